import { Button } from 'antd'
import { CitationChip } from '#ui/citation.tsx'
import { Section } from '#ui/page.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { AuditRecord, SubjectView } from './shapes.ts'
import { auditText } from './text-screens.ts'
import './audits.css'

/** States in which what was found is being written down. */
export const writingStates: readonly string[] = ['auditing', 'reported']

/** The six subjects of the audit with their conclusions. */
export function AuditSubjects(props: { readonly audit: AuditRecord }) {
  const r = useText(auditText)
  const { audit } = props
  const mayWrite = audit.mayEdit && writingStates.includes(audit.state)
  const { subjectsCitation: citation } = audit
  return (
    <Section
      title={r('subjects')}
      note={citation === null ? undefined : <CitationChip citation={citation} />}
    >
      <ol className="audit-subjects">
        {audit.subjects.map((subject) => (
          <Subject
            key={subject.key}
            subject={subject}
            found={audit.problems.filter((one) => one.subject === subject.key).length}
            mayWrite={mayWrite}
          />
        ))}
      </ol>
    </Section>
  )
}

function Subject(props: {
  readonly subject: SubjectView
  readonly found: number
  readonly mayWrite: boolean
}) {
  const r = useText(auditText)
  const said = useSaid()
  const { set } = useUrl()
  const { subject, found, mayWrite } = props
  const { key, name, conclusion, needed, request } = subject
  return (
    <li>
      <div>
        <strong>{said(name)}</strong>
        {request === null ? null : (
          <p className="quiet small">
            {said(request.explain)}{' '}
            {request.citation === null ? null : <CitationChip citation={request.citation} />}
          </p>
        )}
        {conclusion === '' ? (
          <p className="quiet">{r(key === 'requested' && !needed ? 'notAsked' : 'noConclusion')}</p>
        ) : (
          <p>{conclusion}</p>
        )}
      </div>
      <div className="audit-subject-side">
        {found > 0 ? <StatusMark status="near" word={r('findingsOf', { n: found })} /> : null}
        {mayWrite ? (
          <Button
            size="small"
            aria-label={`${r('writeConclusion')} ${said(name)}`}
            onClick={() => set({ act: 'subject', subject: key })}
          >
            {r('writeConclusion')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
