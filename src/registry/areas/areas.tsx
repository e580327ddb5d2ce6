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
import { RecordTrail } from '../trail/record-trail.tsx'
import { areasApi } from './api.tsx'
import { areaLevels, type areaRow, areasTopic } from './contract.ts'
import { areasText } from './text.ts'
import { areasScreenText } from './text-screens.ts'

type Area = z.infer<typeof areaRow>

/** The divisions of the own area: find, go down level by level, correct an entry. */
export function AreasScreen() {
  const t = useText(areasText)
  const s = useText(areasScreenText)
  const { search, set } = useUrl()
  const mayImport = useMay('registry.import')
  const list = useListState(['level', 'parent'])
  const input = { ...list.ask, ...list.state.filters }
  const areas = useQuery({ ...areasApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const parent = search.parent
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      action={mayImport ? <AppLink to="/registry/imports/new?kind=areas">{s('import')}</AppLink> : null}
    >
      {parent ? <Within code={parent} onAll={() => set({ parent: null, page: null })} /> : null}
      <DataTable
        id="areas"
        caption={t('title')}
        columns={useColumns((code) => set({ edit: code }))}
        rowKey={(area) => area.code}
        rowName={(area) => area.name}
        {...tableOf(list, areas)}
        filters={[
          {
            key: 'level',
            label: t('levelFilter'),
            kind: 'choice',
            options: areaLevels.map((level) => ({ value: level, label: t(`level.${level}`) })),
          },
        ]}
        onExport={() => exportList('areas', 'list', input)}
        empty={
          <EmptyState
            title={t('empty')}
            action={mayImport ? <AppLink to="/registry/imports/new?kind=areas">{s('import')}</AppLink> : null}
          />
        }
      />
      {search.edit ? <EditArea code={search.edit} onClose={() => set({ edit: null })} /> : null}
    </Page>
  )
}

function Within(props: { readonly code: string; readonly onAll: () => void }) {
  const s = useText(areasScreenText)
  const found = useQuery(areasApi.find.queryOptions({ input: { text: props.code } }))
  const area = found.data?.find((one) => one.code === props.code)
  const path = area === undefined ? props.code : [...area.path, area.name].join(' › ')
  return (
    <p className="notice info">
      {s('within', { path })}{' '}
      <button type="button" className="plain-button link-like" onClick={props.onAll}>
        {s('all')}
      </button>
    </p>
  )
}

function useColumns(onEdit: (code: string) => void): readonly Column<Area>[] {
  const t = useText(areasText)
  const s = useText(areasScreenText)
  const mayEdit = useMay('registry.edit')
  const figure = (n: number | null) => (n === null ? '–' : n.toLocaleString('en'))
  const act: Column<Area> = {
    key: 'act',
    title: s('act'),
    exportable: false,
    width: 90,
    mobile: 'fact',
    render: (area) => (
      <Button size="small" aria-label={`${t('edit')} ${area.name}`} onClick={() => onEdit(area.code)}>
        {s('change')}
      </Button>
    ),
  }
  return [
    {
      key: 'name',
      title: t('name'),
      sortable: true,
      width: 200,
      mobile: 'title',
      render: (area) =>
        area.level === 'village' ? (
          area.name
        ) : (
          <AppLink to={`/registry/areas?parent=${area.code}`} title={s('below', { name: area.name })}>
            {area.name}
          </AppLink>
        ),
    },
    {
      key: 'code',
      title: s('code'),
      sortable: true,
      width: 140,
      render: (area) => area.code,
      mobile: 'fact',
    },
    { key: 'level', title: t('levelFilter'), width: 80, render: (area) => t(`level.${area.level}`) },
    { key: 'kind', title: s('kind'), width: 90, render: (area) => area.kind },
    { key: 'parentName', title: s('parent'), width: 180, render: (area) => area.parentName ?? '–' },
    {
      key: 'population',
      title: t('population'),
      align: 'right',
      sortable: true,
      width: 110,
      mobile: 'fact',
      render: (area) => figure(area.population),
    },
    {
      key: 'households',
      title: t('households'),
      align: 'right',
      sortable: true,
      width: 100,
      render: (area) => figure(area.households),
    },
    ...(mayEdit ? [act] : []),
  ]
}

const contractInput = inputOf(areasTopic.contract.edit)
const schema = contractInput.extend({
  population: contractInput.shape.population.default(null),
  households: contractInput.shape.households.default(null),
})

function EditArea(props: { readonly code: string; readonly onClose: () => void }) {
  const t = useText(areasText)
  const input = { search: props.code, page: 1, size: 20 }
  const found = useQuery({ ...areasApi.list.queryOptions({ input }), staleTime: 0 })
  const { notice, settle } = useConflict(found.refetch)
  return (
    <Dialog title={t('edit')} onClose={props.onClose} wide>
      {notice}
      <Loaded query={found}>
        {({ rows }) => {
          const area = rows.find((row) => row.code === props.code)
          return area === undefined ? (
            <EmptyState title={props.code} />
          ) : (
            <AreaForm key={area.version} area={area} settle={settle} onClose={props.onClose} />
          )
        }}
      </Loaded>
      <RecordTrail type="area" id={props.code} />
    </Dialog>
  )
}

function AreaForm(props: { readonly area: Area; readonly settle: Settle; readonly onClose: () => void }) {
  const t = useText(areasText)
  const f = useText(formText)
  const s = useText(areasScreenText)
  const { area, settle, onClose } = props
  const edit = useMutation(areasApi.edit.mutationOptions())
  const { code, version, name, shortName, population, households } = area
  return (
    <ZodForm
      schema={schema}
      initial={{ code, version, name, shortName, population, households }}
      fields={[
        { name: 'name', label: t('name'), kind: 'text', maxLength: 60 },
        { name: 'shortName', label: t('shortName'), kind: 'text', maxLength: 20 },
        { name: 'population', label: t('population'), kind: 'number', unit: s('persons') },
        { name: 'households', label: t('households'), kind: 'number', unit: s('doors') },
      ]}
      submitLabel={f('save')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={onClose}
      footer={<span className="quiet small">{code}</span>}
      onSubmit={async (values) => {
        const refusal = await refusedOrDone(() => edit.mutateAsync(values))
        return closeWhenDone(settle, refusal, onClose)
      }}
    />
  )
}
