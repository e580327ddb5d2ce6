import { administratorCards } from './administrators.ts'
import { type CardPlan, card } from './cards.ts'
import { organ } from './organisations.ts'
import { at } from './random.ts'
import type { AreaRow } from './shapes.ts'

const county = '990221'
const townshipOnTime = '990221102'
const townshipOverdue = '990221201'
const townshipOfSecretary = '990221101'

/** The county demo's sign-in cards, in the order of the sign-in page. */
export function countyCards(areas: readonly AreaRow[]): CardPlan[] {
  const villages = areas.filter((it) => it.parentCode === townshipOnTime && it.kind === '村')
  return [
    ...countyLevel(),
    ...townshipLevel(),
    villageCard(at(villages, 0)),
    ...administratorCards(organ(county, 'DZZ')),
  ]
}

function countyLevel(): CardPlan[] {
  return [
    card(
      'coordinator',
      organ(county, 'HJB'),
      '县换届办主任',
      ['县换届办主任', 'Director, County Term Change Office (县换届办)'],
      ['看本周哪些乡镇逾期', 'See which townships are overdue this week'],
    ),
    card(
      'county_secretary',
      organ(county, 'XW'),
      '县委书记',
      ['县委书记', 'County Party secretary'],
      ['用五分钟看全县换届进度', 'Take five minutes for the progress of the whole county'],
    ),
    card(
      'county_organiser',
      organ(county, 'ZZB'),
      '县委组织部部长',
      ['县委组织部部长', 'Head of the county Organisation Department (组织部)'],
      ['核对县乡村三级的时间节点', 'Check the key dates at county, township and village level'],
    ),
    card(
      'civil_affairs',
      organ(county, 'MZJ'),
      '县民政局局长',
      ['县民政局局长', 'Director, County Civil Affairs Bureau (民政局)'],
      ['办理交给民政局的换届任务', "Work through the bureau's own tasks of the term change"],
    ),
  ]
}

function townshipLevel(): CardPlan[] {
  return [
    card(
      'township',
      organ(townshipOnTime, 'DJ'),
      '党建办主任',
      ['槲溪镇党建办主任', 'Director, Party-building Office, Huxi Town'],
      ['提交本周任务的佐证材料', "Submit the evidence for this week's tasks"],
    ),
    card(
      'township_overdue',
      organ(townshipOverdue, 'DJ'),
      '党建办主任',
      ['苎坪乡党建办主任', 'Director, Party-building Office, Zhuping Township'],
      ['处理本乡逾期的任务', "Deal with the township's overdue tasks"],
    ),
    card(
      'township_secretary',
      organ(townshipOfSecretary, 'DW'),
      '党委书记',
      ['稔陂镇党委书记', 'Party secretary, Renbei Town'],
      ['看本镇各村进度，审核待审任务', "See the villages' progress and review the tasks that wait"],
    ),
  ]
}

function villageCard(village: AreaRow): CardPlan {
  return card(
    'village',
    organ(village.code, 'DZ'),
    '换届专干',
    [`槲溪镇${village.name}换届专干`, `Term-change officer, ${village.name}, Huxi Town`],
    ['上传本村任务的佐证材料', "Upload the evidence for the village's tasks"],
  )
}
