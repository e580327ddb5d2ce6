import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { FormField } from '#ui/form-field.tsx'
import { issuesByField } from '#ui/form-messages.ts'
import { inputOf } from '#ui/form-schema.ts'
import type { Field } from '#ui/form-types.ts'
import { ActProblem } from '#ui/loaded.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { groupsApi } from './api.tsx'
import { type GroupRecord, groupsTopic, type MemberView } from './contract.ts'
import { emptyPlace, MemberFields, type PlaceDraft } from './member-fields.tsx'
import { groupText } from './text.ts'
import '#ui/form.css'

const addSchema = inputOf(groupsTopic.contract.addMember)
const replaceSchema = inputOf(groupsTopic.contract.replaceMember)

type Props = { readonly group: GroupRecord; readonly onClose: () => void }
type Checked<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: Parameters<typeof issuesByField>[0] } }

/** Names of the fields of a place, for complaints about them. */
function usePlaceLabels(): readonly Field[] {
  const r = useText(groupText)
  return [
    { name: 'personId', label: r('person'), kind: 'select', options: [] },
    { name: 'organisationId', label: r('organisation'), kind: 'select', options: [] },
    { name: 'title', label: r('post'), kind: 'text' },
    { name: 'capacity', label: r('capacity'), kind: 'select', options: [] },
    { name: 'fromOn', label: r('day'), kind: 'date' },
    { name: 'onDay', label: r('day'), kind: 'date' },
    { name: 'reason', label: r('reason'), kind: 'text' },
  ]
}

/** A form whose fields are checked by a schema and sent when they fit. */
function PlaceForm<T>(props: {
  readonly values: Readonly<Record<string, unknown>>
  readonly check: (values: unknown) => Checked<T>
  readonly send: (values: T) => Promise<unknown>
  readonly error: Error | null
  readonly running: boolean
  readonly submitLabel: string
  readonly onClose: () => void
  readonly children: (errors: ReadonlyMap<string, string>) => ReactNode
}) {
  const c = useText(commonText)
  const lang = useLang()
  const fields = usePlaceLabels()
  const [tried, setTried] = useState(false)
  const checked = props.check(props.values)
  const errors =
    tried && !checked.success ? issuesByField(checked.error.issues, fields, props.values, lang) : new Map()
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (checked.success && !props.running) void props.send(checked.data).then(props.onClose, () => undefined)
  }
  return (
    <form className="zod-form" noValidate onSubmit={submit}>
      <ActProblem error={props.error} />
      <div className="form-grid">{props.children(errors)}</div>
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={props.running}>
          {props.submitLabel}
        </Button>
        <Button onClick={props.onClose} disabled={props.running}>
          {c('cancel')}
        </Button>
      </div>
    </form>
  )
}

function DayAndReason(props: {
  readonly id: string
  readonly day: string
  readonly onDay: (day: string) => void
  readonly dayName: 'fromOn' | 'onDay'
  readonly reason?: string | undefined
  readonly onReason?: ((reason: string) => void) | undefined
  readonly errors: ReadonlyMap<string, string>
}) {
  const r = useText(groupText)
  const { id, dayName, errors, onReason } = props
  return (
    <>
      <FormField
        id={`${id}-day`}
        labels={{}}
        required
        error={errors.get(dayName)}
        field={{ name: dayName, label: r('day'), kind: 'date' }}
        value={props.day}
        onChange={(day) => props.onDay(String(day ?? ''))}
      />
      {onReason === undefined ? null : (
        <FormField
          id={`${id}-reason`}
          labels={{}}
          required
          error={errors.get('reason')}
          field={{ name: 'reason', label: r('reason'), kind: 'text', maxLength: 200 }}
          value={props.reason}
          onChange={(reason) => onReason(String(reason ?? ''))}
        />
      )}
    </>
  )
}

/** What of a draft goes to the server: blanks are left out. */
function filled(draft: PlaceDraft): Readonly<Record<string, unknown>> {
  const { labels: _, ...fields } = draft
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** A person joins the group. */
export function AddMember(props: Props) {
  const r = useText(groupText)
  const id = useId()
  const { group, onClose } = props
  const add = useMutation(groupsApi.addMember.mutationOptions())
  const [place, setPlace] = useState(() => emptyPlace('member'))
  const [day, setDay] = useState(group.today)
  return (
    <Dialog title={r('addMember')} onClose={onClose} wide>
      <PlaceForm
        values={{ id: group.id, version: group.version, ...filled(place), fromOn: day }}
        check={(values) => addSchema.safeParse(values)}
        send={add.mutateAsync}
        error={add.error}
        running={add.isPending}
        submitLabel={r('add')}
        onClose={onClose}
      >
        {(errors) => (
          <>
            <MemberFields id={id} value={place} onChange={setPlace} errors={errors} />
            <DayAndReason id={id} dayName="fromOn" day={day} onDay={setDay} errors={errors} />
          </>
        )}
      </PlaceForm>
    </Dialog>
  )
}

/** A successor takes a member's place. */
export function ReplaceMember(props: Props & { readonly member: MemberView }) {
  const r = useText(groupText)
  const id = useId()
  const { group, member, onClose } = props
  const replace = useMutation(groupsApi.replaceMember.mutationOptions())
  const [place, setPlace] = useState(() => emptyPlace(''))
  const [day, setDay] = useState(group.today)
  const [reason, setReason] = useState('')
  const { personId, organisationId, title } = place
  const successor = {
    ...(personId ? { personId } : {}),
    ...(organisationId ? { organisationId } : {}),
    title,
  }
  return (
    <Dialog title={r('replaceOf', { name: member.name })} onClose={onClose} wide>
      <p>{[member.name, member.title, r(`capacity.${member.capacity}`)].join(' · ')}</p>
      <PlaceForm
        values={{
          id: group.id,
          version: group.version,
          memberId: member.id,
          ...successor,
          onDay: day,
          reason,
        }}
        check={(values) => replaceSchema.safeParse(values)}
        send={replace.mutateAsync}
        error={replace.error}
        running={replace.isPending}
        submitLabel={r('replace')}
        onClose={onClose}
      >
        {(errors) => (
          <>
            <MemberFields
              id={id}
              value={place}
              onChange={setPlace}
              errors={errors}
              personLabel={r('successor')}
              placeFixed
            />
            <DayAndReason
              id={id}
              dayName="onDay"
              day={day}
              onDay={setDay}
              reason={reason}
              onReason={setReason}
              errors={errors}
            />
          </>
        )}
      </PlaceForm>
    </Dialog>
  )
}
