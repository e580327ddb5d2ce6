import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { areaCode, id } from '#common/contract.ts'
import { searchAreas, searchOrganisations } from '#registry/searches.tsx'
import { ReasonDialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { type Figure, Figures } from '#ui/figures.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { Field } from '#ui/form-types.ts'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useToday } from '#ui/providers.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { MediaPage, mediaApi } from './api.tsx'
import { printKinds, unitLevels } from './kinds.ts'
import { useOwnArea } from './placements.tsx'
import { type IssueRow, issueFacts, levelsSchema } from './shapes.ts'
import { mediaText } from './text.ts'
import { mediaScreensText } from './text-screens.ts'

const path = '/publicity/media/issues'

/** Cards and booklets: what was issued to whom; the totals are counted from these records. */
export function PrintIssuesScreen() {
  const s = useText(mediaScreensText)
  const { search, set } = useUrl()
  const round = useRound()
  const mayIssue = useMay('media.issue')
  const action = mayIssue ? (
    <>
      <Button onClick={() => set({ act: 'issueMany' })}>{s('issueMany')}</Button>
      <Button type="primary" onClick={() => set({ act: 'issue' })}>
        {s('issue')}
      </Button>
    </>
  ) : undefined
  const close = () => set({ act: null })
  return (
    <>
      <MediaPage tab="/issues" action={action}>
        {({ id: roundId }) => (
          <>
            <Counted roundId={roundId} />
            <IssueList roundId={roundId} />
          </>
        )}
      </MediaPage>
      {mayIssue && round !== null && search.act === 'issue' ? (
        <IssueDialog round={round} onClose={close} />
      ) : null}
      {mayIssue && round !== null && search.act === 'issueMany' ? (
        <IssueManyDialog round={round} onClose={close} />
      ) : null}
    </>
  )
}

function Counted(props: { readonly roundId: string }) {
  const s = useText(mediaScreensText)
  const counts = useQuery(mediaApi.counts.queryOptions({ input: { roundId: props.roundId } }))
  const { data } = counts
  if (data === undefined) return null
  const figures: Figure[] = [
    { key: 'cards', label: s('cards'), value: data.cards, to: `${path}?kind=card` },
    { key: 'booklets', label: s('booklets'), value: data.booklets, to: `${path}?kind=booklet` },
    { key: 'other', label: s('otherPrints'), value: data.otherPrints, to: path },
  ]
  return <Figures label={s('figures')} figures={figures} />
}

type DialogProps = { readonly round: Round; readonly onClose: () => void }
type FactsName = keyof (typeof issueFacts)['shape']

function useIssueFields(each: boolean): readonly Field<FactsName>[] {
  const t = useText(mediaText)
  const s = useText(mediaScreensText)
  return [
    {
      name: 'kind',
      label: s('kind'),
      kind: 'select',
      options: printKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { name: 'title', label: s('printName'), kind: 'text', maxLength: 60 },
    { name: 'quantity', label: each ? s('eachQuantity') : s('quantity'), kind: 'number' },
    { name: 'issuedOn', label: s('issuedOn'), kind: 'date' },
  ]
}

const oneSchema = issueFacts.extend({ organisationId: id, receiver: z.string().trim().min(2).max(30) })

function IssueDialog({ round, onClose }: DialogProps) {
  const s = useText(mediaScreensText)
  const today = useToday()
  const fields = useIssueFields(false)
  const issue = useMutation(mediaApi.issue.mutationOptions())
  return (
    <FormDialog
      title={s('issue')}
      schema={oneSchema}
      initial={{ kind: 'card', issuedOn: today }}
      fields={[
        ...fields,
        {
          name: 'organisationId',
          label: s('receivingUnit'),
          kind: 'organisation',
          search: searchOrganisations,
        },
        { name: 'receiver', label: s('receiver'), kind: 'text', maxLength: 30 },
      ]}
      submitLabel={s('issue')}
      act={({ organisationId, ...facts }) =>
        issue.mutateAsync({ ...facts, roundId: round.id, organisationIds: [organisationId] })
      }
      onClose={onClose}
    />
  )
}

const manySchema = issueFacts.extend({ areaCode, levels: levelsSchema })

function IssueManyDialog({ round, onClose }: DialogProps) {
  const s = useText(mediaScreensText)
  const today = useToday()
  const { acting } = useSession()
  const own = useOwnArea(round)
  const fields = useIssueFields(true)
  const issue = useMutation(mediaApi.issueMany.mutationOptions())
  return (
    <FormDialog
      title={s('issueMany')}
      schema={manySchema}
      initial={{ kind: 'card', issuedOn: today, areaCode: own, levels: ['township', 'village'] }}
      labels={{ [own]: acting?.areaName ?? own }}
      fields={[
        ...fields,
        { name: 'areaCode', label: s('area'), kind: 'area', search: searchAreas },
        {
          name: 'levels',
          label: s('levels'),
          kind: 'select',
          multiple: true,
          options: unitLevels.map((value) => ({ value, label: s(`level.${value}`) })),
        },
      ]}
      submitLabel={s('issueMany')}
      act={(values) => issue.mutateAsync({ ...values, roundId: round.id })}
      onClose={onClose}
    >
      <p>{s('issueManyNote')}</p>
    </FormDialog>
  )
}

function IssueList(props: { readonly roundId: string }) {
  const s = useText(mediaScreensText)
  const list = useListState(['kind', 'area'])
  const mayIssue = useMay('media.issue')
  const [voiding, setVoiding] = useState<IssueRow | null>(null)
  const voidIssue = useMutation(mediaApi.voidIssue.mutationOptions())
  const { kind, area } = list.state.filters
  const input = {
    ...list.ask,
    roundId: props.roundId,
    kind: printKinds.find((one) => one === kind),
    ...(area === undefined ? {} : { area }),
  }
  const rows = useQuery({
    ...mediaApi.issues.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <>
      <DataTable
        id="print-issues"
        caption={s('tab.issues')}
        columns={useColumns(mayIssue ? setVoiding : null)}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.unit}${row.title}`}
        {...tableOf(list, rows)}
        filters={useFilters()}
        onExport={() => exportList('media', 'issues', input)}
        empty={<EmptyState title={s('noIssues')} />}
      />
      {voiding === null ? null : (
        <ReasonDialog
          title={s('voidTitle')}
          label={s('reason')}
          submitLabel={s('voidTitle')}
          onReason={(reason) => voidIssue.mutateAsync({ id: voiding.id, version: voiding.version, reason })}
          onClose={() => setVoiding(null)}
        />
      )}
    </>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(mediaText)
  const s = useText(mediaScreensText)
  return [
    {
      key: 'kind',
      label: s('kind'),
      kind: 'choice',
      options: printKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
  ]
}

function useColumns(onVoid: ((row: IssueRow) => void) | null): readonly Column<IssueRow>[] {
  const t = useText(mediaText)
  const s = useText(mediaScreensText)
  return [
    { key: 'title', title: s('printName'), width: 200, mobile: 'title', render: (row) => row.title },
    { key: 'kind', title: s('kind'), width: 100, mobile: 'hidden', render: (row) => t(`kind.${row.kind}`) },
    { key: 'unit', title: s('receivingUnit'), width: 180, mobile: 'fact', render: (row) => row.unit },
    {
      key: 'areaName',
      title: s('area'),
      sortable: true,
      width: 120,
      mobile: 'hidden',
      render: (row) => row.areaName,
    },
    {
      key: 'quantity',
      title: s('quantity'),
      sortable: true,
      align: 'right',
      width: 90,
      mobile: 'fact',
      render: (row) => row.quantity,
    },
    {
      key: 'issuedOn',
      title: s('issuedOn'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.issuedOn} />,
    },
    { key: 'receiver', title: s('receiver'), width: 140, mobile: 'hidden', render: (row) => row.receiver },
    { key: 'issuer', title: s('issuer'), width: 100, mobile: 'hidden', render: (row) => row.issuer },
    {
      key: 'voided',
      title: s('state'),
      width: 150,
      mobile: 'fact',
      full: (row) => row.voidReason,
      render: (row) =>
        row.voided ? (
          <StatusMark status="na" word={s('voided')} />
        ) : onVoid === null ? (
          <StatusMark status="done" word={s('valid')} />
        ) : (
          <Button size="small" aria-label={s('voidOf', { unit: row.unit })} onClick={() => onVoid(row)}>
            {s('void')}
          </Button>
        ),
    },
  ]
}
