import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { auditsApi } from './api.tsx'
import { AuditDialogs } from './audit-dialogs.tsx'
import { auditStatus } from './audit-mark.tsx'
import { AuditPeople } from './audit-people.tsx'
import { AuditProblems } from './audit-problems.tsx'
import { AuditSubjects } from './audit-subjects.tsx'
import { type AuditRecord, auditDocuments } from './shapes.ts'
import type { AuditMove, AuditState } from './states.ts'
import { auditsText } from './text.ts'
import { auditText } from './text-screens.ts'
import './audits.css'

/** The audit of one village: who is audited, what was found, what is rectified, what is public. */
export function AuditScreen() {
  const { params } = useUrl()
  const audit = useQuery(auditsApi.show.queryOptions({ input: { id: params.auditId ?? '' } }))
  return (
    <Loaded query={audit} lines={12}>
      {(record) => <AuditView key={record.id} audit={record} />}
    </Loaded>
  )
}

function AuditView(props: { readonly audit: AuditRecord }) {
  const t = useText(auditsText)
  const { audit } = props
  return (
    <RecordPage
      title={`${audit.areaName} · ${t('title')}`}
      purpose={[audit.townshipName, audit.lead].filter(Boolean).join(' · ')}
      gate="procedure"
      status={auditStatus(audit)}
      statusWord={t(`state.${audit.state}`)}
      steps={useLife(audit)}
      crumbs={[
        { label: t('title'), to: '/procedure/leaving-audits' },
        {
          label: audit.townshipName,
          to: `/procedure/leaving-audits/list?area=${audit.areaCode.slice(0, 9)}`,
        },
        { label: audit.areaName },
      ]}
      action={<Acts audit={audit} />}
      side={<Side audit={audit} />}
    >
      <Cautions audit={audit} />
      <AuditPeople audit={audit} />
      <AuditSubjects audit={audit} />
      <AuditProblems audit={audit} />
      <Report audit={audit} />
      <AuditDialogs audit={audit} />
    </RecordPage>
  )
}

const path: readonly AuditState[] = ['planned', 'noticed', 'auditing', 'reported', 'concluded', 'published']

function useLife(audit: AuditRecord): readonly LifeStep[] {
  const r = useText(auditText)
  const states: readonly AuditState[] = audit.state === 'waived' ? ['planned', 'waived'] : path
  const days: Partial<Record<AuditState, string | null>> = {
    noticed: audit.noticedOn,
    auditing: audit.startedOn,
    reported: audit.reportedOn,
    concluded: audit.concludedOn,
    published: audit.publishedOn,
  }
  const now = states.indexOf(audit.state)
  const last = states.length - 1
  return states.map((state, place) => ({
    key: state,
    label: r(`life.${state}`),
    at: place < now || (place === now && place === last) ? 'done' : place === now ? 'now' : 'next',
    note: days[state] ?? undefined,
  }))
}

const forward: readonly AuditMove[] = ['notice', 'start', 'report', 'conclude', 'publish']

function Acts(props: { readonly audit: AuditRecord }) {
  const r = useText(auditText)
  const { set } = useUrl()
  const may = useMay('leaving_audit.edit')
  const { audit } = props
  if (!may) return null
  if (!audit.mayEdit) return <span className="quiet small">{r('outsideRight')}</span>
  return (
    <>
      {audit.moves.map(({ move, allowed }) =>
        allowed ? (
          <Button
            key={move}
            type={forward.includes(move) ? 'primary' : 'default'}
            onClick={() => set({ act: move })}
          >
            {r(`move.${move}`)}
          </Button>
        ) : null,
      )}
      <Button onClick={() => set({ act: 'edit' })}>{r('edit')}</Button>
    </>
  )
}

function Cautions(props: { readonly audit: AuditRecord }) {
  const r = useText(auditText)
  const { audit } = props
  if (audit.state === 'waived' && audit.waivedReason !== null)
    return <Notice tone="info">{r('waivedFor', { reason: audit.waivedReason })}</Notice>
  if (audit.state === 'published')
    return audit.files.publication === null ? <Notice tone="near">{r('noPhoto')}</Notice> : null
  return audit.daysLeft <= 14 ? <Notice tone="near">{r('signOffWaits')}</Notice> : null
}

function Report(props: { readonly audit: AuditRecord }) {
  const r = useText(auditText)
  const { audit } = props
  return (
    <Section title={r('report')}>
      {audit.concludedOn === null ? (
        <p className="quiet">{r('noReport')}</p>
      ) : (
        <>
          <p className="audit-summary">{audit.summary}</p>
          <Facts
            facts={[
              [r('reportNumber'), audit.reportNumber || '–'],
              [r('concludedOn'), <CivilDate key="concluded" date={audit.concludedOn} />],
              [r('publishedOn'), <CivilDate key="published" date={audit.publishedOn} />],
              [r('publishedPlace'), audit.publishedPlace || '–'],
            ]}
          />
        </>
      )}
    </Section>
  )
}

type Ruled = NonNullable<AuditRecord['publishBy']>

/** A day that a rule gives, with its articles; counted down where something must be done by it. */
function RuledDay(props: { readonly ruled: Ruled; readonly deadline?: { readonly kept: boolean } }) {
  const { deadline } = props
  const { day, citations, explain } = props.ruled
  return (
    <span>
      {deadline === undefined ? <CivilDate date={day} /> : <DueDate date={day} finished={deadline.kept} />}{' '}
      {citations.map((citation) => (
        <CitationChip key={citation.ruleId} citation={citation} explain={explain} />
      ))}
    </span>
  )
}

function Side(props: { readonly audit: AuditRecord }) {
  const r = useText(auditText)
  const { audit } = props
  const { earliestStart, replyUntil, publishBy } = audit
  const settled = audit.state === 'published' || audit.state === 'waived'
  const rows = [
    ['earliestStart', earliestStart, undefined],
    ['replyUntil', replyUntil, undefined],
    ['publishBy', publishBy, { kept: settled }],
  ] as const
  return (
    <>
      <Section title={r('dates')}>
        <Facts
          facts={[
            [r('electionDay'), <CivilDate key="election" date={audit.electionDay} />] as const,
            ...rows.flatMap(([key, ruled, deadline]) =>
              ruled === null
                ? []
                : [
                    [
                      r(key),
                      <RuledDay key={key} ruled={ruled} {...(deadline ? { deadline } : {})} />,
                    ] as const,
                  ],
            ),
          ]}
        />
      </Section>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [r('period'), r('range', { from: audit.periodFrom, to: audit.periodTo })],
            [
              r('planned'),
              audit.plannedStartOn === null && audit.plannedEndOn === null
                ? '–'
                : r('range', { from: audit.plannedStartOn ?? '–', to: audit.plannedEndOn ?? '–' }),
            ],
            [r('team'), [audit.teamLeader, ...audit.teamMembers].filter(Boolean).join('、') || '–'],
          ]}
        />
      </Section>
      <Documents audit={audit} />
      {audit.taskId === null ? null : (
        <Section title={r('task')}>
          <AppLink to={`/responsibility/tasks/${audit.taskId}`}>{r('toTask')}</AppLink>
        </Section>
      )}
      <RecordTrail type="leaving_audit" id={audit.id} />
    </>
  )
}

function Documents(props: { readonly audit: AuditRecord }) {
  const r = useText(auditText)
  const { set } = useUrl()
  const { audit } = props
  const address = `/documents/leaving-audit/${audit.id}`
  const days = {
    notice: audit.noticedOn,
    draft: audit.reportedOn,
    report: audit.concludedOn,
    publication: audit.publishedOn,
  }
  const due = auditDocuments.filter((document) => days[document] !== null)
  return (
    <Section title={r('documents')}>
      {due.length === 0 ? <p className="quiet">{r('noDocuments')}</p> : null}
      <ul className="plain-list">
        {due.map((document) => (
          <DocumentLine
            key={document}
            name={r(`file.${document}`)}
            file={audit.files[document]}
            onAttach={audit.mayEdit ? () => set({ act: 'attach', document }) : null}
          />
        ))}
        {audit.concludedOn === null ? null : (
          <li>
            {r('announcement')}{' '}
            <a href={`${address}.docx`} download>
              {r('word')}
            </a>{' '}
            <a href={`${address}.pdf`} download>
              {r('pdf')}
            </a>
          </li>
        )}
      </ul>
    </Section>
  )
}

function DocumentLine(props: {
  readonly name: string
  readonly file: AuditRecord['files']['notice']
  readonly onAttach: (() => void) | null
}) {
  const r = useText(auditText)
  const { name, file, onAttach } = props
  return (
    <li>
      {name}{' '}
      {file === null ? (
        <span className="quiet">{r('noFile')}</span>
      ) : (
        <a href={`/files/${file.id}`} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      )}{' '}
      {onAttach === null ? null : (
        <Button
          size="small"
          type="link"
          aria-label={r(file === null ? 'attachOf' : 'replaceOf', { name })}
          onClick={onAttach}
        >
          {r(file === null ? 'attach' : 'replaceFile')}
        </Button>
      )}
    </li>
  )
}
