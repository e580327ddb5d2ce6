import { AppLink } from '#ui/link.tsx'
import { DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import type { TaskRow } from './shapes.ts'
import { dueSoonDays, type TaskStanding } from './states.ts'
import { recordText, tasksText, workText } from './text.ts'
import './tasks.css'

const marks: Readonly<Record<TaskStanding, Status>> = {
  not_started: 'idle',
  in_progress: 'active',
  submitted: 'review',
  done: 'done',
  not_applicable: 'na',
  due_soon: 'near',
  overdue: 'overdue',
}

/** How a task stands, in the common marks. */
export function statusOf(standing: TaskStanding): Status {
  return marks[standing]
}

/** The mark of a task. */
export function TaskMark(props: { readonly standing: TaskStanding }) {
  return <StatusMark status={statusOf(props.standing)} />
}

/** The due day of a task; finished work shows the day alone. */
export function TaskDue(props: { readonly task: Pick<TaskRow, 'dueOn' | 'state'> }) {
  const { dueOn, state } = props.task
  const finished = state === 'done' || state === 'not_applicable' || state === 'submitted'
  return <DueDate date={dueOn} finished={finished} nearDays={dueSoonDays} />
}

/** The address of a task's record page. */
export function taskPath(id: string): string {
  return `/responsibility/tasks/${id}`
}

/** The address of the task list with filters. */
export function listPath(filters: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(filters).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  const query = new URLSearchParams(set).toString()
  return query === '' ? '/responsibility/tasks' : `/responsibility/tasks?${query}`
}

/** Tasks as lines to tap: what, where, until when, and who answers. */
export function TaskLines(props: {
  readonly rows: readonly TaskRow[]
  readonly label: string
  readonly chain?: boolean
}) {
  return (
    <ul className="task-lines" aria-label={props.label}>
      {props.rows.map((row) => (
        <TaskLine key={row.id} row={row} chain={props.chain === true} />
      ))}
    </ul>
  )
}

function TaskLine(props: { readonly row: TaskRow; readonly chain: boolean }) {
  const said = useSaid()
  const w = useText(workText)
  const r = useText(recordText)
  const t = useText(tasksText)
  const { row } = props
  const place = row.townshipName === null ? row.areaName : `${row.townshipName} ${row.areaName}`
  return (
    <li className="task-line">
      <AppLink to={taskPath(row.id)} className="task-line-name">
        {said(row.title)}
      </AppLink>
      <TaskMark standing={row.standing} />
      <span className="task-line-place">{place}</span>
      <TaskDue task={row} />
      {props.chain ? (
        <span className="quiet small task-line-wide">
          {t('deputyLeader')} {row.deputyLeader} · {t('department')} {row.department}
        </span>
      ) : null}
      {row.returnReason !== null && row.state === 'in_progress' ? (
        <span className="small task-line-wide">{w('returnedFor', { reason: row.returnReason })}</span>
      ) : null}
      {props.chain && row.escalation > 0 ? (
        <span className="overdue small task-line-wide">
          {r(row.escalation > 1 ? 'escalated2' : 'escalated1')}
        </span>
      ) : null}
    </li>
  )
}
