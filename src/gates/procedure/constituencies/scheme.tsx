import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { DocumentLink, StepTask } from '../quotas/api.tsx'
import { constituenciesApi } from './api.tsx'
import type { SchemeRecord } from './contract.ts'
import { SchemeDialogs } from './scheme-dialogs.tsx'
import { SchemeEditor } from './scheme-editor.tsx'
import { constituenciesText } from './text.ts'
import { schemeText } from './text-screens.ts'
import './constituencies.css'

/** The constituencies of one congress: the arithmetic, changes with their effect, the notice. */
export function SchemeScreen() {
  const { params } = useUrl()
  const scheme = useQuery(constituenciesApi.show.queryOptions({ input: { bodyId: params.bodyId ?? '' } }))
  return (
    <Loaded query={scheme}>{(found) => <SchemePage record={found} reload={() => scheme.refetch()} />}</Loaded>
  )
}

function SchemePage(props: { readonly record: SchemeRecord; readonly reload: () => Promise<unknown> }) {
  const t = useText(constituenciesText)
  const s = useText(schemeText)
  const { record } = props
  const published = record.state === 'published'
  const drawn = record.constituencies > 0
  return (
    <RecordPage
      title={s('record', { area: record.areaName })}
      purpose={record.roundName}
      gate="procedure"
      crumbs={[
        {
          label: t('title'),
          to:
            record.level === 'county' ? '/procedure/constituencies?tab=county' : '/procedure/constituencies',
        },
        { label: record.areaName },
      ]}
      status={published ? 'done' : drawn ? 'active' : 'idle'}
      statusWord={drawn ? t(`state.${record.state}`) : t('none')}
      steps={useLife(record)}
      action={<Acts record={record} />}
      side={<Side record={record} />}
    >
      <SchemeEditor key={record.version} record={record} reload={props.reload} />
      <Section title={s('notices')}>
        <Notices record={record} />
      </Section>
      <SchemeDialogs record={record} />
    </RecordPage>
  )
}

function useLife(record: SchemeRecord): readonly LifeStep[] {
  const s = useText(schemeText)
  const lang = useLang()
  const { seats, constituencies, state, publishedOn } = record
  const published = state === 'published'
  const drawn = constituencies > 0
  return [
    {
      key: 'quota',
      label: s('lifeQuota'),
      at: seats === null ? 'now' : 'done',
      note: seats === null ? undefined : s('seats', { n: seats }),
    },
    { key: 'draw', label: s('lifeDraw'), at: published ? 'done' : seats === null && !drawn ? 'next' : 'now' },
    {
      key: 'publish',
      label: s('lifePublish'),
      at: published ? 'done' : 'next',
      note: published && publishedOn !== null ? showDate(publishedOn, lang) : undefined,
    },
  ]
}

function Acts(props: { readonly record: SchemeRecord }) {
  const s = useText(schemeText)
  const { search, set } = useUrl()
  const may = useMay('constituency.edit')
  const { record } = props
  if (!may || search.edit !== undefined) return null
  const why = record.mayEdit ? null : s('outsideArea')
  const draft = record.state === 'draft'
  return (
    <WhyNot reason={why}>
      {draft ? (
        <>
          <Button disabled={why !== null} onClick={() => set({ edit: 'all' })}>
            {s('edit')}
          </Button>
          {record.constituencies > 0 ? (
            <Button type="primary" disabled={why !== null} onClick={() => set({ act: 'publish' })}>
              {s('publish')}
            </Button>
          ) : null}
        </>
      ) : (
        <Button disabled={why !== null} onClick={() => set({ act: 'withdraw' })}>
          {s('withdraw')}
        </Button>
      )}
    </WhyNot>
  )
}

function Notices(props: { readonly record: SchemeRecord }) {
  const s = useText(schemeText)
  const { notices } = props.record
  if (notices.length === 0) return <p className="quiet">{s('noticesNone')}</p>
  return notices.map((notice) => (
    <div key={notice.id} className="scheme-notice">
      <Facts
        facts={[
          [s('publishedOn'), <CivilDate key="on" date={notice.publishedOn} />],
          [s('documentNumber'), notice.documentNumber],
          [s('table'), s('noticeOf', { n: notice.constituencies, seats: notice.seats })],
          [s('tolerance'), `±${notice.tolerancePercent}%`],
          ...(notice.file === null
            ? []
            : ([[s('file'), <DocumentLink key="file" file={notice.file} />]] as const)),
          ...(notice.toleranceReason === ''
            ? []
            : ([[s('toleranceReason'), notice.toleranceReason]] as const)),
          ...(notice.withdrawnOn === null
            ? []
            : ([
                [s('withdrawn'), <CivilDate key="gone" date={notice.withdrawnOn} />],
                [s('withdrawReason'), notice.withdrawReason],
              ] as const)),
        ]}
      />
      {notice.withdrawnOn === null ? null : <StatusMark status="na" word={s('withdrawn')} />}
    </div>
  ))
}

function Side(props: { readonly record: SchemeRecord }) {
  const t = useText(constituenciesText)
  const s = useText(schemeText)
  const { record } = props
  const { roundId, bodyId } = record
  const asked = encodeURIComponent(JSON.stringify({ roundId, bodyId }))
  return (
    <>
      <Section title={s('facts')}>
        <Facts
          facts={[
            [s('round'), record.roundName],
            [t('area'), record.areaName],
            [
              s('quota'),
              <AppLink key="quota" to={`/procedure/quotas/${bodyId}`}>
                {record.seats === null ? t('quotaOpen') : s('seats', { n: record.seats })}
              </AppLink>,
            ],
          ]}
        />
      </Section>
      <Section title={s('task')}>
        <StepTask task={record.task} name={s('taskName')} />
      </Section>
      {record.constituencies === 0 ? null : (
        <Section title={s('documents')}>
          <a href={`/export/constituencies/each.xlsx?input=${asked}`} download>
            {s('exportAll')}
          </a>
        </Section>
      )}
      <RecordTrail type="constituencies" id={bodyId} />
    </>
  )
}
