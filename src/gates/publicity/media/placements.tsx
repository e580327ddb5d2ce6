import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { areaCode, id } from '#common/contract.ts'
import { searchAreas, searchOrganisations } from '#registry/searches.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { type Figure, Figures } from '#ui/figures.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { useToday } from '#ui/providers.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { MediaPage, mediaApi } from './api.tsx'
import { placementChannels, placementStates } from './kinds.ts'
import { MatchDialog } from './match-photos.tsx'
import { usePlacementFields } from './placement-form.tsx'
import { type PlacementRow, placementFacts } from './shapes.ts'
import { mediaText } from './text.ts'
import { mediaScreensText } from './text-screens.ts'

const path = '/publicity/media'

/** How a placement stands, in the common marks. */
export const placementMarks: Readonly<Record<PlacementRow['state'], Status>> = {
  unverified: 'review',
  verified: 'done',
  expired: 'near',
  withdrawn: 'na',
}

/** Placements of the round with what they reach; each number opens its records. */
export function PlacementsScreen() {
  const s = useText(mediaScreensText)
  const { search, set } = useUrl()
  const round = useRound()
  const mayEdit = useMay('media.edit')
  const action = mayEdit ? (
    <>
      <Button onClick={() => set({ act: 'match' })}>{s('matchPhotos')}</Button>
      <Button onClick={() => set({ act: 'addMany' })}>{s('addMany')}</Button>
      <Button type="primary" onClick={() => set({ act: 'add' })}>
        {s('add')}
      </Button>
    </>
  ) : undefined
  return (
    <>
      <MediaPage tab="" action={action}>
        {({ id: roundId }) => (
          <>
            <Counted roundId={roundId} />
            <PlacementList roundId={roundId} />
          </>
        )}
      </MediaPage>
      {mayEdit && round !== null && search.act === 'add' ? (
        <AddDialog round={round} onClose={() => set({ act: null })} />
      ) : null}
      {mayEdit && round !== null && search.act === 'match' ? (
        <MatchDialog roundId={round.id} onClose={() => set({ act: null })} />
      ) : null}
      {mayEdit && round !== null && search.act === 'addMany' ? (
        <AddManyDialog round={round} onClose={() => set({ act: null })} />
      ) : null}
    </>
  )
}

function Counted(props: { readonly roundId: string }) {
  const s = useText(mediaScreensText)
  const counts = useQuery(mediaApi.counts.queryOptions({ input: { roundId: props.roundId } }))
  const { data } = counts
  if (data === undefined) return null
  const figures: Figure[] = [
    { key: 'placements', label: s('placements'), value: data.placements, to: path },
    { key: 'verified', label: s('verified'), value: data.verified, to: `${path}?state=verified` },
    {
      key: 'noPhoto',
      label: s('noPhoto'),
      value: data.noPhoto,
      to: `${path}?noPhoto=true`,
      tone: data.noPhoto > 0 ? 'near' : undefined,
    },
    {
      key: 'expired',
      label: s('expired'),
      value: data.expired,
      to: `${path}?state=expired`,
      tone: data.expired > 0 ? 'near' : undefined,
    },
    { key: 'columns', label: s('columns'), value: data.columns, to: `${path}?columns=true` },
    { key: 'articles', label: s('articles'), value: data.articles, to: `${path}?columns=true` },
    { key: 'audience', label: s('audience'), value: data.audience, to: path },
    { key: 'cards', label: s('cards'), value: data.cards, to: `${path}/issues?kind=card` },
    { key: 'booklets', label: s('booklets'), value: data.booklets, to: `${path}/issues?kind=booklet` },
    { key: 'tones', label: s('tones'), value: data.tones, to: `${path}/tones?on=true` },
  ]
  return <Figures label={s('figures')} figures={figures} />
}

/** The area for which the acting post records. */
export function useOwnArea(round: Round): string {
  const { acting } = useSession()
  const own = acting?.areaCode
  return own?.startsWith(round.areaCode) === true ? own : round.areaCode
}

type DialogProps = { readonly round: Round; readonly onClose: () => void }
const addSchema = placementFacts.extend({ areaCode, organisationId: id.optional() })

function AddDialog({ round, onClose }: DialogProps) {
  const s = useText(mediaScreensText)
  const go = useGo()
  const today = useToday()
  const { acting } = useSession()
  const own = useOwnArea(round)
  const place = useMutation(mediaApi.place.mutationOptions())
  const fields = usePlacementFields()
  return (
    <FormDialog
      title={s('add')}
      wide
      schema={addSchema}
      initial={{ areaCode: own, fromOn: today, toOn: `${round.year}-12-31`, quantity: 1, articles: 0 }}
      labels={{ [own]: acting?.areaName ?? own }}
      fields={[
        { name: 'areaCode', label: s('area'), kind: 'area', search: searchAreas },
        { name: 'organisationId', label: s('unit'), kind: 'organisation', search: searchOrganisations },
        ...fields,
      ]}
      submitLabel={s('add')}
      act={async (values) => {
        const made = await place.mutateAsync({ ...values, roundId: round.id })
        go(`${path}/${made.id}`)
      }}
      onClose={onClose}
    />
  )
}

const manySchema = placementFacts.extend({ areaCode, level: z.enum(['township', 'village']) })

function AddManyDialog({ round, onClose }: DialogProps) {
  const s = useText(mediaScreensText)
  const today = useToday()
  const { acting } = useSession()
  const own = useOwnArea(round)
  const place = useMutation(mediaApi.placeMany.mutationOptions())
  const fields = usePlacementFields()
  const levels = ['township', 'village'] as const
  return (
    <FormDialog
      title={s('addMany')}
      wide
      schema={manySchema}
      initial={{
        ...{ areaCode: own, level: 'village', channel: 'broadcast', fromOn: today },
        ...{ toOn: `${round.year}-12-31`, quantity: 1, articles: 0 },
      }}
      labels={{ [own]: acting?.areaName ?? own }}
      fields={[
        { name: 'areaCode', label: s('area'), kind: 'area', search: searchAreas },
        {
          name: 'level',
          label: s('level'),
          kind: 'select',
          options: levels.map((value) => ({ value, label: s(`level.${value}`) })),
        },
        ...fields,
      ]}
      submitLabel={s('addMany')}
      act={(values) => place.mutateAsync({ ...values, roundId: round.id })}
      onClose={onClose}
    >
      <p>{s('addManyNote')}</p>
    </FormDialog>
  )
}

function PlacementList(props: { readonly roundId: string }) {
  const s = useText(mediaScreensText)
  const t = useText(mediaText)
  const mayVerify = useMay('media.verify')
  const list = useListState(['channel', 'state', 'noPhoto', 'area', 'columns'])
  const { channel, state, noPhoto, area, columns } = list.state.filters
  const input = {
    ...list.ask,
    roundId: props.roundId,
    channel: placementChannels.find((one) => one === channel),
    state: placementStates.find((one) => one === state),
    ...(noPhoto === 'true' ? { noPhoto: true } : {}),
    ...(columns === 'true' ? { columns: true } : {}),
    ...(area === undefined ? {} : { area }),
  }
  const rows = useQuery({
    ...mediaApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const shown = rows.data?.rows ?? []
  return (
    <DataTable
      id="placements"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.areaName}${row.title}`}
      rowLink={(row) => `${path}/${row.id}`}
      {...tableOf(list, rows)}
      filters={useFilters()}
      onExport={() => exportList('media', 'list', input)}
      bulk={mayVerify ? (keys, clear) => <VerifyMany keys={keys} rows={shown} onDone={clear} /> : undefined}
      empty={<EmptyState title={s('empty')} next={s('emptyNext')} />}
    />
  )
}

function VerifyMany(props: {
  readonly keys: readonly string[]
  readonly rows: readonly PlacementRow[]
  readonly onDone: () => void
}) {
  const s = useText(mediaScreensText)
  const verify = useMutation(mediaApi.verify.mutationOptions({ onSuccess: props.onDone }))
  const placements = props.rows
    .filter((row) => props.keys.includes(row.id))
    .map(({ id: placementId, version }) => ({ id: placementId, version }))
  return (
    <>
      <Button
        disabled={verify.isPending || placements.length === 0}
        onClick={() => verify.mutate({ placements })}
      >
        {s('verify')}
      </Button>
      <ActProblem error={verify.error} />
    </>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(mediaText)
  const s = useText(mediaScreensText)
  const yes = [{ value: 'true', label: s('yes') }]
  return [
    {
      key: 'channel',
      label: s('channel'),
      kind: 'choice',
      options: placementChannels.map((value) => ({ value, label: t(`channel.${value}`) })),
    },
    {
      key: 'state',
      label: s('state'),
      kind: 'choice',
      options: placementStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    { key: 'noPhoto', label: s('noPhoto'), kind: 'choice', options: yes },
    { key: 'columns', label: s('columns'), kind: 'choice', options: yes },
  ]
}

function useColumns(): readonly Column<PlacementRow>[] {
  const t = useText(mediaText)
  const s = useText(mediaScreensText)
  return [
    {
      key: 'title',
      title: s('name'),
      sortable: true,
      width: 220,
      mobile: 'title',
      render: (row) => row.title,
    },
    {
      key: 'channel',
      title: s('channel'),
      width: 120,
      mobile: 'fact',
      render: (row) => t(`channel.${row.channel}`),
    },
    {
      key: 'township',
      title: s('township'),
      width: 110,
      mobile: 'hidden',
      render: (row) => row.township || '–',
    },
    {
      key: 'areaName',
      title: s('area'),
      sortable: true,
      width: 110,
      mobile: 'fact',
      render: (row) => row.areaName,
    },
    { key: 'unit', title: s('unit'), width: 150, mobile: 'hidden', render: (row) => row.unit || '–' },
    { key: 'place', title: s('place'), width: 150, mobile: 'hidden', render: (row) => row.place },
    {
      key: 'toOn',
      title: s('toOn'),
      sortable: true,
      width: 150,
      mobile: 'hidden',
      render: (row) => <DueDate date={row.toOn} finished={row.state === 'withdrawn'} />,
    },
    ...useNumberColumns(),
    {
      key: 'state',
      title: s('state'),
      width: 110,
      mobile: 'fact',
      render: (row) => <StatusMark status={placementMarks[row.state]} word={t(`state.${row.state}`)} />,
    },
  ]
}

function useNumberColumns(): readonly Column<PlacementRow>[] {
  const s = useText(mediaScreensText)
  return [
    {
      key: 'quantity',
      title: s('quantity'),
      sortable: true,
      align: 'right',
      width: 80,
      mobile: 'hidden',
      render: (row) => row.quantity,
    },
    {
      key: 'audience',
      title: s('audience'),
      align: 'right',
      width: 130,
      defaultHidden: true,
      render: (row) => row.audience ?? '–',
    },
    {
      key: 'articles',
      title: s('articlesOf'),
      align: 'right',
      width: 90,
      defaultHidden: true,
      render: (row) => row.articles,
    },
    {
      key: 'photos',
      title: s('photos'),
      align: 'right',
      width: 80,
      mobile: 'hidden',
      render: (row) => row.photos,
    },
  ]
}
