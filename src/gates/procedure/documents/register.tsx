import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { CivilDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { documentsApi } from './api.tsx'
import type { RegisterRow } from './contract-codes.ts'
import { documentPath, StateMark } from './document-look.tsx'
import { useDocumentTabs } from './documents.tsx'
import { documentsText } from './text.ts'
import { listText } from './text-screens.ts'

const yearsShown = 5

/** 发文登记: every number given under a code word, in its order. */
export function RegisterScreen() {
  const l = useText(listText)
  return (
    <Page
      title={l('register')}
      purpose={l('registerPurpose')}
      gate="procedure"
      tabs={useDocumentTabs()}
      tab="/procedure/documents/register"
    >
      <RegisterTable />
    </Page>
  )
}

function RegisterTable() {
  const t = useText(documentsText)
  const l = useText(listText)
  const today = useToday()
  const list = useListState(['codeId', 'year', 'state'])
  const codes = useQuery(documentsApi.codes.queryOptions({ input: {} }))
  const { codeId, year } = list.state.filters
  const state = (['issued', 'void'] as const).find((one) => one === list.state.filters.state)
  const input = {
    ...list.ask,
    ...(codeId ? { codeId } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(state === undefined ? {} : { state }),
  }
  const register = useQuery({
    ...documentsApi.register.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const first = Number(today.slice(0, 4))
  const years = Array.from({ length: yearsShown }, (_, n) => String(first - n))
  return (
    <DataTable
      id="document-register"
      caption={l('register')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.numberText}
      rowLink={(row) => documentPath(row.id)}
      {...tableOf(list, register)}
      filters={[
        {
          key: 'codeId',
          label: l('code'),
          kind: 'choice',
          options: (codes.data ?? []).map(({ id, word }) => ({ value: id, label: word })),
        },
        {
          key: 'year',
          label: l('year'),
          kind: 'choice',
          options: years.map((value) => ({ value, label: value })),
        },
        {
          key: 'state',
          label: l('state'),
          kind: 'choice',
          options: (['issued', 'void'] as const).map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      onExport={() => exportList('documents', 'register', input)}
      empty={<EmptyState title={l('registerEmpty')} next={l('registerNext')} />}
    />
  )
}

function useColumns(): readonly Column<RegisterRow>[] {
  const t = useText(documentsText)
  const l = useText(listText)
  return [
    {
      ...{ key: 'number', title: l('number'), sortable: true, width: 180, mobile: 'title' },
      render: (row) => row.numberText,
    },
    { ...{ key: 'title', title: l('document'), width: 320, mobile: 'fact' }, render: (row) => row.title },
    {
      ...{ key: 'state', title: l('state'), width: 110, mobile: 'fact' },
      render: (row) => <StateMark state={row.state} />,
    },
    {
      ...{ key: 'kind', title: l('kind'), width: 80, mobile: 'hidden' },
      render: (row) => t(`kind.${row.kind}`),
    },
    {
      ...{ key: 'issuer', title: l('issuer'), width: 140, mobile: 'hidden' },
      render: (row) => row.issuingOrganisation,
    },
    { ...{ key: 'signer', title: l('signer'), width: 90, mobile: 'hidden' }, render: (row) => row.signer },
    {
      ...{ key: 'issuedOn', title: l('issuedOn'), width: 150, mobile: 'fact' },
      render: (row) => <CivilDate date={row.issuedOn} />,
    },
    {
      ...{ key: 'issuedBy', title: l('issuedBy'), width: 90, mobile: 'hidden' },
      render: (row) => row.issuedBy,
    },
    {
      ...{ key: 'receipts', title: l('receipts'), align: 'right', width: 80, mobile: 'hidden' },
      render: (row) => (row.recipients === 0 ? '–' : l('of', { n: row.received, all: row.recipients })),
    },
    {
      ...{ key: 'reason', title: l('reason'), width: 160, mobile: 'hidden' },
      render: (row) => row.reason ?? '',
    },
  ]
}
