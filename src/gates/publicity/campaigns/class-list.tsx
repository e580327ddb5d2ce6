import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { searchPeople } from '#registry/searches.tsx'
import { queries } from '#ui/api.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignsApi } from './api.tsx'
import { CampaignPage, campaignsPath } from './campaign-page.tsx'
import type { CampaignRecord, ListedRow } from './shapes.ts'
import { campaignsText } from './text.ts'
import { schemeText } from './text-screens.ts'

const listPath = `${campaignsPath}/listed`

/** People named for the classes, one by one or by a table. */
export function ClassListScreen() {
  const s = useText(schemeText)
  return (
    <CampaignPage tab={`${campaignsPath}/scheme`}>
      {({ campaign, round }) => (
        <>
          <Notice tone="info">{s('listNote')}</Notice>
          <ListOrSheet campaignId={campaign.id} roundId={round.id} />
        </>
      )}
    </CampaignPage>
  )
}

function ListOrSheet(props: { readonly campaignId: string; readonly roundId: string }) {
  const { search } = useUrl()
  const { campaignId, roundId } = props
  const campaign = useQuery(campaignsApi.show.queryOptions({ input: { id: campaignId } }))
  if (search.form === 'sheet') return <Sheet campaignId={campaignId} roundId={roundId} />
  return <Loaded query={campaign}>{(found) => <Listed campaign={found} />}</Loaded>
}

function Sheet(props: { readonly campaignId: string; readonly roundId: string }) {
  const s = useText(schemeText)
  const { campaignId, roundId } = props
  const take = useMutation(campaignsApi.takeSheet.mutationOptions())
  return (
    <SheetImport
      template={`/forms/campaigns/listed.xlsx?round=${roundId}`}
      check={(fileId) =>
        queries.fetchQuery({
          ...campaignsApi.checkSheet.queryOptions({ input: { id: campaignId, fileId } }),
          staleTime: 0,
        })
      }
      take={(fileId, seen) => take.mutateAsync({ id: campaignId, fileId, seen })}
      result={{ to: `${listPath}?campaign=${campaignId}`, label: s('toList') }}
    />
  )
}

function Listed(props: { readonly campaign: CampaignRecord }) {
  const s = useText(schemeText)
  const t = useText(campaignsText)
  const { set } = useUrl()
  const { campaign } = props
  const may = campaign.mayEdit && campaign.state !== 'closed'
  const list = useListState(['classId'])
  const classId = id.safeParse(list.state.filters.classId)
  const input = {
    ...list.ask,
    campaignId: campaign.id,
    ...(classId.success ? { classId: classId.data } : {}),
  }
  const found = useQuery({
    ...campaignsApi.listed.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const remove = useMutation(campaignsApi.removeListed.mutationOptions())
  const rows = found.data?.rows ?? []
  /** One class at a time: the selection's first row says which. */
  function takeOff(keys: readonly string[], clear: () => void) {
    const chosen = rows.filter((row) => keys.includes(`${row.classId} ${row.personId}`))
    const own = chosen[0]?.classId
    if (own === undefined) return
    const personIds = chosen.filter((row) => row.classId === own).map(({ personId }) => personId)
    remove.mutate(
      { id: campaign.id, version: campaign.version, classId: own, personIds },
      { onSuccess: clear },
    )
  }
  return (
    <Section
      title={s('listTitle')}
      action={
        may ? (
          <>
            <Button type="primary" onClick={() => set({ act: 'add' })}>
              {s('addPerson')}
            </Button>{' '}
            <Button onClick={() => set({ form: 'sheet' })}>{s('importList')}</Button>
          </>
        ) : null
      }
    >
      <ActProblem error={remove.error} />
      <DataTable
        id="campaign-listed"
        caption={s('listTitle')}
        columns={useColumns()}
        rowKey={(row) => `${row.classId} ${row.personId}`}
        rowName={(row) => row.name}
        {...tableOf(list, found)}
        filters={[
          {
            key: 'classId',
            label: t('class'),
            kind: 'choice',
            options: campaign.classes.map(({ id: value, name }) => ({ value, label: name })),
          },
        ]}
        onExport={() => exportList('campaigns', 'listed', input)}
        bulk={
          may
            ? (keys, clear) => (
                <Button disabled={remove.isPending} onClick={() => takeOff(keys, clear)}>
                  {s('removePeople')}
                </Button>
              )
            : undefined
        }
        empty={<EmptyState title={s('emptyList')} next={s('emptyListNext')} />}
      />
      {may ? <AddPerson campaign={campaign} classId={classId.success ? classId.data : undefined} /> : null}
    </Section>
  )
}

function useColumns(): readonly Column<ListedRow>[] {
  const s = useText(schemeText)
  const t = useText(campaignsText)
  return [
    { key: 'name', title: t('name'), sortable: true, mobile: 'title', render: (row) => row.name },
    {
      key: 'number',
      title: t('number'),
      sortable: true,
      mobile: 'hidden',
      render: (row) => row.number,
    },
    { key: 'postTitle', title: t('post'), render: (row) => row.postTitle || t('noUnit') },
    { key: 'className', title: t('class'), sortable: true, render: (row) => row.className },
    { key: 'note', title: s('note'), render: (row) => row.note },
  ]
}

const addSchema = z.object({ classId: id, personId: id, note: z.string().trim().max(100).default('') })

function AddPerson(props: { readonly campaign: CampaignRecord; readonly classId: string | undefined }) {
  const s = useText(schemeText)
  const t = useText(campaignsText)
  const { search, set } = useUrl()
  const add = useMutation(campaignsApi.addListed.mutationOptions())
  const { campaign, classId } = props
  if (search.act !== 'add') return null
  return (
    <FormDialog
      title={s('addPerson')}
      schema={addSchema}
      initial={classId === undefined ? {} : { classId }}
      fields={[
        {
          name: 'classId',
          label: t('class'),
          kind: 'select',
          options: campaign.classes.map(({ id: value, name }) => ({ value, label: name })),
        },
        { name: 'personId', label: s('person'), kind: 'person', search: searchPeople },
        { name: 'note', label: s('note'), kind: 'text', maxLength: 100 },
      ]}
      submitLabel={s('addPerson')}
      act={({ personId, ...rest }) =>
        add.mutateAsync({ id: campaign.id, version: campaign.version, personIds: [personId], ...rest })
      }
      onClose={() => set({ act: null })}
    />
  )
}
