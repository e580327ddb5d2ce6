import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section, WhyNot } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import type { Round } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { TileMap } from '#ui/tile-map.tsx'
import { useUrl } from '#ui/url.tsx'
import { assessmentsApi } from './api.tsx'
import { AssessmentPage } from './assessment-tabs.tsx'
import { appraisalGrades } from './grades.ts'
import type { AssessmentProgress, ProgressLine } from './shapes.ts'
import { assessmentStates } from './states.ts'
import { assessmentsText } from './text.ts'
import { assessmentScreensText } from './text-screens.ts'

const list = '/procedure/assessments/list'
const people = '/procedure/assessments/people'

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

function ProgressView(props: { readonly progress: AssessmentProgress }) {
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  const { total, rows } = props.progress
  return (
    <>
      <Figures
        label={s('tab.progress')}
        figures={[
          { key: 'villages', label: s('villages'), value: total.villages },
          {
            key: 'missing',
            label: s('missing'),
            value: total.missing,
            tone: total.missing > 0 ? 'overdue' : undefined,
          },
          ...assessmentStates.map((state) => ({
            key: state,
            label: t(`state.${state}`),
            value: total.states[state],
            to: `${list}?state=${state}`,
          })),
        ]}
      />
      <Figures
        label={s('grade')}
        figures={[
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
            tone: total.ending > 0 ? ('overdue' as const) : undefined,
          },
        ]}
      />
      <Section title={s('announcedShare')}>
        <TileMap
          title={s('announcedShare')}
          unit="%"
          low={0}
          high={100}
          tiles={rows.map((row) => ({
            key: row.areaCode,
            name: row.name,
            value: Math.round((row.states.announced * 100) / row.villages),
            shown: `${row.states.announced}/${row.villages}`,
            to: `${list}?area=${row.areaCode}`,
          }))}
        />
      </Section>
      <Section title={s('byTownship')}>
        <PlainTable
          id="assessment-progress"
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
  const t = useText(assessmentsText)
  const s = useText(assessmentScreensText)
  const right = { align: 'right', width: 96 } as const
  return [
    {
      key: 'name',
      title: s('township'),
      width: 140,
      mobile: 'title',
      render: (row) => <AppLink to={`${list}?area=${row.areaCode}`}>{row.name}</AppLink>,
    },
    { key: 'villages', title: s('villages'), ...right, width: 110, render: (row) => row.villages },
    { key: 'missing', title: s('missing'), ...right, render: (row) => row.missing },
    ...assessmentStates.map(
      (state): Column<ProgressLine> => ({
        key: state,
        title: t(`state.${state}`),
        ...right,
        mobile: state === 'announced' ? 'fact' : 'hidden',
        render: (row) => <Count n={row.states[state]} to={`${list}?area=${row.areaCode}&state=${state}`} />,
      }),
    ),
    ...appraisalGrades.map(
      (grade): Column<ProgressLine> => ({
        key: `team-${grade}`,
        title: s('teamsBy', { grade: t(`grade.${grade}`) }),
        ...right,
        width: 120,
        mobile: grade === 'excellent' ? 'fact' : 'hidden',
        render: (row) => (
          <Count n={row.teams[grade]} to={`${list}?area=${row.areaCode}&teamGrade=${grade}`} />
        ),
      }),
    ),
    {
      key: 'members',
      title: s('members'),
      ...right,
      mobile: 'fact',
      render: (row) => <Count n={row.members} to={`${people}?area=${row.areaCode}`} />,
    },
    {
      key: 'ending',
      title: s('ending'),
      ...right,
      width: 130,
      render: (row) => <Count n={row.ending} to={`${people}?area=${row.areaCode}&remark=ending`} />,
    },
  ]
}
