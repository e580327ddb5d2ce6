import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { peopleApi } from './api.tsx'
import type { personRow } from './contract.ts'
import { PersonalNumber } from './personal-number.tsx'
import { peopleText } from './text.ts'
import { peopleScreenText } from './text-screens.ts'

type Person = z.infer<typeof personRow>

const newImport = '/registry/imports/new?kind=people'

/** The people of the own area; personal numbers are masked, and opening one leaves a trace. */
export function PeopleScreen() {
  const t = useText(peopleText)
  const s = useText(peopleScreenText)
  const mayImport = useMay('registry.import')
  const list = useListState(['sex', 'below', 'organisation'])
  const { sex, below, organisation } = list.state.filters
  const input = {
    ...list.ask,
    ...(sex === 'M' || sex === 'F' ? ({ sex } as const) : {}),
    ...(below && /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(below) ? { below } : {}),
    ...(organisation ? { organisation } : {}),
  }
  const people = useQuery({ ...peopleApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const toImport = mayImport ? <AppLink to={newImport}>{s('import')}</AppLink> : null
  return (
    <Page title={t('title')} purpose={t('purpose')} action={toImport}>
      <DataTable
        id="people"
        caption={t('title')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowLink={(row) => `/registry/people/${row.id}`}
        {...tableOf(list, people)}
        filters={[
          {
            key: 'sex',
            label: t('sex'),
            kind: 'choice',
            options: (['M', 'F'] as const).map((value) => ({ value, label: t(`sex.${value}`) })),
          },
          { key: 'below', label: s('below'), kind: 'text' },
        ]}
        onExport={() => exportList('people', 'list', input)}
        empty={<EmptyState title={t('empty')} action={toImport} />}
      />
    </Page>
  )
}

function useColumns(): readonly Column<Person>[] {
  const t = useText(peopleText)
  return [
    { key: 'name', title: t('name'), sortable: true, width: 110, render: (row) => row.name, mobile: 'title' },
    {
      key: 'number',
      title: t('number'),
      sortable: true,
      width: 130,
      render: (row) => row.number,
      mobile: 'fact',
    },
    { key: 'sex', title: t('sex'), width: 60, render: (row) => (row.sex ? t(`sex.${row.sex}`) : '–') },
    {
      key: 'birthDate',
      title: t('birthDate'),
      sortable: true,
      width: 120,
      render: (row) => row.birthDate ?? '–',
    },
    { key: 'ethnicity', title: t('ethnicity'), width: 90, render: (row) => row.ethnicity ?? '–' },
    { key: 'education', title: t('education'), width: 110, render: (row) => row.education ?? '–' },
    { key: 'partyJoined', title: t('partyJoined'), width: 100, render: (row) => row.partyJoined ?? '–' },
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) => row.areaName ?? row.areaCode,
    },
    {
      key: 'identityNumber',
      title: t('identityNumber'),
      width: 240,
      defaultHidden: true,
      render: (row) => <PersonalNumber person={row} field="identityNumber" />,
    },
    {
      key: 'phone',
      title: t('phone'),
      width: 190,
      mobile: 'fact',
      render: (row) => <PersonalNumber person={row} field="phone" />,
    },
  ]
}
