import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { bodies } from '#rules/bodies.ts'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { planText } from '../plan/text.ts'
import { roundsApi } from './api.tsx'
import { BodiesTable } from './bodies-table.tsx'
import { RoundEnding } from './ending.tsx'
import { roundsText } from './text.ts'
import { roundsScreensText } from './text-screens.ts'
import './rounds.css'

type Round = Awaited<ReturnType<typeof roundsApi.show.call>>
type KindLine = Round['kinds'][number]

/** A round: how far each kind of body is, and every body with its plan. */
export function RoundScreen() {
  const { params } = useUrl()
  const round = useQuery(roundsApi.show.queryOptions({ input: { id: params.roundId ?? '' } }))
  return (
    <Loaded query={round}>{(data) => <RoundRecord round={data} onReload={() => round.refetch()} />}</Loaded>
  )
}

function RoundRecord(props: { readonly round: Round; readonly onReload: () => Promise<unknown> }) {
  const { round } = props
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const said = useSaid()
  const columns = useColumns(round.id)
  return (
    <RecordPage
      title={round.name}
      gate="procedure"
      crumbs={[{ label: t('title'), to: '/procedure/rounds' }, { label: round.name }]}
      status={round.state === 'open' ? 'active' : 'done'}
      statusWord={s(`state.${round.state}`)}
      steps={useLife(round)}
      side={<Side {...props} />}
    >
      <Section title={s('byKind')}>
        <PlainTable
          id="round-kinds"
          caption={s('byKind')}
          columns={columns}
          rows={round.kinds}
          rowKey={(row) => row.kind}
          rowName={(row) => said(bodies[row.kind].name)}
        />
      </Section>
      <Section title={s('list')}>
        <BodiesTable roundId={round.id} />
      </Section>
    </RecordPage>
  )
}

function useLife(round: Round): readonly LifeStep[] {
  const s = useText(roundsScreensText)
  const { tasks, done } = round
  const finished = tasks > 0 && done === tasks
  const closed = round.state === 'closed'
  return [
    { key: 'open', label: s('lifeOpen'), at: 'done', note: round.openedOn },
    { key: 'plan', label: s('lifePlan'), at: 'done' },
    { key: 'run', label: s('lifeRun'), at: finished || closed ? 'done' : 'now', note: `${done}/${tasks}` },
    { key: 'close', label: s('lifeClose'), at: closed ? 'done' : finished ? 'now' : 'next' },
  ]
}

function Side(props: { readonly round: Round; readonly onReload: () => Promise<unknown> }) {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const p = useText(planText)
  const { round } = props
  return (
    <>
      <Section title={s('facts')}>
        <Facts
          facts={[
            [t('area'), round.areaName],
            [t('year'), round.year],
            [t('bodies'), t('count', { n: round.bodies })],
            [t('openedOn'), <CivilDate key="opened" date={round.openedOn} />],
          ]}
        />
      </Section>
      <Section title={s('chart')}>
        <p>
          <AppLink to="/procedure/gantt">{p('gantt')}</AppLink>
        </p>
      </Section>
      <RoundEnding round={round} open={round.tasks - round.done} onReload={props.onReload} />
      <RecordTrail type="round" id={round.id} />
    </>
  )
}

function useColumns(roundId: string): readonly Column<KindLine>[] {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const said = useSaid()
  const mayEdit = useMay('plan.edit')
  const act: Column<KindLine> = {
    key: 'act',
    title: s('act'),
    width: 186,
    render: (row) => <KindActs roundId={roundId} line={row} />,
  }
  return [
    {
      key: 'kind',
      title: t('kind'),
      width: 180,
      mobile: 'title',
      render: (row) => (
        <AppLink to={`/procedure/rounds/${roundId}?kind=${row.kind}`}>{said(bodies[row.kind].name)}</AppLink>
      ),
    },
    { key: 'bodies', title: t('bodies'), width: 80, align: 'right', render: (row) => row.bodies },
    {
      key: 'day',
      title: t('electionDay'),
      width: 130,
      mobile: 'fact',
      render: (row) =>
        row.firstDay === row.lastDay ? (
          <CivilDate date={row.firstDay} />
        ) : (
          s('dayRange', { from: row.firstDay, to: row.lastDay })
        ),
    },
    {
      key: 'progress',
      title: s('progress'),
      width: 165,
      mobile: 'fact',
      render: (row) => <Progress line={row} />,
    },
    {
      key: 'overdue',
      title: t('overdue'),
      width: 90,
      mobile: 'fact',
      render: (row) =>
        row.overdue > 0 ? <StatusMark status="overdue" word={String(row.overdue)} /> : <span>0</span>,
    },
    ...(mayEdit ? [act] : []),
  ]
}

function Progress(props: { readonly line: KindLine }) {
  const s = useText(roundsScreensText)
  const { done, tasks } = props.line
  return (
    <span className="round-progress">
      <progress aria-label={s('progress')} max={Math.max(tasks, 1)} value={done} />
      <span>
        {done}/{tasks}
      </span>
    </span>
  )
}

function KindActs(props: { readonly roundId: string; readonly line: KindLine }) {
  const p = useText(planText)
  const go = useGo()
  const { roundId, line } = props
  return (
    <span className="round-acts">
      <Button size="small" onClick={() => go(`/procedure/move?round=${roundId}&kind=${line.kind}`)}>
        {p('move')}
      </Button>
      <Button size="small" onClick={() => go(`/procedure/settings/${roundId}/${line.kind}`)}>
        {p('settings')}
      </Button>
    </span>
  )
}
