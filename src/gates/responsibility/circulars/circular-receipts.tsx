import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { circularsApi } from './client.tsx'
import type { CircularRecord, ReceiptRow } from './shapes.ts'
import { listText, recordText } from './text-screens.ts'
import './circulars.css'

const missings = ['any', 'receipt', 'reading', 'none'] as const
const missingSchema = z.object({ missing: z.enum(missings).optional() })

/** Which organisations have signed, who has read, who was reminded how often. */
export function CircularReceipts(props: { readonly circular: CircularRecord }) {
  const r = useText(recordText)
  const { set } = useUrl()
  const { circular } = props
  const { recipients, received, readers, read } = circular
  const list = useListState(['missing'])
  const asked = missingSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(asked.success ? asked.data : {}), id: circular.id }
  const rows = useQuery({
    ...circularsApi.receipts.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const remind = useMutation(circularsApi.remind.mutationOptions())
  const open = circular.maySend && circular.state === 'issued' && !circular.complete
  return (
    <Section
      title={r('progress')}
      note={r('progressNote', { all: recipients, received, readers, read })}
      action={
        open ? (
          <span className="circular-acts">
            <Button disabled={remind.isPending} onClick={() => remind.mutate({ id: circular.id })}>
              {r('remindNow')}
            </Button>
            {received < recipients ? (
              <Button onClick={() => set({ act: 'enter' })}>{r('enter')}</Button>
            ) : null}
          </span>
        ) : undefined
      }
    >
      <div aria-live="polite">
        {remind.data === undefined ? null : (
          <Notice tone="done">
            {r('remindDone', { n: remind.data.organisations, people: remind.data.people })}
          </Notice>
        )}
      </div>
      <ActProblem error={remind.error} />
      <DataTable
        id="circular-receipts"
        caption={r('progress')}
        columns={useColumns()}
        rowKey={(row) => row.organisationId}
        rowName={(row) => row.organisation}
        {...tableOf(list, rows)}
        filters={[
          {
            ...{ key: 'missing', label: r('missing'), kind: 'choice' },
            options: missings.map((value) => ({ value, label: r(`missing.${value}`) })),
          },
        ]}
        onExport={() => exportList('circulars', 'receipts', input)}
        empty={<EmptyState title={r('noAddressees')} />}
      />
    </Section>
  )
}

function useColumns(): readonly Column<ReceiptRow>[] {
  const r = useText(recordText)
  const l = useText(listText)
  const said = useSaid()
  return [
    {
      ...{ key: 'organisation', title: r('organisation'), sortable: true, width: 260, mobile: 'title' },
      render: (row) => row.organisation,
    },
    {
      ...{ key: 'state', title: l('state'), width: 110, mobile: 'fact' },
      render: (row) => {
        if (row.receivedOn === null) return <StatusMark status="idle" word={r('waitsReceipt')} />
        return row.read < row.readers ? (
          <StatusMark status="active" word={r('waitsReading')} />
        ) : (
          <StatusMark status="done" word={r('confirmed')} />
        )
      },
    },
    {
      ...{ key: 'deadlineOn', title: l('deadlineOn'), sortable: true, width: 130, mobile: 'fact' },
      render: (row) => (
        <DueDate date={row.deadlineOn} finished={row.receivedOn !== null && row.read === row.readers} />
      ),
    },
    {
      ...{ key: 'receivedOn', title: r('receivedOn'), sortable: true, width: 190, mobile: 'fact' },
      render: (row) =>
        row.receivedOn === null ? (
          '–'
        ) : (
          <>
            {row.receivedName} <CivilDate date={row.receivedOn} />
          </>
        ),
    },
    { key: 'how', title: r('how'), width: 100, mobile: 'hidden', render: (row) => said(row.howWord) },
    {
      ...{ key: 'read', title: r('readers'), align: 'right', width: 90, mobile: 'fact' },
      render: (row) => (row.readers === 0 ? '–' : l('of', { done: row.read, all: row.readers })),
    },
    {
      ...{ key: 'unread', title: r('unread'), width: 140, mobile: 'hidden' },
      render: (row) => row.unreadNames || '–',
    },
    {
      ...{ key: 'reminders', title: r('reminded'), width: 190, mobile: 'hidden' },
      render: (row) =>
        row.remindedOn === null ? '–' : r('remindedN', { n: row.reminders, day: row.remindedOn }),
    },
  ]
}
