import { cited, file, matters, paragraph } from './blocks.ts'
import { downward, head, units, upward } from './issued.ts'
import { ask, defineTemplate, linesOf } from './template.ts'
import { congressName, delegateWords, delegation, own, which } from './township-numbers.ts'
import { dayText, lawPlaces } from './wording.ts'

/** 关于调整乡镇党代表大会代表名额的请示. */
export const requestDelegateQuota = defineTemplate({
  name: [
    '关于调整乡镇党代表大会代表名额的请示',
    'Request to adjust the delegates of a township Party congress',
  ],
  kind: 'request',
  levels: ['township'],
  asks: {
    ...head,
    ...which,
    present: ask.number('原代表名额', 'Delegates so far', units.people, [1, 999]),
    ...delegation,
    reasons: ask.lines('调整理由', 'Reasons'),
    studiedOn: ask.date('党委会议日期', 'Day of the committee’s meeting'),
    ...upward,
  },
  make: (facts) =>
    file(facts, {
      title: `${facts.issuer}关于调整${congressName(facts)}代表名额的请示`,
      body: [
        ...linesOf(facts.reasons).map(paragraph),
        paragraph(
          `根据${lawPlaces(['DJ-01', 'DJ-02'], facts.studiedOn)}的规定，经${dayText(facts.studiedOn)}${own(facts.area)}党委会议研究，拟将${congressName(facts)}代表名额由${facts.present}名调整为${facts.delegates}名。调整后，${delegateWords(facts)}`,
        ),
        paragraph('妥否，请批复。'),
      ],
    }),
})

/** 关于调整乡镇党代表大会代表名额的批复. */
export const replyDelegateQuota = defineTemplate({
  name: ['关于调整乡镇党代表大会代表名额的批复', 'Reply on the delegates of a township Party congress'],
  kind: 'reply',
  levels: ['county'],
  asks: {
    ...head,
    requestTitle: ask.text('来文标题', 'Title of the request', { max: 200 }),
    requestNumber: ask.mayText('来文字号', 'Number of the request', { max: 60 }),
    meeting: ask.text('研究会议', 'Meeting that studied it', { max: 60, standard: '县委常委会会议' }),
    studiedOn: ask.date('会议日期', 'Day of the meeting'),
    ...which,
    ...delegation,
    changes: ask.mayLines('调整意见', 'Changes to what was asked'),
    requirements: ask.mayLines('工作要求', 'Requirements'),
    ...downward,
  },
  make: (facts) =>
    file(facts, {
      title: `${facts.issuer}关于调整${congressName(facts)}代表名额的批复`,
      body: [
        paragraph(`你们${cited(facts)}收悉。经${dayText(facts.studiedOn)}${facts.meeting}研究，现批复如下：`),
        ...matters([
          `同意调整${congressName(facts)}代表名额。调整后，${delegateWords(facts)}`,
          ...linesOf(facts.changes),
        ]),
        ...linesOf(facts.requirements).map(paragraph),
        paragraph('此复。'),
      ],
    }),
})
