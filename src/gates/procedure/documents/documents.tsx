import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Page, type PageTab } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { readRange } from '#ui/table-state.ts'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { documentsApi, WaitingDocuments } from './api.tsx'
import { documentPath, StateMark } from './document-look.tsx'
import { documentKinds } from './kinds.ts'
import { type DocumentBucket, type DocumentRow, documentBuckets } from './shapes.ts'
import { documentStates } from './states.ts'
import { documentsText } from './text.ts'
import { listText } from './text-screens.ts'
import './documents.css'

/** The three lists of documents as tabs. */
export function useDocumentTabs(): readonly PageTab[] {
  const l = useText(listText)
  return [
    { label: l('all'), to: '/procedure/documents' },
    { label: l('register'), to: '/procedure/documents/register' },
    { label: l('codes'), to: '/procedure/documents/codes' },
  ]
}

/** Documents that the acting post may see, and those that wait for it. */
export function DocumentsScreen() {
  const t = useText(documentsText)
  const l = useText(listText)
  const round = useRound()
  const mayDraft = useMay('document.draft')
  const go = useGo()
  const create =
    mayDraft && round !== null ? (
      <Button type="primary" onClick={() => go('/procedure/documents/new')}>
        {l('create')}
      </Button>
    ) : null
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="procedure"
      action={create}
      tabs={useDocumentTabs()}
      tab="/procedure/documents"
    >
      <WaitingDocuments />
      {round === null ? (
        <EmptyState title={l('noRound')} next={l('noRoundNext')} />
      ) : (
        <DocumentsTable roundId={round.id} create={create} />
      )}
    </Page>
  )
}

function oneOf<T extends string>(all: readonly T[], value: string | undefined): T | undefined {
  return all.find((one) => one === value)
}

function useAsked(roundId: string) {
  const list = useListState(['kind', 'state', 'bucket', 'issuedOn'])
  const { filters } = list.state
  const kind = oneOf(documentKinds, filters.kind)
  const state = oneOf(documentStates, filters.state)
  const bucket = oneOf<DocumentBucket>(documentBuckets, filters.bucket)
  const [from, until] = readRange(filters.issuedOn ?? '')
  const input = {
    ...list.ask,
    // What waits is done whatever its round.
    ...(bucket === undefined ? { roundId } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
    ...(bucket === undefined ? {} : { bucket }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
  }
  return { list, input }
}

function DocumentsTable(props: { readonly roundId: string; readonly create: ReactNode }) {
  const t = useText(documentsText)
  const l = useText(listText)
  const { list, input } = useAsked(props.roundId)
  const documents = useQuery({
    ...documentsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const pack = useMutation(documentsApi.zip.mutationOptions())
  const choices = <K extends string>(values: readonly K[], word: (value: K) => string) =>
    values.map((value) => ({ value, label: word(value) }))
  return (
    <>
      <ActProblem error={pack.error} />
      {pack.isSuccess ? (
        <Notice tone="done">
          {l('zipAsked')} <AppLink to="/me/jobs">{l('toJobs')}</AppLink>
        </Notice>
      ) : null}
      <DataTable
        id="documents"
        caption={t('title')}
        columns={useColumns()}
        rowKey={(document) => document.id}
        rowName={(document) => document.title}
        rowLink={(document) => documentPath(document.id)}
        {...tableOf(list, documents)}
        filters={[
          {
            key: 'bucket',
            label: l('bucket'),
            kind: 'choice',
            options: choices(documentBuckets, (value) => l(`bucket.${value}`)),
          },
          {
            key: 'kind',
            label: l('kind'),
            kind: 'choice',
            options: choices(documentKinds, (value) => t(`kind.${value}`)),
          },
          {
            key: 'state',
            label: l('state'),
            kind: 'choice',
            options: choices(documentStates, (value) => t(`state.${value}`)),
          },
          { key: 'issuedOn', label: l('issuedOn'), kind: 'date-range' },
        ]}
        onExport={() => exportList('documents', 'list', input)}
        bulk={(ids, clear) =>
          (['docx', 'pdf'] as const).map((format) => (
            <Button
              key={format}
              size="small"
              disabled={pack.isPending}
              onClick={() => pack.mutate({ ids: [...ids], format }, { onSuccess: clear })}
            >
              {l(format === 'docx' ? 'zipWord' : 'zipPdf')}
            </Button>
          ))
        }
        empty={<EmptyState title={l('empty')} next={l('emptyNext')} action={props.create} />}
      />
    </>
  )
}

function useColumns(): readonly Column<DocumentRow>[] {
  const t = useText(documentsText)
  const l = useText(listText)
  const of = (n: number, all: number) => (all === 0 ? '–' : l('of', { n, all }))
  return [
    {
      ...{ key: 'title', title: l('document'), sortable: true, width: 320, mobile: 'title' },
      render: (row) => row.title,
    },
    {
      ...{ key: 'kind', title: l('kind'), sortable: true, width: 80 },
      mobile: 'hidden',
      render: (row) => t(`kind.${row.kind}`),
    },
    {
      ...{ key: 'state', title: l('state'), sortable: true, width: 120, mobile: 'fact' },
      render: (row) => <StateMark state={row.state} />,
    },
    {
      ...{ key: 'numberText', title: l('number'), sortable: true, width: 170, mobile: 'fact' },
      render: (row) => row.numberText ?? '–',
    },
    {
      ...{ key: 'issuer', title: l('issuer'), width: 140, mobile: 'fact' },
      render: (row) => row.issuingOrganisation,
    },
    {
      ...{ key: 'drafting', title: l('drafting'), width: 140, mobile: 'hidden', defaultHidden: true },
      render: (row) => row.draftingOrganisation,
    },
    {
      ...{ key: 'drafter', title: l('drafter'), width: 90, defaultHidden: true },
      render: (row) => row.drafter,
    },
    { ...{ key: 'area', title: l('area'), width: 120, defaultHidden: true }, render: (row) => row.areaName },
    {
      ...{ key: 'latest', title: l('version'), width: 90, mobile: 'hidden', defaultHidden: true },
      render: (row) => l('nth', { n: row.latest }),
    },
    {
      ...{ key: 'countersigns', title: l('countersigns'), align: 'right', width: 80, mobile: 'hidden' },
      render: (row) => of(row.answered, row.asked),
    },
    {
      ...{ key: 'receipts', title: l('receipts'), align: 'right', width: 80, mobile: 'hidden' },
      render: (row) => of(row.received, row.recipients),
    },
    {
      ...{ key: 'issuedOn', title: l('issuedOn'), sortable: true, width: 150, mobile: 'hidden' },
      render: (row) => <CivilDate date={row.issuedOn} />,
    },
  ]
}
