import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Notice } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { useMay } from '#ui/session.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { approvalPath } from './approval-mark.tsx'
import { approvalsApi } from './client.tsx'
import type { ApprovalRow, LeftItem } from './shapes.ts'
import { approvalsText, recordText } from './text-screens.ts'
import { TransferDialog } from './transfer.tsx'

/** What came of a common act. */
export type Answered =
  | { readonly act: 'issued'; readonly n: number; readonly left: readonly LeftItem[] }
  | { readonly act: 'transferred'; readonly n: number; readonly left: readonly LeftItem[] }

/** Acts on the requests that are ticked: one meeting, the signed replies, a successor. */
export function BulkActs(props: {
  readonly keys: readonly string[]
  readonly rows: readonly ApprovalRow[]
  readonly onDone: (answered: Answered) => void
  readonly onClear: () => void
}) {
  const t = useText(approvalsText)
  const go = useGo()
  const mayTransfer = useMay('plan.edit')
  const [transferring, setTransferring] = useState(false)
  const reply = useMutation(approvalsApi.reply.mutationOptions())
  const { keys, rows, onDone, onClear } = props
  const items = rows.filter((row) => keys.includes(row.id)).map(({ id, version }) => ({ id, version }))
  function issue() {
    reply.mutate(
      { items },
      {
        onSuccess: ({ done, left }) => {
          onDone({ act: 'issued', n: done.length, left })
          onClear()
        },
      },
    )
  }
  return (
    <>
      <Button type="primary" onClick={() => go(`/procedure/approvals/study?ids=${keys.join(',')}`)}>
        {t('study')}
      </Button>
      <Button disabled={reply.isPending} onClick={issue}>
        {t('issueReplies')}
      </Button>
      {mayTransfer ? <Button onClick={() => setTransferring(true)}>{t('transfer')}</Button> : null}
      <ActProblem error={reply.error} />
      {transferring ? (
        <TransferDialog
          items={items}
          onClose={() => setTransferring(false)}
          onDone={(n) => {
            onDone({ act: 'transferred', n, left: [] })
            onClear()
          }}
        />
      ) : null}
    </>
  )
}

/** The result of a common act, item by item where one was left. */
export function AnsweredNote(props: { readonly answered: Answered }) {
  const t = useText(approvalsText)
  const r = useText(recordText)
  const { act, n, left } = props.answered
  return (
    <Notice tone={left.length === 0 ? 'done' : 'near'}>
      {act === 'issued' ? t('issued', { n }) : r('transferred', { n })}
      <LeftList left={left} />
    </Notice>
  )
}

/** Items that a common act left as they were, each with its reason. */
export function LeftList(props: { readonly left: readonly LeftItem[] }) {
  const t = useText(approvalsText)
  const said = useSaid()
  if (props.left.length === 0) return null
  return (
    <>
      <p>{t('leftTitle', { n: props.left.length })}</p>
      <ul>
        {props.left.map((item) => (
          <li key={item.id}>
            <AppLink to={approvalPath(item.id)}>{item.title}</AppLink> {said(item)}
          </li>
        ))}
      </ul>
    </>
  )
}
