import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { type Figure, Figures } from '#ui/figures.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { DueDate } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipReportsApi } from './api.tsx'
import { CallDialogs } from './call-dialogs.tsx'
import { useReportColumns } from './reports.tsx'
import { reportPath, reportsPath } from './reports-page.tsx'
import type { CallRecord } from './shapes.ts'
import { reportsText } from './text-screens.ts'
import './township-reports.css'

/** A call: its points, and township by township how far the report is. */
export function CallScreen() {
  const { params } = useUrl()
  const call = useQuery(townshipReportsApi.call.queryOptions({ input: { id: params.callId ?? '' } }))
  return (
    <Loaded query={call} lines={12}>
      {(found) => <Call key={found.id} call={found} />}
    </Loaded>
  )
}

type Props = { readonly call: CallRecord }

function Call(props: Props) {
  const t = useText(reportsText)
  const [told, setTold] = useState<string | null>(null)
  const { call } = props
  const { asked, handedIn, late } = call
  const all = handedIn === asked
  return (
    <RecordPage
      title={call.title}
      purpose={t('periodOf', { from: call.periodFrom, to: call.periodTo })}
      gate="responsibility"
      crumbs={[{ label: t('title'), to: reportsPath }, { label: call.title }]}
      status={all ? 'done' : late > 0 ? 'overdue' : 'active'}
      statusWord={all ? t('allIn') : late > 0 ? t('late') : t('running')}
      steps={useLife(call)}
      action={<Acts call={call} />}
      side={<Side call={call} />}
    >
      {told === null ? null : <Notice tone="done">{told}</Notice>}
      <Figures label={t('figures')} figures={useFigures(call)} />
      <Section title={t('tab.reports')}>
        <PlainTable
          id="call-reports"
          caption={t('tab.reports')}
          columns={useReportColumns(false)}
          rows={call.reports}
          rowKey={(row) => row.id}
          rowName={(row) => row.areaName}
          rowLink={(row) => reportPath(row.id)}
        />
      </Section>
      <CallDialogs call={call} onTold={setTold} />
    </RecordPage>
  )
}

function useLife(call: CallRecord): readonly LifeStep[] {
  const t = useText(reportsText)
  const lang = useLang()
  const { asked, handedIn, heard } = call
  return [
    { key: 'called', label: t('lifeCalled'), at: 'done' },
    {
      ...{ key: 'in', label: t('lifeIn'), at: handedIn === asked ? 'done' : 'now' },
      note: showDate(call.dueOn, lang),
    },
    {
      key: 'heard',
      label: t('lifeHeard'),
      at: heard === asked ? 'done' : handedIn === asked ? 'now' : 'next',
    },
  ]
}

function useFigures(call: CallRecord): readonly Figure[] {
  const t = useText(reportsText)
  const of = `${reportsPath}/reports?callId=${call.id}`
  return [
    { key: 'asked', label: t('asked'), value: call.asked, to: of },
    { key: 'in', label: t('handedIn'), value: call.handedIn, to: `${of}&stage=handed_in` },
    { key: 'received', label: t('received'), value: call.received, to: `${of}&stage=received` },
    { key: 'heard', label: t('heard'), value: call.heard, to: `${of}&state=heard` },
    {
      ...{ key: 'late', label: t('late'), value: call.late, to: `${of}&late=true` },
      tone: call.late > 0 ? 'overdue' : undefined,
    },
  ]
}

function Acts(props: Props) {
  const t = useText(reportsText)
  const { set } = useUrl()
  const { call } = props
  const { reports, asked, handedIn } = call
  if (!call.mayEdit) return null
  const has = (state: 'handed_in' | 'received') => reports.some((report) => report.state === state)
  const button = (act: 'receiveAll' | 'hear' | 'remind' | 'edit' | 'remove', primary = false) => (
    <Button key={act} type={primary ? 'primary' : 'default'} onClick={() => set({ act })}>
      {t(act)}
    </Button>
  )
  return (
    <>
      {has('handed_in') ? button('receiveAll', true) : null}
      {has('received') ? button('hear', !has('handed_in')) : null}
      {handedIn < asked ? button('remind') : null}
      {button('edit')}
      {handedIn === 0 ? button('remove') : null}
    </>
  )
}

function Side(props: Props) {
  const t = useText(reportsText)
  const { call } = props
  return (
    <>
      <Section title={t('outline')}>
        <ol className="report-outline">
          {call.outline.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
        <Facts
          facts={[
            [t('due'), <DueDate key="due" date={call.dueOn} finished={call.handedIn === call.asked} />],
          ]}
        />
      </Section>
      <RecordTrail type="report_call" id={call.id} />
    </>
  )
}
