import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { searchAreas, searchOrganisations } from '#registry/searches.tsx'
import { ReasonDialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { CivilDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { linksApi } from './api.tsx'
import { linksTopic } from './contract.ts'
import { LinkSlips, type MadeLinks } from './link-slips.tsx'
import { linkPurposes, type linkRow, linkStates } from './shapes.ts'
import { linksText } from './text.ts'
import { linksScreenText } from './text-screens.ts'

type Row = z.output<typeof linkRow>
const makeSchema = inputOf(linksTopic.contract.make).omit({ roundId: true, classKey: true })
const filterSchema = z.object({
  kind: z.enum(['person', 'unit']).optional(),
  state: z.enum(linkStates).optional(),
})
const marks: Readonly<Record<Row['state'], Status>> = { valid: 'active', expired: 'na', revoked: 'na' }

/** Links of a round: handing out, list, taking back. */
export function LinksTable({ roundId }: { readonly roundId: string }) {
  const { search, set } = useUrl()
  const [made, setMade] = useState<MadeLinks | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (made !== null) return <LinkSlips made={made} onClose={() => setMade(null)} />
  return (
    <>
      <Listed roundId={roundId} onRevoke={setChosen} />
      {search.act === 'make' ? (
        <MakeDialog
          roundId={roundId}
          onMade={setMade}
          onClose={() => set({ act: null, purpose: null, missing: null })}
        />
      ) : null}
      {chosen.length > 0 ? <RevokeDialog ids={chosen} onClose={() => setChosen([])} /> : null}
    </>
  )
}

function Listed(props: { readonly roundId: string; readonly onRevoke: (ids: readonly string[]) => void }) {
  const t = useText(linksScreenText)
  const list = useListState(['kind', 'state'])
  const read = filterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId: props.roundId }
  const links = useQuery({ ...linksApi.list.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <DataTable
      id="links"
      caption={t('caption')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.personName ?? row.organisationName ?? ''}
      {...tableOf(list, links)}
      filters={useFilters()}
      bulk={(ids, clear) => (
        <Button
          danger
          onClick={() => {
            props.onRevoke(ids)
            clear()
          }}
        >
          {t('revoke')}
        </Button>
      )}
      onExport={() => exportList('links', 'list', input)}
      empty={<EmptyState title={t('empty')} next={t('emptyNext')} />}
    />
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(linksScreenText)
  const w = useText(linksText)
  const kinds = ['person', 'unit'] as const
  return [
    {
      ...{ key: 'kind', label: t('kind'), kind: 'choice' },
      options: kinds.map((value) => ({ value, label: w(`kind.${value}`) })),
    },
    {
      ...{ key: 'state', label: t('state'), kind: 'choice' },
      options: linkStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(linksScreenText)
  const said = useSaid()
  const nothing = '–'
  return [
    {
      ...{ key: 'personName', title: t('person'), sortable: true, width: 150, mobile: 'title' },
      render: (row) => row.personName ?? row.organisationName ?? nothing,
    },
    {
      ...{ key: 'organisationName', title: t('organisation'), width: 170, mobile: 'fact' },
      render: (row) => row.organisationName ?? nothing,
    },
    {
      ...{ key: 'kind', title: t('kind'), width: 130, mobile: 'hidden' },
      render: (row) => (row.atCode ? `${said(row.kindWord)}（${t('atCode')}）` : said(row.kindWord)),
    },
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 110,
      defaultHidden: true,
      render: (row) => row.areaName,
    },
    {
      key: 'purpose',
      title: t('purpose'),
      width: 120,
      mobile: 'hidden',
      render: (row) => said(row.purposeWord),
    },
    {
      ...{ key: 'createdOn', title: t('created'), sortable: true, width: 130, mobile: 'hidden' },
      render: (row) => <CivilDate date={row.createdOn} />,
    },
    {
      key: 'until',
      title: t('until'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) => row.until,
    },
    {
      ...{ key: 'lastUsed', title: t('used'), sortable: true, width: 150, mobile: 'hidden' },
      render: (row) => row.lastUsed ?? <span className="quiet">{t('unused')}</span>,
    },
    {
      ...{ key: 'state', title: t('state'), width: 100, mobile: 'fact' },
      render: (row) => <StatusMark status={marks[row.state]} word={said(row.stateWord)} />,
    },
  ]
}

function MakeDialog(props: {
  readonly roundId: string
  readonly onMade: (made: MadeLinks) => void
  readonly onClose: () => void
}) {
  const t = useText(linksScreenText)
  const w = useText(linksText)
  const make = useMutation(linksApi.make.mutationOptions())
  const { search } = useUrl()
  const purpose = linkPurposes.find((one) => one === search.purpose) ?? 'all'
  const missingOnly = search.missing === '1'
  const kinds = ['person', 'unit'] as const
  return (
    <FormDialog
      title={t('makeTitle')}
      schema={makeSchema}
      initial={{ kind: 'person', purpose, days: 30, missingOnly }}
      fields={[
        {
          ...{ name: 'kind', label: t('kind'), kind: 'select' },
          options: kinds.map((value) => ({ value, label: w(`kind.${value}`) })),
        },
        {
          ...{ name: 'purpose', label: t('purpose'), kind: 'select' },
          options: linkPurposes.map((value) => ({ value, label: w(`purpose.${value}`) })),
        },
        { name: 'days', label: t('days'), kind: 'number' },
        { name: 'below', label: t('below'), kind: 'area', search: searchAreas },
        {
          name: 'organisationId',
          label: t('organisation'),
          kind: 'organisation',
          search: searchOrganisations,
        },
        { name: 'missingOnly', label: t('missingOnly'), kind: 'switch' },
      ]}
      submitLabel={t('make')}
      act={async (values) => {
        const made = await make.mutateAsync({ ...values, roundId: props.roundId })
        props.onMade({ ...made, kind: values.kind })
      }}
      onClose={props.onClose}
    >
      <p>{t('makeNote')}</p>
    </FormDialog>
  )
}

function RevokeDialog(props: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const t = useText(linksScreenText)
  const revoke = useMutation(linksApi.revoke.mutationOptions())
  return (
    <ReasonDialog
      title={t('revokeTitle')}
      label={t('reason')}
      submitLabel={t('revoke')}
      onReason={(reason) => revoke.mutateAsync({ ids: [...props.ids], reason })}
      onClose={props.onClose}
    />
  )
}
