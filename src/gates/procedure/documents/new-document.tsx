import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { searchOrganisations } from '#registry/searches.tsx'
import type { BodyLevel } from '#rules/bodies.ts'
import { brokenNumber } from '#ui/api.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import type { Field } from '#ui/form-types.ts'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useSession } from '#ui/session.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { templateFields } from '../templates/api.tsx'
import type { Template } from '../templates/contract.ts'
import { documentsApi } from './api.tsx'
import { documentPath } from './document-look.tsx'
import { type DraftTemplateKey, draftTemplateKeys, draftTemplateOf, draftTemplates } from './templates.ts'
import { documentsText } from './text.ts'
import { listText, newText } from './text-screens.ts'
import './documents.css'

/** Begins a document: a template is chosen, its facts checked, and the first version made of them. */
export function NewDocumentScreen() {
  const t = useText(documentsText)
  const n = useText(newText)
  const l = useText(listText)
  const round = useRound()
  const { search } = useUrl()
  const key = search.template ?? ''
  const template = draftTemplateOf(key)
  return (
    <Page
      title={n('title')}
      purpose={n('purpose')}
      gate="procedure"
      crumbs={[{ label: t('title'), to: '/procedure/documents' }, { label: n('title') }]}
    >
      {round === null ? <EmptyState title={l('noRound')} next={l('noRoundNext')} /> : null}
      {round !== null && template === undefined ? <Choice /> : null}
      {round !== null && template !== undefined ? (
        <Facts key={key} round={round} templateKey={key} template={template} />
      ) : null}
    </Page>
  )
}

const levels = new Map<number, BodyLevel>([
  [6, 'county'],
  [9, 'township'],
  [12, 'village'],
])

/** Templates of the acting post's level, blank first. */
function useTemplates(): readonly DraftTemplateKey[] {
  const { acting } = useSession()
  const level = levels.get(acting?.areaCode.length ?? 0) ?? 'prefecture'
  return draftTemplateKeys.filter((key) => draftTemplates[key].levels.includes(level))
}

function Choice() {
  const t = useText(documentsText)
  const n = useText(newText)
  const said = useSaid()
  const { set } = useUrl()
  return (
    <Section title={n('choose')}>
      <ul className="template-list">
        {useTemplates().map((key) => {
          const { name, kind } = draftTemplates[key]
          return (
            <li key={key}>
              <button type="button" className="template-card" onClick={() => set({ template: key })}>
                <strong>{said(name)}</strong>
                {key === 'blank' ? null : <span className="quiet small">{t(`kind.${kind}`)}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

type Props = { readonly round: Round; readonly templateKey: string; readonly template: Template }

function Facts(props: Props) {
  const n = useText(newText)
  const said = useSaid()
  const { search, set } = useUrl()
  const { round, templateKey, template } = props
  const replyToId = id.safeParse(search.replyTo)
  const input = {
    ...{ roundId: round.id, templateKey },
    ...(replyToId.success ? { replyToId: replyToId.data } : {}),
  }
  const filled = useQuery({
    ...documentsApi.prefill.queryOptions({ input }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Section
      title={said(template.name)}
      action={
        <Button size="small" onClick={() => set({ template: null })}>
          {n('other')}
        </Button>
      }
    >
      {replyToId.success ? <Answered id={replyToId.data} /> : null}
      <Loaded query={filled}>
        {(facts) => (
          <FactsForm {...props} facts={facts} replyToId={replyToId.success ? replyToId.data : undefined} />
        )}
      </Loaded>
    </Section>
  )
}

function Answered(props: { readonly id: string }) {
  const n = useText(newText)
  const answered = useQuery(documentsApi.show.queryOptions({ input: { id: props.id } }))
  if (answered.data === undefined) return null
  return (
    <Notice tone="info">
      <AppLink to={documentPath(props.id)}>{n('answers', { title: answered.data.title })}</AppLink>
    </Notice>
  )
}

function FactsForm(
  props: Props & {
    readonly facts: Readonly<Record<string, unknown>>
    readonly replyToId: string | undefined
  },
) {
  const n = useText(newText)
  const said = useSaid()
  const go = useGo()
  const { round, templateKey, template, facts, replyToId } = props
  const create = useMutation(documentsApi.create.mutationOptions())
  const [schema] = useState(() => template.fields.extend({ issuingOrganisationId: z.string().optional() }))
  const count = Object.keys(facts).length
  const asksIssuer = template.form.some((field) => field.name === 'issuer')
  const issuer: Field = {
    ...{ name: 'issuingOrganisationId', label: n('issuer'), help: n('issuerHelp') },
    ...{ kind: 'organisation', search: searchOrganisations, wide: true },
  }
  return (
    <>
      {count === 0 ? null : <p className="quiet">{n('prefilled', { n: count })}</p>}
      <ZodForm
        schema={schema}
        draftKey={`document.new.${templateKey}.${replyToId ?? ''}`}
        initial={facts}
        fields={[...(asksIssuer ? [] : [issuer]), ...templateFields(template, said)]}
        submitLabel={n('make')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={() => go('/procedure/documents')}
        onSubmit={(values) =>
          refusedOrDone(async () => {
            const { issuingOrganisationId, ...given } = values
            const made = await create.mutateAsync({
              ...{ roundId: round.id, templateKey, facts: given },
              ...(typeof issuingOrganisationId === 'string' ? { issuingOrganisationId } : {}),
              ...(replyToId === undefined ? {} : { replyToId }),
            })
            go(documentPath(made.id))
          })
        }
      />
    </>
  )
}
