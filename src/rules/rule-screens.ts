import type { Said } from './said.ts'

/* Written by scripts/generate-docs.ts from the source of the pages; run npm run docs after changing which rules they apply. */

/** A page that applies rules: its address, its words in the navigation, the rules. */
export type RuleScreen = { readonly path: string; readonly name: Said; readonly ruleIds: readonly string[] }

/** The pages that apply rules, in the order of the navigation. */
export const ruleScreens: readonly RuleScreen[] = [
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
