import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { useListState } from '#ui/list.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { talksApi } from './api.tsx'
import type { CandidateRow } from './shapes.ts'
import { talkWords } from './text.ts'
import { talksText } from './text-screens.ts'

type Props = {
  readonly roundId: string
  readonly layerId: string
  readonly area: string
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}

/** The people of a layer's classes, to be chosen one by one, by page or all of them. */
export function CandidateTable(props: Props) {
  const t = useText(talksText)
  const { search, set } = useUrl()
  const { roundId, layerId, area } = props
  const missing = search.all !== 'yes'
  const found = useQuery(talksApi.candidates.queryOptions({ input: { roundId, layerId, area, missing } }))
  return (
    <>
      <p>
        <Checkbox checked={missing} onChange={() => set({ all: missing ? 'yes' : null, page: null })}>
          {t('onlyMissing')}
        </Checkbox>
      </p>
      <Loaded query={found}>{(rows) => <Rows {...props} rows={rows} />}</Loaded>
    </>
  )
}

function Rows(props: Props & { readonly rows: readonly CandidateRow[] }) {
  const t = useText(talksText)
  const w = useText(talkWords)
  const list = useListState([])
  const { rows, chosen, onChosen } = props
  const { search, page, size } = list.state
  const holds = (row: CandidateRow) => `${row.name}${row.organisation}${row.postTitle}${row.areaName}`
  const found = rows.filter((row) => search === undefined || holds(row).includes(search))
  const from = (page - 1) * size
  const turn = (personId: string) => {
    const next = new Set(chosen)
    if (!next.delete(personId)) next.add(personId)
    onChosen(next)
  }
  return (
    <>
      <p>
        <Button onClick={() => onChosen(new Set(found.map(({ personId }) => personId)))}>
          {t('chooseAll', { n: found.length })}
        </Button>{' '}
        <Button disabled={chosen.size === 0} onClick={() => onChosen(new Set())}>
          {t('chooseNone')}
        </Button>
      </p>
      <DataTable
        id="talk-candidates"
        caption={t('choose')}
        columns={[
          {
            key: 'name',
            title: t('people'),
            width: 140,
            mobile: 'title',
            render: (row) => (
              <Checkbox checked={chosen.has(row.personId)} onChange={() => turn(row.personId)}>
                {row.name}
              </Checkbox>
            ),
          },
          { key: 'unit', title: t('unit'), width: 160, render: (row) => row.organisation || '–' },
          {
            key: 'post',
            title: t('post'),
            width: 140,
            mobile: 'hidden',
            render: (row) => row.postTitle || '–',
          },
          { key: 'class', title: t('className'), width: 130, render: (row) => row.className },
          {
            key: 'done',
            title: t('status'),
            width: 100,
            render: (row) => (
              <StatusMark
                status={row.done ? 'done' : 'idle'}
                word={row.done ? w('state.done') : t('notYet')}
              />
            ),
          },
        ]}
        rowKey={(row) => row.personId}
        rowName={(row) => row.name}
        load={{
          rows: found.slice(from, from + size),
          loading: false,
          more: found.length > from + size,
          total: { count: found.length, capped: false },
        }}
        state={list.state}
        onState={list.onState}
        empty={<EmptyState title={t('noCandidates')} next={t('noCandidatesNext')} />}
      />
    </>
  )
}
