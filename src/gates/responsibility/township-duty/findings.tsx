import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useRound } from '#ui/round.tsx'
import { CivilDate, DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipDutyApi } from './api.tsx'
import { DutyPage, dutyPath, useDutyChoices } from './duty-page.tsx'
import { placeOf } from './filters.ts'
import { findingStates, severities } from './kinds.ts'
import { type FindingRow, type FindingView, followFilters, type SchemeView } from './shapes.ts'
import { dutyWords } from './text.ts'
import { dutyText } from './text-screens.ts'

/** How a finding's state is marked. */
export const findingMarks: Readonly<Record<FindingView['state'], Status>> = {
  open: 'idle',
  tasked: 'active',
  done: 'done',
}

/** How a severity is marked. */
export const severityMarks: Readonly<Record<FindingView['severity'], Status>> = {
  ordinary: 'idle',
  considerable: 'near',
  grave: 'overdue',
}

/** Everything that the visits of the round found, and the classes under which it is put. */
export function FindingsScreen() {
  const round = useRound()
  return (
    <DutyPage tab={`${dutyPath}/findings`} action={round === null ? null : <Classes roundId={round.id} />}>
      {({ id }) => <FindingsTable roundId={id} />}
    </DutyPage>
  )
}

function useScheme(roundId: string): SchemeView | undefined {
  return useQuery(townshipDutyApi.scheme.queryOptions({ input: { roundId } })).data
}

const classesForm = z.object({ classes: z.string().trim().min(2).max(500) })

/** The way to set the classes of the round, for the coordinator. */
function Classes(props: { readonly roundId: string }) {
  const t = useText(dutyText)
  const { search, set } = useUrl()
  const { roundId } = props
  const scheme = useScheme(roundId)
  const save = useMutation(townshipDutyApi.saveScheme.mutationOptions())
  if (scheme === undefined || !scheme.mayEdit) return null
  const { version } = scheme
  const names = (text: string) =>
    text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  return (
    <>
      <Button onClick={() => set({ act: 'classes' })}>{t('classes')}</Button>
      {search.act === 'classes' ? (
        <FormDialog
          title={t('classes')}
          schema={classesForm}
          initial={{ classes: scheme.classes.map(({ name }) => name).join('\n') }}
          fields={[
            {
              ...{ name: 'classes', label: t('classesLabel'), kind: 'textarea', rows: 8, maxLength: 500 },
              help: t('classesHelp'),
            },
          ]}
          submitLabel={t('save')}
          act={({ classes }) => save.mutateAsync({ roundId, version, classes: names(classes) })}
          onClose={() => set({ act: null })}
        />
      ) : null}
    </>
  )
}

function FindingsTable(props: { readonly roundId: string }) {
  const t = useText(dutyText)
  const list = useListState(['area', 'leaderId', 'className', 'severity', 'state', 'follow'])
  const { filters } = list.state
  const severity = severities.find((one) => one === filters.severity)
  const state = findingStates.find((one) => one === filters.state)
  const follow = followFilters.find((one) => one === filters.follow)
  const input = {
    ...list.ask,
    ...placeOf(filters),
    roundId: props.roundId,
    ...(filters.className === undefined ? {} : { className: filters.className.slice(0, 20) }),
    ...(severity === undefined ? {} : { severity }),
    ...(state === undefined ? {} : { state }),
    ...(follow === undefined ? {} : { follow }),
  }
  const rows = useQuery({
    ...townshipDutyApi.findings.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="duty-findings"
      caption={t('tab.findings')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.text}
      rowLink={(row) => `${dutyPath}/visits/${row.visitId}`}
      {...tableOf(list, rows)}
      filters={useFilters(props.roundId)}
      onExport={() => exportList('townshipDuty', 'findings', input)}
      empty={<EmptyState title={t('findingsEmpty')} />}
    />
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(dutyText)
  const w = useText(dutyWords)
  const said = useSaid()
  const { townships, leaders } = useDutyChoices(roundId)
  const classes = useScheme(roundId)?.classes ?? []
  return [
    { key: 'area', label: t('township'), kind: 'choice', options: townships },
    {
      key: 'className',
      label: t('className'),
      kind: 'choice',
      options: classes.map(({ name, word }) => ({ value: name, label: said(word) })),
    },
    {
      key: 'severity',
      label: t('severity'),
      kind: 'choice',
      options: severities.map((value) => ({ value, label: w(`severity.${value}`) })),
    },
    {
      key: 'state',
      label: t('state'),
      kind: 'choice',
      options: findingStates.map((value) => ({ value, label: w(`state.${value}`) })),
    },
    { key: 'leaderId', label: t('leader'), kind: 'choice', options: leaders },
    {
      key: 'follow',
      label: t('follow'),
      kind: 'choice',
      options: followFilters.map((value) => ({ value, label: t(`follow.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<FindingRow>[] {
  const t = useText(dutyText)
  const said = useSaid()
  return [
    {
      key: 'text',
      title: t('findingText'),
      width: 250,
      mobile: 'title',
      full: (row) => row.text,
      render: (row) => row.text,
    },
    {
      key: 'classWord',
      title: t('className'),
      width: 110,
      mobile: 'hidden',
      render: (row) => said(row.classWord),
    },
    {
      key: 'severity',
      title: t('severity'),
      width: 90,
      mobile: 'fact',
      render: (row) => <StatusMark status={severityMarks[row.severity]} word={said(row.severityWord)} />,
    },
    {
      key: 'areaName',
      title: t('place'),
      sortable: true,
      width: 115,
      mobile: 'fact',
      render: (row) => row.areaName,
    },
    {
      key: 'townshipName',
      title: t('township'),
      width: 75,
      mobile: 'hidden',
      render: (row) => row.townshipName,
    },
    { key: 'leader', title: t('leader'), width: 75, mobile: 'hidden', render: (row) => row.leader },
    {
      key: 'visitedOn',
      title: t('foundOn'),
      sortable: true,
      width: 130,
      mobile: 'hidden',
      render: (row) => <CivilDate date={row.visitedOn} />,
    },
    {
      key: 'dueOn',
      title: t('due'),
      width: 160,
      mobile: 'hidden',
      render: (row) =>
        row.dueOn === null ? (
          <span className="quiet">–</span>
        ) : (
          <DueDate date={row.dueOn} finished={row.state === 'done'} />
        ),
    },
    {
      key: 'state',
      title: t('state'),
      width: 105,
      mobile: 'fact',
      render: (row) => (
        <StatusMark
          status={row.overdue ? 'overdue' : findingMarks[row.state]}
          word={row.overdue ? t('overdue') : said(row.stateWord)}
        />
      ),
    },
  ]
}
