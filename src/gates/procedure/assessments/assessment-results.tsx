import { Button, Popover } from 'antd'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { GradeWord } from './assessment-tabs.tsx'
import type { AssessmentRecord, ResultView } from './shapes.ts'
import { assessmentsText } from './text.ts'
import { assessmentScreensText, assessmentText } from './text-screens.ts'
import './assessments.css'

/** The results of the team and of its members: forms, score, proposal with its arithmetic, decided grade. */
export function AssessmentResults(props: { readonly assessment: AssessmentRecord }) {
  const r = useText(assessmentText)
  const { set } = useUrl()
  const { assessment } = props
  return (
    <Section
      title={r('results')}
      action={
        assessment.mayFill ? (
          <Button onClick={() => set({ act: 'person' })}>{r('addPerson')}</Button>
        ) : undefined
      }
    >
      <PlainTable
        id="assessment-results"
        caption={r('results')}
        columns={useColumns(assessment)}
        rows={assessment.results}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
      />
    </Section>
  )
}

function useColumns(assessment: AssessmentRecord): readonly Column<ResultView>[] {
  const s = useText(assessmentScreensText)
  const act: Column<ResultView> = {
    key: 'act',
    title: '',
    width: 190,
    mobile: 'fact',
    render: (row) => <ResultActs result={row} />,
  }
  const last: Column<ResultView> = {
    key: 'lastGrade',
    title: s('lastGrade'),
    width: 110,
    mobile: 'hidden',
    render: (row) => <GradeWord grade={row.lastGrade} />,
  }
  return [
    { key: 'name', title: s('name'), width: 120, mobile: 'title', render: (row) => <Subject result={row} /> },
    {
      key: 'counts',
      title: s('counts'),
      align: 'right',
      width: 130,
      mobile: 'hidden',
      full: () => s('countsHelp'),
      render: ({ excellent, competent, basic, incompetent }) =>
        s('countsOf', { excellent, competent, basic, incompetent }),
    },
    {
      key: 'score',
      title: s('score'),
      align: 'right',
      width: 80,
      mobile: 'hidden',
      render: (row) => row.score ?? '–',
    },
    {
      key: 'proposal',
      title: s('proposal'),
      width: 150,
      mobile: 'fact',
      render: (row) => <ProposalCell result={row} />,
    },
    {
      key: 'grade',
      title: s('grade'),
      width: 110,
      mobile: 'fact',
      render: (row) => <Decided result={row} />,
    },
    assessment.mayFill ? act : last,
  ]
}

function Subject(props: { readonly result: ResultView }) {
  const t = useText(assessmentsText)
  const { personId, name, post } = props.result
  if (personId === null) return <strong>{t('team')}</strong>
  return (
    <>
      <AppLink to={`/registry/people/${personId}`}>{name}</AppLink>{' '}
      <span className="quiet small">{post}</span>
    </>
  )
}

function ProposalCell(props: { readonly result: ResultView }) {
  const { name, proposal } = props.result
  if (proposal === null) return <span className="quiet">–</span>
  return (
    <>
      <GradeWord grade={proposal.grade} />
      <HowItComesOut name={name} explain={proposal.explain} />
    </>
  )
}

type Explain = NonNullable<ResultView['proposal']>['explain']

/** Opens the arithmetic of a proposal, line by line. */
function HowItComesOut(props: { readonly name: string; readonly explain: Explain }) {
  const r = useText(assessmentText)
  const title = r('howOf', { name: props.name })
  return (
    <Popover trigger="click" title={title} content={<Arithmetic explain={props.explain} />}>
      <Button type="link" size="small" aria-label={title}>
        {r('how')}
      </Button>
    </Popover>
  )
}

/** How a proposed grade comes out. */
export function Arithmetic(props: { readonly explain: Explain }) {
  const said = useSaid()
  return (
    <ul className="assessment-how">
      {props.explain.map((line) => (
        <li key={line.zh}>{said(line)}</li>
      ))}
    </ul>
  )
}

function Decided(props: { readonly result: ResultView }) {
  const { grade, gradeReason } = props.result
  return (
    <>
      <GradeWord grade={grade} />
      {gradeReason === '' ? null : <p className="quiet small">{gradeReason}</p>}
    </>
  )
}

function ResultActs(props: { readonly result: ResultView }) {
  const r = useText(assessmentText)
  const { set } = useUrl()
  const { id, personId, name } = props.result
  return (
    <span className="result-acts">
      <Button
        size="small"
        aria-label={r('fillOf', { name })}
        onClick={() => set({ act: 'fill', result: id })}
      >
        {r('fill')}
      </Button>
      <Button
        size="small"
        aria-label={r('decideOf', { name })}
        onClick={() => set({ act: 'decide', result: id })}
      >
        {r('decide')}
      </Button>
      {personId === null ? null : (
        <Button
          size="small"
          aria-label={r('removeOf', { name })}
          onClick={() => set({ act: 'remove', result: id })}
        >
          {r('remove')}
        </Button>
      )}
    </span>
  )
}
