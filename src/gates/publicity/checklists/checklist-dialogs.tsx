import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { civilDate, id } from '#common/contract.ts'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useToday } from '#ui/providers.tsx'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { checklistsApi } from './api.tsx'
import { type ChecklistView, type ItemView, itemInput } from './contract.ts'
import type { ItemKind } from './kinds.ts'
import { checklistText } from './text.ts'

type Props = { readonly list: ChecklistView; readonly onClose: () => void }

/** The windows of checklists; which one is open stands in the address. */
export function ChecklistDialogs(props: {
  readonly lists: readonly ChecklistView[]
  readonly kinds: readonly ItemKind[]
}) {
  const { search, set } = useUrl()
  const list = props.lists.find((one) => one.id === search.list)
  if (list === undefined || !list.mayEdit) return null
  const item = list.items.find((one) => one.id === search.item)
  const given = { list, onClose: () => set({ act: null, list: null, item: null }) }
  if (search.act === 'item') return <ItemDialog {...given} item={item} kinds={props.kinds} />
  if (search.act === 'rename') return <RenameDialog {...given} />
  if (search.act === 'remove') return <RemoveDialog {...given} />
  if (search.act === 'settle' && item !== undefined) return <SettleDialog {...given} item={item} />
  if (search.act === 'removeItem' && item !== undefined) return <RemoveItemDialog {...given} item={item} />
  return null
}

function ItemDialog(
  props: Props & { readonly item: ItemView | undefined; readonly kinds: readonly ItemKind[] },
) {
  const t = useText(checklistText)
  const { list, item, kinds, onClose } = props
  const set = useMutation(checklistsApi.setItem.mutationOptions())
  const initial =
    item === undefined
      ? { wanted: 1 }
      : {
          ...{ title: item.title, kind: item.kind, wanted: item.wanted, titleHolds: item.titleHolds },
          ...(item.fromOn === null ? {} : { fromOn: item.fromOn }),
          ...(item.toOn === null ? {} : { toOn: item.toOn }),
        }
  return (
    <FormDialog
      title={item === undefined ? t('addItem') : t('editItem', { name: item.title })}
      schema={itemInput}
      initial={initial}
      fields={[
        { name: 'title', label: t('item'), kind: 'text', maxLength: 60, wide: true },
        {
          name: 'kind',
          label: t('kind'),
          kind: 'select',
          options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
        { name: 'wanted', label: t('wanted'), kind: 'number' },
        { name: 'fromOn', label: t('fromOn'), kind: 'date', when: (values) => values.kind !== 'manual' },
        { name: 'toOn', label: t('toOn'), kind: 'date', when: (values) => values.kind !== 'manual' },
        {
          name: 'titleHolds',
          label: t('titleHolds'),
          kind: 'text',
          maxLength: 40,
          when: (values) => values.kind !== 'manual',
        },
      ]}
      submitLabel={t('save')}
      act={(values) =>
        set.mutateAsync({
          ...{ id: list.id, version: list.version, ...values },
          ...(item === undefined ? {} : { itemId: item.id }),
        })
      }
      onClose={onClose}
    />
  )
}

const nameSchema = z.object({ title: z.string().trim().min(2).max(60) })

function RenameDialog({ list, onClose }: Props) {
  const t = useText(checklistText)
  const rename = useMutation(checklistsApi.rename.mutationOptions())
  return (
    <FormDialog
      title={t('rename')}
      schema={nameSchema}
      initial={{ title: list.title }}
      fields={[{ name: 'title', label: t('title'), kind: 'text', maxLength: 60 }]}
      submitLabel={t('save')}
      act={(values) => rename.mutateAsync({ id: list.id, version: list.version, ...values })}
      onClose={onClose}
    />
  )
}

function RemoveDialog({ list, onClose }: Props) {
  const t = useText(checklistText)
  const remove = useMutation(checklistsApi.remove.mutationOptions())
  return (
    <ConfirmDialog
      title={t('remove')}
      confirmLabel={t('remove')}
      onConfirm={() => remove.mutateAsync({ id: list.id, version: list.version })}
      onClose={onClose}
    >
      <p>{t('removeNote')}</p>
    </ConfirmDialog>
  )
}

function RemoveItemDialog({ list, item, onClose }: Props & { readonly item: ItemView }) {
  const t = useText(checklistText)
  const remove = useMutation(checklistsApi.removeItem.mutationOptions())
  const title = t('removeItem', { name: item.title })
  return (
    <ConfirmDialog
      title={title}
      confirmLabel={t('removeShort')}
      onConfirm={() => remove.mutateAsync({ id: list.id, version: list.version, itemId: item.id })}
      onClose={onClose}
    >
      <p>{title}</p>
    </ConfirmDialog>
  )
}

const settleSchema = z.object({
  doneOn: civilDate,
  note: z.string().trim().min(2).max(500),
  fileId: id.optional(),
})

function SettleDialog({ list, item, onClose }: Props & { readonly item: ItemView }) {
  const t = useText(checklistText)
  const today = useToday()
  const settle = useMutation(checklistsApi.settle.mutationOptions())
  return (
    <FormDialog
      title={t('settleItem', { name: item.title })}
      schema={settleSchema}
      initial={{ doneOn: item.doneOn ?? today, note: item.note }}
      fields={[
        { name: 'doneOn', label: t('doneOn'), kind: 'date' },
        { name: 'note', label: t('note'), kind: 'textarea', rows: 3, maxLength: 500 },
        { name: 'fileId', label: t('file'), kind: 'file', upload: uploadDocument, limits: documentLimits },
      ]}
      submitLabel={t('settle')}
      act={(values) => settle.mutateAsync({ ...values, id: list.id, version: list.version, itemId: item.id })}
      onClose={onClose}
    />
  )
}
