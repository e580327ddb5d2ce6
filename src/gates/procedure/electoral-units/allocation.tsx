import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { DocumentLink, StepTask } from '../quotas/api.tsx'
import { AllocationDialogs } from './allocation-dialogs.tsx'
import { AllocationEditor } from './allocation-editor.tsx'
import { electoralUnitsApi } from './api.tsx'
import type { AllocationRecord } from './contract.ts'
import { levelPath } from './levels.tsx'
import { electoralUnitsText } from './text.ts'
import { allocationText } from './text-screens.ts'
import './electoral-units.css'

/** The delegates to one Party congress: their number, their units, their structure, the approval. */
export function AllocationScreen() {
  const { params } = useUrl()
  const found = useQuery(electoralUnitsApi.show.queryOptions({ input: { bodyId: params.bodyId ?? '' } }))
  return <Loaded query={found}>{(record) => <AllocationPage record={record} />}</Loaded>
}

function AllocationPage(props: { readonly record: AllocationRecord }) {
  const t = useText(electoralUnitsText)
  const r = useText(allocationText)
  const { record } = props
  const approved = record.state === 'approved'
  const begun = approved || record.total !== null
  return (
    <RecordPage
      title={r('record', { area: record.areaName })}
      purpose={record.roundName}
      gate="procedure"
      crumbs={[
        {
          label: t('title'),
          to: levelPath(record.level),
        },
        { label: record.areaName },
      ]}
      status={approved ? 'done' : begun ? 'active' : 'idle'}
      {...(begun ? { statusWord: t(`state.${record.state}`) } : {})}
      steps={useLife(record)}
      action={<Acts record={record} />}
      side={<Side record={record} />}
    >
      <AllocationEditor key={record.version} record={record} />
      <Section title={r('approvals')}>
        <Approvals record={record} />
      </Section>
      <AllocationDialogs record={record} />
    </RecordPage>
  )
}

function useLife(record: AllocationRecord): readonly LifeStep[] {
  const r = useText(allocationText)
  const lang = useLang()
  const approved = record.state === 'approved'
  const told = record.units.filter((unit) => Object.keys(unit.counts).length > 0)
  const counted = record.units.length > 0 && told.length === record.units.length
  return [
    { key: 'draw', label: r('lifeDraw'), at: approved ? 'done' : 'now' },
    {
      key: 'approve',
      label: r('lifeApprove'),
      at: approved ? 'done' : 'next',
      note: approved && record.approvedOn !== null ? showDate(record.approvedOn, lang) : undefined,
    },
    { key: 'count', label: r('lifeCount'), at: approved ? (counted ? 'done' : 'now') : 'next' },
  ]
}

function Acts(props: { readonly record: AllocationRecord }) {
  const r = useText(allocationText)
  const { search, set } = useUrl()
  const mayEdit = useMay('constituency.edit')
  const mayApprove = useMay('quota.edit')
  const { record } = props
  if (!mayEdit || search.edit !== undefined) return null
  const why = record.mayEdit ? null : r('outsideArea')
  const act = (word: 'edit' | 'count' | 'approve' | 'reopen', change: Readonly<Record<string, string>>) => (
    <Button
      key={word}
      type={word === 'approve' ? 'primary' : 'default'}
      disabled={why !== null}
      onClick={() => set(change)}
    >
      {r(word)}
    </Button>
  )
  const draft = record.state === 'draft'
  return (
    <WhyNot reason={why}>
      {draft ? act('edit', { edit: 'all' }) : act('count', { edit: 'counts' })}
      {draft && mayApprove && record.total !== null ? act('approve', { act: 'approve' }) : null}
      {!draft && mayApprove ? act('reopen', { act: 'reopen' }) : null}
    </WhyNot>
  )
}

function Approvals(props: { readonly record: AllocationRecord }) {
  const r = useText(allocationText)
  const { approvals } = props.record
  if (approvals.length === 0) return <p className="quiet">{r('approvalsNone')}</p>
  return approvals.map((approval) => (
    <div key={approval.id} className="allocation-approval">
      <Facts
        facts={[
          [r('approvedOn'), <CivilDate key="on" date={approval.approvedOn} />],
          [r('documentNumber'), approval.documentNumber],
          [r('total'), r('seats', { n: approval.total })],
          [r('file'), <DocumentLink key="file" file={approval.file} />],
          ...(approval.rangeReason === '' ? [] : ([[r('rangeReason'), approval.rangeReason]] as const)),
          ...(approval.reopenedOn === null
            ? []
            : ([
                [r('reopened'), <CivilDate key="re" date={approval.reopenedOn} />],
                [r('reopenReason'), approval.reopenReason],
              ] as const)),
        ]}
      />
      {approval.reopenedOn === null ? null : <StatusMark status="na" word={r('reopened')} />}
    </div>
  ))
}

function Side(props: { readonly record: AllocationRecord }) {
  const t = useText(electoralUnitsText)
  const r = useText(allocationText)
  const { record } = props
  const { roundId, bodyId } = record
  const asked = encodeURIComponent(JSON.stringify({ roundId, bodyId }))
  return (
    <>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [r('round'), record.roundName],
            [t('area'), record.areaName],
          ]}
        />
      </Section>
      <Section title={r('task')}>
        <StepTask task={record.task} name={r('taskName')} />
      </Section>
      {record.units.length === 0 ? null : (
        <Section title={r('documents')}>
          <a href={`/export/electoralUnits/each.xlsx?input=${asked}`} download>
            {r('exportAll')}
          </a>
        </Section>
      )}
      <RecordTrail type="delegates" id={bodyId} />
    </>
  )
}
