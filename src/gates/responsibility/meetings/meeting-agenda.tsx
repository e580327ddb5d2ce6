import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { id as idSchema } from '#common/contract.ts'
import { searchOrganisations } from '#registry/searches.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { AppLink } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { difficultiesApi } from '../difficulties/api.tsx'
import { meetingsApi } from './api.tsx'
import { numberOf } from './meeting-dialogs.tsx'
import { agendaInput, type MeetingRecord } from './shapes.ts'
import { meetingText } from './text.ts'

type Item = z.output<typeof agendaInput>
type Props = { readonly meeting: MeetingRecord }

const itemForm = z.object({ title: agendaInput.shape.title, reporterId: idSchema.optional() })
const pickForm = z.object({ difficultyIds: z.array(idSchema).min(1) })

function itemsOf(meeting: MeetingRecord): Item[] {
  return meeting.agenda.map(({ title, reporterId, difficultyId }) => ({ title, reporterId, difficultyId }))
}

/** Writes the agenda anew as a whole. */
function useAgenda(meeting: MeetingRecord) {
  const write = useMutation(meetingsApi.setAgenda.mutationOptions())
  const { id, version } = meeting
  return { write, send: (items: readonly Item[]) => write.mutateAsync({ id, version, items: [...items] }) }
}

/** The agenda in its order; it can be changed until the minutes are issued. */
export function MeetingAgenda(props: Props) {
  const r = useText(meetingText)
  const { search, set } = useUrl()
  const { meeting } = props
  const { agenda } = meeting
  const editable = meeting.mayEdit && (meeting.state === 'planned' || meeting.state === 'held')
  const close = () => set({ act: null })
  return (
    <Section
      title={r('agenda')}
      note={r('agendaNote', { n: agenda.length })}
      action={
        editable ? (
          <span className="meeting-acts">
            <Button onClick={() => set({ act: 'item' })}>{r('addItem')}</Button>
            <Button onClick={() => set({ act: 'backlog' })}>{r('fromBacklog')}</Button>
          </span>
        ) : undefined
      }
    >
      {agenda.length === 0 ? <EmptyState title={r('agendaEmpty')} next={r('agendaNext')} /> : null}
      <Items meeting={meeting} editable={editable} />
      {editable && search.act === 'item' ? <AddItem meeting={meeting} onClose={close} /> : null}
      {editable && search.act === 'backlog' ? <FromBacklog meeting={meeting} onClose={close} /> : null}
    </Section>
  )
}

function Items(props: Props & { readonly editable: boolean }) {
  const r = useText(meetingText)
  const { meeting, editable } = props
  const { write, send } = useAgenda(meeting)
  const items = itemsOf(meeting)
  function up(at: number) {
    const [own, above] = [items[at], items[at - 1]]
    if (own !== undefined && above !== undefined) {
      send([...items.slice(0, at - 1), own, above, ...items.slice(at + 1)]).catch(() => undefined)
    }
  }
  function remove(at: number) {
    send(items.filter((_, place) => place !== at)).catch(() => undefined)
  }
  return (
    <>
      <ActProblem error={write.error} />
      <ol className="meeting-agenda">
        {meeting.agenda.map((item, at) => (
          <li key={item.id}>
            <span>{item.title}</span>
            {item.reporter === null ? null : (
              <span className="quiet small">{r('reportedBy', { name: item.reporter })}</span>
            )}
            {item.difficultyId === null ? null : (
              <span className="small">
                <AppLink to={`/responsibility/difficulties/${item.difficultyId}`}>{r('difficulty')}</AppLink>
              </span>
            )}
            {editable ? (
              <span className="meeting-acts">
                <Button
                  size="small"
                  disabled={at === 0 || write.isPending}
                  aria-label={r('upItem', { name: item.title })}
                  onClick={() => up(at)}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  disabled={write.isPending}
                  aria-label={r('removeItem', { name: item.title })}
                  onClick={() => remove(at)}
                >
                  ×
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}

type DialogProps = Props & { readonly onClose: () => void }

function AddItem(props: DialogProps) {
  const r = useText(meetingText)
  const { meeting, onClose } = props
  const { send } = useAgenda(meeting)
  return (
    <Dialog title={r('addItem')} onClose={onClose}>
      <ZodForm
        schema={itemForm}
        fields={[
          { name: 'title', label: r('itemTitle'), kind: 'text', maxLength: 100, wide: true },
          { name: 'reporterId', label: r('reporter'), kind: 'organisation', search: searchOrganisations },
        ]}
        submitLabel={r('addItem')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async ({ title, reporterId }) => {
          const item = { title, reporterId: reporterId ?? null, difficultyId: null }
          const refusal = await refusedOrDone(() => send([...itemsOf(meeting), item]))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function FromBacklog(props: DialogProps) {
  const r = useText(meetingText)
  const { meeting, onClose } = props
  const { send } = useAgenda(meeting)
  const input = { roundId: meeting.roundId, unsolved: true, size: 200 }
  const backlog = useQuery(difficultiesApi.list.queryOptions({ input }))
  const there = new Set(meeting.agenda.map(({ difficultyId }) => difficultyId))
  return (
    <Dialog title={r('fromBacklog')} onClose={onClose} wide>
      <Loaded query={backlog}>
        {({ rows }) => {
          const free = rows.filter((row) => !there.has(row.id))
          if (free.length === 0) return <p className="quiet">{r('backlogNone')}</p>
          const options = free.map((row) => ({ value: row.id, label: `${row.title}（${row.areaName}）` }))
          return (
            <ZodForm
              schema={pickForm}
              initial={{ difficultyIds: [] }}
              fields={[
                {
                  ...{ name: 'difficultyIds', label: r('backlogPick'), kind: 'select' },
                  ...{ multiple: true, options, wide: true },
                },
              ]}
              submitLabel={r('addItem')}
              numberOf={numberOf}
              onCancel={onClose}
              onSubmit={async ({ difficultyIds }) => {
                const picked = free
                  .filter((row) => difficultyIds.includes(row.id))
                  .map(({ id, title }) => ({ title, reporterId: null, difficultyId: id }))
                const refusal = await refusedOrDone(() => send([...itemsOf(meeting), ...picked]))
                if (refusal === undefined) onClose()
                return refusal
              }}
            />
          )
        }}
      </Loaded>
    </Dialog>
  )
}
