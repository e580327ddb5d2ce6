import { file, numbered, paragraph, pasted, sections } from './blocks.ts'
import { downward, organ } from './issued.ts'
import { timetableColumns } from './party-congress.ts'
import { ask, defineTemplate, linesOf, rowsOf } from './template.ts'
import { chineseNumber, dayText, lawPlaces } from './wording.ts'

/** 人大换届选举实施方案: county and townships together, with its timetable. */
export const schemeCongressElection = defineTemplate({
  name: ['人大换届选举工作实施方案', 'Scheme of the people’s congress elections'],
  kind: 'scheme',
  levels: ['county', 'township'],
  asks: {
    ...organ,
    area: ask.text('区划全称', 'Area', { max: 40 }),
    bodies: ask.text('换届机构', 'Bodies', {
      max: 120,
      help: ['如“县乡两级人民代表大会”', 'As it stands in the document'],
    }),
    electionDay: ask.date('选举日', 'Election day'),
    countyDelegates: ask.mayNumber('县人大代表名额', 'County delegates', ['名', 'delegates'], [0, 9999]),
    townshipDelegates: ask.mayNumber(
      '乡镇人大代表名额合计',
      'Township delegates',
      ['名', 'delegates'],
      [0, 9999],
    ),
    aim: ask.lines('指导思想', 'Guiding thought', {
      standard:
        '坚持党的领导、人民当家作主、依法治国有机统一，充分发扬民主，严格依法办事，保证选民依法行使选举权利，选出人民满意的代表。',
    }),
    principles: ask.lines('基本原则', 'Principles', {
      standard: [
        '坚持党的领导。把党的领导贯穿换届选举工作全过程。',
        '坚持发扬民主。依法保障选民的选举权和被选举权。',
        '坚持依法办事。严格依照法定程序和时限组织选举。',
      ].join('\n'),
    }),
    organisation: ask.mayLines('组织领导', 'Organisation'),
    structure: ask.mayLines('代表条件和结构', 'Conditions and structure of delegates'),
    timetable: ask.rows('时间安排', 'Timetable', timetableColumns),
    requirements: ask.lines('工作要求', 'Requirements', {
      standard: [
        '加强领导，落实责任。各级党组织书记是第一责任人，选举委员会依法主持本级选举。',
        '广泛宣传，发动选民。采取多种形式宣传选举法律法规，提高选民参选率。',
        '严明纪律，确保风清气正。坚决查处拉票贿选、干扰破坏选举等违法违纪行为。',
      ].join('\n'),
    }),
    date: downward.date,
  },
  make: (facts) => {
    const { countyDelegates, townshipDelegates } = facts
    const delegates = [
      countyDelegates === null ? [] : [`县人大代表名额为${countyDelegates}名`],
      townshipDelegates === null ? [] : [`乡镇人大代表名额共${townshipDelegates}名`],
    ].flat()
    return file(facts, {
      layout: 'plain',
      title: `${facts.area}${facts.bodies}换届选举工作实施方案`,
      body: [
        paragraph(
          `根据${lawPlaces(['XJ-29'], facts.electionDay)}等规定，为做好${facts.area}${facts.bodies}换届选举工作，结合实际，制定本方案。`,
        ),
        ...sections([
          ['指导思想', linesOf(facts.aim).map(paragraph)],
          ['基本原则', numbered(linesOf(facts.principles))],
          facts.organisation === '' ? null : ['组织领导', linesOf(facts.organisation).map(paragraph)],
          delegates.length === 0
            ? null
            : [
                '代表名额',
                [
                  paragraph(
                    `依据${lawPlaces(['XJ-03', 'XJ-04'], facts.electionDay)}的规定，${delegates.join('，')}。`,
                  ),
                ],
              ],
          facts.structure === '' ? null : ['代表条件和结构', linesOf(facts.structure).map(paragraph)],
          [
            '时间安排和方法步骤',
            [
              paragraph(
                `选举日为${dayText(facts.electionDay)}。换届选举工作分${rowsOf(facts.timetable).length}个步骤进行：`,
              ),
              pasted(timetableColumns, facts.timetable, { numbered: true }),
            ],
          ],
          ['工作要求', numbered(linesOf(facts.requirements))],
        ]),
      ],
    })
  },
})

const villageRules = ['CW-02', 'CW-03', 'CW-05', 'CW-06', 'CW-07'] as const

/** 村级换届实施方案: Party organisations first, then committees. */
export const schemeVillage = defineTemplate({
  name: ['村（社区）“两委”换届选举工作实施方案', 'Scheme of the village and community elections'],
  kind: 'scheme',
  levels: ['county', 'township'],
  asks: {
    ...organ,
    area: ask.text('区划全称', 'Area', { max: 40 }),
    villages: ask.number('村（社区）数', 'Villages and communities', ['个', ''], [1, 9999]),
    partyDay: ask.date('党组织选举日', 'Election day of the Party organisations'),
    committeeDay: ask.date('村（居）民委员会选举日', 'Election day of the committees'),
    term: ask.number('新一届村（居）委会届次', 'Term of the committees', ['届', 'th'], [1, 99]),
    aim: ask.lines('总体要求', 'Aim', {
      standard:
        '坚持和加强党对村级换届工作的全面领导，选优配强村（社区）“两委”班子特别是党组织书记，推动村（社区）党组织书记通过法定程序担任村（居）民委员会主任，实现年龄、学历“一降一升”。',
    }),
    conditions: ask.lines('人选条件', 'Conditions of nominees', {
      standard: [
        '政治素质好，拥护党的领导，执行党的路线方针政策。',
        '遵纪守法，办事公道，群众认可，身体健康，能够正常履行职责。',
        '人选应当经过县级联审，有不得提名情形的，不得列为候选人。',
      ].join('\n'),
    }),
    timetable: ask.rows('时间安排', 'Timetable', timetableColumns),
    requirements: ask.lines('工作要求', 'Requirements', {
      standard: [
        '压实责任。乡镇党委书记是直接责任人，逐村制定方案，重点难点村由班子成员包保。',
        '严格程序。候选人资格联审、公示、投票等环节一步不少，全程留痕。',
        '严肃纪律。严禁拉票贿选和宗族、黑恶势力干扰选举。',
      ].join('\n'),
    }),
    date: downward.date,
  },
  make: (facts) => {
    const term = chineseNumber(facts.term)
    return file(facts, {
      layout: 'plain',
      title: `${facts.area}村（社区）党组织和第${term}届村（居）民委员会换届选举工作实施方案`,
      body: [
        paragraph(
          `根据${lawPlaces(['DJ-02', ...villageRules], facts.committeeDay)}和居民委员会选举的有关规定，为做好全${facts.area.slice(-1)}${facts.villages}个村（社区）“两委”换届选举工作，制定本方案。`,
        ),
        ...sections([
          ['总体要求', linesOf(facts.aim).map(paragraph)],
          ['人选条件', numbered(linesOf(facts.conditions))],
          [
            '时间安排和方法步骤',
            [
              paragraph(
                `村（社区）党组织选举日为${dayText(facts.partyDay)}，村（居）民委员会选举日为${dayText(facts.committeeDay)}。先选举党组织，再选举村（居）民委员会。具体步骤如下：`,
              ),
              pasted(timetableColumns, facts.timetable, { numbered: true }),
            ],
          ],
          ['工作要求', numbered(linesOf(facts.requirements))],
        ]),
      ],
    })
  },
})
