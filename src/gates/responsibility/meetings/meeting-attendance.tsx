import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { id as idSchema } from '#common/contract.ts'
import { queries } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import type { Field } from '#ui/form-types.ts'
import { ActProblem } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import type { Pick } from '#ui/pick-types.ts'
import { PlainTable } from '#ui/plain-table.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { meetingsApi } from './api.tsx'
import { numberOf } from './meeting-dialogs.tsx'
import { type AttendeeInput, type AttendeeView, attendeeInput, type MeetingRecord } from './shapes.ts'
import { attendances, seats } from './states.ts'
import { meetingText, meetingWords } from './text.ts'

type Props = { readonly meeting: MeetingRecord }
type DialogProps = Props & { readonly onClose: () => void }

const [, leave, substitute] = attendeeInput.options
const answerForm = z.object({
  seat: z.enum(seats),
  attendance: z.enum(attendances),
  leaveReason: leave.shape.leaveReason.optional(),
  substituteName: substitute.shape.substituteName.optional(),
  substitutePost: substitute.shape.substitutePost.optional(),
})
const addForm = answerForm.extend({ postId: idSchema })
type Answer = z.output<typeof answerForm>

/** An attendee as the action takes it; what the answer lacks is for the action's own check to say. */
function inputOf(postId: string, answer: Answer) {
  return attendeeInput.safeParse({ postId, ...answer })
}

function kept(attendees: readonly AttendeeView[]): AttendeeInput[] {
  return attendees.flatMap((one) => {
    const read = attendeeInput.safeParse(one)
    return read.success ? [read.data] : []
  })
}

/** Writes the attendance anew as a whole. */
function useAttendance(meeting: MeetingRecord) {
  const write = useMutation(meetingsApi.setAttendance.mutationOptions())
  const { id, version } = meeting
  return {
    write,
    send: (attendees: readonly AttendeeInput[]) =>
      write.mutateAsync({ id, version, attendees: [...attendees] }),
  }
}

/** Who was asked and who came; it can be changed until the minutes are issued. */
export function MeetingAttendance(props: Props) {
  const r = useText(meetingText)
  const { search, set } = useUrl()
  const { meeting } = props
  const { attendees, asked, present, state } = meeting
  const editable = meeting.mayEdit && (meeting.state === 'planned' || meeting.state === 'held')
  const { write, send } = useAttendance(meeting)
  const columns = useColumns(meeting, editable, (postId) => {
    send(kept(attendees.filter((one) => one.postId !== postId))).catch(() => undefined)
  })
  const chosen = attendees.find((one) => one.postId === search.attendee)
  const close = () => set({ act: null, attendee: null })
  return (
    <Section
      title={r('attendance')}
      note={
        state === 'held' || state === 'minutes_issued'
          ? r('attendanceNote', { asked, present, leave: asked - present })
          : r('askedNote', { asked })
      }
      action={
        editable ? <Button onClick={() => set({ act: 'attendee' })}>{r('addPerson')}</Button> : undefined
      }
    >
      <ActProblem error={write.error} />
      {attendees.length === 0 ? (
        <EmptyState title={r('attendanceEmpty')} next={r('attendanceNext')} />
      ) : (
        <PlainTable
          id="meeting-attendees"
          caption={r('attendance')}
          columns={columns}
          rows={attendees}
          rowKey={(one) => one.postId}
          rowName={(one) => one.name}
        />
      )}
      {editable && search.act === 'attendee' ? <AddAttendee meeting={meeting} onClose={close} /> : null}
      {editable && chosen !== undefined ? (
        <ChangeAttendee meeting={meeting} attendee={chosen} onClose={close} />
      ) : null}
    </Section>
  )
}

function useColumns(
  meeting: MeetingRecord,
  editable: boolean,
  remove: (postId: string) => void,
): readonly Column<AttendeeView>[] {
  const r = useText(meetingText)
  const w = useText(meetingWords)
  const { set } = useUrl()
  const acts: Column<AttendeeView> = {
    key: 'acts',
    title: r('acts'),
    width: 150,
    render: ({ postId, name }) => (
      <span className="meeting-acts">
        <Button size="small" aria-label={r('changeOf', { name })} onClick={() => set({ attendee: postId })}>
          {r('change')}
        </Button>
        <Button size="small" aria-label={r('removePerson', { name })} onClick={() => remove(postId)}>
          {r('remove')}
        </Button>
      </span>
    ),
  }
  const planned = meeting.state === 'planned'
  return [
    { key: 'name', title: r('person'), width: 100, mobile: 'title', render: (one) => one.name },
    { key: 'title', title: r('post'), width: 220, mobile: 'fact', render: (one) => one.title },
    { key: 'seat', title: r('seat'), width: 90, mobile: 'hidden', render: (one) => w(`seat.${one.seat}`) },
    {
      key: 'attendance',
      title: r('came'),
      width: 220,
      mobile: 'fact',
      render: (one) => <Came attendee={one} planned={planned} />,
    },
    ...(editable ? [acts] : []),
  ]
}

function Came(props: { readonly attendee: AttendeeView; readonly planned: boolean }) {
  const r = useText(meetingText)
  const w = useText(meetingWords)
  const { attendance, leaveReason, substituteName, substitutePost } = props.attendee
  if (attendance === 'leave') {
    return (
      <>
        {w('attendance.leave')} <span className="quiet small">{leaveReason}</span>
      </>
    )
  }
  if (attendance === 'substitute') {
    return r('substituteSays', { name: substituteName ?? '', post: substitutePost ?? '' })
  }
  return props.planned ? <span className="quiet">–</span> : w('attendance.present')
}

function useAnswerFields(): readonly Field<keyof Answer>[] {
  const r = useText(meetingText)
  const w = useText(meetingWords)
  const onLeave = (values: Readonly<Record<string, unknown>>) => values.attendance === 'leave'
  const replaced = (values: Readonly<Record<string, unknown>>) => values.attendance === 'substitute'
  return [
    {
      ...{ name: 'seat', label: r('seat'), kind: 'select' },
      options: seats.map((value) => ({ value, label: w(`seat.${value}`) })),
    },
    {
      ...{ name: 'attendance', label: r('came'), kind: 'select' },
      options: attendances.map((value) => ({ value, label: w(`attendance.${value}`) })),
    },
    { name: 'leaveReason', label: r('leaveReason'), kind: 'text', maxLength: 60, when: onLeave },
    { name: 'substituteName', label: r('substituteName'), kind: 'text', maxLength: 20, when: replaced },
    { name: 'substitutePost', label: r('substitutePost'), kind: 'text', maxLength: 60, when: replaced },
  ]
}

async function searchPosts(text: string): Promise<readonly Pick[]> {
  const found = await queries.fetchQuery(meetingsApi.candidates.queryOptions({ input: { text } }))
  return found.map(({ postId, name, title }) => ({ id: postId, label: name, detail: title }))
}

/** What a leave or a substitute needs is needed by the form too. */
function complete<S extends z.ZodObject & z.ZodType<Answer>>(schema: S) {
  return schema.superRefine((answer: Answer, context) => {
    const wanted = {
      present: [],
      leave: ['leaveReason'],
      substitute: ['substituteName', 'substitutePost'],
    } as const
    for (const name of wanted[answer.attendance]) {
      if (answer[name] === undefined) {
        context.addIssue({ code: 'invalid_type', expected: 'string', path: [name], input: undefined })
      }
    }
  })
}
const completeAnswer = complete(answerForm)
const completeAdd = complete(addForm)

function AddAttendee(props: DialogProps) {
  const r = useText(meetingText)
  const { meeting, onClose } = props
  const { send } = useAttendance(meeting)
  const fields = useAnswerFields()
  return (
    <Dialog title={r('addPerson')} onClose={onClose}>
      <ZodForm
        schema={completeAdd}
        initial={{ seat: 'member', attendance: 'present' }}
        fields={[{ name: 'postId', label: r('person'), kind: 'person', search: searchPosts }, ...fields]}
        submitLabel={r('addPerson')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async ({ postId, ...answer }) => {
          const made = inputOf(postId, answer)
          const next = made.success ? [made.data] : []
          const refusal = await refusedOrDone(() => send([...kept(meeting.attendees), ...next]))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function ChangeAttendee(props: DialogProps & { readonly attendee: AttendeeView }) {
  const r = useText(meetingText)
  const { meeting, attendee, onClose } = props
  const { send } = useAttendance(meeting)
  const { seat, attendance, leaveReason, substituteName, substitutePost } = attendee
  return (
    <Dialog title={r('changePerson', { name: attendee.name })} onClose={onClose}>
      <ZodForm
        schema={completeAnswer}
        initial={{
          ...{ seat, attendance },
          ...(leaveReason === null ? {} : { leaveReason }),
          ...(substituteName === null ? {} : { substituteName }),
          ...(substitutePost === null ? {} : { substitutePost }),
        }}
        fields={useAnswerFields()}
        submitLabel={r('save')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (answer) => {
          const made = inputOf(attendee.postId, answer)
          const all = meeting.attendees.flatMap((one) =>
            one.postId === attendee.postId ? (made.success ? [made.data] : []) : kept([one]),
          )
          const refusal = await refusedOrDone(() => send(all))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
