import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { DateField } from '#ui/date-field.tsx'
import { ReasonDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { tasksApi } from './api.tsx'
import type { TaskMoveView, TaskRecord } from './shapes.ts'
import type { TaskMove } from './states.ts'
import { recordText, tasksText } from './text.ts'
import './tasks.css'

type Reasoned = 'return' | 'waive' | 'reopen'

/** The moves that this state and the post’s rights suggest; one that is barred all the same says why. */
function useShown(task: TaskRecord): readonly TaskMoveView[] {
  const works = useMay('task.work')
  const reviews = useMay('task.review')
  const reopens = useMay('plan.edit')
  const may: Readonly<Record<TaskMove, boolean>> = {
    start: works && task.state === 'not_started',
    submit: works && (task.state === 'not_started' || task.state === 'in_progress'),
    accept: reviews && task.state === 'submitted',
    return: reviews && task.state === 'submitted',
    waive: reviews && (task.state === 'not_started' || task.state === 'in_progress'),
    reopen: reopens && (task.state === 'done' || task.state === 'not_applicable'),
  }
  return task.moves.filter((one) => may[one.move] && (one.allowed || one.move !== 'waive'))
}

function isReasoned(move: TaskMove): move is Reasoned {
  return move === 'return' || move === 'waive' || move === 'reopen'
}

/** What can be done with a task now; a disabled act says why. */
export function TaskMoves(props: { readonly task: TaskRecord }) {
  const { task } = props
  const r = useText(recordText)
  const said = useSaid()
  const shown = useShown(task)
  const acts = useActs(task)
  const [asking, setAsking] = useState<Reasoned | null>(null)
  if (shown.length === 0 && acts.done === null) return null
  const main: TaskMove = task.state === 'submitted' ? 'accept' : 'submit'
  return (
    <Section title={r('act')}>
      <div aria-live="polite">
        {acts.done === null ? null : <Notice tone="done">{r(`done.${acts.done}`)}</Notice>}
      </div>
      <ActProblem error={acts.error} />
      {shown.some((one) => one.move === 'accept' && one.allowed) ? (
        <DoneDay value={acts.doneOn} onChange={acts.setDoneOn} />
      ) : null}
      <div className="move-buttons no-print">
        {shown.map(({ move, allowed, why }) => (
          <WhyNot key={move} reason={why === null ? null : said(why)}>
            <Button
              type={move === main ? 'primary' : 'default'}
              disabled={!allowed || acts.busy}
              onClick={() => (isReasoned(move) ? setAsking(move) : acts.run(move))}
            >
              {r(`move.${move}`)}
            </Button>
          </WhyNot>
        ))}
      </div>
      {asking === null ? null : (
        <ReasonDialog
          title={r(`move.${asking}`)}
          label={r(asking === 'return' ? 'reasonReturn' : 'reason')}
          submitLabel={r(`move.${asking}`)}
          onReason={(reason) => acts.withReason(asking, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </Section>
  )
}

function DoneDay(props: { readonly value: string; readonly onChange: (day: string) => void }) {
  const t = useText(tasksText)
  return (
    <div className="picture-tools no-print">
      <span aria-hidden="true">{t('doneOn')}</span>
      <DateField label={t('doneOn')} value={props.value} onChange={props.onChange} showWeekday />
    </div>
  )
}

function useActs(task: TaskRecord) {
  const [done, setDone] = useState<TaskMove | null>(null)
  const [doneOn, setDoneOn] = useState(task.today)
  const start = useMutation(tasksApi.start.mutationOptions())
  const submit = useMutation(tasksApi.submit.mutationOptions())
  const accept = useMutation(tasksApi.accept.mutationOptions())
  const back = useMutation(tasksApi.return.mutationOptions())
  const waive = useMutation(tasksApi.waive.mutationOptions())
  const reopen = useMutation(tasksApi.reopen.mutationOptions())
  const seen = { id: task.id, version: task.version }
  const plain = [start, submit, accept]
  function run(move: Exclude<TaskMove, Reasoned>) {
    for (const one of plain) one.reset()
    setDone(null)
    const onSuccess = () => setDone(move)
    if (move === 'start') start.mutate(seen, { onSuccess })
    else if (move === 'submit') submit.mutate(seen, { onSuccess })
    else accept.mutate({ ...seen, doneOn }, { onSuccess })
  }
  async function withReason(move: Reasoned, reason: string) {
    setDone(null)
    const act = { return: back, waive, reopen }[move]
    await act.mutateAsync({ ...seen, reason })
    setDone(move)
  }
  return {
    run,
    withReason,
    done,
    doneOn,
    setDoneOn,
    busy: [...plain, back, waive, reopen].some((one) => one.isPending),
    error: plain.find((one) => one.error !== null)?.error ?? null,
  }
}
