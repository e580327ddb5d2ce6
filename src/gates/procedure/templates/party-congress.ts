import { enumerated, file, numbered, paragraph, pasted, sections, sumOf } from './blocks.ts'
import { downward, head, organ, units } from './issued.ts'
import { ask, column, defineTemplate, linesOf, rowsOf } from './template.ts'
import { chineseNumber, dayText, lawPlaces } from './wording.ts'

/** Time, work, organ: the timetable (时间进度表) of a scheme. */
export const timetableColumns = [
  column('时间', 'Time', 26),
  column('工作任务', 'Work', 46, 'left'),
  column('责任单位', 'Organ', 28, 'left'),
]

const congress = {
  county: ask.text('区划全称', 'Area', { max: 40 }),
  ordinal: ask.number('第几次代表大会', 'Ordinal of the congress', units.ordinal, [1, 99]),
} as const

type Congress = { readonly county: string; readonly ordinal: number }

/** 中国共产党砚江县第十四次代表大会. */
function congressName({ county, ordinal }: Congress): string {
  return `中国共产党${county}第${chineseNumber(ordinal)}次代表大会`
}

/** 关于召开县第×次党代表大会的决议（草案）, for the plenum that decides. */
export const resolutionPartyCongress = defineTemplate({
  name: ['关于召开党代表大会的决议（草案）', 'Draft resolution to convene the Party congress'],
  kind: 'resolution',
  levels: ['prefecture', 'county'],
  asks: {
    issuer: organ.issuer,
    mark: organ.mark,
    county: congress.county,
    ordinal: ask.number('第几次代表大会', 'Ordinal of the congress', units.ordinal, [2, 99]),
    plenum: ask.number('第几次全体会议', 'Ordinal of the plenum', units.ordinal, [1, 99]),
    decidedOn: ask.date('全会日期', 'Day of the plenum'),
    month: ask.text('召开时间', 'When it is to be held', {
      max: 40,
      help: ['如“2021年11月下旬”', 'Month or day'],
    }),
    place: ask.text('召开地点', 'Place', { max: 60 }),
    agenda: ask.lines('主要议程', 'Agenda', {
      help: ['每行一项', 'One item a line'],
      standard: [
        '听取和审查县委工作报告',
        '听取和审查县纪委工作报告',
        '选举产生新一届县委',
        '选举产生新一届县纪委',
        '选举出席上一级党代表大会的代表',
      ].join('\n'),
    }),
    delegates: ask.number('代表名额', 'Delegates', units.people, [1, 999]),
    call: ask.mayLines('号召', 'Closing appeal', {
      standard:
        '全会号召，全县各级党组织和广大党员、干部、群众团结一心、真抓实干，以优异成绩迎接党代表大会召开。',
    }),
    date: downward.date,
  },
  make: (facts) => {
    const { county, ordinal, plenum, agenda, delegates } = facts
    const name = congressName(facts)
    const sitting = `中国共产党${county}第${chineseNumber(ordinal - 1)}届委员会`
    return file(facts, {
      layout: 'plain',
      title: `${sitting}关于召开${name}的决议`,
      subtitle: '（草案）',
      organs: [],
      sealed: false,
      body: [
        paragraph(
          `${sitting}第${chineseNumber(plenum)}次全体会议，根据${lawPlaces(['DF-01'], facts.decidedOn, ['党章'])}的规定，决定${name}于${facts.month}在${facts.place}召开。`,
        ),
        paragraph('大会的主要议程是：'),
        ...enumerated(linesOf(agenda)),
        paragraph(
          `全会同意，${name}代表名额为${delegates}名。代表的产生，要坚持党的领导，充分发扬民主，严格资格条件，优化代表结构，实行差额选举，并按规定报上级党委审批。`,
        ),
        ...linesOf(facts.call).map(paragraph),
      ],
    })
  },
})

const teamColumns = [
  column('工作组', 'Team', 22),
  column('组长', 'Head', 22),
  column('牵头单位', 'Lead organ', 22),
  column('主要职责', 'Duties', 34, 'left'),
]

/** 党代会筹备工作方案, with its timetable. */
export const schemePartyCongress = defineTemplate({
  name: ['党代表大会筹备工作方案', 'Preparatory scheme of a Party congress'],
  kind: 'scheme',
  levels: ['prefecture', 'county', 'township'],
  asks: {
    issuer: organ.issuer,
    mark: organ.mark,
    ...congress,
    opensOn: ask.date('开幕日期', 'Opening day'),
    aim: ask.lines('总体要求', 'Aim', {
      standard:
        '坚持党的全面领导，严格按照党章和有关规定办事，充分发扬党内民主，严肃换届纪律，集中精力、精心组织，确保大会开成高举旗帜、团结奋进、风清气正的大会。',
    }),
    tasks: ask.lines('主要任务', 'Main tasks', {
      help: ['每行一项', 'One item a line'],
      standard: [
        '起草县委、县纪委工作报告',
        '组织代表推荐、考察、公示和选举',
        '提出两委委员、候补委员人选建议名单',
        '起草选举办法和大会有关文件',
        '做好会务、宣传、信访稳定和安全保障',
      ].join('\n'),
    }),
    leaders: ask.mayLines('领导小组', 'Leading group', {
      help: ['每行一类，如“组长：张××”', 'One line each, such as 组长：…'],
    }),
    teams: ask.mayRows('工作机构', 'Teams', teamColumns),
    timetable: ask.rows('时间进度', 'Timetable', timetableColumns),
    requirements: ask.lines('工作要求', 'Requirements', {
      standard: [
        '加强组织领导。各工作组各司其职、密切配合，重要事项及时向领导小组报告。',
        '严格程序步骤。做到步骤不减、程序不漏、标准不降。',
        '严肃换届纪律。严格执行换届纪律各项规定，对违规违纪行为发现一起、查处一起。',
      ].join('\n'),
    }),
    date: downward.date,
  },
  make: (facts) => {
    const name = congressName(facts)
    return file(facts, {
      layout: 'plain',
      title: `${name}筹备工作方案`,
      body: [
        paragraph(
          `${name}定于${dayText(facts.opensOn)}召开。根据${lawPlaces(['DF-03', 'DF-04'], facts.opensOn, ['党章'])}的规定，为做好大会各项筹备工作，制定本方案。`,
        ),
        ...sections([
          ['总体要求', linesOf(facts.aim).map(paragraph)],
          ['主要任务', enumerated(linesOf(facts.tasks))],
          facts.leaders === '' ? null : ['组织领导', linesOf(facts.leaders).map(paragraph)],
          facts.teams === '' ? null : ['工作机构', [pasted(teamColumns, facts.teams)]],
          [
            '时间进度',
            [
              paragraph(`筹备工作分${rowsOf(facts.timetable).length}个步骤进行：`),
              pasted(timetableColumns, facts.timetable, { numbered: true }),
            ],
          ],
          ['工作要求', numbered(linesOf(facts.requirements))],
        ]),
      ],
    })
  },
})

const unitColumns = [
  column('选举单位', 'Electoral unit', 34, 'left'),
  column('党员数', 'Members', 16, 'right'),
  column('代表名额', 'Delegates', 16, 'right'),
  column('其中妇女', 'Women', 17, 'right'),
  column('其中一线', 'Front line', 17, 'right'),
]

/** 关于做好党代表大会代表选举工作的通知, with the delegates of each unit. */
export const noticePartyDelegates = defineTemplate({
  name: ['关于做好党代表大会代表选举工作的通知', 'Notice on the election of Party delegates'],
  kind: 'notice',
  levels: ['prefecture', 'county', 'township'],
  asks: {
    ...head,
    ...congress,
    opensOn: ask.date('开幕日期', 'Opening day'),
    rows: ask.rows('各选举单位代表名额', 'Delegates of each unit', unitColumns),
    conditions: ask.lines('代表条件', 'Conditions for delegates', {
      standard: [
        '具有坚定的共产主义远大理想和中国特色社会主义共同理想，政治立场坚定，对党忠诚老实。',
        '模范遵守党章党规党纪和国家法律法规，带头践行社会主义核心价值观。',
        '在生产、工作、学习和社会生活中发挥先锋模范作用，密切联系群众，受到党员、群众拥护。',
        '有较强的议事能力和联系党员、群众的能力，能够正确行使党员权利。',
      ].join('\n'),
    }),
    steps: ask.lines('选举程序', 'Steps', {
      standard: [
        '推荐提名。从党支部开始，按照多数党组织和党员的意见，自下而上推荐提名代表候选人推荐人选。',
        '组织考察。对代表候选人初步人选进行考察，听取纪检监察机关等方面意见。',
        '公示审批。代表候选人预备人选经公示后，报上级党委审查。',
        '会议选举。各选举单位召开党员大会或者党代表会议，以无记名投票方式差额选举产生代表。',
      ].join('\n'),
    }),
    dueOn: ask.date('上报截止日期', 'To be reported by'),
    requirements: ask.mayLines('工作要求', 'Requirements'),
    ...downward,
  },
  make: (facts) => {
    const name = congressName(facts)
    return file(facts, {
      title: `${facts.issuer}关于做好${name}代表选举工作的通知`,
      body: [
        paragraph(
          `${name}定于${dayText(facts.opensOn)}召开。根据${lawPlaces(['DF-03', 'DF-04'], facts.opensOn)}的规定，现就做好代表选举工作有关事项通知如下：`,
        ),
        ...sections([
          [
            '代表名额',
            [
              paragraph(
                `大会代表名额共${sumOf(facts.rows, 2)}名，由${rowsOf(facts.rows).length}个选举单位选举产生，名额分配见附件。`,
              ),
            ],
          ],
          ['代表条件', numbered(linesOf(facts.conditions))],
          ['选举程序', numbered(linesOf(facts.steps))],
          [
            '工作要求',
            [
              ...linesOf(facts.requirements).map(paragraph),
              paragraph(`各选举单位应当于${dayText(facts.dueOn)}前完成代表选举，并将选举结果报告上报。`),
            ],
          ],
        ]),
      ],
      annexes: [
        {
          title: `${name}代表名额分配表`,
          blocks: [pasted(unitColumns, facts.rows, { numbered: true })],
        },
      ],
    })
  },
})
