import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { searchOrganisations, searchPeople } from '#registry/searches.tsx'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { bodies } from '#rules/bodies.ts'
import { brokenNumber } from '#ui/api.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { ChainOfThree, CivilDate } from '#ui/status.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { DisciplineOfStep } from '../circulars/api.tsx'
import { tasksApi } from './api.tsx'
import { tasksTopic } from './contract.ts'
import type { TaskRecord } from './shapes.ts'
import type { TaskState } from './states.ts'
import { TaskEvidence } from './task-evidence.tsx'
import { statusOf, TaskDue, taskPath } from './task-mark.tsx'
import { TaskMoves } from './task-moves.tsx'
import { recordText, tasksText } from './text.ts'
import './tasks.css'

/** A task's record page: what is asked, the evidence, what can be done now, who answers, the trail. */
export function TaskScreen() {
  const { params } = useUrl()
  const task = useQuery(tasksApi.show.queryOptions({ input: { id: params.id ?? '' } }))
  return (
    <Loaded query={task} lines={12}>
      {(record) => <Task key={record.id} task={record} />}
    </Loaded>
  )
}

function Task(props: { readonly task: TaskRecord }) {
  const t = useText(tasksText)
  const said = useSaid()
  const { task } = props
  const body = task.kind === null ? t('byHand') : said(bodies[task.kind].name)
  return (
    <RecordPage
      title={said(task.title)}
      purpose={[...task.areaPath, body].join(' · ')}
      gate="responsibility"
      status={statusOf(task.standing)}
      steps={useLife(task)}
      crumbs={[
        { label: t('title'), to: '/responsibility/tasks' },
        { label: task.areaName, to: `/responsibility/tasks?area=${task.areaCode}` },
        { label: said(task.title) },
      ]}
      side={<Side task={task} />}
    >
      <Cautions task={task} />
      <Condition task={task} />
      <Asked task={task} />
      <TaskEvidence task={task} />
      <TaskMoves task={task} />
    </RecordPage>
  )
}

const path: readonly TaskState[] = ['not_started', 'in_progress', 'submitted', 'done']

function useLife(task: TaskRecord): readonly LifeStep[] {
  const r = useText(recordText)
  const states: readonly TaskState[] =
    task.state === 'not_applicable' ? ['not_started', 'not_applicable'] : path
  const now = states.indexOf(task.state)
  const last = states.length - 1
  return states.map((state, place) => ({
    key: state,
    label: r(`life_${state}`),
    at: place < now || (place === now && place === last) ? 'done' : place === now ? 'now' : 'next',
    note: state === 'done' ? (task.doneOn ?? undefined) : undefined,
  }))
}

/** What one must know before acting: returned, earlier steps open, escalated. */
function Cautions(props: { readonly task: TaskRecord }) {
  const r = useText(recordText)
  const said = useSaid()
  const { task } = props
  const open = task.state === 'not_started' || task.state === 'in_progress'
  return (
    <>
      {task.state === 'in_progress' && task.returnReason !== null ? (
        <Notice tone="near">{r('returned', { reason: task.returnReason })}</Notice>
      ) : null}
      {open && task.escalation > 0 ? (
        <Notice tone="near">{r(task.escalation > 1 ? 'escalated2' : 'escalated1')}</Notice>
      ) : null}
      {task.waitsFor.length > 0 ? (
        <Notice tone="near">
          {r('waitsFor', { names: task.waitsFor.map((one) => said(one.title)).join('、') })}{' '}
          {task.waitsFor.map((one) => (
            <AppLink key={one.id} to={taskPath(one.id)}>
              {said(one.title)}
            </AppLink>
          ))}
        </Notice>
      ) : null}
    </>
  )
}

/** The record on which the sign-off rests, and why it waits. */
function Condition(props: { readonly task: TaskRecord }) {
  const r = useText(recordText)
  const said = useSaid()
  const { condition } = props.task
  if (condition === null) return null
  const { name, link, why, citation } = condition
  return (
    <Notice tone={why === null ? 'done' : 'near'}>
      {r('condition')} <AppLink to={link}>{said(name)}</AppLink>
      {why === null ? null : <p>{said(why)}</p>}
      {citation === null ? null : <CitationChip citation={citation} />}
    </Notice>
  )
}

function Asked(props: { readonly task: TaskRecord }) {
  const r = useText(recordText)
  const said = useSaid()
  const { evidenceWanted, discipline, roundId, kind, stepId } = props.task
  return (
    <>
      {evidenceWanted.length > 0 ? (
        <Section title={r('wanted')}>
          <ul className="plain-list">
            {evidenceWanted.map((one) => (
              <li key={one.zh}>{said(one)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {kind !== null && stepId !== null ? (
        <Section title={r('discipline')}>
          <DisciplineOfStep roundId={roundId} kind={kind} stepId={stepId} recommendation={discipline} />
        </Section>
      ) : null}
      {stepId === null && discipline.zh !== '' ? (
        <Section title={r('discipline')}>
          <p>{said(discipline)}</p>
        </Section>
      ) : null}
    </>
  )
}

function Side(props: { readonly task: TaskRecord }) {
  const r = useText(recordText)
  const { task } = props
  return (
    <>
      <Section title={r('dates')}>
        <Dates task={task} />
      </Section>
      <Section title={r('chain')} action={<ChangeChain task={task} />}>
        <ChainOfThree
          lead={
            task.chain.main === null ? null : { name: task.chain.main.name, detail: task.chain.main.title }
          }
          deputy={
            task.chain.deputy === null
              ? null
              : { name: task.chain.deputy.name, detail: task.chain.deputy.title }
          }
          unit={{ name: task.chain.department.name }}
        />
      </Section>
      <RecordTrail type="task" id={task.id} />
    </>
  )
}

function Dates(props: { readonly task: TaskRecord }) {
  const t = useText(tasksText)
  const r = useText(recordText)
  const { task } = props
  return (
    <Facts
      facts={[
        [t('start'), <CivilDate key="start" date={task.startOn} />],
        [t('due'), <TaskDue key="due" task={task} />],
        ...(task.limitOn === null ? [] : [[t('limit'), <Limit key="limit" task={task} />] as const]),
        ...(task.doneOn === null
          ? []
          : [[t('doneOn'), <CivilDate key="done" date={task.doneOn} />] as const]),
        ...(task.submittedAt === null
          ? []
          : ([
              [
                r('submittedBy'),
                <span key="by">
                  {task.submittedBy} <Moment at={task.submittedAt} />
                </span>,
              ],
            ] as const)),
        ...(task.reviewedBy === null ? [] : [[r('reviewedBy'), task.reviewedBy] as const]),
      ]}
    />
  )
}

function Limit(props: { readonly task: TaskRecord }) {
  const { limitOn, citation, explain } = props.task
  return (
    <span>
      <CivilDate date={limitOn} />{' '}
      {citation === null ? null : <CitationChip citation={citation} explain={explain ?? undefined} />}
    </span>
  )
}

const assignSchema = inputOf(tasksTopic.contract.assign)

/** Changes who answers for this task; all three must be named. */
function ChangeChain(props: { readonly task: TaskRecord }) {
  const t = useText(tasksText)
  const r = useText(recordText)
  const may = useMay('chain.edit')
  const [open, setOpen] = useState(false)
  const assign = useMutation(tasksApi.assign.mutationOptions())
  const { task } = props
  const { main, deputy, department } = task.chain
  if (!may || task.state === 'done' || task.state === 'not_applicable') return null
  const labels = Object.fromEntries(
    [main, deputy, department].flatMap((one) => (one === null ? [] : [[one.id, one.name]])),
  )
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {r('changeChain')}
      </Button>
      {open ? (
        <Dialog title={r('changeChain')} onClose={() => setOpen(false)}>
          <ZodForm
            schema={assignSchema}
            initial={{
              id: task.id,
              version: task.version,
              ...(main === null ? {} : { mainLeaderId: main.id }),
              ...(deputy === null ? {} : { deputyLeaderId: deputy.id }),
              departmentId: department.id,
            }}
            labels={labels}
            fields={[
              {
                name: 'mainLeaderId',
                label: t('mainLeader'),
                kind: 'person',
                search: searchPeople,
                wide: true,
              },
              {
                name: 'deputyLeaderId',
                label: t('deputyLeader'),
                kind: 'person',
                search: searchPeople,
                wide: true,
              },
              {
                name: 'departmentId',
                label: t('department'),
                kind: 'person',
                search: searchOrganisations,
                wide: true,
              },
            ]}
            submitLabel={r('changeChain')}
            numberOf={(failure) => brokenNumber(failure) ?? undefined}
            onCancel={() => setOpen(false)}
            onSubmit={async (values) => {
              const refusal = await refusedOrDone(() => assign.mutateAsync(values))
              if (refusal === undefined) setOpen(false)
              return refusal
            }}
          />
        </Dialog>
      ) : null}
    </>
  )
}
