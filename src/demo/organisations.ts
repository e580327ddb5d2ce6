import type { AreaRow, OrganisationKind, OrganisationRow } from './shapes.ts'

/** An organ of a county or a city: `{n}` is the area's full name, `{p}` what precedes it in short names. */
export type Body = {
  readonly key: string
  readonly name: string
  readonly short: string
  readonly kind: OrganisationKind
  readonly parent: string | null
  /** Title of the head where nobody of the leadership holds the post; null where a leader always does. */
  readonly head: string | null
}

/** Declares an organ. */
export function body(
  key: string,
  name: string,
  short: string,
  kind: OrganisationKind,
  parent: string | null,
  head: string | null,
): Body {
  return { key, name, short, kind, parent, head }
}

/** The rows of an area's organs; codes are the area code, a hyphen and the organ's key. */
export function organsOf(area: AreaRow, prefix: string, bodies: readonly Body[]): OrganisationRow[] {
  return bodies.map((it) => ({
    code: organ(area.code, it.key),
    name: it.name.replaceAll('{n}', area.name),
    shortName: it.short.replaceAll('{p}', prefix),
    kind: it.kind,
    areaCode: area.code,
    parentCode: it.parent === null ? null : organ(area.code, it.parent),
  }))
}

/** The code of an area's organ. */
export function organ(areaCode: string, key: string): string {
  return `${areaCode}-${key}`
}

const leadership: readonly Body[] = [
  body('XW', '中共{n}委员会', '{p}委', '党委', null, null),
  body('RD', '{n}人民代表大会常务委员会', '{p}人大常委会', '人大', 'XW', null),
  body('ZF', '{n}人民政府', '{p}政府', '政府', 'XW', null),
  body('ZX', '中国人民政治协商会议{n}委员会', '{p}政协', '政协', 'XW', null),
]

const partyDepartments: readonly Body[] = [
  body('JW', '中共{n}纪律检查委员会、{n}监察委员会', '{p}纪委监委', '纪检监察', 'XW', null),
  body('WB', '中共{n}委员会办公室', '{p}委办', '党委部门', 'XW', null),
  body('ZZB', '中共{n}委员会组织部', '{p}委组织部', '党委部门', 'XW', null),
  body('HJB', '{n}换届工作领导小组办公室', '{p}换届办', '党委部门', 'XW', null),
  body('XCB', '中共{n}委员会宣传部', '{p}委宣传部', '党委部门', 'XW', null),
  body('TZB', '中共{n}委员会统一战线工作部', '{p}委统战部', '党委部门', 'XW', null),
  body('ZFW', '中共{n}委员会政法委员会', '{p}委政法委', '党委部门', 'XW', null),
  body('XCZ', '中共{n}委员会巡察工作领导小组办公室', '{p}委巡察办', '党委部门', 'XW', '主任'),
]

const departments: readonly Body[] = [
  body('FY', '{n}人民法院', '{p}法院', '法院', 'XW', null),
  body('JCY', '{n}人民检察院', '{p}检察院', '检察院', 'XW', null),
  body('ZFB', '{n}人民政府办公室', '{p}政府办', '政府部门', 'ZF', '主任'),
  body('MZJ', '{n}民政局', '{p}民政局', '政府部门', 'ZF', '局长'),
  body('GAJ', '{n}公安局', '{p}公安局', '政府部门', 'ZF', null),
  body('SFJ', '{n}司法局', '{p}司法局', '政府部门', 'ZF', '局长'),
  body('CZJ', '{n}财政局', '{p}财政局', '政府部门', 'ZF', '局长'),
  body('RSJ', '{n}人力资源和社会保障局', '{p}人社局', '政府部门', 'ZF', '局长'),
  body('ZRJ', '{n}自然资源局', '{p}自然资源局', '政府部门', 'ZF', '局长'),
  body('NYJ', '{n}农业农村局', '{p}农业农村局', '政府部门', 'ZF', '局长'),
  body('SJJ', '{n}审计局', '{p}审计局', '政府部门', 'ZF', '局长'),
  body('XFJ', '{n}信访局', '{p}信访局', '政府部门', 'ZF', '局长'),
  body('WJJ', '{n}卫生健康局', '{p}卫健局', '政府部门', 'ZF', '局长'),
  body('TYJ', '{n}退役军人事务局', '{p}退役军人局', '政府部门', 'ZF', '局长'),
  body('JYJ', '{n}教育局', '{p}教育局', '政府部门', 'ZF', '局长'),
  body('RMT', '{n}融媒体中心', '{p}融媒体中心', '事业单位', 'XCB', '主任'),
  body('DZZ', '{n}电子政务服务中心', '{p}电子政务中心', '事业单位', 'ZFB', '主任'),
  body('ZGH', '{n}总工会', '{p}总工会', '群团', 'XW', '主席'),
  body('TXW', '共青团{n}委员会', '团{p}委', '群团', 'XW', '书记'),
  body('FL', '{n}妇女联合会', '{p}妇联', '群团', 'XW', '主席'),
  body('CL', '{n}残疾人联合会', '{p}残联', '群团', 'XW', '理事长'),
]

/** All organs of the county in 2021. */
export const countyBodies: readonly Body[] = [...leadership, ...partyDepartments, ...departments]

/** Whether the area is a sub-district office, which has no congress of its own. */
export function isStreet(area: AreaRow): boolean {
  return area.kind === '街道'
}

/** The four organs of a township: Party committee, people's congress, government, Party-building office. */
export function townshipOrgans(town: AreaRow, county: AreaRow): OrganisationRow[] {
  const up = (key: string) => organ(county.code, key)
  const own = (key: string) => organ(town.code, key)
  const row = (key: string, kind: OrganisationKind, parentCode: string, name: string, shortName: string) => ({
    code: own(key),
    name,
    shortName: `${town.name}${shortName}`,
    kind,
    areaCode: town.code,
    parentCode,
  })
  const office = row('DJ', '内设机构', own('DW'), `${town.name}党建工作办公室`, '党建办')
  if (isStreet(town)) {
    return [
      row('DW', '党委', up('XW'), `中共${county.name}${town.name}工作委员会`, '党工委'),
      row('RD', '人大', up('RD'), `${county.name}人大常委会${town.name}工作委员会`, '人大工委'),
      row('ZF', '政府', up('ZF'), `${county.name}人民政府${town.name}办事处`, '办事处'),
      office,
    ]
  }
  return [
    row('DW', '党委', up('XW'), `中共${town.name}委员会`, '党委'),
    row('RD', '人大', up('RD'), `${town.name}人民代表大会`, '人大'),
    row('ZF', '政府', up('ZF'), `${town.name}人民政府`, '政府'),
    office,
  ]
}

/** 党总支 in the larger villages, 党支部 in the others. */
export function partyForm(village: AreaRow): '党总支' | '党支部' {
  return (village.population ?? 0) >= 1600 ? '党总支' : '党支部'
}

/** The Party organisation and the committee of a village or community. */
export function villageOrgans(village: AreaRow, town: AreaRow): OrganisationRow[] {
  const place = `${town.name}${village.name}`
  const form = partyForm(village)
  const community = village.kind === '社区'
  return [
    {
      code: organ(village.code, 'DZ'),
      name: `中共${place}${form === '党总支' ? '总支部' : '支部'}委员会`,
      shortName: `${village.name}${form}`,
      kind: '村级党组织',
      areaCode: village.code,
      parentCode: organ(town.code, 'DW'),
    },
    {
      code: organ(village.code, 'CW'),
      name: `${place}${community ? '居民' : '村民'}委员会`,
      shortName: `${village.name}${community ? '居委会' : '村委会'}`,
      kind: '村（居）民委员会',
      areaCode: village.code,
      parentCode: organ(town.code, 'ZF'),
    },
  ]
}
