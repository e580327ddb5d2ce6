import { cited, file, matters, paragraph, sections } from './blocks.ts'
import { downward, head, units, upward } from './issued.ts'
import { ask, defineTemplate, linesOf } from './template.ts'
import { dayText, lawPlaces } from './wording.ts'

const elected = {
  body: ask.text('换届机构', 'Body elected', {
    max: 80,
    help: ['如“中国共产党稔陂镇委员会”', 'As it stands in the document'],
  }),
  meeting: ask.text('选举会议', 'Meeting that elected', {
    max: 80,
    help: ['如“中国共产党稔陂镇第十五次代表大会”', 'As it stands in the document'],
  }),
  heldOn: ask.date('选举日期', 'Day of the election'),
} as const

const people = {
  secretary: ask.text('书记', 'Secretary', { max: 40 }),
  deputies: ask.mayText('副书记', 'Deputy secretaries', { max: 120 }),
  members: ask.text('委员', 'Members', {
    max: 600,
    help: ['按姓氏笔画为序，用顿号隔开', 'By strokes of the surname, parted by 、'],
  }),
  disciplineSecretary: ask.mayText('纪委书记', 'Secretary of the discipline committee', { max: 40 }),
  disciplineDeputies: ask.mayText('纪委副书记', 'Deputies of the discipline committee', { max: 120 }),
  disciplineMembers: ask.mayText('纪委委员', 'Members of the discipline committee', { max: 600 }),
} as const

/** Names as typed, parted by 、 whatever the typist used. */
function names(text: string): string {
  return text
    .split(/[、，,\s]+/)
    .filter((one) => one !== '')
    .join('、')
}

/** How many names a text holds. */
function howMany(text: string): number {
  return text.split(/[、，,\s]+/).filter((one) => one !== '').length
}

/** 关于选举结果的请示: secretaries and deputies for approval, members for filing. */
export const requestResults = defineTemplate({
  name: ['关于选举结果的请示', 'Request to approve the results of an election'],
  kind: 'request',
  levels: ['township', 'village'],
  asks: {
    ...head,
    ...elected,
    entitled: ask.number('应到会人数', 'Entitled to attend', units.people, [1, 99_999]),
    present: ask.number('实到会人数', 'Present', units.people, [1, 99_999]),
    ...people,
    ...upward,
  },
  make: (facts) => {
    const { body, meeting, heldOn, disciplineMembers } = facts
    const committee = [
      paragraph(`大会选举产生委员${howMany(facts.members)}名：${names(facts.members)}（按姓氏笔画为序）。`),
      paragraph(
        `委员会第一次全体会议选举${names(facts.secretary)}同志为书记${facts.deputies === '' ? '' : `，${names(facts.deputies)}同志为副书记`}。`,
      ),
    ]
    const discipline = [
      paragraph(
        `大会选举产生纪律检查委员会委员${howMany(disciplineMembers)}名：${names(disciplineMembers)}（按姓氏笔画为序）。`,
      ),
      paragraph(
        `纪律检查委员会第一次全体会议选举${names(facts.disciplineSecretary)}同志为书记${facts.disciplineDeputies === '' ? '' : `，${names(facts.disciplineDeputies)}同志为副书记`}，并经委员会第一次全体会议通过。`,
      ),
    ]
    return file(facts, {
      title: `${facts.issuer}关于${body}选举结果的请示`,
      body: [
        paragraph(
          `${meeting}于${dayText(heldOn)}召开，应到会有选举权人员${facts.entitled}名，实到会${facts.present}名。会议按照${lawPlaces(['DJ-02'], heldOn)}的规定和${meeting}通过的选举办法，以无记名投票方式进行了选举。现将选举结果请示如下：`,
        ),
        ...sections([[body, committee], disciplineMembers === '' ? null : ['纪律检查委员会', discipline]]),
        paragraph('以上书记、副书记选举结果，请予批准；委员选举结果，请予备案。'),
        paragraph('妥否，请批复。'),
      ],
    })
  },
})

/** 关于选举结果的批复. */
export const replyResults = defineTemplate({
  name: ['关于选举结果的批复', 'Reply approving the results of an election'],
  kind: 'reply',
  levels: ['county', 'township'],
  asks: {
    ...head,
    requestTitle: ask.text('来文标题', 'Title of the request', { max: 200 }),
    requestNumber: ask.mayText('来文字号', 'Number of the request', { max: 60 }),
    researched: ask.text('研究会议', 'Meeting that studied it', { max: 60, standard: '县委常委会会议' }),
    studiedOn: ask.date('会议日期', 'Day of the meeting'),
    ...elected,
    ...people,
    changes: ask.mayLines('其他意见', 'Other points'),
    ...downward,
  },
  make: (facts) => {
    const { body, meeting, heldOn, disciplineMembers } = facts
    const secretaries = (who: string, deputies: string) =>
      `${names(who)}同志为书记${deputies === '' ? '' : `，${names(deputies)}同志为副书记`}`
    const points = [
      `批准${meeting}（${dayText(heldOn)}）的选举结果。${body}由${names(facts.members)}等${howMany(facts.members)}名同志组成，${secretaries(facts.secretary, facts.deputies)}。`,
      ...(disciplineMembers === ''
        ? []
        : [
            `纪律检查委员会由${names(disciplineMembers)}等${howMany(disciplineMembers)}名同志组成，${secretaries(facts.disciplineSecretary, facts.disciplineDeputies)}。`,
          ]),
      ...linesOf(facts.changes),
    ]
    return file(facts, {
      title: `${facts.issuer}关于${body}选举结果的批复`,
      body: [
        paragraph(
          `你们${cited(facts)}收悉。经${dayText(facts.studiedOn)}${facts.researched}研究，现批复如下：`,
        ),
        ...matters(points),
        paragraph('此复。'),
      ],
    })
  },
})
