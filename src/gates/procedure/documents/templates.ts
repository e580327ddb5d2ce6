import { z } from 'zod'
import { officialDocument } from '#common/official.ts'
import { sayBoth } from '#common/text.ts'
import { said } from '#rules/said.ts'
import { documentTemplates, type Template, templateKeys, templateOf } from '../templates/contract.ts'
import { type DocumentKind, documentKinds } from './kinds.ts'
import { documentsText } from './text.ts'

const blankFacts = z.object({
  kind: z.enum(documentKinds).default('notice'),
  title: z.string().trim().min(2).max(200),
})

/** A document of any kind without wording of its own. */
const blank: Template = {
  name: said('空白公文', 'Blank document'),
  kind: 'notice',
  levels: ['prefecture', 'county', 'township', 'village'],
  form: [
    {
      name: 'kind',
      kind: 'select',
      label: said('公文种类', 'Kind'),
      options: documentKinds.map((value) => ({ value, label: sayBoth(documentsText, `kind.${value}`) })),
    },
    { name: 'title', kind: 'text', label: said('标题', 'Title'), maxLength: 200 },
  ],
  standards: {},
  fields: blankFacts,
  make: (facts) => {
    const { title } = blankFacts.parse(facts)
    return officialDocument.parse({ layout: 'file', title, body: [{ kind: 'paragraph', text: '' }] })
  },
}

/** Keys of everything that a document can begin from. */
export const draftTemplateKeys = ['blank', ...templateKeys] as const
export type DraftTemplateKey = (typeof draftTemplateKeys)[number]

/** Everything that a document can begin from. */
export const draftTemplates: Readonly<Record<DraftTemplateKey, Template>> = { blank, ...documentTemplates }

/** The template of a key, or undefined for a key that names none. */
export function draftTemplateOf(key: string): Template | undefined {
  return key === 'blank' ? blank : templateOf(key)
}

/** The kind of document that a template makes of its facts. */
export function kindMade(key: string, template: Template, facts: unknown): DocumentKind {
  return key === 'blank' ? blankFacts.parse(facts).kind : template.kind
}
