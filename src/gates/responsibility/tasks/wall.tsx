import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { type BodyKind, bodies, bodyKinds } from '#rules/bodies.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { WallChart } from '#ui/wall-chart.tsx'
import type { WallCells } from '#ui/wall-order.ts'
import { tasksApi } from './api.tsx'
import type { WallAnswer } from './shapes.ts'
import { taskStandings } from './states.ts'
import { listPath, statusOf, taskPath } from './task-mark.tsx'
import { tasksText, wallText } from './text.ts'
import { TownshipFilter } from './township-filter.tsx'
import './tasks.css'

/** 挂图作战: bodies down, steps across, what is late on top when wanted; prints on A3. */
export function WallScreen() {
  const t = useText(wallText)
  const n = useText(tasksText)
  const round = useRound()
  return (
    <Page title={t('title')} purpose={t('purpose')} gate="responsibility">
      {round === null ? (
        <EmptyState
          title={n('noRound')}
          next={n('noRoundNext')}
          action={<AppLink to="/procedure/rounds">{n('toRounds')}</AppLink>}
        />
      ) : (
        <Wall roundId={round.id} />
      )}
    </Page>
  )
}

function readKind(text: string | undefined): BodyKind | undefined {
  return bodyKinds.find((kind) => kind === text)
}

function Wall(props: { readonly roundId: string }) {
  const { search, set } = useUrl()
  const kind = readKind(search.kind)
  const input = {
    roundId: props.roundId,
    ...(kind === undefined ? {} : { kind }),
    ...(search.area === undefined ? {} : { area: search.area }),
  }
  const wall = useQuery({ ...tasksApi.wall.queryOptions({ input }), placeholderData: (before) => before })
  return (
    <Loaded query={wall} lines={14}>
      {(answer) => (
        <>
          <WallTools
            wall={answer}
            roundId={props.roundId}
            area={search.area}
            onKind={(next) => set({ kind: next })}
            onArea={(area) => set({ area })}
          />
          <Picture
            wall={answer}
            overdueFirst={search.late === '1'}
            onOverdueFirst={(on) => set({ late: on ? '1' : null }, true)}
          />
        </>
      )}
    </Loaded>
  )
}

function WallTools(props: {
  readonly wall: WallAnswer
  readonly roundId: string
  readonly area: string | undefined
  readonly onKind: (kind: string) => void
  readonly onArea: (area: string | null) => void
}) {
  const t = useText(wallText)
  const said = useSaid()
  const id = useId()
  const { wall, area, roundId } = props
  const kinds = wall.kind === null || wall.kinds.includes(wall.kind) ? wall.kinds : [wall.kind, ...wall.kinds]
  return (
    <div className="picture-tools no-print">
      <label htmlFor={id}>
        {t('kind')}
        <select
          id={id}
          className="plain-select"
          value={wall.kind ?? ''}
          onChange={(event) => props.onKind(event.target.value)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {said(bodies[kind].name)}
            </option>
          ))}
        </select>
      </label>
      <TownshipFilter value={area} onChange={props.onArea} />
      {wall.kind === null ? null : (
        <AppLink to={listPath({ roundId, kind: wall.kind, area })}>{t('toTasks')}</AppLink>
      )}
    </div>
  )
}

function Picture(props: {
  readonly wall: WallAnswer
  readonly overdueFirst: boolean
  readonly onOverdueFirst: (on: boolean) => void
}) {
  const t = useText(wallText)
  const said = useSaid()
  const go = useGo()
  const { wall } = props
  const drawn = useMemo(() => drawing(wall), [wall])
  if (wall.kind === null || wall.rows.length === 0) {
    return <EmptyState title={t('empty')} next={t('emptyNext')} />
  }
  const columns = wall.columns.map((column) => ({ key: column.stepId, label: said(column.title) }))
  return (
    <WallChart
      title={`${said(bodies[wall.kind].name)} · ${t('asOf', { day: wall.today })}`}
      groups={drawn.groups}
      rows={drawn.rows}
      columns={columns}
      cells={drawn.cells}
      overdueFirst={props.overdueFirst}
      onOverdueFirst={props.onOverdueFirst}
      onCell={(row, column) => {
        const task = drawn.tasks.get(`${row} ${column}`)
        if (task !== undefined) go(taskPath(task))
      }}
    />
  )
}

/** The answer's compact arrays as the chart takes them, and the task behind each cell. */
function drawing(wall: WallAnswer) {
  const cells: Record<string, WallCells[string]> = {}
  const tasks = new Map<string, string>()
  for (const [at, row] of wall.rows.entries()) {
    const drawn = (wall.cells[at] ?? []).flatMap((cell, column) => {
      const step = wall.columns[column]?.stepId
      const standing = cell === null ? undefined : taskStandings[cell[0]]
      if (cell === null || step === undefined || standing === undefined) return []
      tasks.set(`${row.code} ${step}`, cell[1])
      return [[step, statusOf(standing)] as const]
    })
    cells[row.code] = Object.fromEntries(drawn)
  }
  return {
    cells,
    tasks,
    groups: wall.groups.map((group) => ({ key: group.code, name: group.name })),
    rows: wall.rows.map((row) => ({ key: row.code, name: row.name, group: row.group })),
  }
}
