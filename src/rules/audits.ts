import { addMonths, type CivilDate } from './dates.ts'
import { type Check, checked, findingIf, ruling } from './ruling.ts'
import { type Said, said } from './said.ts'
import type { Verdict } from './verdict.ts'

/** What the leaving and term audit of village officials covers (村委会组织法 2018 §35). */
export const auditSubjects = {
  finance: said('村财务收支情况', 'income and expenses of the village'),
  debts: said('村债权债务情况', 'claims and debts of the village'),
  grants: said(
    '政府拨付和接受社会捐赠的资金、物资管理使用情况',
    'use of money and goods from government and donors',
  ),
  projects: said(
    '生产经营、建设项目的发包管理和公益事业建设项目招标投标情况',
    'contracting of works and tenders of public projects',
  ),
  assets: said(
    '资金管理使用，集体资产、资源的承包、租赁、担保、出让，征地补偿费的使用、分配情况',
    'funds, collective assets and resources, and compensation for land',
  ),
  requested: said(
    '五分之一以上村民要求审计的其他事项',
    'other matters that one fifth of the villagers ask for',
  ),
} as const satisfies Record<string, Said>
export type AuditSubject = keyof typeof auditSubjects

/** Who may organise that audit (村委会组织法 2018 §35). */
export const auditOrganisers = {
  agriculture: said('县级人民政府农业部门', 'the county’s department of agriculture'),
  finance: said('县级人民政府财政部门', 'the county’s department of finance'),
  township: said('乡、民族乡、镇的人民政府', 'the township government'),
} as const satisfies Record<string, Said>

/**
 * Whether the leaving audit was published before the election of the next village committee (村委会组织法 2018 §35), and covers
 * every subject but what nobody asked for. `publishedOn` is null while it is not published. Fails with `edition`.
 */
export function checkLeavingAudit(input: {
  readonly electionDay: CivilDate
  readonly publishedOn: CivilDate | null
  readonly subjects: readonly AuditSubject[]
}): Verdict<Check> {
  const { electionDay, publishedOn, subjects } = input
  const missing = (Object.keys(auditSubjects) as AuditSubject[]).filter(
    (subject) => subject !== 'requested' && !subjects.includes(subject),
  )
  const names = missing.map((subject) => auditSubjects[subject])
  const left = said(names.map(({ zh }) => zh).join('；'), names.map(({ en }) => en).join('; '))
  const when =
    publishedOn === null
      ? said('尚未公布', 'is not published')
      : said(`于${publishedOn}公布`, `was published on ${publishedOn}`)
  return checked(
    ['SJ-01', 'CW-22'],
    electionDay,
    [
      findingIf(
        publishedOn === null || publishedOn >= electionDay,
        'not_published_before',
        'publishedOn',
        `离任经济责任审计结果${when.zh}，应当在选举日（${electionDay}）之前公布。`,
        `The leaving audit ${when.en}; it must be before election day (${electionDay}).`,
      ),
      findingIf(
        missing.length > 0,
        'subjects_missing',
        'subjects',
        `未包括${missing.length}项法定审计事项：${left.zh}。`,
        `${missing.length} subjects of the law are missing: ${left.en}.`,
      ),
    ],
    said(
      `离任经济责任审计结果${when.zh}，早于选举日（${electionDay}）。`,
      `The leaving audit ${when.en}, before election day (${electionDay}).`,
    ),
  )
}

/**
 * Whether a cadre is subject to an audit of economic responsibility (经济责任审计规定 2019 §4): heads, and deputies in charge for a
 * year or more. Fails with `edition`. Throws RangeError for no civil date.
 */
export function isAudited(
  post: 'head' | 'deputy_in_charge' | 'other',
  since: CivilDate,
  date: CivilDate,
): Verdict<{ readonly audited: boolean }> {
  const isLong = addMonths(since, 12) <= date
  const audited = post === 'head' || (post === 'deputy_in_charge' && isLong)
  const texts: Readonly<Record<typeof post, Said>> = {
    head: said('担任正职，属于审计对象', 'As head he is audited'),
    deputy_in_charge: isLong
      ? said('主持工作满1年，属于审计对象', 'Deputy in charge for a year or more, he is audited')
      : said('主持工作不满1年，不属于审计对象', 'Deputy in charge for less than a year, he is not audited'),
    other: said(
      '不是正职，也未主持工作，不属于审计对象',
      'Neither head nor deputy in charge, he is not audited',
    ),
  }
  return ruling(
    ['SJ-04'],
    date,
    { audited },
    said(`自${since}起${texts[post].zh}。`, `${texts[post].en} (since ${since}).`),
  )
}
