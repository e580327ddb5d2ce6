import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { useMay } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from './api.tsx'
import type { DocumentRecord, RecipientView } from './shapes.ts'
import { actText } from './text-screens.ts'
import './documents.css'

type Props = { readonly record: DocumentRecord }

/** Who received the document, who only opened it, who did neither; with a reminder to those. */
export function ReceiptsTab(props: Props) {
  const a = useText(actText)
  const { record } = props
  const remind = useMutation(documentsApi.remind.mutationOptions())
  const { set } = useUrl()
  const list = useListState(['received'])
  const received = list.state.filters.received
  const input = {
    ...{ ...list.ask, id: record.id },
    ...(received === 'true' || received === 'false' ? { received: received === 'true' } : {}),
  }
  const rows = useQuery({
    ...documentsApi.receipts.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const left = record.sentTo.some((one) => one.receivedAt === null)
  return (
    <>
      <div aria-live="polite">
        {remind.data === undefined ? null : (
          <Notice tone="done">{a('remindDone', { n: remind.data.reminded })}</Notice>
        )}
      </div>
      <ActProblem error={remind.error} />
      {record.mayRemind ? (
        <p className="document-send no-print">
          {left ? (
            <Button disabled={remind.isPending} onClick={() => remind.mutate({ id: record.id })}>
              {a('remind')}
            </Button>
          ) : null}
          <Button onClick={() => set({ act: 'sendOn' })}>{a('sendOn')}</Button>
        </p>
      ) : null}
      <DataTable
        id="document-receipts"
        caption={a('receiptState')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => row.organisation}
        {...tableOf(list, rows)}
        filters={[
          {
            key: 'received',
            label: a('receiptState'),
            kind: 'choice',
            options: [
              { value: 'true', label: a('received') },
              { value: 'false', label: a('notReceived') },
            ],
          },
        ]}
        onExport={() => exportList('documents', 'receipts', input)}
        empty={<EmptyState title={a('noRecipients')} />}
      />
    </>
  )
}

function useColumns(): readonly Column<RecipientView>[] {
  const a = useText(actText)
  return [
    {
      ...{ key: 'organisation', title: a('organisation'), width: 260, mobile: 'title' },
      render: (row) => row.organisation,
    },
    {
      ...{ key: 'state', title: a('receiptState'), width: 110, mobile: 'fact' },
      render: (row) => (
        <StatusMark
          status={row.receivedAt === null ? 'idle' : 'done'}
          word={a(row.receivedAt === null ? 'notReceived' : 'received')}
        />
      ),
    },
    {
      ...{ key: 'copy', title: a('how'), width: 180, mobile: 'hidden' },
      render: (row) => {
        const how = a(row.copy ? 'copy' : 'main')
        return row.addedOn === null ? how : a('added', { how, day: row.addedOn })
      },
    },
    {
      ...{ key: 'receivedAt', title: a('receivedAt'), width: 240, mobile: 'fact' },
      render: (row) =>
        row.receivedAt === null ? (
          '–'
        ) : (
          <>
            {row.receivedBy} <Moment at={row.receivedAt} />
          </>
        ),
    },
    {
      ...{ key: 'openedAt', title: a('opened'), width: 240, mobile: 'fact' },
      render: (row) =>
        row.openedAt === null ? (
          '–'
        ) : (
          <>
            {row.openedBy} <Moment at={row.openedAt} />
          </>
        ),
    },
    {
      ...{ key: 'remindedAt', title: a('reminded'), width: 200, mobile: 'hidden' },
      render: (row) => <Moment at={row.remindedAt} />,
    },
  ]
}

/** Buttons to receive for each organisation that the acting post stands for. */
export function ReceiveButtons(props: Props) {
  const a = useText(actText)
  const may = useMay('document.receive')
  const { record } = props
  const receive = useMutation(documentsApi.receive.mutationOptions())
  const own = record.state === 'issued' ? record.sentTo.filter((one) => one.own) : []
  if (!may || own.length === 0) return null
  return (
    <>
      <ActProblem error={receive.error} />
      {own.map(({ organisationId, organisation }) => (
        <Button
          key={organisationId}
          type="primary"
          disabled={receive.isPending}
          onClick={() => receive.mutate({ id: record.id, organisationId })}
        >
          {own.length === 1 ? a('receive') : a('receiveFor', { organisation })}
        </Button>
      ))}
    </>
  )
}
