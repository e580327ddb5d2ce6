import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useRound } from '#ui/round.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { ApprovalMark, approvalPath } from './approval-mark.tsx'
import { approvalsApi } from './client.tsx'
import type { ProgressRow } from './shapes.ts'
import { type Subject, subjects } from './subjects.ts'
import { approvalWords } from './text.ts'
import { approvalsText } from './text-screens.ts'
import './approvals.css'

const listPath = '/procedure/approvals'

/** How far each township is, subject by subject; every number opens its requests. */
export function ApprovalProgressScreen() {
  const t = useText(approvalsText)
  const round = useRound()
  return (
    <Page
      title={t('title')}
      purpose={t('progress.purpose')}
      gate="procedure"
      tabs={[
        { label: t('tab.list'), to: listPath },
        { label: t('tab.progress'), to: `${listPath}/progress` },
      ]}
      tab={`${listPath}/progress`}
    >
      {round === null ? <EmptyState title={t('noRound')} /> : <Progress roundId={round.id} />}
    </Page>
  )
}

function Progress(props: { readonly roundId: string }) {
  const t = useText(approvalsText)
  const columns = useColumns()
  const progress = useQuery(approvalsApi.progress.queryOptions({ input: { roundId: props.roundId } }))
  return (
    <Loaded query={progress}>
      {({ rows, congresses, congressesReplied }) =>
        rows.length === 0 ? (
          <EmptyState title={t('progress.empty')} />
        ) : (
          <>
            <p className="approval-figure">
              {t('progress.done')}
              <AppLink to={`${listPath}?subject=township_congress&state=replied`}>
                <strong>{t('progress.of', { n: congressesReplied, all: congresses })}</strong>
              </AppLink>
            </p>
            <PlainTable
              id="approval-progress"
              caption={t('tab.progress')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.areaCode}
              rowName={(row) => row.areaName}
            />
          </>
        )
      }
    </Loaded>
  )
}

const counts = ['open', 'overdue', 'replied', 'all'] as const
const countFilters = {
  open: '&open=true',
  overdue: '&overdue=true',
  replied: '&state=replied',
  all: '',
} as const
const shown: readonly Subject[] = subjects.filter(
  (subject) => subject !== 'other' && subject !== 'county_congress',
)

function useColumns(): readonly Column<ProgressRow>[] {
  const t = useText(approvalsText)
  const w = useText(approvalWords)
  return [
    {
      key: 'areaName',
      title: t('township'),
      width: 130,
      mobile: 'title',
      render: (row) => <AppLink to={`${listPath}?area=${row.areaCode}`}>{row.areaName}</AppLink>,
    },
    ...shown.map(
      (subject): Column<ProgressRow> => ({
        key: subject,
        title: w(`subject.${subject}`),
        width: 150,
        mobile: subject === 'delegate_quota' ? 'hidden' : 'fact',
        render: (row) => {
          const last = row.subjects.find((one) => one.subject === subject)
          return last === undefined ? (
            <span className="quiet">{t('progress.none')}</span>
          ) : (
            <AppLink to={approvalPath(last.id)}>
              <ApprovalMark state={last.state} overdue={last.overdue} />
            </AppLink>
          )
        },
      }),
    ),
    ...counts.map(
      (key): Column<ProgressRow> => ({
        key,
        title: t(`progress.${key}`),
        width: 84,
        align: 'right',
        mobile: 'hidden',
        render: (row) =>
          row[key] === 0 ? (
            <span className="quiet">0</span>
          ) : (
            <AppLink
              to={`${listPath}?area=${row.areaCode}${countFilters[key]}`}
              label={t('progress.openLabel', { area: row.areaName, what: t(`progress.${key}`), n: row[key] })}
            >
              {row[key]}
            </AppLink>
          ),
      }),
    ),
  ]
}
