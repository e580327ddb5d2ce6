import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { searchPeople } from '#registry/searches.tsx'
import { ConfirmDialog, Dialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { talksApi } from './api.tsx'
import type { LayerView, MustPerson, MustView, TalkScheme } from './shapes.ts'
import { talksText } from './text-screens.ts'

/** The windows of the scheme of talks; which one is open stands in the address. */
export function SchemeDialogs(props: { readonly roundId: string; readonly scheme: TalkScheme }) {
  const { search, set } = useUrl()
  const { roundId, scheme } = props
  const layer = scheme.layers.find((one) => one.id === search.own)
  const must = scheme.musts.find((one) => one.id === search.own)
  const onClose = () => set({ act: null, own: null })
  const given = { roundId, scheme, onClose }
  if (search.act === 'layer') return <LayerDialog {...given} own={layer} />
  if (search.act === 'must') return <MustDialog {...given} own={must} />
  if (search.act === 'removeLayer' && layer !== undefined)
    return <RemoveLayer own={layer} onClose={onClose} />
  if (must === undefined) return null
  if (search.act === 'removeMust') return <RemoveMust own={must} onClose={onClose} />
  if (search.act === 'missing') return <MustPeople own={must} missing onClose={onClose} />
  if (search.act === 'name') return <MustPeople own={must} missing={false} onClose={onClose} />
  return null
}

type Given = { readonly roundId: string; readonly scheme: TalkScheme; readonly onClose: () => void }

const layerSchema = z.object({
  name: z.string().trim().min(2).max(40),
  classKeys: z.array(z.string()).default([]),
})

function LayerDialog({ roundId, scheme, own, onClose }: Given & { readonly own: LayerView | undefined }) {
  const t = useText(talksText)
  const set = useMutation(talksApi.setLayer.mutationOptions())
  return (
    <FormDialog
      title={own === undefined ? t('addLayer') : t('editLayer', { name: own.name })}
      schema={layerSchema}
      initial={own === undefined ? {} : { name: own.name, classKeys: own.classKeys }}
      fields={[
        { name: 'name', label: t('name'), kind: 'text', maxLength: 40 },
        {
          name: 'classKeys',
          label: t('classes'),
          kind: 'select',
          multiple: true,
          options: scheme.classes.map(({ key, name }) => ({ value: key, label: name })),
        },
      ]}
      submitLabel={t('save')}
      act={(values) =>
        set.mutateAsync({
          ...{ roundId, ...values },
          ...(own === undefined ? {} : { layerId: own.id, version: own.version }),
        })
      }
      onClose={onClose}
    />
  )
}

const mustSchema = z.object({ name: z.string().trim().min(2).max(40), classKey: z.string().optional() })

function MustDialog({ roundId, scheme, own, onClose }: Given & { readonly own: MustView | undefined }) {
  const t = useText(talksText)
  const set = useMutation(talksApi.setMust.mutationOptions())
  return (
    <FormDialog
      title={own === undefined ? t('addMust') : t('editMust', { name: own.name })}
      schema={mustSchema}
      initial={{ name: own?.name ?? '', ...(own?.classKey ? { classKey: own.classKey } : {}) }}
      fields={[
        { name: 'name', label: t('name'), kind: 'text', maxLength: 40 },
        {
          name: 'classKey',
          label: t('mustClass'),
          kind: 'select',
          options: scheme.classes.map(({ key, name }) => ({ value: key, label: name })),
        },
      ]}
      submitLabel={t('save')}
      act={({ name, classKey }) =>
        set.mutateAsync({
          ...{ roundId, name, classKey: classKey ?? null },
          ...(own === undefined ? {} : { mustId: own.id, version: own.version }),
        })
      }
      onClose={onClose}
    />
  )
}

function RemoveLayer(props: { readonly own: LayerView; readonly onClose: () => void }) {
  const t = useText(talksText)
  const remove = useMutation(talksApi.removeLayer.mutationOptions())
  const { id: own, name, version } = props.own
  return (
    <ConfirmDialog
      title={t('removeLayer', { name })}
      confirmLabel={t('remove')}
      onConfirm={() => remove.mutateAsync({ id: own, version })}
      onClose={props.onClose}
    >
      <p>{t('confirmRemove')}</p>
    </ConfirmDialog>
  )
}

function RemoveMust(props: { readonly own: MustView; readonly onClose: () => void }) {
  const t = useText(talksText)
  const remove = useMutation(talksApi.removeMust.mutationOptions())
  const { id: own, name, version } = props.own
  return (
    <ConfirmDialog
      title={t('removeMust', { name })}
      confirmLabel={t('remove')}
      onConfirm={() => remove.mutateAsync({ id: own, version })}
      onClose={props.onClose}
    >
      <p>{t('confirmRemove')}</p>
    </ConfirmDialog>
  )
}

const nameSchema = z.object({ personId: id })

/** Who must be talked to: those not talked to yet, or all of them with a form for naming more. */
function MustPeople(props: {
  readonly own: MustView
  readonly missing: boolean
  readonly onClose: () => void
}) {
  const t = useText(talksText)
  const { own, missing, onClose } = props
  const found = useQuery(talksApi.mustPeople.queryOptions({ input: { id: own.id, missing } }))
  const add = useMutation(talksApi.nameMust.mutationOptions())
  const table = (
    <Loaded query={found}>
      {(rows) =>
        rows.length === 0 ? <p>{t('allTalked')}</p> : <People own={own} rows={rows} missing={missing} />
      }
    </Loaded>
  )
  if (missing) {
    return (
      <Dialog title={t('openMust', { name: own.name })} onClose={onClose} wide>
        {table}
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={t('nameMust', { name: own.name })}
      wide
      schema={nameSchema}
      fields={[{ name: 'personId', label: t('people'), kind: 'person', search: searchPeople }]}
      submitLabel={t('nameShort')}
      act={({ personId }) => add.mutateAsync({ id: own.id, add: [personId] })}
      onClose={onClose}
    >
      {table}
    </FormDialog>
  )
}

function People(props: {
  readonly own: MustView
  readonly rows: readonly MustPerson[]
  readonly missing: boolean
}) {
  const t = useText(talksText)
  const remove = useMutation(talksApi.nameMust.mutationOptions())
  const { own, rows, missing } = props
  return (
    <>
      <ActProblem error={remove.error} />
      <PlainTable
        id="talk-must-people"
        caption={own.name}
        rows={rows.slice(0, 200)}
        rowKey={(row) => row.personId}
        rowName={(row) => row.name}
        columns={[
          { key: 'name', title: t('people'), mobile: 'title', render: (row) => row.name },
          { key: 'unit', title: t('unit'), render: (row) => row.organisation || '–' },
          { key: 'post', title: t('post'), mobile: 'hidden', render: (row) => row.postTitle || '–' },
          {
            key: 'talkedOn',
            title: t('talkedOn'),
            render: (row) => (row.talkedOn === null ? t('notYet') : <CivilDate date={row.talkedOn} />),
          },
          ...(missing || own.classKey !== null
            ? []
            : [
                {
                  key: 'acts',
                  title: t('acts'),
                  render: (row: MustPerson) => (
                    <Button
                      size="small"
                      disabled={remove.isPending}
                      aria-label={t('removeMust', { name: row.name })}
                      onClick={() => remove.mutate({ id: own.id, remove: [row.personId] })}
                    >
                      {t('remove')}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
    </>
  )
}
