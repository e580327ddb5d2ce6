import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { campaignsApi } from './api.tsx'
import { CampaignPage, campaignsPath } from './campaign-page.tsx'
import { dutyKinds } from './kinds.ts'
import { type CampaignRow, type PersonRow, peopleFilters } from './shapes.ts'
import { campaignsText, campaignWords } from './text.ts'

const statuses = ['missing', 'overdue', 'done'] as const
const keys = ['kind', 'status', 'area', 'exact', 'classId', 'organisationId']

/** The people of a campaign with what each has done; filtered to who is missing, it is the make-up list. */
export function CampaignPeopleScreen() {
  return (
    <CampaignPage tab={`${campaignsPath}/people`}>
      {({ campaign }) => <People campaign={campaign} />}
    </CampaignPage>
  )
}

const filterSchema = z.object(peopleFilters).omit({ campaignId: true })

function People(props: { readonly campaign: CampaignRow }) {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const { campaign } = props
  const list = useListState(keys)
  const read = filterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), campaignId: campaign.id }
  const found = useQuery({
    ...campaignsApi.people.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const send = () => exportList('campaigns', 'people', input)
  const makeUp = input.kind !== undefined && (input.status === 'missing' || input.status === 'overdue')
  return (
    <>
      {makeUp && input.kind !== undefined ? (
        <Notice tone="info">
          <p>{t('makeUp', { duty: w(`kind.${input.kind}`) })}</p>
          <Button onClick={send}>{t('exportMakeUp')}</Button>
        </Notice>
      ) : null}
      <DataTable
        id="campaign-people"
        caption={t('tab.people')}
        columns={useColumns(input.kind)}
        rowKey={(row) => row.personId}
        rowName={(row) => row.name}
        rowLink={(row) => `${campaignsPath}/people/${row.personId}?campaign=${campaign.id}`}
        {...tableOf(list, found)}
        filters={useFilters(campaign.id)}
        onExport={send}
        facts={4}
        empty={<EmptyState title={t('noPeople')} next={t('noPeopleNext')} />}
      />
    </>
  )
}

function useFilters(campaignId: string): readonly TableFilter[] {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const optionsBy = (by: 'area' | 'class' | 'unit') =>
    campaignsApi.coverage.queryOptions({ input: { id: campaignId, by } })
  const areas = useQuery(optionsBy('area'))
  const classes = useQuery(optionsBy('class'))
  const units = useQuery(optionsBy('unit'))
  const choices = (lines: typeof areas.data) =>
    (lines?.lines ?? []).flatMap(({ key, name }) => (key === '' ? [] : [{ value: key, label: name }]))
  return [
    {
      key: 'kind',
      label: t('kind'),
      kind: 'choice',
      options: dutyKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
    },
    {
      key: 'status',
      label: t('status'),
      kind: 'choice',
      options: statuses.map((value) => ({ value, label: t(value) })),
    },
    { key: 'classId', label: t('class'), kind: 'choice', options: choices(classes.data) },
    { key: 'area', label: t('area'), kind: 'choice', options: choices(areas.data) },
    { key: 'organisationId', label: t('unit'), kind: 'choice', options: choices(units.data) },
  ]
}

function useColumns(kind: PersonRow['duties'][number]['kind'] | undefined): readonly Column<PersonRow>[] {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const said = useSaid()
  const shown = dutyKinds.filter((one) => kind === undefined || one === kind)
  return [
    { key: 'name', title: t('name'), sortable: true, width: 96, mobile: 'title', render: (row) => row.name },
    {
      key: 'organisation',
      title: t('unit'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) => row.organisation || t('noUnit'),
    },
    { key: 'postTitle', title: t('post'), width: 130, mobile: 'hidden', render: (row) => row.postTitle },
    {
      key: 'className',
      title: t('class'),
      sortable: true,
      width: 130,
      mobile: 'fact',
      render: (row) => row.className,
    },
    {
      key: 'areaName',
      title: t('area'),
      sortable: true,
      width: 100,
      mobile: 'hidden',
      render: (row) => row.areaName,
    },
    {
      key: 'complete',
      title: t('complete'),
      width: 90,
      mobile: 'hidden',
      defaultHidden: kind !== undefined,
      render: (row) => said(row.complete),
    },
    ...shown.map(
      (of): Column<PersonRow> => ({
        key: of,
        title: w(`kind.${of}`),
        width: 112,
        mobile: kind === undefined ? 'hidden' : 'fact',
        render: (row) => <DutyCell duty={row.duties.find((duty) => duty.kind === of)} word={said(row[of])} />,
      }),
    ),
  ]
}

function DutyCell(props: { readonly duty: PersonRow['duties'][number] | undefined; readonly word: string }) {
  const { duty, word } = props
  if (duty === undefined) return <span className="quiet">–</span>
  return <StatusMark status={duty.times >= duty.needed ? 'done' : 'idle'} word={word} />
}
