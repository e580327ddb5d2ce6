import { AppLink } from '#ui/link.tsx'
import { Moment } from '#ui/moment.tsx'
import { Section } from '#ui/page.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { EntryView } from './shapes.ts'
import { approvalWords } from './text.ts'
import { recordText } from './text-screens.ts'

/** The history of a request, oldest first: who did what, at which meeting, by which document. */
export function Thread(props: { readonly entries: readonly EntryView[] }) {
  const r = useText(recordText)
  return (
    <Section title={r('thread')}>
      <ol className="approval-thread">
        {props.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </Section>
  )
}

function Entry(props: { readonly entry: EntryView }) {
  const r = useText(recordText)
  const w = useText(approvalWords)
  const { entry } = props
  const { meeting, document, outcome } = entry
  return (
    <li>
      <p className="approval-entry-head">
        <strong>{w(`entry.${entry.kind}`)}</strong>
        {outcome === null ? null : <span>{w(`outcome.${outcome}`)}</span>}
        <span className="quiet small">
          <Moment at={entry.at} /> {entry.organisationName} {entry.postTitle} {entry.personName}
        </span>
      </p>
      {meeting === null ? null : (
        <p>
          {meeting.sourceId === null ? (
            meeting.name
          ) : (
            <AppLink to={`/responsibility/meetings/${meeting.sourceId}`}>{meeting.name}</AppLink>
          )}{' '}
          <CivilDate date={meeting.heldOn} />
          <span className="quiet small">
            {' '}
            {r('chair')}：{meeting.chair}　{r('present')}：{meeting.present}
          </span>
        </p>
      )}
      {entry.words === '' ? null : <p className="approval-words">{entry.words}</p>}
      {document === null ? null : (
        <p>
          <AppLink to={`/procedure/documents/${document.id}`}>
            {document.title}
            {document.numberText === null ? '' : `（${document.numberText}）`}
          </AppLink>
        </p>
      )}
    </li>
  )
}
