import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, loadOf, useListState } from '#ui/list.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { importsApi } from './api.tsx'
import { importKinds, type importRow, importStates } from './contract.ts'
import { importsText } from './text.ts'
import { importsScreenText } from './text-screens.ts'
import './imports.css'

type Import = z.infer<typeof importRow>

const marks: Readonly<Record<Import['state'], Status>> = {
  checking: 'active',
  checked: 'review',
  applying: 'active',
  done: 'done',
  failed: 'overdue',
  cancelled: 'na',
}

const pollMs = 2_000

/** The own imports, and the four tables that can be imported. */
export function ImportsScreen() {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  const list = useListState(['kind', 'state'])
  const { kind, state } = list.state.filters
  const input = {
    ...list.ask,
    ...oneOf('kind', importKinds, kind),
    ...oneOf('state', importStates, state),
  }
  const imports = useQuery({
    ...importsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
    refetchInterval: (query) =>
      query.state.data?.rows.some((row) => row.state === 'checking' || row.state === 'applying')
        ? pollMs
        : false,
  })
  return (
    <Page title={t('title')} purpose={t('purpose')}>
      <p>{s('order')}</p>
      <KindCards />
      <Section title={s('own')}>
        <DataTable
          id="imports"
          caption={s('own')}
          columns={useColumns()}
          rowKey={(row) => row.id}
          rowName={(row) => row.fileName}
          rowLink={(row) => `/registry/imports/${row.id}`}
          load={{ ...loadOf(imports), loading: imports.isPending }}
          state={list.state}
          onState={list.onState}
          onCount={list.onCount}
          filters={[
            {
              key: 'kind',
              label: s('table'),
              kind: 'choice',
              options: importKinds.map((value) => ({ value, label: t(value) })),
            },
            {
              key: 'state',
              label: s('state'),
              kind: 'choice',
              options: importStates.map((value) => ({ value, label: t(`state.${value}`) })),
            },
          ]}
          onExport={() => exportList('imports', 'list', input)}
          empty={<EmptyState title={s('empty')} />}
        />
      </Section>
    </Page>
  )
}

function oneOf<K extends string, V extends string>(key: K, known: readonly V[], value: string | undefined) {
  const found = known.find((one) => one === value)
  return found === undefined ? {} : ({ [key]: found } as { readonly [P in K]: V })
}

function KindCards() {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  return (
    <ol className="import-kinds">
      {importKinds.map((kind, i) => (
        <li key={kind}>
          <span className="import-kind-number" aria-hidden="true">
            {i + 1}
          </span>
          <strong>{t(kind)}</strong>
          <AppLink to={`/registry/imports/new?kind=${kind}`}>{s('start', { kind: t(kind) })}</AppLink>
          <a href={`/templates/${kind}.xlsx`} download>
            {s('template')}
            <span className="sr-only"> {t(kind)}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}

function useColumns(): readonly Column<Import>[] {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  return [
    {
      key: 'fileName',
      title: s('file'),
      sortable: true,
      width: 280,
      render: (row) => row.fileName,
      mobile: 'title',
    },
    { key: 'kind', title: s('table'), width: 90, render: (row) => t(row.kind), mobile: 'fact' },
    {
      key: 'state',
      title: s('state'),
      width: 130,
      mobile: 'fact',
      render: (row) => <StatusMark status={marks[row.state]} word={t(`state.${row.state}`)} />,
    },
    {
      key: 'counts',
      title: s('rows'),
      width: 240,
      render: (row) =>
        row.counts === null
          ? '–'
          : s('counts', { fresh: row.counts.new, changed: row.counts.changed, wrong: row.counts.wrong }),
    },
    {
      key: 'createdAt',
      title: s('at'),
      width: 190,
      sortable: true,
      mobile: 'fact',
      render: (row) => <Moment at={row.createdAt} />,
    },
  ]
}
