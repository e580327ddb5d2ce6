import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { queries } from '#ui/api.tsx'
import { Combo } from '#ui/combo.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { FormField } from '#ui/form-field.tsx'
import { useGo } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Page, Section, WhyNot } from '#ui/page.tsx'
import type { Pick } from '#ui/pick-types.ts'
import { useToday } from '#ui/providers.tsx'
import { useRound } from '#ui/round.tsx'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { townshipDutyApi } from './api.tsx'
import { dutyPath, useGrid } from './duty-page.tsx'
import type { GridTownship } from './shapes.ts'
import { dutyText } from './text-screens.ts'
import '#ui/form.css'
import './township-duty.css'

type Leader = {
  readonly postId: string
  readonly name: string
  readonly title: string
  /** Null for all villages. */
  readonly villageCodes: readonly string[] | null
}
type Draft = ReadonlyMap<string, readonly Leader[]>

/** Divides the duty: every township with those who cover it, several at once. */
export function DivideScreen() {
  const t = useText(dutyText)
  const round = useRound()
  return (
    <Page
      title={t('divideTitle')}
      purpose={t('dividePurpose')}
      gate="responsibility"
      crumbs={[
        { label: t('title'), to: dutyPath },
        { label: t('tab.assignments'), to: `${dutyPath}/assignments` },
        { label: t('divideTitle') },
      ]}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <Ready key={round.id} roundId={round.id} />
      )}
    </Page>
  )
}

function Ready(props: { readonly roundId: string }) {
  const grid = useGrid(props.roundId)
  return (
    <Loaded query={grid} lines={12}>
      {({ townships }) => <Grid roundId={props.roundId} townships={townships} />}
    </Loaded>
  )
}

function same(now: GridTownship['leaders'], next: readonly Leader[]): boolean {
  const key = (list: readonly Omit<Leader, 'name' | 'title'>[]) =>
    list
      .map(({ postId, villageCodes }) => `${postId} ${[...(villageCodes ?? [])].sort().join()}`)
      .sort()
      .join('|')
  return key(now) === key(next)
}

function useDraft(townships: readonly GridTownship[]) {
  const [draft, setDraft] = useState<Draft>(
    () => new Map(townships.map(({ areaCode, leaders }) => [areaCode, leaders])),
  )
  const leadersOf = (code: string) => draft.get(code) ?? []
  const changed = townships.filter((one) => !same(one.leaders, leadersOf(one.areaCode)))
  const incomplete = changed.some(({ areaCode }) =>
    leadersOf(areaCode).some(({ villageCodes }) => villageCodes?.length === 0),
  )
  const set = (code: string, leaders: readonly Leader[]) => setDraft((all) => new Map(all).set(code, leaders))
  return { leadersOf, changed, incomplete, set }
}

function Grid(props: { readonly roundId: string; readonly townships: readonly GridTownship[] }) {
  const { roundId, townships } = props
  const { leadersOf, changed, incomplete, set } = useDraft(townships)
  return (
    <div className="duty-grid">
      {townships.map((township) => (
        <Township
          key={township.areaCode}
          roundId={roundId}
          township={township}
          leaders={leadersOf(township.areaCode)}
          onChange={(leaders) => set(township.areaCode, leaders)}
        />
      ))}
      <Save roundId={roundId} changed={changed} incomplete={incomplete} leadersOf={leadersOf} />
    </div>
  )
}

function Township(props: {
  readonly roundId: string
  readonly township: GridTownship
  readonly leaders: readonly Leader[]
  readonly onChange: (leaders: readonly Leader[]) => void
}) {
  const t = useText(dutyText)
  const id = useId()
  const { roundId, township, leaders, onChange } = props
  const search = async (text: string): Promise<readonly Pick[]> => {
    const asked = townshipDutyApi.candidates.queryOptions({ input: { roundId, text } })
    const found = await queries.fetchQuery(asked)
    return found.map(({ postId, name, title }) => ({ id: postId, label: name, detail: title }))
  }
  function add(pick: Pick) {
    if (leaders.some(({ postId }) => postId === pick.id)) return
    onChange([
      ...leaders,
      { postId: pick.id, name: pick.label, title: pick.detail ?? '', villageCodes: null },
    ])
  }
  return (
    <Section title={township.name} note={t('villagesN', { n: township.villages.length })}>
      <ul className="duty-leaders">
        {leaders.map((leader) => (
          <LeaderLine
            key={leader.postId}
            township={township}
            leader={leader}
            onChange={(villageCodes) =>
              onChange(leaders.map((one) => (one.postId === leader.postId ? { ...one, villageCodes } : one)))
            }
            onRemove={() => onChange(leaders.filter(({ postId }) => postId !== leader.postId))}
          />
        ))}
      </ul>
      <Combo
        id={id}
        label={t('addLeader', { name: township.name })}
        placeholder={t('addLeader', { name: township.name })}
        search={search}
        onPick={add}
      />
    </Section>
  )
}

function LeaderLine(props: {
  readonly township: GridTownship
  readonly leader: Leader
  readonly onChange: (villageCodes: readonly string[] | null) => void
  readonly onRemove: () => void
}) {
  const t = useText(dutyText)
  const { township, leader, onChange, onRemove } = props
  const { name, title, villageCodes } = leader
  const all = township.villages.map(({ code }) => code)
  const chosen = villageCodes ?? all
  function flip(code: string) {
    const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]
    onChange(next.length === all.length ? null : next)
  }
  return (
    <li>
      <span className="duty-leader">
        <strong>{name}</strong> <span className="quiet small">{title}</span>
      </span>
      <details>
        <summary>
          {villageCodes === null ? t('allVillages') : t('someVillages', { n: chosen.length })}
        </summary>
        <fieldset className="choices" aria-label={t('chooseVillages', { name })}>
          {township.villages.map((village) => (
            <label key={village.code}>
              <input
                type="checkbox"
                checked={chosen.includes(village.code)}
                onChange={() => flip(village.code)}
              />
              {village.name}
            </label>
          ))}
        </fieldset>
      </details>
      <Button
        size="small"
        aria-label={t('removeLeader', { township: township.name, name })}
        onClick={onRemove}
      >
        {t('remove')}
      </Button>
    </li>
  )
}

function Save(props: {
  readonly roundId: string
  readonly changed: readonly GridTownship[]
  readonly incomplete: boolean
  readonly leadersOf: (code: string) => readonly Leader[]
}) {
  const t = useText(dutyText)
  const id = useId()
  const go = useGo()
  const today = useToday()
  const [fromOn, setFromOn] = useState(today)
  const [reason, setReason] = useState('')
  const assign = useMutation(townshipDutyApi.assign.mutationOptions())
  const { roundId, changed, incomplete, leadersOf } = props
  useUnsavedGuard(() => changed.length > 0 && !assign.isPending && !assign.isSuccess)
  const why = changed.length === 0 ? t('noChange') : incomplete ? t('chooseOne') : null
  function save() {
    const townships = changed.map(({ areaCode, leaders }) => ({
      areaCode,
      seen: leaders.map((one) => one.id),
      leaders: leadersOf(areaCode).map(({ postId, villageCodes }) => ({
        postId,
        villageCodes: villageCodes === null ? null : [...villageCodes],
      })),
    }))
    assign.mutate({ roundId, fromOn, reason, townships }, { onSuccess: () => go(`${dutyPath}/assignments`) })
  }
  return (
    <div className="save-bar">
      <ActProblem error={assign.error} />
      {changed.length === 0 ? null : (
        <p>{t('changedN', { names: changed.map(({ name }) => name).join('、') })}</p>
      )}
      <div className="form-grid">
        <FormField
          id={`${id}-from`}
          labels={{}}
          required
          error={undefined}
          field={{ name: 'fromOn', label: t('dutyFrom'), kind: 'date' }}
          value={fromOn}
          onChange={(day) => setFromOn(String(day ?? ''))}
        />
        <FormField
          id={`${id}-reason`}
          labels={{}}
          required={false}
          error={undefined}
          field={{
            name: 'reason',
            label: t('dutyReason'),
            kind: 'text',
            maxLength: 200,
            help: t('dutyReasonHelp'),
          }}
          value={reason}
          onChange={(text) => setReason(String(text ?? ''))}
        />
      </div>
      <div className="form-end">
        <WhyNot reason={why}>
          <Button type="primary" disabled={why !== null || assign.isPending} onClick={save}>
            {t('saveDuty')}
          </Button>
        </WhyNot>
      </div>
    </div>
  )
}
