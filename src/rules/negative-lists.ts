import { type Said, said } from './said.ts'

/* Local lists as they were published, in own words: what bars a candidate (不得), and what makes him unsuitable (不宜). */

export type NegativeSeverity = 'barred' | 'unsuitable'

/**
 * One item of a negative list. `lookbackYears`: from the end of the fact (release, decision) on, null: as long as it lasts or
 * for good. `isSentence` marks criminal sentences. `checkedBy` names the department by the value `reviewDepartments`.
 */
export type NegativeItem = {
  readonly id: string
  readonly text: Said
  readonly severity: NegativeSeverity
  readonly lookbackYears: number | null
  readonly isSentence: boolean
  readonly checkedBy: string
}

export type NegativeList = {
  readonly name: Said
  readonly source: Said
  readonly items: readonly NegativeItem[]
}

type Where = readonly [severity: NegativeSeverity, lookbackYears: number | null, checkedBy: string]

function item(id: string, [severity, lookbackYears, checkedBy]: Where, zh: string, en: string): NegativeItem {
  return { id, text: said(zh, en), severity, lookbackYears, isSentence: id === 'sentence', checkedBy }
}

const police = '公安机关'
const court = '法院'
const discipline = '纪检监察机关'
const politics = '政法委'
const organisation = '组织部门'
const civil = '民政部门'
const petitions = '信访部门'
const health = '卫生健康部门'
const agriculture = '农业农村（经管）部门'

const circulated: readonly NegativeItem[] = [
  item(
    'sentence',
    ['barred', 5, court],
    '被判处刑罚，或者刑满释放、缓刑期满未满5年',
    'sentenced, or released or off probation for less than 5 years',
  ),
  item(
    'party_punishment',
    ['barred', 2, discipline],
    '受撤销党内职务以上党纪处分未满2年',
    'removal from Party posts or more, less than 2 years ago',
  ),
  item('village_tyrant', ['barred', null, police], '有“村霸”情形', 'lording it over a village (村霸)'),
  item(
    'gangs',
    ['barred', 5, politics],
    '涉黑涉恶受处理未满5年',
    'dealt with for gang crime less than 5 years ago',
  ),
  item('cult', ['barred', null, police], '参加邪教组织', 'member of a cult'),
  item('incapable', ['barred', null, civil], '丧失行为能力', 'without capacity'),
  item(
    'no_pledge',
    ['barred', null, organisation],
    '拒绝签订纪律承诺书',
    'refuses to sign the pledge of discipline',
  ),
  item(
    'under_investigation',
    ['unsuitable', null, discipline],
    '正在接受纪检监察机关审查调查',
    'under investigation by discipline organs',
  ),
  item(
    'detention',
    ['unsuitable', 5, police],
    '因卖淫嫖娼、吸毒、扰乱秩序等受行政拘留未满5年',
    'detained for prostitution, drugs or disorder less than 5 years ago',
  ),
  item(
    'superstition',
    ['unsuitable', 3, police],
    '参与邪教、迷信、赌博活动影响恶劣，受处理未满3年',
    'punished for cult, superstition or gambling with bad effect less than 3 years ago',
  ),
  item(
    'petitioning',
    ['unsuitable', 5, petitions],
    '组织、煽动无理上访扰乱秩序，受处理未满5年',
    'punished for disruptive petitioning less than 5 years ago',
  ),
  item(
    'election_disturbance',
    ['unsuitable', null, organisation],
    '经查实在换届中拉帮结派、造谣、使用暴力',
    'proven gangs, rumours or violence in the election',
  ),
  item(
    'away',
    ['unsuitable', null, organisation],
    '长期外出，不能正常履行职务',
    'away for long and unable to do the work',
  ),
]

const of2016: readonly NegativeItem[] = [
  item(
    'sentence',
    ['unsuitable', 5, court],
    '被判处管制以上刑罚，或者刑罚执行完毕未满5年',
    'sentenced to public surveillance or more, or served less than 5 years ago',
  ),
  item(
    'gangs',
    ['unsuitable', 5, politics],
    '涉黑涉恶受处理未满5年',
    'dealt with for gang crime less than 5 years ago',
  ),
  item('under_investigation', ['unsuitable', null, discipline], '正在被立案审查', 'under investigation'),
  item(
    'punishment_period',
    ['unsuitable', null, discipline],
    '受处分影响期未满',
    'a punishment is still in effect',
  ),
  item(
    'family_planning',
    ['unsuitable', null, health],
    '违反计划生育规定尚未处理完毕',
    'an open case of family planning',
  ),
  item(
    'mass_petition',
    ['unsuitable', null, petitions],
    '组织、煽动群众集体上访',
    'stirred up mass petitioning',
  ),
  item(
    'collective_assets',
    ['unsuitable', null, agriculture],
    '不公开村务或者侵占集体资产引发上访',
    'hid village affairs or seized collective assets, causing petitions',
  ),
  item(
    'no_pledge',
    ['unsuitable', null, organisation],
    '拒绝作出竞职、履职、辞职承诺',
    'refuses the pledges on candidacy, duty and resignation',
  ),
  item(
    'election_disturbance',
    ['unsuitable', null, organisation],
    '拉票贿选、扰乱选举',
    'bought votes or disturbed the election',
  ),
  item(
    'away',
    ['unsuitable', null, organisation],
    '长期外出或者丧失行为能力，不能履行职务',
    'away for long, or without capacity',
  ),
]

const of2013: readonly NegativeItem[] = [
  item(
    'sentence',
    ['barred', 5, court],
    '被判处刑罚，刑罚执行完毕未满5年',
    'sentenced, served less than 5 years ago',
  ),
  item(
    'family_planning',
    ['barred', 5, health],
    '违反计划生育规定未满5年',
    'breach of family planning less than 5 years ago',
  ),
  item(
    'gangs',
    ['barred', 3, politics],
    '涉黑涉恶受处理未满3年',
    'dealt with for gang crime less than 3 years ago',
  ),
  item(
    'punishment_period',
    ['barred', null, discipline],
    '受处分影响期未满',
    'a punishment is still in effect',
  ),
  item('incapable', ['barred', null, civil], '丧失行为能力', 'without capacity'),
  item(
    'mass_disturbance',
    ['unsuitable', null, politics],
    '组织、参与群体性事件',
    'led or joined a mass disturbance',
  ),
  item(
    'illegal_building',
    ['unsuitable', null, civil],
    '有违法建筑且拒不改正',
    'illegal building that he refuses to correct',
  ),
  item('away', ['unsuitable', null, organisation], '长期外出', 'away for long'),
  item(
    'broken_pledge',
    ['unsuitable', null, organisation],
    '不履行辞职承诺',
    'did not keep a pledge to resign',
  ),
  item(
    'unfit_member',
    ['unsuitable', null, organisation],
    '被评定为不合格党员',
    'appraised as an unfit Party member',
  ),
  item('bad_repute', ['unsuitable', null, organisation], '群众反映差、口碑不好', 'of bad repute'),
]

/** The negative lists held, by the choices of the value `negativeList`. */
export const negativeLists = {
  circulated_2018: {
    name: said('2018年通行清单', 'The list circulated in 2018'),
    source: said(
      '2018至2019年多地通行文本，非官方转载',
      'Text of 2018 and 2019 in several places, copied unofficially',
    ),
    items: circulated,
  },
  county_2016: {
    name: said('2016年某县清单', 'A county’s list of 2016'),
    source: said('云南某县2016年换届公告，转载', 'Notice of a county in Yunnan, 2016, copied'),
    items: of2016,
  },
  county_2013: {
    name: said('2013年某县清单', 'A county’s list of 2013'),
    source: said('浙江某县村级换届办公室2013年文件，转载', 'Document of a county in Zhejiang, 2013, copied'),
    items: of2013,
  },
} as const satisfies Readonly<Record<string, NegativeList>>
