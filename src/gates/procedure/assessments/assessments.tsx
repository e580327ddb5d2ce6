import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import { readRange } from '#ui/table-state.ts'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { type Advanced, AdvancedNotice, AdvanceMany } from './advance-many.tsx'
import { assessmentPath, assessmentsApi } from './api.tsx'
import { AssessmentMark, AssessmentPage, GradeWord } from './assessment-tabs.tsx'
import { appraisalGrades } from './grades.ts'
import type { AssessmentRow } from './shapes.ts'
import { assessmentStates } from './states.ts'
import { assessmentsText } from './text.ts'
import { assessmentScreensText } from './text-screens.ts'
import { useTownships } from './townships.tsx'

/** The assessments of the round, village by village; many can be handed in, confirmed or announced at once. */
export function AssessmentsScreen() {
  return (
    <AssessmentPage tab="/procedure/assessments/list">
      {(round) => <AssessmentsTable roundId={round.id} />}
    </AssessmentPage>
  )
}

function AssessmentsTable(props: { readonly roundId: string }) {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  const mayEdit = useMay('assessment.edit')
  const [advanced, setAdvanced] = useState<Advanced | null>(null)
  const list = useListState(['area', 'state', 'teamGrade', 'held'])
  const { area, ...filters } = list.state.filters
  const state = assessmentStates.find((one) => one === filters.state)
  const teamGrade = appraisalGrades.find((one) => one === filters.teamGrade)
  const [from, to] = readRange(filters.held)
  const input = {
    ...list.ask,
    roundId: props.roundId,
    ...(from === '' ? {} : { heldFrom: from }),
    ...(to === '' ? {} : { heldTo: to }),
    ...(area === undefined || !/^\d{6,12}$/.test(area) ? {} : { area }),
    ...(state === undefined ? {} : { state }),
    ...(teamGrade === undefined ? {} : { teamGrade }),
  }
  const found = useQuery({
    ...assessmentsApi.list.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const rows = found.data?.rows ?? []
  return (
    <>
      {advanced === null ? null : <AdvancedNotice advanced={advanced} />}
      <DataTable
        id="assessments"
        caption={t('title')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => row.areaName}
        rowLink={(row) => assessmentPath(row.id)}
        {...tableOf(list, found)}
        filters={useFilters(props.roundId)}
        onExport={() => exportList('assessments', 'list', input)}
        bulk={
          mayEdit
            ? (keys, clear) => <AdvanceMany keys={keys} rows={rows} onDone={setAdvanced} onClear={clear} />
            : undefined
        }
        empty={<EmptyState title={s('empty')} next={s('emptyNext')} />}
      />
    </>
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  return [
    { key: 'area', label: s('township'), kind: 'choice', options: useTownships(roundId) },
    {
      key: 'state',
      label: s('state'),
      kind: 'choice',
      options: assessmentStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'teamGrade',
      label: s('teamGrade'),
      kind: 'choice',
      options: appraisalGrades.map((value) => ({ value, label: t(`grade.${value}`) })),
    },
    { key: 'held', label: s('heldOn'), kind: 'date-range' },
  ]
}

function useColumns(): readonly Column<AssessmentRow>[] {
  const s = useText(assessmentScreensText)
  return [
    {
      key: 'areaName',
      title: s('village'),
      sortable: true,
      width: 150,
      mobile: 'title',
      render: (row) => row.areaName,
    },
    { key: 'townshipName', title: s('township'), width: 100, render: (row) => row.townshipName },
    {
      key: 'state',
      title: s('state'),
      width: 110,
      mobile: 'fact',
      render: (row) => <AssessmentMark state={row.state} />,
    },
    {
      key: 'teamGrade',
      title: s('teamGrade'),
      width: 110,
      mobile: 'fact',
      render: (row) => <GradeWord grade={row.teamGrade} />,
    },
    {
      key: 'grades',
      title: s('grades'),
      width: 300,
      mobile: 'fact',
      render: ({ excellent, competent, basic, incompetent }) =>
        s('gradesOf', { excellent, competent, basic, incompetent }),
    },
    { key: 'ungraded', title: s('ungraded'), align: 'right', width: 90, render: (row) => row.ungraded },
    { key: 'ending', title: s('ending'), align: 'right', width: 130, render: (row) => row.ending },
    {
      key: 'heldOn',
      title: s('heldOn'),
      sortable: true,
      width: 150,
      render: (row) => <CivilDate date={row.heldOn} />,
    },
    {
      key: 'participants',
      title: s('participants'),
      sortable: true,
      align: 'right',
      width: 120,
      defaultHidden: true,
      render: (row) => row.participants ?? '–',
    },
    {
      key: 'forms',
      title: s('forms'),
      align: 'right',
      width: 110,
      render: (row) => `${row.issued ?? '–'} / ${row.returned ?? '–'}`,
    },
    {
      key: 'announcedOn',
      title: s('announcedOn'),
      sortable: true,
      width: 150,
      render: (row) => <CivilDate date={row.announcedOn} />,
    },
  ]
}
