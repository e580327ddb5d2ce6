import { useMutation } from '@tanstack/react-query'
import { civilDate } from '#common/contract.ts'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog, ReasonDialog } from '#ui/dialog.tsx'
import type { RefusalView } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { interviewsApi } from './client.tsx'
import { interviewsTopic } from './contract.ts'
import { commitmentInput, type InterviewRecord } from './shapes.ts'
import { isWaiting } from './states.ts'
import { listText, recordText } from './text-screens.ts'

const { contract } = interviewsTopic
const holdSchema = inputOf(contract.hold).omit({ commitments: true }).extend({
  commitment: commitmentInput.shape.text.optional(),
  commitmentDue: civilDate.optional(),
})
const postponeSchema = inputOf(contract.postpone)
const correctSchema = inputOf(contract.correct)
const commitSchema = inputOf(contract.addCommitment)
const closeSchema = inputOf(contract.closeCommitment)
const followUpSchema = inputOf(contract.followUp)

type Props = { readonly interview: InterviewRecord; readonly onClose: () => void }

const numberOf = (failure: unknown) => brokenNumber(failure) ?? undefined

/** Runs an act and closes its window where it was done. */
async function sent(act: () => Promise<unknown>, onClose: () => void): Promise<RefusalView | undefined> {
  const refusal = await refusedOrDone(act)
  if (refusal === undefined) onClose()
  return refusal
}

/** The windows of a talk's acts; which one is open stands in the address. */
export function InterviewDialogs(props: { readonly interview: InterviewRecord }) {
  const { search, set } = useUrl()
  const { interview } = props
  const { state, mayRecord } = interview
  const given = { interview, onClose: () => set({ act: null, commitment: null }) }
  if (!mayRecord) return null
  if (isWaiting(state)) {
    if (search.act === 'hold') return <Hold {...given} />
    if (search.act === 'postpone') return <Postpone {...given} />
    return search.act === 'miss' || search.act === 'cancel' ? <Because {...given} act={search.act} /> : null
  }
  if (state !== 'held') return null
  if (search.act === 'correct') return <Correct {...given} />
  if (search.act === 'commit') return <Commit {...given} />
  if (search.act === 'close') return <Close {...given} commitmentId={search.commitment ?? ''} />
  return search.act === 'followUp' ? <FollowUp {...given} /> : null
}

function Hold(props: Props) {
  const l = useText(listText)
  const r = useText(recordText)
  const { interview, onClose } = props
  const { id, version, today } = interview
  const hold = useMutation(interviewsApi.hold.mutationOptions())
  return (
    <Dialog title={r('hold')} onClose={onClose} wide>
      <ZodForm
        schema={holdSchema}
        initial={{ id, version, heldOn: today, response: '' }}
        draftKey={`interview.hold.${id}.${version}`}
        fields={[
          { name: 'heldOn', label: l('heldOn'), kind: 'date' },
          {
            ...{ name: 'content', label: r('content'), kind: 'textarea', help: r('topicsHelp') },
            ...{ rows: 6, maxLength: 5000, wide: true },
          },
          { name: 'response', label: r('response'), kind: 'textarea', rows: 3, maxLength: 5000, wide: true },
          { name: 'commitment', label: r('firstCommitment'), kind: 'text', maxLength: 300 },
          { name: 'commitmentDue', label: r('firstDue'), kind: 'date' },
        ]}
        submitLabel={r('hold')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={({ commitment, commitmentDue, ...facts }) => {
          const promised =
            commitment === undefined || commitmentDue === undefined
              ? []
              : [{ text: commitment, dueOn: commitmentDue }]
          return sent(() => hold.mutateAsync({ ...facts, commitments: promised }), onClose)
        }}
      />
    </Dialog>
  )
}

function Postpone(props: Props) {
  const r = useText(recordText)
  const { interview, onClose } = props
  const { id, version } = interview
  const postpone = useMutation(interviewsApi.postpone.mutationOptions())
  return (
    <Dialog title={r('postpone')} onClose={onClose}>
      <ZodForm
        schema={postponeSchema}
        initial={{ id, version }}
        fields={[
          { name: 'dueOn', label: r('newDay'), kind: 'date' },
          { name: 'reason', label: r('reason'), kind: 'textarea', rows: 2, maxLength: 200 },
        ]}
        submitLabel={r('postpone')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={(values) => sent(() => postpone.mutateAsync(values), onClose)}
      />
    </Dialog>
  )
}

function Because(props: Props & { readonly act: 'miss' | 'cancel' }) {
  const r = useText(recordText)
  const { interview, onClose, act } = props
  const { id, version } = interview
  const miss = useMutation(interviewsApi.miss.mutationOptions())
  const cancel = useMutation(interviewsApi.cancel.mutationOptions())
  const move = act === 'miss' ? miss : cancel
  return (
    <ReasonDialog
      title={r(act)}
      label={r('reason')}
      submitLabel={r(act)}
      onReason={(reason) => move.mutateAsync({ id, version, reason })}
      onClose={onClose}
    />
  )
}

function Correct(props: Props) {
  const r = useText(recordText)
  const { interview, onClose } = props
  const { id, version, record } = interview
  const correct = useMutation(interviewsApi.correct.mutationOptions())
  const fields = ['topics', 'content', 'response'] as const
  return (
    <Dialog title={r('correct')} onClose={onClose} wide>
      <ZodForm
        schema={correctSchema}
        initial={{
          ...{ id, version, topics: record?.topics ?? '' },
          ...{ content: record?.content ?? '', response: record?.response ?? '' },
        }}
        fields={fields.map((name) => ({
          ...{ name, label: r(name), kind: 'textarea' as const, rows: 4, wide: true },
          maxLength: name === 'topics' ? 1000 : 5000,
        }))}
        submitLabel={r('save')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={(values) => sent(() => correct.mutateAsync(values), onClose)}
      />
    </Dialog>
  )
}

function Commit(props: Props) {
  const r = useText(recordText)
  const l = useText(listText)
  const { interview, onClose } = props
  const { id, version } = interview
  const commit = useMutation(interviewsApi.addCommitment.mutationOptions())
  return (
    <Dialog title={r('addCommitment')} onClose={onClose}>
      <ZodForm
        schema={commitSchema}
        initial={{ id, version }}
        fields={[
          { name: 'text', label: r('commitmentText'), kind: 'textarea', rows: 3, maxLength: 300 },
          { name: 'dueOn', label: l('dueOn'), kind: 'date' },
        ]}
        submitLabel={r('addCommitment')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={(values) => sent(() => commit.mutateAsync(values), onClose)}
      />
    </Dialog>
  )
}

function Close(props: Props & { readonly commitmentId: string }) {
  const r = useText(recordText)
  const l = useText(listText)
  const { interview, onClose, commitmentId } = props
  const { id, version, today, record } = interview
  const commitment = record?.commitments.find((one) => one.id === commitmentId && one.state === 'open')
  const close = useMutation(interviewsApi.closeCommitment.mutationOptions())
  if (commitment === undefined) return null
  return (
    <Dialog title={r('close')} onClose={onClose}>
      <p>{commitment.text}</p>
      <ZodForm
        schema={closeSchema}
        initial={{ id, version, commitmentId, doneOn: today }}
        fields={[
          { name: 'result', label: r('result'), kind: 'textarea', rows: 3, maxLength: 500 },
          { name: 'doneOn', label: l('doneOn'), kind: 'date' },
        ]}
        submitLabel={r('close')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={(values) => sent(() => close.mutateAsync(values), onClose)}
      />
    </Dialog>
  )
}

function FollowUp(props: Props) {
  const r = useText(recordText)
  const { interview, onClose } = props
  const { id, version, today } = interview
  const followUp = useMutation(interviewsApi.followUp.mutationOptions())
  return (
    <Dialog title={r('followUp')} onClose={onClose}>
      <ZodForm
        schema={followUpSchema}
        initial={{ id, version, onDay: today }}
        fields={[
          { name: 'words', label: r('followUpWords'), kind: 'textarea', rows: 4, maxLength: 1000 },
          { name: 'onDay', label: r('followUpOn'), kind: 'date' },
        ]}
        submitLabel={r('followUp')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={(values) => sent(() => followUp.mutateAsync(values), onClose)}
      />
    </Dialog>
  )
}
