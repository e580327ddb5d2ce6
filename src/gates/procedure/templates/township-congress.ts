import { cited, enumerated, file, matters, paragraph, sections } from './blocks.ts'
import { downward, head, units, upward } from './issued.ts'
import { ask, defineTemplate, linesOf } from './template.ts'
import {
  committeeName,
  committeeWords,
  congress,
  congressName,
  delegateWords,
  disciplineWords,
  elections,
  own,
} from './township-numbers.ts'
import { dayText, lawPlaces } from './wording.ts'

/** 关于召开乡镇党代表大会的请示. */
export const requestTownshipCongress = defineTemplate({
  name: ['关于召开乡镇党代表大会的请示', 'Request to convene a township Party congress'],
  kind: 'request',
  levels: ['township'],
  asks: {
    ...head,
    ...congress,
    studiedOn: ask.date('党委会议日期', 'Day of the committee’s meeting'),
    previousOn: ask.mayDate('上次党代会召开日期', 'Day of the previous congress'),
    members: ask.mayNumber('党员', 'Party members', units.people, [0, 99_999]),
    branches: ask.mayNumber('党（总）支部', 'Party branches', units.branches, [0, 999]),
    others: ask.mayLines('其他事项', 'Other matters'),
    ...upward,
  },
  make: (facts) => {
    const { area, ordinal, opensOn, studiedOn, members, branches, others, addressees } = facts
    const name = congressName(facts)
    const place = own(area)
    const here =
      members === null
        ? ''
        : `现有党员${members}名${branches === null ? '' : `、党（总）支部${branches}个`}。`
    const former =
      facts.previousOn === null || ordinal === 1
        ? `${area}本届党委任期届满。`
        : `${committeeName(area, ordinal - 1)}于${dayText(facts.previousOn)}选举产生，任期届满。`
    const rules = `${lawPlaces(['DJ-01', 'DJ-02'], opensOn, ['党章'])}的规定`
    return file(facts, {
      title: `${facts.issuer}关于召开${name}的请示`,
      body: [
        paragraph(
          `${former}根据${rules}，按照${addressees}关于乡镇党委换届工作的部署，经${dayText(studiedOn)}${place}党委会议研究，拟召开${name}。现将有关事项请示如下：`,
        ),
        ...sections([
          [
            '召开时间和地点',
            [paragraph(`拟于${dayText(opensOn)}在${facts.place}召开，会期${facts.days}天。`)],
          ],
          ['主要议程', enumerated(linesOf(facts.agenda))],
          [
            '代表名额和构成',
            [paragraph(`${here === '' ? '' : `全${place}${here}`}拟定${delegateWords(facts)}`)],
          ],
          [
            '委员会组成',
            [
              ...[`拟定${committeeWords(facts, ordinal)}`, `拟定${disciplineWords(facts)}`].map(paragraph),
              paragraph(elections),
            ],
          ],
          others === '' ? null : ['其他事项', linesOf(others).map(paragraph)],
        ]),
        paragraph('妥否，请批复。'),
      ],
    })
  },
})

/** 关于同意召开乡镇党代表大会的批复. */
export const replyTownshipCongress = defineTemplate({
  name: ['关于召开乡镇党代表大会的批复', 'Reply on a township Party congress'],
  kind: 'reply',
  levels: ['county'],
  asks: {
    ...head,
    requestTitle: ask.text('来文标题', 'Title of the request', { max: 200 }),
    requestNumber: ask.mayText('来文字号', 'Number of the request', { max: 60 }),
    meeting: ask.text('研究会议', 'Meeting that studied it', { max: 60, standard: '县委常委会会议' }),
    studiedOn: ask.date('会议日期', 'Day of the meeting'),
    ...congress,
    changes: ask.mayLines('调整意见', 'Changes to what was asked'),
    requirements: ask.mayLines('工作要求', 'Requirements', {
      standard:
        '请你们加强组织领导，严格按照规定的程序和要求做好各项筹备和选举工作，严肃换届纪律，确保大会圆满成功。',
    }),
    ...downward,
  },
  make: (facts) => {
    const name = congressName(facts)
    const agreed = [
      `同意${name}于${dayText(facts.opensOn)}在${facts.place}召开，会期${facts.days}天。`,
      `同意大会的主要议程：${linesOf(facts.agenda)
        .map((item) => item.replace(/[。；;.]$/, ''))
        .join('；')}。`,
      `同意大会${delegateWords(facts)}`,
      `同意${committeeWords(facts, facts.ordinal)}`,
      `同意${disciplineWords(facts)}`,
      elections,
      ...linesOf(facts.changes),
    ]
    return file(facts, {
      title: `${facts.issuer}关于同意召开${name}的批复`,
      body: [
        paragraph(
          `你们${cited(facts)}收悉。根据${lawPlaces(['DJ-01', 'DJ-02'], facts.studiedOn)}的规定，经${dayText(facts.studiedOn)}${facts.meeting}研究，现批复如下：`,
        ),
        ...matters(agreed),
        ...linesOf(facts.requirements).map(paragraph),
        paragraph('此复。'),
      ],
    })
  },
})
