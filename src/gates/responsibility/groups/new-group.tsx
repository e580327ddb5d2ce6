import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useId, useRef, useState } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { issuesByField } from '#ui/form-messages.ts'
import { inputOf } from '#ui/form-schema.ts'
import type { Values } from '#ui/form-types.ts'
import { useGo } from '#ui/link.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useSession } from '#ui/session.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { commonText, formText } from '#ui/words.ts'
import { groupsApi } from './api.tsx'
import { groupsTopic } from './contract.ts'
import { FactsFields, PeopleFields, TemplateChoice, useFactFields } from './group-fields.tsx'
import { emptyPlace, type PersonDraft } from './member-fields.tsx'
import { groupsText } from './text.ts'
import '#ui/form.css'
import './groups.css'

const schema = inputOf(groupsTopic.contract.create)

type FormPart = { readonly values: Values; readonly labels: Readonly<Record<string, string>> }

/** Sets up a leading group with all its people in one step. */
export function NewGroupScreen() {
  const t = useText(groupsText)
  const round = useRound()
  return (
    <Page
      title={t('create')}
      gate="responsibility"
      crumbs={[{ label: t('title'), to: '/responsibility/groups' }, { label: t('create') }]}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <NewGroup key={round.id} round={round} />
      )}
    </Page>
  )
}

/** Where the group stands: the acting post's area, or the round's where the post reaches further. */
function areaFor(round: Round, acting: string | undefined): string {
  return acting?.startsWith(round.areaCode) === true ? acting : round.areaCode
}

function useDraft(round: Round) {
  const today = useToday()
  const session = useSession()
  const [facts, setFacts] = useState<FormPart>({ values: { foundedOn: today }, labels: {} })
  const [people, setPeople] = useState<readonly PersonDraft[]>([
    { key: 0, place: emptyPlace('head') },
    { key: 1, place: emptyPlace('deputy') },
    { key: 2, place: emptyPlace('member') },
  ])
  const members = people.map(({ place: { labels: _, ...place } }) => place)
  const given = Object.fromEntries(Object.entries(facts.values).filter(([, value]) => value !== ''))
  const values = {
    ...given,
    roundId: round.id,
    areaCode: areaFor(round, session.acting?.areaCode),
    members,
  }
  return { facts, setFacts, people, setPeople, values }
}

function NewGroup(props: { readonly round: Round }) {
  const t = useText(groupsText)
  const f = useText(formText)
  const c = useText(commonText)
  const lang = useLang()
  const go = useGo()
  const id = useId()
  const fields = useFactFields()
  const { facts, setFacts, people, setPeople, values } = useDraft(props.round)
  const create = useMutation(groupsApi.create.mutationOptions())
  const [tried, setTried] = useState(false)
  const sent = useRef(false)
  const checked = schema.safeParse(values)
  const issues = tried && !checked.success ? checked.error.issues : []
  const touched = Object.keys(facts.values).length > 1 || people.some(({ place }) => place.personId !== '')
  useUnsavedGuard(() => touched && !sent.current)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!checked.success || create.isPending) return
    sent.current = true
    await create.mutateAsync(checked.data).then(
      (made) => go(`/responsibility/groups/${made.id}`),
      () => {
        sent.current = false
      },
    )
  }
  return (
    <form className="zod-form group-form" noValidate onSubmit={(event) => void submit(event)}>
      <TemplateChoice
        onChoose={(template) => setFacts((now) => ({ ...now, values: { ...now.values, ...template } }))}
      />
      <FactsFields
        id={id}
        {...facts}
        fields={fields}
        errors={issuesByField(issues, fields, facts.values, lang)}
        onChange={(name, value, labels) =>
          setFacts((now) => ({
            values: { ...now.values, [name]: value ?? '' },
            labels: { ...now.labels, ...labels },
          }))
        }
      />
      <PeopleFields id={id} people={people} onPeople={setPeople} issues={issues} />
      <ActProblem error={create.error} />
      {issues.length > 0 ? (
        <p className="field-error" role="alert">
          {f('errors', { n: issues.length })}
        </p>
      ) : null}
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={create.isPending}>
          {create.isPending ? f('running') : t('create')}
        </Button>
        <Button onClick={() => go('/responsibility/groups')}>{c('cancel')}</Button>
      </div>
    </form>
  )
}
