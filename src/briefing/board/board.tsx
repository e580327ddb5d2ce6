import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { bodies } from '#rules/bodies.ts'
import { topicApi } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, Section } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { TileMap } from '#ui/tile-map.tsx'
import { useUrl } from '#ui/url.tsx'
import { boardTopic } from './contract.ts'
import { boardText } from './text.ts'
import './board.css'

const api = topicApi(boardTopic)
type Overview = Awaited<ReturnType<typeof api.overview.call>>
type Counts = Overview['totals']

/** The address of the task list that a number counts. */
function tasksAt(area: string, standing?: string, extra: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams({ area, ...(standing === undefined ? {} : { standing }), ...extra })
  return `/responsibility/tasks?${search.toString()}`
}

/** 总览: what is late, where, and who answers; two taps to the record. */
export function BoardScreen() {
  const t = useText(boardText)
  const round = useRound()
  const { search } = useUrl()
  const input = { roundId: round?.id ?? '', ...(search.area === undefined ? {} : { area: search.area }) }
  const query = useQuery({
    ...api.overview.queryOptions({ input }),
    enabled: round !== null,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  if (round === null) {
    return (
      <Page title={t('title')} purpose={t('purpose')}>
        <EmptyState title={t('noRound')} />
      </Page>
    )
  }
  return (
    <Page
      title={query.data === undefined ? t('title') : `${t('title')} · ${query.data.area.name}`}
      purpose={t('purpose')}
      action={
        query.data !== undefined && query.data.area.code.length > 6 ? (
          <AppLink to={`/board?area=${above(query.data.area.code)}`}>{t('up')}</AppLink>
        ) : undefined
      }
    >
      <Loaded query={query} lines={8}>
        {(data) => <Overview data={data} />}
      </Loaded>
    </Page>
  )
}

function above(code: string): string {
  return code.length === 12 ? code.slice(0, 9) : code.slice(0, 6)
}

function Overview(props: { readonly data: Overview }) {
  const { data } = props
  return (
    <div className="board">
      <Totals data={data} />
      <LateList data={data} />
      {data.areas.length > 0 ? <Areas data={data} /> : null}
      <Limits data={data} />
      <Kinds data={data} />
    </div>
  )
}

function Totals(props: { readonly data: Overview }) {
  const t = useText(boardText)
  const { totals, area, today } = props.data
  const figures: readonly (readonly [keyof Counts, Parameters<typeof t>[0], string | undefined])[] = [
    ['overdue', 'overdue', 'overdue'],
    ['dueSoon', 'dueSoon', 'due_soon'],
    ['submitted', 'submitted', 'submitted'],
    ['done', 'done', 'done'],
  ]
  return (
    <section className="board-totals" aria-label={t('progress')}>
      {figures.map(([key, word, standing]) => (
        <AppLink key={key} to={tasksAt(area.code, standing)} className={`board-figure ${key}`}>
          <span className="board-number">{totals[key]}</span>
          <span>{t(word)}</span>
        </AppLink>
      ))}
      <p className="quiet small">
        {t('of', { n: totals.tasks })} · {t('countedAt', { day: today })}
      </p>
    </section>
  )
}

function LateList(props: { readonly data: Overview }) {
  const t = useText(boardText)
  const said = useSaid()
  const { late, area, totals } = props.data
  const all =
    totals.overdue > late.length ? (
      <AppLink to={tasksAt(area.code, 'overdue')}>{t('all')}</AppLink>
    ) : undefined
  return (
    <Section title={t('late')} action={all}>
      {late.length === 0 ? <p className="quiet">{t('lateNone')}</p> : null}
      <ul className="board-late">
        {late.map((task) => (
          <li key={task.id}>
            <AppLink to={`/responsibility/tasks/${task.id}`} className="board-late-link">
              <StatusMark status="overdue" word={t('daysLate', { n: task.daysLate })} />
              <strong>
                {task.areaName} · {said(task.title)}
              </strong>
              <span className="quiet small">
                {task.mainLeader} / {task.deputyLeader} / {task.department}
                {task.escalation > 0
                  ? ` · ${t('escalated', { who: t(task.escalation > 1 ? 'main' : 'deputy') })}`
                  : ''}
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Areas(props: { readonly data: Overview }) {
  const t = useText(boardText)
  const high = Math.max(1, ...props.data.areas.map((area) => area.overdue))
  return (
    <Section title={t('areas')} note={t('shade')}>
      <TileMap
        title={t('areas')}
        unit=""
        low={0}
        high={high}
        tiles={props.data.areas.map((area) => ({
          key: area.code,
          name: area.name,
          value: area.tasks === 0 ? null : area.overdue,
          shown: `${area.overdue} / ${area.tasks}`,
          to: area.code.length === 12 ? tasksAt(area.code) : `/board?area=${area.code}`,
        }))}
      />
    </Section>
  )
}

function Limits(props: { readonly data: Overview }) {
  const t = useText(boardText)
  const said = useSaid()
  const { limits, area } = props.data
  return (
    <Section title={t('limits')}>
      {limits.length === 0 ? <p className="quiet">{t('limitsNone')}</p> : null}
      <ul className="board-limits">
        {limits.map((limit) => (
          <li key={`${limit.kind}.${limit.stepId}.${limit.limitOn}`}>
            <DueDate date={limit.limitOn} />
            <AppLink to={tasksAt(area.code, undefined, { kind: limit.kind, stepId: limit.stepId })}>
              {said(bodies[limit.kind].name)} · {said(limit.title)}
            </AppLink>
            <span className="quiet small">{t('openCount', { n: limit.open })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Kinds(props: { readonly data: Overview }) {
  const t = useText(boardText)
  const said = useSaid()
  const { area } = props.data
  return (
    <Section title={t('kinds')}>
      <table className="board-kinds">
        <thead>
          <tr>
            <th scope="col">{t('kinds')}</th>
            <th scope="col">{t('electionDay')}</th>
            <th scope="col">{t('done')}</th>
            <th scope="col">{t('overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {props.data.kinds.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{said(bodies[row.kind].name)}</th>
              <td>
                <CivilDate date={row.electionDay} />
              </td>
              <td className="number">
                <AppLink to={tasksAt(area.code, 'done', { kind: row.kind })}>
                  {row.done} / {row.tasks}
                </AppLink>
              </td>
              <td className="number">
                <AppLink to={tasksAt(area.code, 'overdue', { kind: row.kind })}>{row.overdue}</AppLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
