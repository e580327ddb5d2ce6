import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import { queries } from '#ui/api.tsx'
import { ConfirmDialog, ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import type { Pick } from '#ui/pick-types.ts'
import { useSession } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { meetingsApi } from '../meetings/api.tsx'
import { townshipReportsApi } from './api.tsx'
import { townshipReportsTopic } from './contract.ts'
import type { ReportRecord } from './shapes.ts'
import { reportText } from './text-screens.ts'

type Props = { readonly report: ReportRecord; readonly onClose: () => void }

/** The windows of a report's moves; which one is open stands in the address. */
export function ReportDialogs(props: { readonly report: ReportRecord }) {
  const { search, set } = useUrl()
  const { report } = props
  const given = { report, onClose: () => set({ act: null }) }
  if (search.act === 'handIn' && report.maySign) return <HandIn {...given} />
  if (search.act === 'receive' && report.mayReceive && report.state === 'handed_in')
    return <Receive {...given} />
  if (search.act === 'return' && report.mayReceive) return <Return {...given} />
  return search.act === 'comment' && report.mayComment ? <Comment {...given} /> : null
}

const paperForm = z.object({ signedOn: civilDate })

/** The secretary signs here; the staff hand in what was signed on paper. */
function HandIn(props: Props) {
  const r = useText(reportText)
  const { acting } = useSession()
  const { report, onClose } = props
  const { id, version, secretary, today } = report
  const handIn = useMutation(townshipReportsApi.handIn.mutationOptions())
  const who = { title: secretary?.title ?? '', name: secretary?.name ?? '' }
  if (acting?.role === 'leader') {
    return (
      <ConfirmDialog
        title={r('handIn')}
        confirmLabel={r('handIn')}
        onConfirm={() => handIn.mutateAsync({ id, version })}
        onClose={onClose}
      >
        <p>{r('handInSelf', who)}</p>
      </ConfirmDialog>
    )
  }
  return (
    <FormDialog
      title={r('handIn')}
      schema={paperForm}
      initial={{ signedOn: today }}
      fields={[{ name: 'signedOn', label: r('signedOn'), kind: 'date' }]}
      submitLabel={r('handIn')}
      act={({ signedOn }) => handIn.mutateAsync({ id, version, signedOn })}
      onClose={onClose}
    >
      <p>{r('handInPaper', who)}</p>
    </FormDialog>
  )
}

function Receive(props: Props) {
  const r = useText(reportText)
  const { report, onClose } = props
  const { id, version } = report
  const receive = useMutation(townshipReportsApi.receive.mutationOptions())
  return (
    <ConfirmDialog
      title={r('receive')}
      confirmLabel={r('receive')}
      onConfirm={() => receive.mutateAsync({ reports: [{ id, version }] })}
      onClose={onClose}
    >
      <p>{r('receiveNote')}</p>
    </ConfirmDialog>
  )
}

function Return(props: Props) {
  const r = useText(reportText)
  const { report, onClose } = props
  const { id, version } = report
  const back = useMutation(townshipReportsApi.return.mutationOptions())
  return (
    <ReasonDialog
      title={r('return')}
      label={r('return')}
      submitLabel={r('return')}
      onReason={(reason) => back.mutateAsync({ id, version, reason })}
      onClose={onClose}
    />
  )
}

const commentSchema = inputOf(townshipReportsTopic.contract.comment)

async function searchLeaders(text: string): Promise<readonly Pick[]> {
  const found = await queries.fetchQuery(meetingsApi.candidates.queryOptions({ input: { text } }))
  return found.map(({ postId, name, title }) => ({ id: postId, label: name, detail: title }))
}

/** A leader comments; the coordinator enters what a leader wrote on paper. */
function Comment(props: Props) {
  const r = useText(reportText)
  const { acting } = useSession()
  const { report, onClose } = props
  const comment = useMutation(townshipReportsApi.comment.mutationOptions())
  const onPaper = acting?.role === 'coordinator'
  const text = {
    name: 'text' as const,
    label: r('commentText'),
    kind: 'textarea' as const,
    rows: 4,
    maxLength: 1000,
  }
  return (
    <FormDialog
      title={r('comment')}
      schema={commentSchema}
      initial={{ id: report.id, ...(onPaper ? { saidOn: report.today } : {}) }}
      fields={
        onPaper
          ? [
              { name: 'leaderPostId', label: r('commentLeader'), kind: 'person', search: searchLeaders },
              { name: 'saidOn', label: r('saidOn'), kind: 'date' },
              text,
            ]
          : [text]
      }
      submitLabel={r('comment')}
      act={(values) => comment.mutateAsync(values)}
      onClose={onClose}
    />
  )
}
