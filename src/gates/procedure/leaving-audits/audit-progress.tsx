import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { fenOf, yuanText } from '#common/money.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useMay } from '#ui/session.tsx'
import { DueDate } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { TileMap } from '#ui/tile-map.tsx'
import { useUrl } from '#ui/url.tsx'
import { auditsApi } from './api.tsx'
import { AuditPage } from './audit-tabs.tsx'
import { PlanAudits } from './plan-audits.tsx'
import type { AuditProgress, ProgressLine } from './shapes.ts'
import { auditStates } from './states.ts'
import { auditsText } from './text.ts'
import { auditScreensText } from './text-screens.ts'

const list = '/procedure/leaving-audits/list'
const findings = '/procedure/leaving-audits/findings'

/** How far the audits are, township by township; every number opens its list. */
export function AuditProgressScreen() {
  const s = useText(auditScreensText)
  const mayEdit = useMay('leaving_audit.edit')
  const { search, set } = useUrl()
  const action = mayEdit ? (
    <Button type="primary" onClick={() => set({ act: 'plan' })}>
      {s('plan')}
    </Button>
  ) : null
  return (
    <AuditPage tab="/procedure/leaving-audits" action={action}>
      {(round) => (
        <Progress
          roundId={round.id}
          areaCode={round.areaCode}
          planning={mayEdit && search.act === 'plan'}
          onClose={() => set({ act: null })}
        />
      )}
    </AuditPage>
  )
}

function Progress(props: {
  readonly roundId: string
  readonly areaCode: string
  readonly planning: boolean
  readonly onClose: () => void
}) {
  const s = useText(auditScreensText)
  const { roundId, areaCode, planning, onClose } = props
  const progress = useQuery(auditsApi.progress.queryOptions({ input: { roundId } }))
  return (
    <Loaded query={progress} lines={10}>
      {(found) => (
        <>
          {found.rows.length === 0 ? (
            <EmptyState title={s('empty')} next={s('noRoundNext')} />
          ) : (
            <ProgressView progress={found} />
          )}
          {planning ? (
            <PlanAudits roundId={roundId} areaCode={areaCode} progress={found} onClose={onClose} />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

function ProgressView(props: { readonly progress: AuditProgress }) {
  const s = useText(auditScreensText)
  const { total, latestOn, rows } = props.progress
  const unpublished = total.villages - total.missing - total.states.published - total.states.waived
  return (
    <>
      <Figures
        label={s('tab.progress')}
        figures={[
          { key: 'villages', label: s('villages'), value: total.villages },
          {
            key: 'published',
            label: s('published'),
            value: total.states.published,
            to: `${list}?state=published`,
            tone: 'done',
          },
          {
            key: 'open',
            label: s('open'),
            value: unpublished,
            to: `${list}?open=true`,
            tone: unpublished > 0 ? 'near' : undefined,
          },
          {
            key: 'missing',
            label: s('missing'),
            value: total.missing,
            tone: total.missing > 0 ? 'overdue' : undefined,
          },
          { key: 'findings', label: s('findings'), value: total.findings, to: findings },
          { key: 'amount', label: s('amount'), value: yuanText(fenOf(total.amount)), to: findings },
          {
            key: 'rectify',
            label: s('openFindings'),
            value: total.openFindings,
            to: `${list}?rectifying=open`,
          },
          {
            key: 'late',
            label: s('overdueFindings'),
            value: total.overdueFindings,
            to: `${findings}?standing=overdue`,
            tone: total.overdueFindings > 0 ? 'overdue' : undefined,
          },
        ]}
      />
      <p>
        {s('latest')} <DueDate date={latestOn} finished={unpublished + total.missing === 0} />
      </p>
      <Section title={s('publishedShare')}>
        <TileMap
          title={s('publishedShare')}
          unit="%"
          low={0}
          high={100}
          tiles={rows.map((row) => ({
            key: row.areaCode,
            name: row.name,
            value: Math.round((row.states.published * 100) / row.villages),
            shown: `${row.states.published}/${row.villages}`,
            to: `${list}?area=${row.areaCode}`,
          }))}
        />
      </Section>
      <Section title={s('byTownship')}>
        <PlainTable
          id="audit-progress"
          caption={s('byTownship')}
          columns={useColumns()}
          rows={rows}
          rowKey={(row) => row.areaCode}
          rowName={(row) => row.name}
        />
      </Section>
    </>
  )
}

function Count(props: { readonly n: number; readonly to: string }) {
  return props.n === 0 ? <span className="quiet">0</span> : <AppLink to={props.to}>{props.n}</AppLink>
}

function useColumns(): readonly Column<ProgressLine>[] {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  const right = { align: 'right', width: 92 } as const
  return [
    {
      key: 'name',
      title: s('township'),
      width: 140,
      mobile: 'title',
      render: (row) => <AppLink to={`${list}?area=${row.areaCode}`}>{row.name}</AppLink>,
    },
    { key: 'villages', title: s('villages'), ...right, width: 110, render: (row) => row.villages },
    {
      key: 'missing',
      title: s('missing'),
      ...right,
      render: (row) => (row.missing === 0 ? <span className="quiet">0</span> : row.missing),
    },
    ...auditStates.map(
      (state): Column<ProgressLine> => ({
        key: state,
        title: t(`state.${state}`),
        ...right,
        width: 112,
        mobile: state === 'published' ? 'fact' : 'hidden',
        render: (row) => <Count n={row.states[state]} to={`${list}?area=${row.areaCode}&state=${state}`} />,
      }),
    ),
    {
      key: 'findings',
      title: s('findings'),
      ...right,
      mobile: 'fact',
      render: (row) => <Count n={row.findings} to={`${findings}?area=${row.areaCode}`} />,
    },
    {
      key: 'amount',
      title: s('amount'),
      align: 'right',
      width: 140,
      render: (row) => yuanText(fenOf(row.amount)),
    },
    {
      key: 'openFindings',
      title: s('openFindings'),
      ...right,
      mobile: 'fact',
      render: (row) => <Count n={row.openFindings} to={`${list}?area=${row.areaCode}&rectifying=open`} />,
    },
    {
      key: 'overdueFindings',
      title: s('overdueFindings'),
      ...right,
      render: (row) => (
        <Count n={row.overdueFindings} to={`${findings}?area=${row.areaCode}&standing=overdue`} />
      ),
    },
  ]
}
