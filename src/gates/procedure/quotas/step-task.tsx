import type { z } from 'zod'
import { AppLink } from '#ui/link.tsx'
import { DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { stepTask } from './shapes.ts'
import { quotaScreensText } from './text-screens.ts'

type Task = z.output<typeof stepTask>

const marks: Readonly<Record<Task['state'], Status>> = {
  not_started: 'idle',
  in_progress: 'active',
  submitted: 'review',
  done: 'done',
  not_applicable: 'na',
}

/** The task of the body's plan that what is entered here belongs to: its state, its day, and the way to it. */
export function StepTask(props: { readonly task: Task | null; readonly name: string }) {
  const s = useText(quotaScreensText)
  const { task } = props
  if (task === null) return <p className="quiet">{s('taskNone')}</p>
  const finished = task.state === 'done' || task.state === 'not_applicable'
  return (
    <p>
      <AppLink to={`/responsibility/tasks/${task.id}`}>{props.name}</AppLink>
      <br />
      <StatusMark status={marks[task.state]} /> <DueDate date={task.dueOn} finished={finished} />
    </p>
  )
}
