import { Button } from 'antd'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { ChecklistView, ItemView } from './contract.ts'
import { checklistText } from './text.ts'

/** A checklist: each item with how many records it has of those wanted, leading to them. */
export function ChecklistTable(props: { readonly list: ChecklistView }) {
  const t = useText(checklistText)
  const { set } = useUrl()
  const { list } = props
  const open = (act: string) => set({ act, list: list.id })
  return (
    <Section
      title={list.title}
      note={t('doneOf', { done: list.done, all: list.items.length })}
      action={
        list.mayEdit ? (
          <>
            <Button onClick={() => open('item')}>{t('addItem')}</Button>{' '}
            <Button onClick={() => open('rename')}>{t('rename')}</Button>{' '}
            <Button onClick={() => open('remove')}>{t('remove')}</Button>
          </>
        ) : null
      }
    >
      <PlainTable
        id="checklist"
        caption={list.title}
        rows={list.items}
        rowKey={(item) => item.id}
        rowName={(item) => item.title}
        facts={4}
        columns={useColumns(list)}
      />
    </Section>
  )
}

function useColumns(list: ChecklistView): readonly Column<ItemView>[] {
  const t = useText(checklistText)
  const acts: readonly Column<ItemView>[] = list.mayEdit
    ? [{ key: 'acts', title: t('acts'), width: 220, render: (item) => <Acts listId={list.id} item={item} /> }]
    : []
  return [
    { key: 'title', title: t('item'), width: 260, mobile: 'title', render: (item) => item.title },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      render: (item) => (
        <StatusMark status={item.done ? 'done' : 'idle'} word={item.done ? t('done') : t('open')} />
      ),
    },
    { key: 'kind', title: t('kind'), width: 120, mobile: 'hidden', render: (item) => t(`kind.${item.kind}`) },
    {
      key: 'count',
      title: t('count'),
      width: 160,
      render: (item) => <Found item={item} />,
    },
    {
      key: 'wanted',
      title: t('wanted'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (item) => item.wanted,
    },
    ...acts,
  ]
}

function Found(props: { readonly item: ItemView }) {
  const { item } = props
  if (item.kind !== 'manual') {
    return item.href === null ? item.count : <AppLink to={item.href}>{item.count}</AppLink>
  }
  if (item.doneOn === null) return <span className="quiet">–</span>
  return (
    <span>
      <CivilDate date={item.doneOn} /> {item.note}{' '}
      {item.file === null ? null : (
        <a href={`/files/${item.file.id}`} target="_blank" rel="noreferrer">
          {item.file.name}
        </a>
      )}
    </span>
  )
}

function Acts(props: { readonly listId: string; readonly item: ItemView }) {
  const t = useText(checklistText)
  const { set } = useUrl()
  const { listId, item } = props
  const name = item.title
  const open = (act: string) => set({ act, list: listId, item: item.id })
  return (
    <>
      {item.kind === 'manual' ? (
        <Button size="small" aria-label={t('settleItem', { name })} onClick={() => open('settle')}>
          {t('settle')}
        </Button>
      ) : null}{' '}
      <Button size="small" aria-label={t('editItem', { name })} onClick={() => open('item')}>
        {t('edit')}
      </Button>{' '}
      <Button size="small" aria-label={t('removeItem', { name })} onClick={() => open('removeItem')}>
        {t('removeShort')}
      </Button>
    </>
  )
}
