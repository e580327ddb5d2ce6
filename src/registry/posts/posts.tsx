import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { roles } from '#common/roles.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { organisationsApi } from '../organisations/api.tsx'
import { postsApi } from './api.tsx'
import { grantStates } from './contract.ts'
import { PostDialogs } from './post-dialogs.tsx'
import { GrantMark, type Post, PostActs } from './post-lines.tsx'
import { postsText } from './text.ts'
import { postsScreenText } from './text-screens.ts'

/** Who holds which duty in which organisation, over which division, and the role asked for it. */
export function PostsScreen() {
  const t = useText(postsText)
  const s = useText(postsScreenText)
  const { set, search } = useUrl()
  const mayEdit = useMay('registry.edit')
  const list = useListState(['role', 'grantState', 'ended', 'organisation'])
  const { role, grantState, ended, organisation } = list.state.filters
  const input = {
    ...list.ask,
    ...pickOne('role', roles, role),
    ...pickOne('grantState', grantStates, grantState),
    ...(ended === 'true' ? { ended: true } : {}),
    ...(organisation ? { organisation } : {}),
  }
  const posts = useQuery({ ...postsApi.list.queryOptions({ input }), placeholderData: (before) => before })
  const add = mayEdit ? (
    <>
      <AppLink to="/registry/imports/new?kind=posts">{s('import')}</AppLink>
      <Button type="primary" onClick={() => set({ post: 'new' })}>
        {t('add')}
      </Button>
    </>
  ) : null
  return (
    <Page title={t('title')} purpose={t('purpose')} action={add}>
      {search.organisation ? <Within id={search.organisation} /> : null}
      <DataTable
        id="posts"
        caption={t('title')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.personName} ${row.title}`}
        {...tableOf(list, posts)}
        filters={useFilters()}
        onExport={() => exportList('posts', 'list', input)}
        empty={<EmptyState title={t('empty')} />}
      />
      <PostDialogs />
    </Page>
  )
}

function pickOne<K extends string, V extends string>(key: K, known: readonly V[], value: string | undefined) {
  const found = known.find((one) => one === value)
  return found === undefined ? {} : ({ [key]: found } as { readonly [P in K]: V })
}

function Within(props: { readonly id: string }) {
  const s = useText(postsScreenText)
  const found = useQuery(organisationsApi.show.queryOptions({ input: { id: props.id } }))
  return (
    <p className="notice info">
      {s('within', { name: found.data?.name ?? '' })} <AppLink to="/registry/posts">{s('all')}</AppLink>
    </p>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(postsText)
  const s = useText(postsScreenText)
  return [
    {
      key: 'role',
      label: s('role'),
      kind: 'choice',
      options: roles.map((value) => ({ value, label: t(`role.${value}`) })),
    },
    {
      key: 'grantState',
      label: s('grant'),
      kind: 'choice',
      options: grantStates.map((value) => ({ value, label: t(`grantState.${value}`) })),
    },
    { key: 'ended', label: s('ended'), kind: 'choice', options: [{ value: 'true', label: s('withEnded') }] },
  ]
}

function useColumns(): readonly Column<Post>[] {
  const t = useText(postsText)
  const s = useText(postsScreenText)
  const mayEdit = useMay('registry.edit')
  const act: Column<Post> = {
    key: 'act',
    title: s('act'),
    exportable: false,
    width: 150,
    mobile: 'fact',
    render: (row) => <PostActs post={row} />,
  }
  return [
    {
      key: 'personName',
      title: s('person'),
      width: 110,
      sortable: true,
      mobile: 'title',
      render: (row) => <AppLink to={`/registry/people/${row.personId}`}>{row.personName}</AppLink>,
    },
    { key: 'title', title: s('titleOf'), width: 170, render: (row) => row.title, mobile: 'fact' },
    {
      key: 'organisationName',
      title: s('organisation'),
      width: 220,
      sortable: true,
      render: (row) => row.organisationName,
    },
    {
      key: 'areaName',
      title: s('area'),
      width: 150,
      sortable: true,
      render: (row) => row.areaName ?? row.areaCode,
    },
    { key: 'role', title: s('role'), width: 100, render: (row) => (row.role ? t(`role.${row.role}`) : '–') },
    {
      key: 'chainPart',
      title: s('chainPart'),
      width: 110,
      render: (row) => (row.chainPart ? t(`chainPart.${row.chainPart}`) : '–'),
    },
    {
      key: 'grantState',
      title: s('grant'),
      width: 120,
      mobile: 'fact',
      render: (row) => <GrantMark state={row.grantState} />,
    },
    { key: 'fromOn', title: s('from'), width: 120, defaultHidden: true, render: (row) => row.fromOn ?? '–' },
    {
      key: 'untilOn',
      title: s('until'),
      width: 120,
      defaultHidden: true,
      render: (row) => row.untilOn ?? '–',
    },
    ...(mayEdit ? [act] : []),
  ]
}
