import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { id as idSchema } from '#common/contract.ts'
import { searchPeople } from '#registry/searches.tsx'
import { ConfirmDialog, ReasonDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { motionsApi } from './api.tsx'
import { type MotionRecord, type NomineeInput, nomineeInput } from './shapes.ts'
import { SignDialog } from './sign-dialog.tsx'
import { nomineePosts } from './states.ts'
import { StudyDialog } from './study-dialog.tsx'
import { motionsText } from './text.ts'
import { motionText } from './text-screens.ts'

const addSchema = z.object({
  personId: idSchema.optional(),
  name: nomineeInput.shape.name,
  post: nomineeInput.shape.post,
  concurrent: nomineeInput.shape.concurrent,
  note: nomineeInput.shape.note,
})
type Props = { readonly motion: MotionRecord; readonly onClose: () => void }

/** The windows of a motion’s acts; which one is open stands in the address. */
export function MotionDialogs(props: {
  readonly motion: MotionRecord
  readonly onDone: (told: string) => void
}) {
  const { search, set } = useUrl()
  const { motion, onDone } = props
  const { roundId, townshipCode, state, mayEdit, maySign, nominees } = motion
  const onClose = () => set({ act: null, nominee: null })
  const given = { motion, onClose }
  if (search.act === 'add' && mayEdit) return <AddNominee {...given} />
  if (search.act === 'remove' && mayEdit) return <RemoveNominee {...given} nomineeId={search.nominee} />
  if (search.act === 'study' && mayEdit && (state === 'draft' || state === 'studied')) {
    return <StudyDialog {...{ roundId, townshipCode, nominees, onDone, onClose }} villages={[motion]} />
  }
  if (!maySign || state !== 'studied') return null
  if (search.act === 'sign') return <SignDialog {...{ roundId, onDone, onClose }} villages={[motion]} />
  return search.act === 'return' ? <Return {...given} /> : null
}

/** The list as it is sent back as a whole. */
function inputsOf(motion: MotionRecord): NomineeInput[] {
  return motion.nominees.map(({ personId, name, post, concurrent, note }) => {
    return { ...(personId === null ? {} : { personId }), name, post, concurrent, note }
  })
}

function useSave({ roundId, areaCode, version }: MotionRecord) {
  const save = useMutation(motionsApi.save.mutationOptions())
  return (nominees: NomineeInput[]) => save.mutateAsync({ roundId, lists: [{ areaCode, version, nominees }] })
}

/** Says what a change ends. */
function Voids(props: { readonly motion: MotionRecord }) {
  const m = useText(motionText)
  const { state } = props.motion
  return state === 'studied' || state === 'signed' ? <Notice tone="near">{m('voidsNote')}</Notice> : null
}

function AddNominee(props: Props) {
  const m = useText(motionText)
  const t = useText(motionsText)
  const { motion, onClose } = props
  const save = useSave(motion)
  return (
    <FormDialog
      title={m('add')}
      schema={addSchema}
      initial={{ concurrent: false }}
      fields={[
        { name: 'personId', label: m('person'), kind: 'person', search: searchPeople },
        {
          ...{ name: 'name', label: m('name'), kind: 'text', maxLength: 20 },
          when: ({ personId }) => personId === undefined || personId === null,
        },
        {
          name: 'post',
          label: m('post'),
          kind: 'select',
          options: nomineePosts.map((value) => ({ value, label: t(`post.${value}`) })),
        },
        {
          ...{ name: 'concurrent', label: m('concurrent'), kind: 'switch', help: m('concurrentHelp') },
          when: ({ post }) => post === 'party_secretary',
        },
        { name: 'note', label: m('note'), kind: 'text', maxLength: 200 },
      ]}
      submitLabel={m('add')}
      act={({ personId, ...rest }) =>
        save([...inputsOf(motion), { ...rest, ...(personId === undefined ? {} : { personId }) }])
      }
      onClose={onClose}
    >
      <Voids motion={motion} />
    </FormDialog>
  )
}

function RemoveNominee(props: Props & { readonly nomineeId: string | undefined }) {
  const m = useText(motionText)
  const { motion, nomineeId, onClose } = props
  const save = useSave(motion)
  const place = motion.nominees.findIndex(({ id }) => id === nomineeId)
  const nominee = motion.nominees[place]
  if (nominee === undefined) return null
  return (
    <ConfirmDialog
      title={m('remove')}
      confirmLabel={m('remove')}
      onConfirm={() => save(inputsOf(motion).filter((_, at) => at !== place))}
      onClose={onClose}
    >
      <p>{m('removeNote', { name: nominee.name, area: motion.areaName })}</p>
      <Voids motion={motion} />
    </ConfirmDialog>
  )
}

function Return(props: Props) {
  const m = useText(motionText)
  const { motion, onClose } = props
  const { roundId, areaCode, version } = motion
  const send = useMutation(motionsApi.return.mutationOptions())
  return (
    <ReasonDialog
      title={m('return')}
      label={m('reason')}
      submitLabel={m('return')}
      onReason={(reason) => send.mutateAsync({ roundId, areaCode, version, reason })}
      onClose={onClose}
    />
  )
}
