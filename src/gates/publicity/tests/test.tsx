import { useQuery } from '@tanstack/react-query'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { showDate } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, PageTabs, RecordPage, Section } from '#ui/page.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { questionWords } from '../questions/text.ts'
import { testsApi } from './api.tsx'
import type { TestRecord } from './shapes.ts'
import { testStates } from './states.ts'
import { TestActs, TestDialogs } from './test-acts.tsx'
import { FigureList, ResultList, UnitList } from './test-results.tsx'
import { testMarks } from './tests.tsx'
import { testsPath } from './tests-page.tsx'
import { testsText } from './text.ts'
import { testScreens } from './text-screens.ts'

const views = ['results', 'missing', 'units', 'figures'] as const

/** A test: how it goes, by person, unit and question; its settings beside. */
export function TestScreen() {
  const { params } = useUrl()
  const found = useQuery(testsApi.show.queryOptions({ input: { id: params.testId ?? '' } }))
  return <Loaded query={found}>{(test) => <Test test={test} />}</Loaded>
}

function Test(props: { readonly test: TestRecord }) {
  const t = useText(testScreens)
  const said = useSaid()
  const { test } = props
  return (
    <RecordPage
      title={test.title}
      purpose={test.areaName}
      gate="publicity"
      crumbs={[{ label: t('title'), to: testsPath }, { label: test.title }]}
      status={testMarks[test.state]}
      statusWord={said(test.stateWord)}
      steps={useLife(test)}
      action={<TestActs test={test} />}
      side={<Side test={test} />}
    >
      <Warnings test={test} />
      <Numbers test={test} />
      <Views test={test} />
      <TestDialogs test={test} />
    </RecordPage>
  )
}

function Warnings(props: { readonly test: TestRecord }) {
  const t = useText(testScreens)
  const lang = useLang()
  const { lacking, outdated, day, state } = props.test
  if (state === 'closed') return null
  return (
    <>
      {lacking > 0 ? <Notice tone="near">{t('lackingSays', { n: lacking })}</Notice> : null}
      {outdated > 0 ? (
        <Notice tone="info">{t('outdatedSays', { n: outdated, day: showDate(day, lang) })}</Notice>
      ) : null}
    </>
  )
}

function Numbers(props: { readonly test: TestRecord }) {
  const t = useText(testScreens)
  const { test } = props
  const at = (view: string) => `${testsPath}/${test.id}${view}`
  return (
    <Figures
      label={t('figures')}
      figures={[
        { key: 'takers', label: t('takers'), value: test.takers, to: at('') },
        { key: 'took', label: t('took'), value: test.took, to: at('') },
        {
          key: 'times',
          label: t('personTimes'),
          value: test.personTimes,
          to: at('?sort=attempts&descending=true'),
        },
        { key: 'passed', label: t('passed'), value: test.passed, to: at('?result=passed'), tone: 'done' },
        { key: 'missing', label: t('missing'), value: test.missing, to: at('?view=missing') },
      ]}
    />
  )
}

function Views(props: { readonly test: TestRecord }) {
  const t = useText(testScreens)
  const { search } = useUrl()
  const { test } = props
  const view = views.find((one) => one === search.view) ?? 'results'
  const to = (one: string) => `${testsPath}/${test.id}${one === 'results' ? '' : `?view=${one}`}`
  return (
    <>
      <PageTabs tabs={views.map((one) => ({ label: t(`view.${one}`), to: to(one) }))} tab={to(view)} />
      {view === 'units' ? <UnitList testId={test.id} /> : null}
      {view === 'figures' ? <FigureList testId={test.id} /> : null}
      {view === 'results' || view === 'missing' ? (
        <ResultList key={view} testId={test.id} missing={view === 'missing'} />
      ) : null}
    </>
  )
}

function useLife(test: TestRecord): readonly LifeStep[] {
  const w = useText(testsText)
  const lang = useLang()
  const now = testStates.indexOf(test.state)
  const notes = { draft: null, open: test.startsOn, closed: test.endsOn }
  return testStates.map((state, place) => ({
    key: state,
    label: w(`state.${state}`),
    at: place < now || test.state === 'closed' ? 'done' : place === now ? 'now' : 'next',
    note: notes[state] === null ? undefined : showDate(notes[state], lang),
  }))
}

function Side(props: { readonly test: TestRecord }) {
  const t = useText(testScreens)
  const w = useText(testsText)
  const q = useText(questionWords)
  const said = useSaid()
  const lang = useLang()
  const { test } = props
  const { discipline } = test
  return (
    <>
      <Section title={t('settings')}>
        <Facts
          facts={[
            [t('startsOn'), <CivilDate key="from" date={test.startsOn} />],
            [t('endsOn'), <DueDate key="until" date={test.endsOn} finished={test.state === 'closed'} />],
            [t('classes'), test.classNames.join('、') || t('dash')],
            [t('organisations'), test.organisationNames.join('、') || t('dash')],
            [t('minutes'), test.minutes],
            [t('passMark'), `${test.passMark} / ${test.fullMark}`],
            [t('maxAttempts'), test.maxAttempts],
            [t('waitHours'), test.waitHours],
            [t('counts'), w(`counts.${test.counts}`)],
            [t('partial'), `${test.partialPercent}%`],
            [t('showAnswers'), w(`show.${test.showAnswers}`)],
            [t('bank'), t('bankSays', { n: test.usable, day: showDate(test.day, lang) })],
          ]}
        />
        {discipline === null ? null : (
          <p>
            {t('law')} {said(discipline.name)} <CitationChip citation={discipline.citation} />
          </p>
        )}
      </Section>
      <Section title={t('parts')}>
        <Facts
          facts={test.parts.map(
            ({ kind, subject, count, points }) =>
              [
                `${q(`kind.${kind}`)} · ${subject === null ? t('anySubject') : q(`subject.${subject}`)}`,
                t('part', { n: count, points }),
              ] as const,
          )}
        />
      </Section>
      <RecordTrail type="test" id={test.id} />
    </>
  )
}
