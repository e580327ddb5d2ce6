import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { type Figure, Figures } from '#ui/figures.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { WhyNot } from '#ui/page.tsx'
import type { Round } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { CountCell, ShareByArea } from '#ui/share-by-area.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { assessmentsApi } from './api.tsx'
import { AssessmentPage } from './assessment-tabs.tsx'
import { appraisalGrades } from './grades.ts'
import type { AssessmentProgress, ProgressLine } from './shapes.ts'
import { assessmentStates } from './states.ts'
import { assessmentsText } from './text.ts'
import { assessmentScreensText } from './text-screens.ts'

const home = '/procedure/assessments'
const list = `${home}/list`
const people = `${home}/people`

/** How far the assessments are, township by township; every number opens its list. */
export function AssessmentProgressScreen() {
  return <AssessmentPage tab="/procedure/assessments">{(round) => <Progress round={round} />}</AssessmentPage>
}

function Progress(props: { readonly round: Round }) {
  const s = useText(assessmentScreensText)
  const progress = useQuery(assessmentsApi.progress.queryOptions({ input: { roundId: props.round.id } }))
  return (
    <Loaded query={progress} lines={10}>
      {(found) =>
        found.rows.length === 0 ? (
          <EmptyState title={s('empty')} next={s('noRoundNext')} />
        ) : (
          <>
            <Begin round={props.round} progress={found} />
            <ProgressView progress={found} />
          </>
        )
      }
    </Loaded>
  )
}

/** Begins the assessments that are missing, once there is a scheme. */
function Begin(props: { readonly round: Round; readonly progress: AssessmentProgress }) {
  const s = useText(assessmentScreensText)
  const may = useMay('assessment.edit')
  const { acting } = useSession()
  const { search, set } = useUrl()
  const { round, progress } = props
  const scheme = useQuery(assessmentsApi.scheme.queryOptions({ input: { roundId: round.id } }))
  const begin = useMutation(assessmentsApi.begin.mutationOptions())
  const { missing } = progress.total
  if (!may || missing === 0 || acting === null) return null
  const why = scheme.data?.version === 0 ? s('needScheme') : null
  const areaCode = acting.areaCode.startsWith(round.areaCode) ? acting.areaCode : round.areaCode
  return (
    <>
      <p>
        <WhyNot reason={why}>
          <Button type="primary" disabled={why !== null} onClick={() => set({ act: 'begin' })}>
            {s('begin')}
          </Button>
        </WhyNot>
      </p>
      {search.act === 'begin' && why === null ? (
        <ConfirmDialog
          title={s('begin')}
          confirmLabel={s('begin')}
          onConfirm={() => begin.mutateAsync({ roundId: round.id, areaCode })}
          onClose={() => set({ act: null })}
        >
          <p>{s('beginNote', { area: acting.areaName, n: missing })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

type Total = AssessmentProgress['total']

function ProgressView(props: { readonly progress: AssessmentProgress }) {
  const s = useText(assessmentScreensText)
  const { total, rows } = props.progress
  const teams = Object.fromEntries(appraisalGrades.map((grade) => [`team-${grade}`, total.teams[grade]]))
  return (
    <>
      <Figures label={s('tab.progress')} figures={useStateFigures(total)} />
      <Figures label={s('grade')} figures={useGradeFigures(total)} />
      <ShareByArea
        id="assessment-progress"
        share={s('announcedShare')}
        caption={s('byTownship')}
        rows={rows}
        columns={useColumns(total)}
        totals={{
          name: s('total'),
          villages: total.villages,
          missing: total.missing,
          ...total.states,
          ...teams,
          members: total.members,
          ending: total.ending,
        }}
        done={(row) => row.states.announced}
        to={(row) => `${list}?area=${row.areaCode}`}
      />
    </>
  )
}

function useStateFigures(total: Total): readonly Figure[] {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  const mayEdit = useMay('assessment.edit')
  const { villages, missing, states } = total
  return [
    { key: 'villages', label: s('villages'), value: villages, to: list },
    {
      key: 'missing',
      label: s('missing'),
      value: missing,
      to: mayEdit && missing > 0 ? `${home}?act=begin` : undefined,
      tone: missing > 0 ? 'overdue' : undefined,
    },
    ...assessmentStates.map((state) => ({
      key: state,
      label: t(`state.${state}`),
      value: states[state],
      to: `${list}?state=${state}`,
    })),
  ]
}

function useGradeFigures(total: Total): readonly Figure[] {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  return [
    ...appraisalGrades.map((grade) => ({
      key: `team-${grade}`,
      label: s('teamsBy', { grade: t(`grade.${grade}`) }),
      value: total.teams[grade],
      to: `${list}?teamGrade=${grade}`,
    })),
    ...appraisalGrades.map((grade) => ({
      key: `person-${grade}`,
      label: s('membersBy', { grade: t(`grade.${grade}`) }),
      value: total.memberGrades[grade],
      to: `${people}?grade=${grade}`,
    })),
    {
      key: 'ending',
      label: s('ending'),
      value: total.ending,
      to: `${people}?remark=ending`,
      tone: total.ending > 0 ? 'overdue' : undefined,
    },
  ]
}

type Of = (line: Total) => number

/** A column of numbers, each leading to what it counts. */
function number(
  key: string,
  title: string,
  of: Of,
  to: (within: string) => string | undefined,
  mobile: 'fact' | 'hidden' = 'hidden',
): Column<ProgressLine> {
  const render = (row: ProgressLine) => <CountCell n={of(row)} to={to(`area=${row.areaCode}`)} />
  return { key, title, align: 'right', width: 72, mobile, render }
}

/** What none of the villages has is left out, so that the table fits. */
function useColumns(total: Total): readonly Column<ProgressLine>[] {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  const some = (of: Of, ...rest: readonly [string, string, (within: string) => string | undefined]) =>
    of(total) === 0 ? [] : [number(rest[0], rest[1], of, rest[2])]
  return [
    { key: 'name', title: s('township'), width: 110, mobile: 'title', render: (row) => row.name },
    number(
      'villages',
      s('villages'),
      (line) => line.villages,
      (within) => `${list}?${within}`,
    ),
    ...some(
      (line) => line.missing,
      'missing',
      s('missing'),
      () => undefined,
    ),
    ...assessmentStates.map((state) =>
      number(
        state,
        t(`state.${state}`),
        (line) => line.states[state],
        (within) => `${list}?${within}&state=${state}`,
        state === 'announced' ? 'fact' : 'hidden',
      ),
    ),
    ...appraisalGrades.flatMap((grade) =>
      some(
        (line) => line.teams[grade],
        `team-${grade}`,
        s('teamsBy', { grade: t(`grade.${grade}`) }),
        (within) => `${list}?${within}&teamGrade=${grade}`,
      ),
    ),
    number(
      'members',
      s('members'),
      (line) => line.members,
      (within) => `${people}?${within}`,
      'fact',
    ),
    ...some(
      (line) => line.ending,
      'ending',
      s('endingShort'),
      (within) => `${people}?${within}&remark=ending`,
    ),
  ]
}
