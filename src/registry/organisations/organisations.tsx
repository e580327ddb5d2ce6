import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { z } from 'zod'
import { brokenNumber } from '#ui/api.tsx'
import { closeWhenDone, type Settle, useConflict } from '#ui/conflict.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { formText } from '#ui/words.ts'
import { searchOrganisations } from '../searches.tsx'
import { RecordTrail } from '../trail/record-trail.tsx'
import { organisationsApi } from './api.tsx'
import { type organisationRow, organisationsTopic } from './contract.ts'
import { organisationsText } from './text.ts'
import { organisationsScreenText } from './text-screens.ts'

type Organisation = z.infer<typeof organisationRow>

const newImport = '/registry/imports/new?kind=organisations'

/** The organisations of the own area; each leads to its posts. */
export function OrganisationsScreen() {
  const t = useText(organisationsText)
  const s = useText(organisationsScreenText)
  const { search, set } = useUrl()
  const mayImport = useMay('registry.import')
  const list = useListState(['kind', 'below'])
  const { kind, below } = list.state.filters
  const input = {
    ...list.ask,
    ...(kind ? { kind } : {}),
    ...(below && /^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(below) ? { below } : {}),
  }
  const organisations = useQuery({
    ...organisationsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const toImport = mayImport ? <AppLink to={newImport}>{s('import')}</AppLink> : null
  return (
    <Page title={t('title')} purpose={t('purpose')} action={toImport}>
      <DataTable
        id="organisations"
        caption={t('title')}
        columns={useColumns((id) => set({ edit: id }))}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        {...tableOf(list, organisations)}
        filters={[
          { key: 'kind', label: t('kind'), kind: 'text' },
          { key: 'below', label: s('below'), kind: 'text' },
        ]}
        onExport={() => exportList('organisations', 'list', input)}
        empty={<EmptyState title={t('empty')} action={toImport} />}
      />
      {search.edit ? <EditOrganisation id={search.edit} onClose={() => set({ edit: null })} /> : null}
    </Page>
  )
}

function useColumns(onEdit: (id: string) => void): readonly Column<Organisation>[] {
  const t = useText(organisationsText)
  const s = useText(organisationsScreenText)
  const mayEdit = useMay('registry.edit')
  const act: Column<Organisation> = {
    key: 'act',
    title: s('act'),
    exportable: false,
    width: 90,
    mobile: 'fact',
    render: (row) => (
      <Button size="small" aria-label={`${t('edit')} ${row.name}`} onClick={() => onEdit(row.id)}>
        {s('change')}
      </Button>
    ),
  }
  return [
    {
      key: 'name',
      title: t('name'),
      sortable: true,
      width: 260,
      mobile: 'title',
      render: (row) => (
        <AppLink to={`/registry/posts?organisation=${row.id}`} title={s('posts', { name: row.name })}>
          {row.name}
        </AppLink>
      ),
    },
    { key: 'shortName', title: t('shortName'), width: 140, render: (row) => row.shortName, mobile: 'hidden' },
    { key: 'kind', title: t('kind'), width: 120, render: (row) => row.kind, mobile: 'fact' },
    {
      key: 'areaName',
      title: t('area'),
      width: 160,
      render: (row) => row.areaName ?? row.areaCode,
      mobile: 'fact',
    },
    {
      key: 'parentName',
      title: t('parent'),
      width: 220,
      render: (row) => row.parentName ?? '–',
      mobile: 'hidden',
    },
    {
      key: 'code',
      title: s('code'),
      sortable: true,
      width: 150,
      render: (row) => row.code,
      mobile: 'hidden',
    },
    ...(mayEdit ? [act] : []),
  ]
}

const contractInput = inputOf(organisationsTopic.contract.edit)
const schema = contractInput.extend({ parentId: contractInput.shape.parentId.default(null) })

function EditOrganisation(props: { readonly id: string; readonly onClose: () => void }) {
  const t = useText(organisationsText)
  const found = useQuery({ ...organisationsApi.show.queryOptions({ input: { id: props.id } }), staleTime: 0 })
  const { notice, settle } = useConflict(found.refetch)
  return (
    <Dialog title={t('edit')} onClose={props.onClose} wide>
      {notice}
      <Loaded query={found}>
        {(organisation) => (
          <OrganisationForm
            key={organisation.version}
            organisation={organisation}
            settle={settle}
            onClose={props.onClose}
          />
        )}
      </Loaded>
      <RecordTrail type="organisation" id={props.id} />
    </Dialog>
  )
}

function OrganisationForm(props: {
  readonly organisation: Organisation
  readonly settle: Settle
  readonly onClose: () => void
}) {
  const t = useText(organisationsText)
  const f = useText(formText)
  const { organisation, settle, onClose } = props
  const edit = useMutation(organisationsApi.edit.mutationOptions())
  const { id, version, name, shortName, kind, parentId, parentName } = organisation
  return (
    <ZodForm
      schema={schema}
      initial={{ id, version, name, shortName, kind, parentId }}
      labels={parentId === null ? {} : { [parentId]: parentName ?? parentId }}
      fields={[
        { name: 'name', label: t('name'), kind: 'text', maxLength: 80 },
        { name: 'shortName', label: t('shortName'), kind: 'text', maxLength: 30 },
        { name: 'kind', label: t('kind'), kind: 'text', maxLength: 20 },
        { name: 'parentId', label: t('parent'), kind: 'organisation', search: searchOrganisations },
      ]}
      submitLabel={f('save')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={onClose}
      onSubmit={async (values) => {
        const refusal = await refusedOrDone(() => edit.mutateAsync(values))
        return closeWhenDone(settle, refusal, onClose)
      }}
    />
  )
}
