import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { assessmentsApi } from './api.tsx'
import { AssessmentDialogs } from './assessment-dialogs.tsx'
import { AssessmentResults } from './assessment-results.tsx'
import { statusOf } from './assessment-tabs.tsx'
import type { AssessmentRecord } from './shapes.ts'
import { assessmentStates } from './states.ts'
import { assessmentsText } from './text.ts'
import { assessmentScreensText, assessmentText } from './text-screens.ts'

/** The assessment of one village: the appraisal, the team's result and each member's. */
export function AssessmentScreen() {
  const { params } = useUrl()
  const found = useQuery(assessmentsApi.show.queryOptions({ input: { id: params.assessmentId ?? '' } }))
  return (
    <Loaded query={found} lines={12}>
      {(assessment) => <AssessmentView key={assessment.id} assessment={assessment} />}
    </Loaded>
  )
}

function AssessmentView(props: { readonly assessment: AssessmentRecord }) {
  const t = useText(assessmentsText)
  const { assessment } = props
  return (
    <RecordPage
      title={`${assessment.areaName} · ${t('title')}`}
      purpose={[assessment.townshipName, assessment.scheme.name].filter(Boolean).join(' · ')}
      gate="procedure"
      status={statusOf[assessment.state]}
      statusWord={t(`state.${assessment.state}`)}
      steps={useLife(assessment)}
      crumbs={[
        { label: t('title'), to: '/procedure/assessments' },
        {
          label: assessment.townshipName,
          to: `/procedure/assessments/list?area=${assessment.areaCode.slice(0, 9)}`,
        },
        { label: assessment.areaName },
      ]}
      action={<Acts assessment={assessment} />}
      side={<Side assessment={assessment} />}
    >
      <Cautions assessment={assessment} />
      <Meeting assessment={assessment} />
      <AssessmentResults assessment={assessment} />
      <AssessmentDialogs assessment={assessment} />
    </RecordPage>
  )
}

function useLife(assessment: AssessmentRecord): readonly LifeStep[] {
  const r = useText(assessmentText)
  const now = assessmentStates.indexOf(assessment.state)
  const last = assessmentStates.length - 1
  return assessmentStates.map((state, place) => ({
    key: state,
    label: r(`life.${state}`),
    at: place < now || (place === now && place === last) ? 'done' : place === now ? 'now' : 'next',
    note: state === 'announced' ? (assessment.announcedOn ?? undefined) : undefined,
  }))
}

const forward: readonly string[] = ['submit', 'confirm', 'announce']

function Acts(props: { readonly assessment: AssessmentRecord }) {
  const r = useText(assessmentText)
  const { set } = useUrl()
  const may = useMay('assessment.edit')
  if (!may) return null
  const allowed = props.assessment.moves.filter((one) => one.allowed)
  if (allowed.length === 0) return <span className="quiet small">{r('outsideRight')}</span>
  return (
    <>
      {allowed.map(({ move }) => (
        <Button
          key={move}
          type={forward.includes(move) ? 'primary' : 'default'}
          onClick={() => set({ act: move })}
        >
          {r(`move.${move}`)}
        </Button>
      ))}
    </>
  )
}

function Cautions(props: { readonly assessment: AssessmentRecord }) {
  const r = useText(assessmentText)
  const said = useSaid()
  const { assessment } = props
  return (
    <>
      {assessment.state === 'open' && assessment.returnReason !== null ? (
        <Notice tone="near">{r('returned', { reason: assessment.returnReason })}</Notice>
      ) : null}
      {assessment.results.flatMap(({ id, name, ends }) =>
        ends === null
          ? []
          : [
              <Notice key={id} tone="near">
                <strong>{name}</strong> {said(ends.explain)} <CitationChip citation={ends.citation} />
              </Notice>,
            ],
      )}
    </>
  )
}

function Meeting(props: { readonly assessment: AssessmentRecord }) {
  const s = useText(assessmentScreensText)
  const r = useText(assessmentText)
  const { set } = useUrl()
  const { heldOn, participants, issued, returned, mayFill } = props.assessment
  return (
    <Section
      title={r('meeting')}
      action={
        mayFill ? <Button onClick={() => set({ act: 'meeting' })}>{r('editMeeting')}</Button> : undefined
      }
    >
      {heldOn === null ? (
        <p className="quiet">{r('noMeeting')}</p>
      ) : (
        <Facts
          facts={[
            [s('heldOn'), <CivilDate key="held" date={heldOn} />],
            [s('participants'), participants ?? '–'],
            [r('issued'), issued ?? '–'],
            [r('returnedForms'), returned ?? '–'],
          ]}
        />
      )}
    </Section>
  )
}

function Side(props: { readonly assessment: AssessmentRecord }) {
  const s = useText(assessmentScreensText)
  const r = useText(assessmentText)
  const { scheme, announcedOn, announcedPlace, taskId, id } = props.assessment
  return (
    <>
      <Section title={s('scheme')}>
        {(['teamIndicators', 'personIndicators'] as const).map((list) => (
          <p key={list}>
            {s(list)}{' '}
            <span className="quiet">
              {scheme[list].map(({ name, weight }) => r('schemeLine', { name, weight })).join('、')}
            </span>
          </p>
        ))}
        <AppLink to="/procedure/assessments/scheme">{r('toScheme')}</AppLink>
      </Section>
      {announcedOn === null ? null : (
        <Section title={r('life.announced')}>
          <Facts
            facts={[
              [s('announcedOn'), <CivilDate key="announced" date={announcedOn} />],
              [r('announcedPlace'), announcedPlace],
            ]}
          />
        </Section>
      )}
      {taskId === null ? null : (
        <Section title={r('task')}>
          <AppLink to={`/responsibility/tasks/${taskId}`}>{r('toTask')}</AppLink>
        </Section>
      )}
      <RecordTrail type="assessment" id={id} />
    </>
  )
}
