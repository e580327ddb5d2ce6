import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { DueDate, StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { findingMarks, severityMarks } from './findings.tsx'
import type { FindingView, VisitRecord } from './shapes.ts'
import { dutyText, visitText } from './text-screens.ts'

type Props = { readonly visit: VisitRecord }

/** What the visit found, each with how serious it is and how far. */
export function VisitFindings(props: Props) {
  const t = useText(dutyText)
  const v = useText(visitText)
  const { set } = useUrl()
  const { visit } = props
  const { findingList, mayEdit } = visit
  return (
    <Section
      title={t('findings')}
      action={mayEdit ? <Button onClick={() => set({ act: 'find' })}>{v('add')}</Button> : undefined}
    >
      {findingList.length === 0 ? (
        <EmptyState title={v('noFindings')} next={mayEdit ? v('noFindingsNext') : undefined} />
      ) : null}
      <ol className="duty-findings">
        {findingList.map((finding) => (
          <Finding key={finding.id} visit={visit} finding={finding} />
        ))}
      </ol>
    </Section>
  )
}

function Finding(props: Props & { readonly finding: FindingView }) {
  const v = useText(visitText)
  const said = useSaid()
  const { visit, finding } = props
  const { state, overdue, task } = finding
  return (
    <li>
      <p>{finding.text}</p>
      <div className="duty-finding-facts">
        <span>{said(finding.classWord)}</span>
        <StatusMark status={severityMarks[finding.severity]} word={said(finding.severityWord)} />
        <StatusMark
          status={overdue ? 'overdue' : findingMarks[state]}
          word={overdue ? v('overdue') : said(finding.stateWord)}
        />
        {task === null ? null : (
          <>
            <span>{task.department}</span>
            <DueDate date={task.dueOn} finished={state === 'done'} />
            <AppLink to={`/responsibility/tasks/${task.id}`}>{v('task')}</AppLink>
          </>
        )}
        {state === 'tasked' && task === null ? <span className="quiet small">{v('hiddenTask')}</span> : null}
        {visit.mayEdit && state === 'open' ? <FindingActs finding={finding} /> : null}
      </div>
      {finding.result === null ? null : (
        <p className="quiet small">
          {v('result')} {finding.doneOn} {finding.result}
        </p>
      )}
    </li>
  )
}

function FindingActs(props: { readonly finding: FindingView }) {
  const v = useText(visitText)
  const { set } = useUrl()
  const { id, text } = props.finding
  const acts = [
    ['toTask', 'toTaskOf'],
    ['close', 'closeOf'],
    ['remove', 'removeOf'],
  ] as const
  return (
    <span className="duty-acts">
      {acts.map(([act, of]) => (
        <Button
          key={act}
          size="small"
          aria-label={v(of, { name: text })}
          onClick={() => set({ act, finding: id })}
        >
          {v(act)}
        </Button>
      ))}
    </span>
  )
}
