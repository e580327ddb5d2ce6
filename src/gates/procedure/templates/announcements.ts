import { addDays } from '#rules/dates.ts'
import { file, paragraph, pasted, sumOf } from './blocks.ts'
import { downward, organ } from './issued.ts'
import { ask, column, defineTemplate, linesOf, rowsOf } from './template.ts'
import { chineseNumber, dayText, lawPlaces } from './wording.ts'

const place = {
  area: ask.text('区划全称', 'Area', { max: 40, help: ['如“砚江县”“稔陂镇”', 'As in the title'] }),
  term: ask.number('新一届人大届次', 'Term of the new congress', ['届', 'th'], [1, 99]),
  electionDay: ask.date('选举日', 'Election day'),
  serial: ask.mayNumber('公告号', 'Number of the announcement', ['号', ''], [1, 999]),
} as const

type Place = { readonly area: string; readonly term: number; readonly serial: number | null }

function congressOf({ area, term }: Place): string {
  return `${area}第${chineseNumber(term)}届人民代表大会`
}

function serialText({ serial }: Place): string {
  return serial === null ? '' : `（第${serial}号）`
}

const constituencyColumns = [
  column('选区号', 'No.', 12),
  column('选区名称', 'Constituency', 24, 'left'),
  column('选区范围', 'Extent', 34, 'left'),
  column('人口数', 'Population', 15, 'right'),
  column('应选代表名额', 'Seats', 15, 'right'),
]

/** 选区划分公告: constituencies with their extent and seats. */
export const announcementConstituencies = defineTemplate({
  name: ['选区划分公告', 'Announcement of constituencies'],
  kind: 'announcement',
  levels: ['county', 'township'],
  asks: {
    ...organ,
    ...place,
    rows: ask.rows('选区', 'Constituencies', constituencyColumns),
    others: ask.mayLines('其他事项', 'Other matters'),
    date: downward.date,
  },
  make: (facts) => {
    const seats = sumOf(facts.rows, 4)
    return file(facts, {
      layout: 'plain',
      title: `${facts.issuer}关于${congressOf(facts)}代表选举选区划分的公告`,
      subtitle: serialText(facts),
      body: [
        paragraph(
          `根据${lawPlaces(['XJ-10'], facts.electionDay)}的规定，${congressOf(facts)}代表选举共划分${rowsOf(facts.rows).length}个选区，应选代表${seats}名。现将选区划分和代表名额分配情况公告如下：`,
        ),
        pasted(constituencyColumns, facts.rows),
        paragraph(`选举日为${dayText(facts.electionDay)}。选民应在本人所在选区登记并参加选举。`),
        ...linesOf(facts.others).map(paragraph),
        paragraph('特此公告。'),
      ],
    })
  },
})

const voterColumns = [
  column('姓名', 'Name', 26),
  column('性别', 'Sex', 14),
  column('村民小组或者单位', 'Group or unit', 60, 'left'),
]

/** 选民名单公告: the list, and until when one may object. Carries no numbers of identity cards. */
export const announcementVoters = defineTemplate({
  name: ['选民名单公告', 'Announcement of the voter list'],
  kind: 'announcement',
  levels: ['county', 'township'],
  asks: {
    ...organ,
    ...place,
    constituency: ask.text('选区', 'Constituency', { max: 80 }),
    rows: ask.rows('选民名单', 'Voters', voterColumns),
    publishedOn: ask.date('公布日期', 'Day of publication'),
    objectionDays: ask.number('可以提出申诉的天数', 'Days to object', ['日', 'days'], [1, 60]),
    receiver: ask.text('受理申诉单位及电话', 'Where to object', { max: 120 }),
    date: downward.date,
  },
  make: (facts) => {
    const { publishedOn, objectionDays, electionDay } = facts
    const until = addDays(publishedOn, objectionDays)
    return file(facts, {
      layout: 'plain',
      title: `${facts.issuer}关于公布${facts.constituency}选民名单的公告`,
      subtitle: serialText(facts),
      body: [
        paragraph(
          `根据${lawPlaces(['XJ-12'], electionDay)}的规定，经登记、核对，${facts.constituency}选民共${rowsOf(facts.rows).length}名。现将选民名单公布如下：`,
        ),
        pasted(voterColumns, facts.rows, { numbered: true }),
        paragraph(
          `对公布的选民名单有不同意见的，可以在选民名单公布之日起${objectionDays}日内，即${dayText(until)}以前，向选举委员会提出申诉。受理单位：${facts.receiver}。`,
        ),
        paragraph(`${congressOf(facts)}代表选举的选举日为${dayText(electionDay)}。`),
        paragraph('特此公告。'),
      ],
    })
  },
})

const candidateColumns = [
  column('姓名', 'Name', 12),
  column('性别', 'Sex', 8),
  column('民族', 'Ethnicity', 10),
  column('出生年月', 'Born', 12),
  column('政治面貌', 'Political affiliation', 14),
  column('文化程度', 'Education', 12),
  column('工作单位及职务', 'Unit and post', 32, 'left'),
]

const candidates = {
  ...organ,
  ...place,
  constituency: ask.text('选区', 'Constituency', { max: 80 }),
  seats: ask.number('应选代表名额', 'Seats', ['名', 'seats'], [1, 99]),
  rows: ask.rows('候选人', 'Candidates', candidateColumns),
  date: downward.date,
} as const

/** 初步候选人公告. */
export const announcementInitialCandidates = defineTemplate({
  name: ['初步代表候选人公告', 'Announcement of the initial candidates'],
  kind: 'announcement',
  levels: ['county', 'township'],
  asks: candidates,
  make: (facts) =>
    file(facts, {
      layout: 'plain',
      title: `${facts.issuer}关于${facts.constituency}初步代表候选人名单的公告`,
      subtitle: serialText(facts),
      body: [
        paragraph(
          `根据${lawPlaces(['XJ-13', 'XJ-15'], facts.electionDay)}的规定，经各政党、各人民团体和选民依法提名推荐，${facts.constituency}（应选${congressOf(facts)}代表${facts.seats}名）初步代表候选人共${rowsOf(facts.rows).length}名。现将名单及基本情况公布如下（按姓氏笔画为序）：`,
        ),
        pasted(candidateColumns, facts.rows, { numbered: true }),
        paragraph(
          '初步代表候选人名单交由本选区各选民小组讨论、协商，根据较多数选民的意见，确定正式代表候选人名单。',
        ),
        paragraph('特此公告。'),
      ],
    }),
})

/** 正式候选人公告. */
export const announcementFinalCandidates = defineTemplate({
  name: ['正式代表候选人公告', 'Announcement of the final candidates'],
  kind: 'announcement',
  levels: ['county', 'township'],
  asks: {
    ...candidates,
    decided: ask.select('确定方式', 'How they were decided', ['discussed', 'preliminary'], {
      discussed: ['选民小组讨论协商', 'Discussed by the voters’ groups'],
      preliminary: ['预选', 'Preliminary election'],
    }),
    pollingPlace: ask.mayText('投票时间和地点', 'When and where to vote', { max: 200 }),
  },
  make: (facts) => {
    const how =
      facts.decided === 'discussed'
        ? '经本选区各选民小组反复讨论、协商，根据较多数选民的意见'
        : '经本选区预选，根据预选时得票多少的顺序'
    return file(facts, {
      layout: 'plain',
      title: `${facts.issuer}关于${facts.constituency}正式代表候选人名单的公告`,
      subtitle: serialText(facts),
      body: [
        paragraph(
          `根据${lawPlaces(['XJ-14', 'XJ-15'], facts.electionDay)}的规定，${how}，确定${facts.constituency}（应选${congressOf(facts)}代表${facts.seats}名）正式代表候选人${rowsOf(facts.rows).length}名。现将名单及基本情况公布如下（按姓氏笔画为序）：`,
        ),
        pasted(candidateColumns, facts.rows, { numbered: true }),
        paragraph(
          `选举日为${dayText(facts.electionDay)}${facts.pollingPlace === '' ? '' : `，投票时间和地点：${facts.pollingPlace}`}。请选民按时参加投票。`,
        ),
        paragraph('特此公告。'),
      ],
    })
  },
})
