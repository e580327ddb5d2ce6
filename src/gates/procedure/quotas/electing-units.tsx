import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { distributeSeats } from '#rules/distribution.ts'
import { queries } from '#ui/api.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { useConflict } from '#ui/conflict.tsx'
import { Refusal } from '#ui/feedback.tsx'
import { Section, WhyNot } from '#ui/page.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUnsavedGuard } from '#ui/unsaved.tsx'
import { quotasApi } from './api.tsx'
import { type Line, lineOf, UnitsTable, whole } from './electing-table.tsx'
import { mostPeople, type QuotaRecord } from './shapes.ts'
import { isOpen } from './states.ts'
import { unitsText } from './text-screens.ts'

/** Each county's share of what the other units leave, by its people; null where the people are not known. */
function sharesOf(lines: readonly Line[], number: number, date: string): ReadonlyMap<string, number> | null {
  const others = lines.filter((line) => line.unitCode === null)
  const left = number - others.reduce((sum, line) => sum + (whole(line.seats, number) ?? 0), 0)
  const units = lines.flatMap((line) =>
    line.unitCode === null ? [] : [{ id: line.unitCode, population: whole(line.people, mostPeople) ?? 0 }],
  )
  const shared = distributeSeats(units, left, { date, least: 1 })
  return shared.ok ? new Map(shared.value.units.map((unit) => [unit.id, unit.seats])) : null
}

/** The electing units of an indirectly elected congress with their seats. */
export function ElectingUnits(props: {
  readonly quota: QuotaRecord
  readonly reload: () => Promise<unknown>
}) {
  const u = useText(unitsText)
  const { quota } = props
  const mayEdit = quota.mayEdit && !isOpen(quota.state) && quota.number !== null
  return (
    <Section
      title={u('title')}
      note={u('note')}
      action={quota.allocation === null ? undefined : <CitationChip citation={quota.allocation} />}
    >
      {isOpen(quota.state) ? <p className="quiet">{u('wait')}</p> : null}
      {mayEdit ? (
        <UnitsForm key={quota.version} quota={quota} number={quota.number ?? 0} reload={props.reload} />
      ) : (
        <UnitsTable lines={quota.units.map(lineOf)} shares={null} />
      )}
    </Section>
  )
}

/** Why the lines can't be saved yet, or null. */
function useProblem(lines: readonly Line[], number: number): string | null {
  const u = useText(unitsText)
  if (lines.some((line) => whole(line.seats, number) === null)) return u('whySeats')
  const wrong = lines.some((line) => line.people.trim() !== '' && whole(line.people, mostPeople) === null)
  if (wrong) return u('wrongPeople')
  const seats = lines.reduce((sum, line) => sum + Number(line.seats), 0)
  return seats === number ? null : u('whySum', { seats, number })
}

function UnitsForm(props: {
  readonly quota: QuotaRecord
  readonly number: number
  readonly reload: () => Promise<unknown>
}) {
  const u = useText(unitsText)
  const { message } = App.useApp()
  const { quota, number } = props
  const [lines, setLines] = useState<readonly Line[]>(() => quota.units.map(lineOf))
  const [touched, setTouched] = useState(false)
  const allocate = useMutation(quotasApi.allocate.mutationOptions())
  const { notice, settle } = useConflict(props.reload)
  const [refusal, setRefusal] = useState<Awaited<ReturnType<typeof refusedOrDone>>>(undefined)
  useUnsavedGuard(() => touched, 'page')
  const shares = sharesOf(lines, number, quota.lawDay)
  const problem = useProblem(lines, number) ?? (touched ? null : u('noChange'))
  const change = (next: readonly Line[]) => {
    setLines(next)
    setTouched(true)
  }
  async function save() {
    const units = lines.map(({ unitCode, name, people, seats }) => {
      return { unitCode, name, population: whole(people, mostPeople), seats: Number(seats) }
    })
    const refused = await refusedOrDone(() =>
      allocate.mutateAsync({ bodyId: quota.bodyId, version: quota.version, units }),
    )
    const end = await settle(refused)
    setRefusal(end === 'done' || end === 'reloaded' ? undefined : end)
    if (end !== 'done') return
    setTouched(false)
    void message.success(u('saved'))
    await queries.invalidateQueries()
  }
  const fill = () =>
    change(lines.map((line) => ({ ...line, seats: String(shares?.get(line.unitCode ?? '') ?? line.seats) })))
  return (
    <>
      {notice}
      {refusal === undefined ? null : <Refusal refusal={refusal} />}
      <div className="quota-try no-print">
        <WhyNot reason={shares === null ? u('noShare') : null}>
          <Button disabled={shares === null} onClick={fill}>
            {u('fill')}
          </Button>
        </WhyNot>
        <AddUnit onAdd={(name) => change([...lines, { unitCode: null, name, people: '', seats: '' }])} />
      </div>
      <UnitsTable lines={lines} shares={shares} onChange={change} />
      <WhyNot reason={problem}>
        <Button type="primary" disabled={problem !== null || allocate.isPending} onClick={() => void save()}>
          {u('save')}
        </Button>
      </WhyNot>
    </>
  )
}

function AddUnit(props: { readonly onAdd: (name: string) => void }) {
  const u = useText(unitsText)
  const id = useId()
  const [name, setName] = useState('')
  return (
    <>
      <label htmlFor={id}>{u('other')}</label>
      <Input
        id={id}
        className="quota-name"
        maxLength={60}
        value={name}
        placeholder={u('otherHelp')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        disabled={name.trim() === ''}
        onClick={() => {
          props.onAdd(name.trim())
          setName('')
        }}
      >
        {u('add')}
      </Button>
    </>
  )
}
