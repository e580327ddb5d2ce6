import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { type Figure, Figures } from '#ui/figures.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { CivilDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import { PlanReadingDialog } from './reading-dialogs.tsx'
import { type TrainingRow, trainingFacts, trainingGroups } from './shapes.ts'
import { trainingKinds, trainingStates } from './states.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'
import { useFactsFields } from './training-form.tsx'

const path = '/publicity/trainings'

/** How a training stands, in the common marks. */
export const trainingMarks: Readonly<Record<TrainingRow['state'], Status>> = {
  planned: 'active',
  held: 'done',
  cancelled: 'na',
}

/** How a training stands, as a word; a reading is not held. */
export function stateKey({ kind, state }: Pick<TrainingRow, 'kind' | 'state'>) {
  return kind === 'self_study' ? (`readingState.${state}` as const) : (`state.${state}` as const)
}

/** Trainings and screenings of the round, with their attendance. */
export function TrainingsScreen() {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const { search, set } = useUrl()
  const round = useRound()
  const mayEdit = useMay('training.edit')
  const tabs = [
    { label: s('all'), to: path },
    ...trainingGroups.map((group) => ({ label: s(group), to: `${path}?group=${group}` })),
    { label: s('missing'), to: `${path}?missing=true` },
    ...(mayEdit ? [{ label: s('leavesOpen'), to: `${path}?leaves=true` }] : []),
    { label: s('mine'), to: `${path}?mine=true` },
  ]
  const { group, missing, mine, leaves } = search
  const at = missing
    ? `${path}?missing=true`
    : mine
      ? `${path}?mine=true`
      : leaves
        ? `${path}?leaves=true`
        : group
          ? `${path}?group=${group}`
          : path
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="publicity"
      tabs={tabs}
      tab={at}
      action={
        mayEdit && round !== null ? (
          <>
            <Button type="primary" onClick={() => set({ act: 'plan' })}>
              {s('plan')}
            </Button>
            <Button onClick={() => set({ act: 'planReading' })}>{s('planReading')}</Button>
          </>
        ) : null
      }
    >
      {round === null ? (
        <EmptyState title={s('noRound')} next={s('noRoundNext')} />
      ) : (
        <>
          <Counted roundId={round.id} />
          <TrainingList roundId={round.id} />
        </>
      )}
      {mayEdit && round !== null ? <Plans round={round} /> : null}
    </Page>
  )
}

function Counted(props: { readonly roundId: string }) {
  const s = useText(trainingScreensText)
  const counts = useQuery(trainingsApi.counts.queryOptions({ input: { roundId: props.roundId } }))
  const { data } = counts
  if (data === undefined || data.trainings + data.films === 0) return null
  const share = data.invited === 0 ? '–' : `${Math.floor((data.covered * 100) / data.invited)}%`
  const figures: Figure[] = [
    {
      key: 'trainings',
      label: s('trainingCount'),
      value: data.trainings,
      to: `${path}?group=trainings&makeUp=false`,
    },
    { key: 'films', label: s('filmCount'), value: data.films, to: `${path}?group=films&makeUp=false` },
    { key: 'makeUps', label: s('makeUpCount'), value: data.makeUps, to: `${path}?makeUp=true` },
    { key: 'times', label: s('personTimes'), value: data.personTimes, to: `${path}?state=held` },
    ...(data.leaves === 0
      ? []
      : [
          {
            key: 'leaves',
            label: s('leavesOpen'),
            value: data.leaves,
            to: `${path}?leaves=true`,
            tone: 'near' as const,
          },
        ]),
    {
      key: 'share',
      label: s('coveredShare'),
      value: share,
      to: `${path}?missing=true`,
      tone: data.covered < data.invited ? 'near' : 'done',
    },
  ]
  return <Figures label={s('figures')} figures={figures} />
}

/** The window for planning a training or a reading, for the own area within the round's. */
function Plans(props: { readonly round: Round }) {
  const { search, set } = useUrl()
  const { acting } = useSession()
  const { round } = props
  const own = acting?.areaCode
  const areaCode = own?.startsWith(round.areaCode) === true ? own : round.areaCode
  const given = { round, areaCode, onClose: () => set({ act: null }) }
  if (search.act === 'plan') return <PlanDialog {...given} />
  return search.act === 'planReading' ? <PlanReadingDialog {...given} /> : null
}

function PlanDialog(props: {
  readonly round: Round
  readonly areaCode: string
  readonly onClose: () => void
}) {
  const s = useText(trainingScreensText)
  const go = useGo()
  const today = useToday()
  const plan = useMutation(trainingsApi.plan.mutationOptions())
  const { round, areaCode, onClose } = props
  return (
    <FormDialog
      title={s('planTitle')}
      wide
      schema={trainingFacts}
      initial={{ kind: 'central', heldOn: today, startsAt: '09:00', lateAfter: '09:05' }}
      fields={useFactsFields()}
      submitLabel={s('plan')}
      act={async (facts) => {
        const { id } = await plan.mutateAsync({ ...facts, roundId: round.id, areaCode })
        go(`${path}/${id}`)
      }}
      onClose={onClose}
    />
  )
}

function TrainingList(props: { readonly roundId: string }) {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const list = useListState(['group', 'kind', 'state', 'missing', 'mine', 'makeUp', 'leaves'])
  const { group, kind, state, missing, mine, makeUp, leaves } = list.state.filters
  const input = {
    ...list.ask,
    roundId: props.roundId,
    group: trainingGroups.find((one) => one === group),
    kind: trainingKinds.find((one) => one === kind),
    state: trainingStates.find((one) => one === state),
    ...(makeUp === undefined ? {} : { makeUp: makeUp === 'true' }),
    ...(missing === 'true' ? { missing: true } : {}),
    ...(mine === 'true' ? { mine: true } : {}),
    ...(leaves === 'true' ? { leaves: true } : {}),
  }
  const rows = useQuery({
    ...trainingsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="trainings"
      caption={t('title')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowLink={(row) => `${path}/${row.id}`}
      {...tableOf(list, rows)}
      filters={useFilters()}
      onExport={() => exportList('trainings', 'list', input)}
      empty={<EmptyState title={s('empty')} next={s('emptyNext')} />}
    />
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  return [
    {
      key: 'kind',
      label: s('kind'),
      kind: 'choice',
      options: trainingKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      key: 'state',
      label: s('state'),
      kind: 'choice',
      options: trainingStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'makeUp',
      label: s('makeUpRound'),
      kind: 'choice',
      options: [
        { value: 'true', label: s('yes') },
        { value: 'false', label: s('no') },
      ],
    },
  ]
}

function useColumns(): readonly Column<TrainingRow>[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  return [
    {
      key: 'title',
      title: s('name'),
      sortable: true,
      width: 260,
      mobile: 'title',
      full: (row) => row.title,
      render: (row) => (
        <>
          {row.title}
          {row.makeUpOf === null ? null : <span className="quiet small"> {s('makeUpRound')}</span>}
        </>
      ),
    },
    { key: 'kind', title: s('kind'), width: 120, mobile: 'hidden', render: (row) => t(`kind.${row.kind}`) },
    {
      key: 'moment',
      title: s('moment'),
      width: 110,
      mobile: 'hidden',
      render: (row) => (row.moment === null ? '–' : t(`moment.${row.moment}`)),
    },
    {
      key: 'areaName',
      title: s('area'),
      sortable: true,
      width: 110,
      mobile: 'hidden',
      render: (row) => row.areaName,
    },
    {
      key: 'heldOn',
      title: s('heldOn'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.heldOn} />,
    },
    {
      key: 'endsOn',
      title: s('lastDay'),
      width: 150,
      defaultHidden: true,
      render: (row) => <CivilDate date={row.endsOn} />,
    },
    { key: 'startsAt', title: s('startsAt'), width: 90, defaultHidden: true, render: (row) => row.startsAt },
    { key: 'place', title: s('place'), width: 160, mobile: 'hidden', render: (row) => row.place },
    { key: 'organiser', title: s('organiser'), width: 130, mobile: 'hidden', render: (row) => row.organiser },
    { key: 'lecturer', title: s('lecturer'), width: 110, defaultHidden: true, render: (row) => row.lecturer },
    {
      key: 'attended',
      title: s('attended'),
      align: 'right',
      width: 110,
      mobile: 'fact',
      render: (row) => s('of', { n: row.attended, all: row.invited }),
    },
    {
      key: 'covered',
      title: s('covered'),
      align: 'right',
      width: 130,
      mobile: 'hidden',
      render: (row) => s('of', { n: row.covered, all: row.invited }),
    },
    {
      key: 'state',
      title: s('state'),
      width: 110,
      mobile: 'fact',
      render: (row) => <StatusMark status={trainingMarks[row.state]} word={t(stateKey(row))} />,
    },
  ]
}
