import { Gantt } from '@svar-ui/react-gantt'
import '@svar-ui/react-gantt/all.css'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type GanttProps, type GanttRow, statusLetters } from './gantt-types.ts'
import { useNarrow } from './media.ts'
import { useLook } from './providers.tsx'
import { statuses, useStatusWord } from './status.tsx'
import { useLang, useText } from './text.tsx'
import { planText } from './words.ts'
import './gantt.css'

const electionId = 'election-day'
const month = (lang: 'zh' | 'en') =>
  new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en', { year: 'numeric', month: 'long' })

/** The chart itself: months and weeks above, states by colour, border and letter; nothing can be dragged. */
export function GanttView(props: GanttProps) {
  const t = useText(planText)
  const lang = useLang()
  const word = useStatusWord()
  const narrow = useNarrow()
  const { dark } = useLook()
  const { rows, electionDay, onRow } = props
  const tasks = useMemo(
    () => [...toTasks(rows), ...electionTask(electionDay, t('election'))],
    [rows, electionDay, t],
  )
  const taskTypes = useMemo(
    () => [
      ...statuses.map((status) => ({ id: `is-${status}`, label: word(status) })),
      { id: 'is-election', label: t('election') },
    ],
    [word, t],
  )
  const scales = useMemo(
    () => [
      { unit: 'month' as const, step: 1, format: (date: Date) => month(lang).format(date) },
      { unit: 'week' as const, step: 1, format: (date: Date) => `${date.getMonth() + 1}-${date.getDate()}` },
    ],
    [lang],
  )
  const highlight = useCallback(
    (date: Date) => (electionDay !== undefined && inWeekOf(date, electionDay) ? 'gantt-election' : ''),
    [electionDay],
  )
  // The library's own theme elements would fetch fonts from outside; their class names are enough.
  const skin = dark ? 'wx-theme wx-willow-dark-theme' : 'wx-theme wx-willow-theme'
  const box = useRef<HTMLElement>(null)
  useEffect(() => dropZeroRows(box.current), [])
  return (
    <figure ref={box} className="gantt" aria-label={props.title} style={{ height: 90 + tasks.length * 36 }}>
      <div className={skin}>
        <Gantt
          key={lang}
          readonly
          tasks={tasks}
          links={[]}
          taskTypes={taskTypes}
          scales={scales}
          columns={[{ id: 'text', header: t('taskName'), width: narrow ? 130 : 240 }]}
          gridWidth={narrow ? 130 : 240}
          displayMode={narrow ? 'chart' : 'all'}
          cellHeight={36}
          scaleHeight={32}
          cellWidth={54}
          lengthUnit="day"
          highlightTime={highlight}
          onselecttask={(event) => {
            if (event.id !== electionId) onRow?.(String(event.id))
          }}
        />
      </div>
    </figure>
  )
}

function toTasks(rows: readonly GanttRow[]) {
  const parents = new Set(rows.map((row) => row.parent))
  return rows.map((row) => ({
    id: row.key,
    text: `${statusLetters[row.status]} ${row.label}`,
    start: localDay(row.from),
    end: localDay(row.to, 1),
    type: `is-${row.status}`,
    progress: 0,
    ...(row.parent === undefined ? {} : { parent: row.parent }),
    ...(parents.has(row.key) ? { open: true } : {}),
  }))
}

/** The election day as the last row of the chart. */
function electionTask(day: string | undefined, label: string) {
  if (day === undefined) return []
  return [
    {
      id: electionId,
      text: `${label} ${day}`,
      start: localDay(day),
      end: localDay(day, 1),
      type: 'is-election',
    },
  ]
}

/** The chart's library counts in this machine's own time; a civil date is its midnight. */
function localDay(date: string, plus = 0): Date {
  const [year = 0, monthNumber = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, monthNumber - 1, day + plus)
}

function inWeekOf(first: Date, day: string): boolean {
  const away = Math.round((localDay(day).getTime() - first.getTime()) / 86_400_000)
  return away >= 0 && away < 7
}

/**
 * The library numbers its rows from 0 and opens rows of a plain grid, which ARIA does not allow: without the number,
 * order speaks for itself, and a grid whose rows open is a tree grid.
 */
function dropZeroRows(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return undefined
  const drop = () => {
    for (const row of box.querySelectorAll('[aria-rowindex="0"]')) row.removeAttribute('aria-rowindex')
    for (const row of box.querySelectorAll('[role="row"][aria-expanded]')) {
      row.closest('[role="grid"], [role="table"]')?.setAttribute('role', 'treegrid')
    }
  }
  drop()
  const watch = new MutationObserver(drop)
  watch.observe(box, { subtree: true, childList: true, attributeFilter: ['aria-rowindex'] })
  return () => watch.disconnect()
}
