import { useMutation } from '@tanstack/react-query'
import { ReasonDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from './api.tsx'
import { InfoDialog } from './info-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { CirculateDialog, SignDialog, SubmitDialog } from './send-dialogs.tsx'
import { SendOnDialog } from './send-on-dialog.tsx'
import type { DocumentRecord } from './shapes.ts'
import type { DocumentMove } from './states.ts'
import { documentsText } from './text.ts'
import { actText } from './text-screens.ts'

export type DialogProps = { readonly record: DocumentRecord; readonly onClose: () => void }

const reasoned = ['return', 'recall', 'withdraw', 'void'] as const satisfies readonly DocumentMove[]
type Reasoned = (typeof reasoned)[number]

/** The windows over a document's page; which one is open stands in the address. */
export function ActDialogs(props: { readonly record: DocumentRecord }) {
  const { search, set } = useUrl()
  const { record } = props
  const onClose = () => set({ act: null })
  const { act } = search
  if (act === 'info') return record.mayEdit ? <InfoDialog record={record} onClose={onClose} /> : null
  if (act === 'sendOn') return record.mayRemind ? <SendOnDialog record={record} onClose={onClose} /> : null
  const move = record.moves.find((one) => one.move === act && one.allowed)?.move
  switch (move) {
    case 'circulate':
      return <CirculateDialog record={record} onClose={onClose} />
    case 'submit':
      return <SubmitDialog record={record} onClose={onClose} />
    case 'sign':
      return <SignDialog record={record} onClose={onClose} />
    case 'issue':
      return <IssueDialog record={record} onClose={onClose} />
    case 'return':
    case 'recall':
    case 'withdraw':
    case 'void':
      return <ReasonedMove record={record} move={move} onClose={onClose} />
    case undefined:
      return null
  }
}

const labels = {
  return: 'reasonReturn',
  recall: 'reasonRecall',
  withdraw: 'reasonWithdraw',
  void: 'reasonVoid',
} as const

function ReasonedMove(props: DialogProps & { readonly move: Reasoned }) {
  const t = useText(documentsText)
  const a = useText(actText)
  const { record, move, onClose } = props
  const acts = {
    return: useMutation(documentsApi.return.mutationOptions()),
    recall: useMutation(documentsApi.recall.mutationOptions()),
    withdraw: useMutation(documentsApi.withdraw.mutationOptions()),
    void: useMutation(documentsApi.void.mutationOptions()),
  }
  const signed = record.state === 'signed' && (move === 'recall' || move === 'return')
  return (
    <ReasonDialog
      title={t(`move.${move}`)}
      label={a(labels[move])}
      submitLabel={t(`move.${move}`)}
      onReason={(reason) => acts[move].mutateAsync({ id: record.id, version: record.version, reason })}
      onClose={onClose}
    >
      {signed ? <Notice tone="near">{a('recallSigned')}</Notice> : null}
      {move === 'void' ? <Notice tone="near">{a('voidWhat')}</Notice> : null}
    </ReasonDialog>
  )
}
