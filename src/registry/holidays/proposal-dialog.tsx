import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { holidaysText } from '#platform/settings/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { holidaysApi } from './api.tsx'

type Proposal = Awaited<ReturnType<typeof holidaysApi.proposal.call>>
type Day = Proposal['days'][number]

/** The published arrangement of a year beside the table, and loading it. */
export function ProposalDialog(props: {
  readonly year: number
  readonly onLoaded: () => void
  readonly onClose: () => void
}) {
  const t = useText(holidaysText)
  const { year } = props
  const proposal = useQuery(holidaysApi.proposal.queryOptions({ input: { year } }))
  return (
    <Dialog title={t('proposal', { year })} onClose={props.onClose} wide>
      <Loaded query={proposal}>{(data) => <Proposed {...props} proposal={data} />}</Loaded>
    </Dialog>
  )
}

function Proposed(props: {
  readonly year: number
  readonly proposal: Proposal
  readonly onLoaded: () => void
  readonly onClose: () => void
}) {
  const t = useText(holidaysText)
  const c = useText(commonText)
  const { message } = App.useApp()
  const columns = useColumns()
  const load = useMutation(holidaysApi.load.mutationOptions())
  const { year, proposal } = props
  const count = (change: Day['change']) => proposal.days.filter((one) => one.change === change).length
  const [added, changed] = [count('add'), count('change')]
  async function confirm() {
    const done = await load.mutateAsync({ year }).catch(() => null)
    if (done === null) return
    props.onLoaded()
    void message.success(t('loaded', done))
    props.onClose()
  }
  if (!proposal.known) return <Notice tone="near">{t('proposalUnknown', { year })}</Notice>
  const fresh = added + changed > 0
  return (
    <div className="data-table">
      <Notice tone={fresh ? 'info' : 'done'}>
        {fresh ? t('proposalNote', { added, changed }) : t('proposalSame')}
      </Notice>
      <ActProblem error={load.error} />
      <PlainTable
        id="proposal"
        caption={t('proposal', { year })}
        columns={columns}
        rows={proposal.days}
        rowKey={(row) => row.day}
        rowName={(row) => row.day}
      />
      <div className="form-end">
        <Button type="primary" disabled={!fresh || load.isPending} onClick={() => void confirm()}>
          {t('load', { year })}
        </Button>
        <Button onClick={props.onClose}>{c('cancel')}</Button>
      </div>
    </div>
  )
}

function useColumns(): readonly Column<Day>[] {
  const t = useText(holidaysText)
  return [
    {
      key: 'day',
      title: t('day'),
      width: 160,
      mobile: 'title',
      render: (row) => <CivilDate date={row.day} />,
    },
    { key: 'kind', title: t('kind'), width: 110, mobile: 'fact', render: (row) => t(`kind.${row.kind}`) },
    { key: 'name', title: t('name'), width: 120, mobile: 'fact', render: (row) => row.name },
    {
      key: 'change',
      title: t('change'),
      width: 220,
      mobile: 'fact',
      render: (row) => (
        <span className={row.change === 'same' ? 'quiet' : ''}>
          {t(`change.${row.change}`)}
          {row.change === 'change' && row.present
            ? ` · ${t('present', { what: `${t(`kind.${row.present.kind}`)} ${row.present.name}` })}`
            : ''}
        </span>
      ),
    },
  ]
}
