import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipReportsApi } from './api.tsx'
import { ReportDialogs } from './report-dialogs.tsx'
import { ReportComments, ReportFiles, ReportSections } from './report-parts.tsx'
import { reportMarks, reportPath, reportsPath } from './reports-page.tsx'
import type { ReportRecord } from './shapes.ts'
import { reportStates } from './states.ts'
import { reportWords } from './text.ts'
import { reportsText, reportText } from './text-screens.ts'
import './township-reports.css'

/** A township's report: what it says, who signed it, what the county said to it. */
export function ReportScreen() {
  const { params } = useUrl()
  const report = useQuery(townshipReportsApi.report.queryOptions({ input: { id: params.reportId ?? '' } }))
  return (
    <Loaded query={report} lines={12}>
      {(found) => <Report key={found.id} report={found} />}
    </Loaded>
  )
}

type Props = { readonly report: ReportRecord }

function Report(props: Props) {
  const t = useText(reportsText)
  const r = useText(reportText)
  const said = useSaid()
  const { report } = props
  const { late, state } = report
  return (
    <RecordPage
      title={`${report.areaName} ${report.callTitle}`}
      purpose={t('periodOf', { from: report.periodFrom, to: report.periodTo })}
      gate="responsibility"
      crumbs={[
        { label: t('title'), to: reportsPath },
        { label: report.callTitle, to: `${reportsPath}/calls/${report.callId}` },
        { label: report.areaName },
      ]}
      status={late ? 'overdue' : reportMarks[state]}
      statusWord={late ? t('late') : said(report.stateWord)}
      steps={useLife(report)}
      action={<Acts report={report} />}
      side={<Side report={report} />}
    >
      {report.returnReason === null ? null : (
        <Notice tone="near">{r('returnedBecause', { reason: report.returnReason })}</Notice>
      )}
      <ReportSections report={report} />
      <ReportFiles report={report} />
      <ReportComments report={report} />
      <ReportDialogs report={report} />
    </RecordPage>
  )
}

function useLife(report: ReportRecord): readonly LifeStep[] {
  const w = useText(reportWords)
  const lang = useLang()
  const steps = ['requested', 'handed_in', 'received', 'heard'] as const
  const state = report.state === 'returned' ? 'requested' : report.state
  const now = steps.indexOf(state)
  const days = {
    ...{ requested: report.dueOn, handed_in: report.handedInOn },
    ...{ received: report.receivedOn, heard: report.heardOn },
  }
  return steps.map((step, place) => {
    const day = days[step]
    return {
      key: step,
      label: w(`state.${step}`),
      at: place < now || state === 'heard' ? 'done' : place === now ? 'now' : 'next',
      note: day === null ? undefined : showDate(day, lang),
    }
  })
}

function Acts(props: Props) {
  const r = useText(reportText)
  const { set } = useUrl()
  const go = useGo()
  const { report } = props
  const { mayWrite, maySign, mayReceive, state, secretary } = report
  const why = secretary === null ? r('noSecretary') : maySign ? null : r('notSigner')
  return (
    <>
      {mayWrite ? (
        <>
          <Button onClick={() => go(`${reportPath(report.id)}/write`)}>{r('write')}</Button>
          <WhyNot reason={why}>
            <Button type="primary" disabled={why !== null} onClick={() => set({ act: 'handIn' })}>
              {r('handIn')}
            </Button>
          </WhyNot>
        </>
      ) : null}
      {mayReceive && state === 'handed_in' ? (
        <Button type="primary" onClick={() => set({ act: 'receive' })}>
          {r('receive')}
        </Button>
      ) : null}
      {mayReceive ? <Button onClick={() => set({ act: 'return' })}>{r('return')}</Button> : null}
    </>
  )
}

function Side(props: Props) {
  const t = useText(reportsText)
  const r = useText(reportText)
  const { report } = props
  const { signedHow, meeting, secretary } = report
  const signed = reportStates.indexOf(report.state) > reportStates.indexOf('returned')
  return (
    <>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [t('due'), <DueDate key="due" date={report.dueOn} finished={report.handedInOn !== null} />],
            [t('reporter'), (signed ? report.reporter : secretary?.name) ?? r('noSecretary')],
            [t('post'), (signed ? report.reporterTitle : secretary?.title) ?? '–'],
            ...(signed
              ? ([
                  [r('signature'), signedHow === 'self' ? r('signedSelf') : r('signedPaper')],
                  [r('signedOn'), <CivilDate key="signed" date={report.signedOn} />],
                  [t('handedInOn'), <CivilDate key="in" date={report.handedInOn} />],
                ] as const)
              : []),
            ...(report.receivedOn === null ? [] : ([[r('receivedBy'), report.receivedBy]] as const)),
            ...(meeting === null
              ? []
              : ([
                  [
                    r('meeting'),
                    <AppLink key="meeting" to={`/responsibility/meetings/${meeting.id}`}>
                      {meeting.title}
                    </AppLink>,
                  ],
                ] as const)),
          ]}
        />
      </Section>
      <Documents id={report.id} draft={!signed} />
      <RecordTrail type="township_report" id={report.id} />
    </>
  )
}

function Documents(props: { readonly id: string; readonly draft: boolean }) {
  const r = useText(reportText)
  const address = `/documents/township-reports/${props.id}`
  return (
    <Section title={r('documents')}>
      {props.draft ? <p className="quiet small">{r('draft')}</p> : null}
      <p>
        <a href={`${address}.docx`} download>
          {r('word')}
        </a>
      </p>
      <p>
        <a href={`${address}.pdf`} download>
          {r('pdf')}
        </a>
      </p>
    </Section>
  )
}
