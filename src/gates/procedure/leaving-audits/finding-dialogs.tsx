import { useMutation } from '@tanstack/react-query'
import { ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { auditsApi } from './api.tsx'
import { type DialogProps, seenOf, useFileField } from './audit-dialogs.tsx'
import { leavingAuditsTopic } from './contract.ts'
import { findingKinds } from './finding-kinds.ts'
import type { FindingView, SubjectView } from './shapes.ts'
import { auditSubjectKeys } from './subjects.ts'
import { auditsText } from './text.ts'
import { auditScreensText, auditText } from './text-screens.ts'

const contract = leavingAuditsTopic.contract
const schemas = {
  subject: inputOf(contract.subject),
  add: inputOf(contract.addFinding),
  edit: inputOf(contract.editFinding),
  rectify: inputOf(contract.rectify),
}

/** Windows about a subject's conclusion or a finding. */
export function FindingDialogs(
  props: DialogProps & {
    readonly act: 'subject' | 'finding' | 'removeFinding' | 'rectify'
    readonly about: string
  },
) {
  const r = useText(auditText)
  const { audit, onClose, act, about } = props
  const remove = useMutation(auditsApi.removeFinding.mutationOptions())
  const finding = audit.problems.find(({ id }) => id === about)
  const subject = audit.subjects.find(({ key }) => key === about)
  if (act === 'subject') {
    return subject === undefined ? null : <Conclusion audit={audit} onClose={onClose} subject={subject} />
  }
  if (act === 'finding') {
    return finding === undefined ? (
      <AddFinding audit={audit} onClose={onClose} />
    ) : (
      <EditFinding audit={audit} onClose={onClose} finding={finding} />
    )
  }
  if (finding === undefined) return null
  if (act === 'rectify') return <Rectify audit={audit} onClose={onClose} finding={finding} />
  return (
    <ReasonDialog
      title={r('removeFinding')}
      label={r('reason')}
      submitLabel={r('removeFinding')}
      onReason={(reason) => remove.mutateAsync({ ...seenOf(audit), findingId: finding.id, reason })}
      onClose={onClose}
    >
      <p>{finding.description}</p>
    </ReasonDialog>
  )
}

function Conclusion(props: DialogProps & { readonly subject: SubjectView }) {
  const r = useText(auditText)
  const said = useSaid()
  const { audit, onClose, subject } = props
  const { key, conclusion, askedBy, villagers } = subject
  const write = useMutation(auditsApi.subject.mutationOptions())
  const asked = [
    { name: 'askedBy', label: r('askedBy'), kind: 'number' },
    { name: 'villagers', label: r('villagers'), kind: 'number' },
  ] as const
  return (
    <FormDialog
      title={r('writeConclusion')}
      schema={schemas.subject}
      initial={{
        ...seenOf(audit),
        subject: key,
        conclusion,
        ...(askedBy === null ? {} : { askedBy }),
        ...(villagers === null ? {} : { villagers }),
      }}
      fields={[
        ...(key === 'requested' ? asked : []),
        { name: 'conclusion', label: r('conclusion'), kind: 'textarea', rows: 5, maxLength: 1000 },
      ]}
      submitLabel={r('save')}
      act={(values) => write.mutateAsync(values)}
      onClose={onClose}
    >
      <p>{said(subject.name)}</p>
    </FormDialog>
  )
}

function useFields() {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  return [
    {
      name: 'subject',
      label: s('subject'),
      kind: 'select',
      options: auditSubjectKeys.map((value) => ({ value, label: t(`subject.${value}`) })),
    },
    {
      name: 'kind',
      label: s('kind'),
      kind: 'select',
      options: findingKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { name: 'description', label: s('description'), kind: 'textarea', rows: 3, maxLength: 500 },
    { name: 'amount', label: s('amount'), kind: 'number' },
    { name: 'responsible', label: s('responsible'), kind: 'text', maxLength: 60 },
    { name: 'measure', label: s('measure'), kind: 'textarea', rows: 2, maxLength: 500 },
    { name: 'dueOn', label: s('due'), kind: 'date' },
    { name: 'referredTo', label: s('referredTo'), kind: 'text', maxLength: 60, help: s('referredHelp') },
  ] as const
}

function AddFinding({ audit, onClose }: DialogProps) {
  const r = useText(auditText)
  const add = useMutation(auditsApi.addFinding.mutationOptions())
  return (
    <FormDialog
      title={r('addFinding')}
      wide
      schema={schemas.add}
      initial={seenOf(audit)}
      fields={useFields()}
      submitLabel={r('addFinding')}
      act={(values) => add.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function EditFinding(props: DialogProps & { readonly finding: FindingView }) {
  const r = useText(auditText)
  const { audit, onClose, finding } = props
  const edit = useMutation(auditsApi.editFinding.mutationOptions())
  const { id: findingId, subject, kind, description, responsible, measure, referredTo } = finding
  return (
    <FormDialog
      title={r('editFinding')}
      wide
      schema={schemas.edit}
      initial={{
        ...seenOf(audit),
        ...{ findingId, subject, kind, description, responsible, measure, referredTo },
        ...(finding.amount === null ? {} : { amount: finding.amount }),
        ...(finding.dueOn === null ? {} : { dueOn: finding.dueOn }),
      }}
      fields={useFields()}
      submitLabel={r('save')}
      act={(values) => edit.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Rectify(props: DialogProps & { readonly finding: FindingView }) {
  const s = useText(auditScreensText)
  const r = useText(auditText)
  const { audit, onClose, finding } = props
  const rectify = useMutation(auditsApi.rectify.mutationOptions())
  const file = useFileField(r('file'))
  return (
    <FormDialog
      title={r('rectify')}
      schema={schemas.rectify}
      initial={{
        ...seenOf(audit),
        findingId: finding.id,
        doneOn: finding.doneOn ?? audit.today,
        ...(finding.doneNote === '' ? {} : { doneNote: finding.doneNote }),
      }}
      fields={[
        { name: 'doneOn', label: s('doneOn'), kind: 'date' },
        { name: 'doneNote', label: s('doneNote'), kind: 'textarea', rows: 3, maxLength: 500 },
        file,
      ]}
      submitLabel={r('rectify')}
      act={(values) => rectify.mutateAsync(values)}
      onClose={onClose}
    >
      <p>{finding.description}</p>
    </FormDialog>
  )
}
