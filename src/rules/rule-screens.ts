import type { Said } from './said.ts'

/* Written by scripts/generate-docs.ts from the source of the pages; run npm run docs after changing which rules they apply. */

/** A page that applies rules: its address, its words in the navigation, the rules. */
export type RuleScreen = { readonly path: string; readonly name: Said; readonly ruleIds: readonly string[] }

/** The pages that apply rules, in the order of the navigation. */
export const ruleScreens: readonly RuleScreen[] = [
  {
    path: '/publicity/pledges',
    name: { zh: '承诺书', en: 'Pledges' },
    ruleIds: ['JL-01', 'JL-02', 'JL-03'],
  },
  {
    path: '/procedure/approvals',
    name: { zh: '请示批复', en: 'Requests and replies' },
    ruleIds: ['DF-05', 'DJ-01', 'DJ-02', 'DJ-07', 'DJ-13', 'ZZ-05', 'ZZ-14'],
  },
  {
    path: '/procedure/quotas',
    name: { zh: '代表名额', en: 'Delegate quotas' },
    ruleIds: ['MF-01', 'XJ-01', 'XJ-02', 'XJ-03', 'XJ-04', 'XJ-06', 'XJ-07'],
  },
  {
    path: '/procedure/constituencies',
    name: { zh: '选区划分', en: 'Constituencies' },
    ruleIds: ['DF-03', 'DJ-01', 'XJ-08', 'XJ-10'],
  },
  {
    path: '/procedure/electoral-units',
    name: { zh: '党代表名额', en: 'Party delegates' },
    ruleIds: ['DF-03', 'DJ-01', 'ZZ-05', 'ZZ-14'],
  },
  {
    path: '/procedure/leaving-audits',
    name: { zh: '离任审计', en: 'Leaving audits' },
    ruleIds: ['CW-22', 'MF-01', 'SJ-01', 'SJ-02'],
  },
  {
    path: '/procedure/assessments',
    name: { zh: '任期考核', en: 'Term assessment' },
    ruleIds: ['CW-12', 'CW-20', 'JW25-10'],
  },
  {
    path: '/registry/people',
    name: { zh: '人员', en: 'People' },
    ruleIds: ['SF-01'],
  },
  {
    path: '/registry/imports',
    name: { zh: '名册导入', en: 'Imports' },
    ruleIds: ['SF-01'],
  },
]
