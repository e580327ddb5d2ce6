import { useMutation } from '@tanstack/react-query'
import { searchOrganisations } from '#registry/searches.tsx'
import { ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { auditsApi } from './api.tsx'
import { leavingAuditsTopic } from './contract.ts'
import { FindingDialogs } from './finding-dialogs.tsx'
import { OfficialDialogs } from './official-dialogs.tsx'
import { useTeamFields } from './plan-audits.tsx'
import { type AuditDocument, type AuditRecord, auditDocuments } from './shapes.ts'
import { auditScreensText, auditText } from './text-screens.ts'

const contract = leavingAuditsTopic.contract
const schemas = {
  edit: inputOf(contract.edit),
  notice: inputOf(contract.notice),
  start: inputOf(contract.start),
  report: inputOf(contract.report),
  conclude: inputOf(contract.conclude),
  publish: inputOf(contract.publish),
  attach: inputOf(contract.attach),
}

export type DialogProps = { readonly audit: AuditRecord; readonly onClose: () => void }

/** The windows over an audit's page; which one is open stands in the address. */
export function AuditDialogs(props: { readonly audit: AuditRecord }) {
  const { search, set } = useUrl()
  const { audit } = props
  const close = () => set({ act: null, official: null, subject: null, finding: null, document: null })
  const given = { audit, onClose: close }
  if (!audit.mayEdit) return null
  switch (search.act) {
    case 'edit':
      return <EditPlan {...given} />
    case 'notice':
      return <Notice {...given} />
    case 'start':
      return <Start {...given} />
    case 'report':
      return <DraftReport {...given} />
    case 'conclude':
      return <Conclude {...given} />
    case 'publish':
      return <Publish {...given} />
    case 'attach':
      return (
        <Attach {...given} document={auditDocuments.find((one) => one === search.document) ?? 'notice'} />
      )
    case 'waive':
    case 'restore':
    case 'reopen':
      return <Back {...given} move={search.act} />
    case 'official':
    case 'remove':
    case 'reply':
      return <OfficialDialogs {...given} act={search.act} official={search.official ?? ''} />
    case 'subject':
    case 'finding':
    case 'removeFinding':
    case 'rectify':
      return <FindingDialogs {...given} act={search.act} about={search.finding ?? search.subject ?? ''} />
    default:
      return null
  }
}

/** The field of a document that goes with an act. */
export function useFileField(label: string) {
  return {
    name: 'fileId',
    label,
    kind: 'file',
    upload: uploadDocument,
    limits: documentLimits,
    camera: true,
  } as const
}

/** The record as it was seen, for every act. */
export function seenOf({ id, version }: AuditRecord) {
  return { id, version }
}

function EditPlan({ audit, onClose }: DialogProps) {
  const s = useText(auditScreensText)
  const r = useText(auditText)
  const edit = useMutation(auditsApi.edit.mutationOptions())
  const team = useTeamFields()
  const { leadOrganisationId, teamLeader, periodFrom, periodTo, plannedStartOn, plannedEndOn } = audit
  return (
    <FormDialog
      title={r('edit')}
      wide
      schema={schemas.edit}
      initial={{
        ...seenOf(audit),
        ...{ leadOrganisationId, teamLeader, periodFrom, periodTo },
        teamMembers: audit.teamMembers.join('\n'),
        ...(plannedStartOn === null ? {} : { plannedStartOn }),
        ...(plannedEndOn === null ? {} : { plannedEndOn }),
      }}
      labels={{ [leadOrganisationId]: audit.lead }}
      fields={[
        {
          name: 'leadOrganisationId',
          label: s('lead'),
          kind: 'organisation',
          search: searchOrganisations,
          wide: true,
        },
        ...team,
      ]}
      submitLabel={r('save')}
      act={(values) => edit.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Notice({ audit, onClose }: DialogProps) {
  const r = useText(auditText)
  const notice = useMutation(auditsApi.notice.mutationOptions())
  const file = useFileField(r('file.notice'))
  return (
    <FormDialog
      title={r('move.notice')}
      schema={schemas.notice}
      initial={{ ...seenOf(audit), noticedOn: audit.today }}
      fields={[{ name: 'noticedOn', label: r('noticedOn'), kind: 'date' }, file]}
      submitLabel={r('move.notice')}
      act={(values) => notice.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Start({ audit, onClose }: DialogProps) {
  const r = useText(auditText)
  const start = useMutation(auditsApi.start.mutationOptions())
  return (
    <FormDialog
      title={r('move.start')}
      schema={schemas.start}
      initial={{ ...seenOf(audit), startedOn: audit.today }}
      fields={[{ name: 'startedOn', label: r('startedOn'), kind: 'date' }]}
      submitLabel={r('move.start')}
      act={(values) => start.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function DraftReport({ audit, onClose }: DialogProps) {
  const r = useText(auditText)
  const report = useMutation(auditsApi.report.mutationOptions())
  const file = useFileField(r('file.draft'))
  return (
    <FormDialog
      title={r('move.report')}
      schema={schemas.report}
      initial={{ ...seenOf(audit), reportedOn: audit.today }}
      fields={[{ name: 'reportedOn', label: r('reportedOn'), kind: 'date' }, file]}
      submitLabel={r('move.report')}
      act={(values) => report.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Conclude({ audit, onClose }: DialogProps) {
  const r = useText(auditText)
  const conclude = useMutation(auditsApi.conclude.mutationOptions())
  const file = useFileField(r('file.report'))
  return (
    <FormDialog
      title={r('move.conclude')}
      schema={schemas.conclude}
      initial={{
        ...seenOf(audit),
        concludedOn: audit.today,
        ...(audit.summary === '' ? {} : { summary: audit.summary }),
      }}
      fields={[
        { name: 'concludedOn', label: r('concludedOn'), kind: 'date' },
        { name: 'reportNumber', label: r('reportNumber'), kind: 'text', maxLength: 60 },
        { name: 'summary', label: r('summary'), kind: 'textarea', rows: 5, maxLength: 2000 },
        file,
      ]}
      submitLabel={r('move.conclude')}
      act={(values) => conclude.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Publish({ audit, onClose }: DialogProps) {
  const r = useText(auditText)
  const publish = useMutation(auditsApi.publish.mutationOptions())
  const file = useFileField(r('file.publication'))
  return (
    <FormDialog
      title={r('move.publish')}
      schema={schemas.publish}
      initial={{ ...seenOf(audit), publishedOn: audit.today, publishedPlace: r('place') }}
      fields={[
        { name: 'publishedOn', label: r('publishedOn'), kind: 'date' },
        { name: 'publishedPlace', label: r('publishedPlace'), kind: 'text', maxLength: 100 },
        file,
      ]}
      submitLabel={r('move.publish')}
      act={(values) => publish.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Attach(props: DialogProps & { readonly document: AuditDocument }) {
  const r = useText(auditText)
  const { audit, document, onClose } = props
  const attach = useMutation(auditsApi.attach.mutationOptions())
  const file = useFileField(r(`file.${document}`))
  return (
    <FormDialog
      title={r('attachOf', { name: r(`file.${document}`) })}
      schema={schemas.attach}
      initial={{ ...seenOf(audit), document }}
      fields={[file]}
      submitLabel={r('attach')}
      act={(values) => attach.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Back(props: DialogProps & { readonly move: 'waive' | 'restore' | 'reopen' }) {
  const r = useText(auditText)
  const { audit, move, onClose } = props
  const acts = {
    waive: useMutation(auditsApi.waive.mutationOptions()),
    restore: useMutation(auditsApi.restore.mutationOptions()),
    reopen: useMutation(auditsApi.reopen.mutationOptions()),
  }
  return (
    <ReasonDialog
      title={r(`move.${move}`)}
      label={r('reason')}
      submitLabel={r(`move.${move}`)}
      onReason={(reason) => acts[move].mutateAsync({ ...seenOf(audit), reason })}
      onClose={onClose}
    />
  )
}
