import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { assessmentPath, assessmentsApi } from './api.tsx'
import { AssessmentMark, AssessmentPage, GradeWord } from './assessment-tabs.tsx'
import { appraisalGrades } from './grades.ts'
import type { PersonRow } from './shapes.ts'
import { assessmentStates } from './states.ts'
import { assessmentsText } from './text.ts'
import { assessmentScreensText } from './text-screens.ts'
import { useTownships } from './townships.tsx'

/** The results of all members of village teams. */
export function AssessmentPeopleScreen() {
  return (
    <AssessmentPage tab="/procedure/assessments/people">
      {(round) => <PeopleTable roundId={round.id} />}
    </AssessmentPage>
  )
}

const remarks = ['differs', 'ending'] as const

function PeopleTable(props: { readonly roundId: string }) {
  const s = useText(assessmentScreensText)
  const list = useListState(['area', 'state', 'grade', 'remark'])
  const { area, ...filters } = list.state.filters
  const state = assessmentStates.find((one) => one === filters.state)
  const grade = appraisalGrades.find((one) => one === filters.grade)
  const remark = remarks.find((one) => one === filters.remark)
  const input = {
    ...list.ask,
    roundId: props.roundId,
    ...(area === undefined || !/^\d{6,12}$/.test(area) ? {} : { area }),
    ...(state === undefined ? {} : { state }),
    ...(grade === undefined ? {} : { grade }),
    ...(remark === undefined ? {} : { remark }),
  }
  const found = useQuery({
    ...assessmentsApi.people.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <DataTable
      id="assessment-people"
      caption={s('tab.people')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowLink={(row) => assessmentPath(row.assessmentId)}
      {...tableOf(list, found)}
      filters={useFilters(props.roundId)}
      onExport={() => exportList('assessments', 'people', input)}
      empty={<EmptyState title={s('empty')} next={s('emptyNext')} />}
    />
  )
}

function useFilters(roundId: string): readonly TableFilter[] {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  return [
    { key: 'area', label: s('township'), kind: 'choice', options: useTownships(roundId) },
    {
      key: 'grade',
      label: s('grade'),
      kind: 'choice',
      options: appraisalGrades.map((value) => ({ value, label: t(`grade.${value}`) })),
    },
    {
      key: 'state',
      label: s('state'),
      kind: 'choice',
      options: assessmentStates.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      key: 'remark',
      label: s('remark'),
      kind: 'choice',
      options: remarks.map((value) => ({ value, label: s(`remark.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<PersonRow>[] {
  const s = useText(assessmentScreensText)
  return [
    { key: 'name', title: s('name'), width: 110, mobile: 'title', render: (row) => row.name },
    { key: 'post', title: s('post'), width: 180, mobile: 'fact', render: (row) => row.post },
    {
      key: 'areaName',
      title: s('village'),
      sortable: true,
      width: 170,
      mobile: 'fact',
      render: (row) => `${row.townshipName} ${row.areaName}`,
    },
    {
      key: 'counts',
      title: s('counts'),
      align: 'right',
      width: 130,
      full: () => s('countsHelp'),
      render: ({ excellent, competent, basic, incompetent }) =>
        s('countsOf', { excellent, competent, basic, incompetent }),
    },
    { key: 'score', title: s('score'), align: 'right', width: 90, render: (row) => row.score ?? '–' },
    {
      key: 'proposal',
      title: s('proposal'),
      width: 100,
      render: (row) => <GradeWord grade={row.proposal} />,
    },
    {
      key: 'grade',
      title: s('grade'),
      width: 100,
      mobile: 'fact',
      render: (row) => <GradeWord grade={row.grade} />,
    },
    { key: 'gradeReason', title: s('remark.differs'), width: 180, render: (row) => row.gradeReason || '–' },
    {
      key: 'lastGrade',
      title: s('lastGrade'),
      width: 110,
      render: (row) => <GradeWord grade={row.lastGrade} />,
    },
    { key: 'state', title: s('state'), width: 110, render: (row) => <AssessmentMark state={row.state} /> },
    {
      key: 'person',
      title: s('members'),
      width: 90,
      defaultHidden: true,
      render: (row) => <AppLink to={`/registry/people/${row.personId}`}>{row.name}</AppLink>,
    },
  ]
}
