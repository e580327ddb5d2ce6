import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { useGo } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { DataTable } from '#ui/table.tsx'
import type { TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { useApprovalColumns } from './approval-columns.tsx'
import { approvalPath } from './approval-mark.tsx'
import { type Answered, AnsweredNote, BulkActs } from './bulk.tsx'
import { approvalsApi } from './client.tsx'
import { sides } from './contract.ts'
import { SettingsDialog } from './settings.tsx'
import type { ApprovalRow } from './shapes.ts'
import { approvalStates } from './states.ts'
import { subjects } from './subjects.ts'
import { approvalWords } from './text.ts'
import { approvalsText } from './text-screens.ts'
import { WaitingApprovals } from './waiting.tsx'
import './approvals.css'

const listPath = '/procedure/approvals'
const filterKeys = ['side', 'state', 'subject', 'overdue', 'area', 'open'] as const

/** Requests and replies: mine to answer, mine asked, and all that the post may see. */
export function ApprovalsScreen() {
  const t = useText(approvalsText)
  const go = useGo()
  const { search, set } = useUrl()
  const round = useRound()
  const mayAsk = useMay('approval.request')
  const mayDecide = useMay('approval.decide')
  const maySet = useMay('settings.edit')
  const [answered, setAnswered] = useState<Answered | null>(null)
  const list = useListState(filterKeys)
  const input = { ...list.ask, ...(round === null ? {} : { roundId: round.id }), ...readFilters(search) }
  const approvals = useQuery({
    ...approvalsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const rows = approvals.data?.rows ?? []
  const create =
    mayAsk && round !== null ? (
      <Button type="primary" onClick={() => go(`${listPath}/new`)}>
        {t('create')}
      </Button>
    ) : null
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="procedure"
      action={
        <>
          {create}
          {maySet ? <Button onClick={() => set({ set: '1' })}>{t('settings')}</Button> : null}
        </>
      }
      tabs={[
        { label: t('tab.list'), to: listPath },
        { label: t('tab.progress'), to: `${listPath}/progress` },
      ]}
      tab={listPath}
    >
      <WaitingApprovals />
      <Narrowed first={rows[0]} />
      {answered === null ? null : <AnsweredNote answered={answered} />}
      <DataTable
        id="approvals"
        caption={t('title')}
        columns={useApprovalColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        rowLink={(row) => approvalPath(row.id)}
        {...tableOf(list, approvals)}
        filters={useFilters()}
        onExport={() => exportList('approvals', 'list', input)}
        bulk={
          mayDecide
            ? (keys, clear) => <BulkActs keys={keys} rows={rows} onDone={setAnswered} onClear={clear} />
            : undefined
        }
        empty={<EmptyState title={t('empty')} next={t('emptyNext')} action={create} />}
      />
      {search.set === '1' && maySet ? <SettingsDialog onClose={() => set({ set: null })} /> : null}
    </Page>
  )
}

type Filters = {
  side?: (typeof sides)[number]
  state?: (typeof approvalStates)[number]
  subject?: (typeof subjects)[number]
  overdue?: boolean
  open?: boolean
  area?: string
}

/** The filters of an address that can be read; a spoilt one is left out. */
function readFilters(search: Readonly<Record<string, string>>): Filters {
  const side = sides.find((one) => one === search.side)
  const state = approvalStates.find((one) => one === search.state)
  const subject = subjects.find((one) => one === search.subject)
  const flag = (text: string | undefined) => (text === 'true' ? true : text === 'false' ? false : undefined)
  const overdue = flag(search.overdue)
  const open = flag(search.open)
  const area = /^\d{2,12}$/.test(search.area ?? '') ? search.area : undefined
  return {
    ...(side === undefined ? {} : { side }),
    ...(state === undefined ? {} : { state }),
    ...(subject === undefined ? {} : { subject }),
    ...(overdue === undefined ? {} : { overdue }),
    ...(open === undefined ? {} : { open }),
    ...(area === undefined ? {} : { area }),
  }
}

/** What a link from elsewhere narrowed the list to, besides the filters above the table. */
function Narrowed(props: { readonly first: ApprovalRow | undefined }) {
  const t = useText(approvalsText)
  const { search, set } = useUrl()
  const words = [
    ...(search.area === undefined ? [] : [props.first?.areaName ?? search.area]),
    ...(search.open === 'true' ? [t('openOnly')] : []),
  ]
  if (words.length === 0) return null
  return (
    <p className="notice info">
      {t('narrowed')}
      <strong>{words.join(' · ')}</strong>{' '}
      <button
        type="button"
        className="plain-button link-like"
        onClick={() => set({ area: null, open: null, page: null })}
      >
        {t('clear')}
      </button>
    </p>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(approvalsText)
  const w = useText(approvalWords)
  return [
    {
      ...{ key: 'side', label: t('side'), kind: 'choice' },
      options: sides.map((value) => ({ value, label: t(`side.${value}`) })),
    },
    {
      ...{ key: 'state', label: t('state'), kind: 'choice' },
      options: approvalStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
    {
      ...{ key: 'subject', label: t('subject'), kind: 'choice' },
      options: subjects.map((value) => ({ value, label: w(`subject.${value}`) })),
    },
    {
      ...{ key: 'overdue', label: t('overdue'), kind: 'choice' },
      options: (['true', 'false'] as const).map((value) => ({ value, label: t(`overdue.${value}`) })),
    },
  ]
}
