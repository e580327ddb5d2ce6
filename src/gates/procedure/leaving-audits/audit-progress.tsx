import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { fenOf, yuanText } from '#common/money.ts'
import { EmptyState } from '#ui/feedback.tsx'
import { type Figure, Figures } from '#ui/figures.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { useMay } from '#ui/session.tsx'
import { CountCell, ShareByArea } from '#ui/share-by-area.tsx'
import { DueDate } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { auditsApi } from './api.tsx'
import { AuditPage } from './audit-tabs.tsx'
import { PlanAudits } from './plan-audits.tsx'
import type { AuditProgress, ProgressLine } from './shapes.ts'
import { auditStates } from './states.ts'
import { auditsText } from './text.ts'
import { auditScreensText } from './text-screens.ts'

const home = '/procedure/leaving-audits'
const list = `${home}/list`
const findings = `${home}/findings`

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
          chosen={search.area}
          onClose={() => set({ act: null, area: null })}
        />
      )}
    </AuditPage>
  )
}

function Progress(props: {
  readonly roundId: string
  readonly areaCode: string
  readonly planning: boolean
  readonly chosen: string | undefined
  readonly onClose: () => void
}) {
  const s = useText(auditScreensText)
  const { roundId, areaCode, planning, chosen, onClose } = props
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
            <PlanAudits
              roundId={roundId}
              areaCode={areaCode}
              chosen={chosen}
              progress={found}
              onClose={onClose}
            />
          ) : null}
        </>
      )}
    </Loaded>
  )
}

function ProgressView(props: { readonly progress: AuditProgress }) {
  const s = useText(auditScreensText)
  const { total, latestOn, rows } = props.progress
  const unpublished = total.villages - total.states.published - total.states.waived
  const columns = useColumns(total)
  return (
    <>
      <Figures label={s('tab.progress')} figures={useFigures(total)} />
      <p>
        {s('latest')} <DueDate date={latestOn} finished={unpublished === 0} />
      </p>
      <ShareByArea
        id="audit-progress"
        share={s('publishedShare')}
        caption={s('byTownship')}
        rows={rows}
        columns={columns}
        totals={{
          name: s('total'),
          villages: total.villages,
          missing: total.missing,
          ...total.states,
          findings: total.findings,
          amount: yuanText(fenOf(total.amount)),
          openFindings: total.openFindings,
          overdueFindings: total.overdueFindings,
        }}
        done={(row) => row.states.published}
        to={(row) => `${list}?area=${row.areaCode}`}
      />
    </>
  )
}

function useFigures(total: AuditProgress['total']): readonly Figure[] {
  const s = useText(auditScreensText)
  const mayEdit = useMay('leaving_audit.edit')
  const { villages, missing, states } = total
  const open = villages - missing - states.published - states.waived
  const figure = (
    key: 'villages' | 'published' | 'open' | 'missing' | 'findings' | 'openFindings' | 'overdueFindings',
    value: number,
    to: string | undefined,
    tone?: Figure['tone'],
  ): Figure => ({ key, label: s(key), value, to, tone: value > 0 ? tone : undefined })
  return [
    figure('villages', villages, list),
    figure('published', states.published, `${list}?state=published`, 'done'),
    figure('open', open, `${list}?open=true`, 'near'),
    figure('missing', missing, mayEdit && missing > 0 ? `${home}?act=plan` : undefined, 'overdue'),
    figure('findings', total.findings, findings),
    { key: 'amount', label: s('amount'), value: yuanText(fenOf(total.amount)), to: findings },
    figure('openFindings', total.openFindings, `${findings}?standing=unfinished`),
    figure('overdueFindings', total.overdueFindings, `${findings}?standing=overdue`, 'overdue'),
  ]
}

/** States in which no audit stands are left out, so that the table fits. */
function useColumns(total: AuditProgress['total']): readonly Column<ProgressLine>[] {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  const mayEdit = useMay('leaving_audit.edit')
  const right = { align: 'right', width: 76 } as const
  const count = (
    key: 'findings' | 'openFindings' | 'overdueFindings',
    query: (row: ProgressLine) => string,
  ): Column<ProgressLine> => ({
    key,
    title: s(key),
    ...right,
    mobile: key === 'overdueFindings' ? 'hidden' : 'fact',
    render: (row) => <CountCell n={row[key]} to={query(row)} />,
  })
  const missing: Column<ProgressLine> = {
    key: 'missing',
    title: s('missing'),
    ...right,
    render: (row) => (
      <CountCell n={row.missing} to={mayEdit ? `${home}?act=plan&area=${row.areaCode}` : undefined} />
    ),
  }
  return [
    { key: 'name', title: s('township'), width: 110, mobile: 'title', render: (row) => row.name },
    {
      key: 'villages',
      title: s('villages'),
      ...right,
      mobile: 'hidden',
      render: (row) => <CountCell n={row.villages} to={`${list}?area=${row.areaCode}`} />,
    },
    ...(total.missing === 0 ? [] : [missing]),
    ...auditStates
      .filter((state) => state === 'published' || total.states[state] > 0)
      .map(
        (state): Column<ProgressLine> => ({
          key: state,
          title: t(`state.${state}`),
          ...right,
          mobile: state === 'published' ? 'fact' : 'hidden',
          render: (row) => (
            <CountCell n={row.states[state]} to={`${list}?area=${row.areaCode}&state=${state}`} />
          ),
        }),
      ),
    count('findings', (row) => `${findings}?area=${row.areaCode}`),
    {
      key: 'amount',
      title: s('amountShort'),
      align: 'right',
      width: 110,
      mobile: 'hidden',
      render: (row) => yuanText(fenOf(row.amount)),
    },
    count('openFindings', (row) => `${findings}?area=${row.areaCode}&standing=unfinished`),
    count('overdueFindings', (row) => `${findings}?area=${row.areaCode}&standing=overdue`),
  ]
}
