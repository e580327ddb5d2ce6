import type { OfficialBlock } from '#common/official.ts'
import { file, paragraph } from './blocks.ts'
import { downward, organ, units } from './issued.ts'
import { ask, defineTemplate, linesOf } from './template.ts'
import { chineseNumber, lawPlaces } from './wording.ts'

const rulesOf = {
  prefecture: ['DF-02', 'DF-06', 'DF-07', 'DF-08'],
  county: ['DF-02', 'DF-06', 'DF-07', 'DF-08'],
  township: ['DJ-02', 'DJ-03', 'DJ-04', 'DJ-06'],
} as const

/** Articles 第一条…, each a paragraph. */
function articles(all: readonly (string | null)[]): OfficialBlock[] {
  return all
    .filter((one) => one !== null)
    .map((text, at) => paragraph(`第${chineseNumber(at + 1)}条　${text}`))
}

/** 党代表大会选举办法（草案）, for the congress to pass. */
export const measuresPartyElection = defineTemplate({
  name: ['党代表大会选举办法（草案）', 'Draft election measures of a Party congress'],
  kind: 'measures',
  levels: ['prefecture', 'county', 'township'],
  asks: {
    issuer: organ.issuer,
    mark: organ.mark,
    level: ask.select('党代表大会层级', 'Level of the congress', ['township', 'county', 'prefecture'], {
      township: ['乡镇党代表大会', 'Township'],
      county: ['县党代表大会', 'County'],
      prefecture: ['市（州）党代表大会', 'City'],
    }),
    area: ask.text('区划全称', 'Area', { max: 40 }),
    ordinal: ask.number('第几次代表大会', 'Ordinal of the congress', units.ordinal, [1, 99]),
    heldOn: ask.date('选举日期', 'Day of the election'),
    committee: ask.number('党委委员名额', 'Committee members', units.people, [3, 99]),
    committeeCandidates: ask.number('党委委员候选人', 'Candidates for the committee', units.people, [3, 150]),
    alternates: ask.mayNumber('候补委员名额', 'Alternate members', units.people, [0, 50]),
    alternateCandidates: ask.mayNumber('候补委员候选人', 'Candidates for alternates', units.people, [0, 80]),
    discipline: ask.number('纪委委员名额', 'Discipline committee members', units.people, [3, 60]),
    disciplineCandidates: ask.number(
      '纪委委员候选人',
      'Candidates for the discipline committee',
      units.people,
      [3, 90],
    ),
    quorum: ask.text('到会人数要求', 'Quorum', {
      max: 80,
      help: ['如“应到会人数的五分之四以上”', 'As it stands in the measures'],
    }),
    winning: ask.select('当选票数的计算基数', 'Base of the majority', ['entitled', 'present'], {
      entitled: ['应到会有选举权人数', 'Those entitled to attend'],
      present: ['实到会有选举权人数', 'Those present'],
    }),
    others: ask.mayLines('其他规定', 'Other articles', { help: ['每行一条', 'One article a line'] }),
    date: downward.date,
  },
  make: (facts) => {
    const { level, area, heldOn } = facts
    const alternates = facts.alternates ?? 0
    const ordinal = chineseNumber(facts.ordinal)
    const body = `中国共产党${area}第${ordinal}届委员会`
    const base = facts.winning === 'entitled' ? '应到会有选举权人数' : '实到会有选举权人数'
    return file(facts, {
      layout: 'plain',
      title: `中国共产党${area}第${ordinal}次代表大会选举办法`,
      subtitle: '（草案）',
      organs: [],
      sealed: false,
      body: articles([
        `根据${lawPlaces(rulesOf[level], heldOn, ['党章'])}的规定，制定本办法。`,
        `大会选举产生${body}委员${facts.committee}名${alternates === 0 ? '' : `、候补委员${alternates}名`}，中国共产党${area}纪律检查委员会委员${facts.discipline}名。`,
        `委员、${alternates === 0 ? '' : '候补委员、'}纪律检查委员会委员实行差额选举。委员候选人${facts.committeeCandidates}名${alternates === 0 ? '' : `，候补委员候选人${facts.alternateCandidates ?? 0}名`}，纪律检查委员会委员候选人${facts.disciplineCandidates}名。候选人名单按姓氏笔画为序排列。`,
        `选举采用无记名投票方式。到会有选举权的代表应当达到${facts.quorum}，方可进行选举。`,
        '选举人对候选人可以投赞成票、不赞成票或者弃权票；投不赞成票的，可以另选他人。因故不能出席会议的，不得委托他人代为投票。',
        '收回的选票等于或者少于发出选票的，选举有效；多于发出选票的，选举无效，应当重新选举。每张选票所选人数等于或者少于应选人数的有效，多于应选人数的无效。',
        `被选举人获得赞成票超过${base}半数的，始得当选。得赞成票超过半数的人数多于应选名额时，以得票多的当选；票数相等不能确定当选人的，就票数相等的被选举人重新投票，以得票多的当选。`,
        '选举设总监票人1名、监票人若干名，由不是候选人的代表担任，经大会表决通过，在主席团领导下对选举全过程进行监督。计票人在监票人监督下工作。',
        '不能填写选票的选举人，可以委托不是候选人的人按照本人意愿代写。',
        ...linesOf(facts.others),
        '本办法经大会表决通过后生效。未尽事宜由大会主席团决定。',
      ]),
    })
  },
})
