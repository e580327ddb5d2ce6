import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { showDate } from '#ui/dates.ts'
import { ReasonDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, Page, Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { questionsApi } from './api.tsx'
import { bankPath } from './bank.tsx'
import { type QuestionRecord, questionsTopic } from './contract.ts'
import { useQuestionFields } from './question-form.tsx'
import { bankScreens } from './text-screens.ts'
import './questions.css'

const correctSchema = inputOf(questionsTopic.contract.correct)
type Props = { readonly question: QuestionRecord }

/** A question: what is asked, what is right and why, where it stands in the law, its versions. */
export function QuestionScreen() {
  const { params } = useUrl()
  const found = useQuery(questionsApi.show.queryOptions({ input: { id: params.questionId ?? '' } }))
  return <Loaded query={found}>{(question) => <Question question={question} />}</Loaded>
}

function Question({ question }: Props) {
  const t = useText(bankScreens)
  const said = useSaid()
  const { content, code } = question
  const purpose = [question.subjectWord, question.kindWord, question.forceWord, question.activeWord].map(said)
  return (
    <Page
      title={code}
      purpose={purpose.join(' · ')}
      gate="publicity"
      crumbs={[
        { label: t('tests'), to: '/publicity/tests' },
        { label: t('title'), to: bankPath },
        { label: code },
      ]}
      action={<Acts question={question} />}
    >
      <Outdated question={question} />
      <Section title={t('stem')}>
        <p>{said(content.stem)}</p>
        <ol className="question-options">
          {content.options.map((option, place) => (
            <li key={option.zh}>
              {said(option)}
              {content.right.includes(place) ? (
                <strong className="question-right"> {t('rightMark')}</strong>
              ) : null}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('explanation')}>
        <p>{said(content.explanation)}</p>
      </Section>
      <Section title={t('basis')}>
        <p className="question-basis">
          {question.citations.map((citation) => (
            <CitationChip key={citation.ruleId} citation={citation} />
          ))}
        </p>
        <Facts
          facts={[
            [t('from'), <CivilDate key="from" date={question.forceFrom} />],
            [t('until'), <CivilDate key="until" date={question.forceUntil} />],
          ]}
        />
      </Section>
      <Section title={t('versions')}>
        <ul className="question-versions">
          {question.versions.map(({ number, note, corrects }) => (
            <li key={number}>
              {t('versionN', { n: number })} {note} {corrects ? `（${t('wrongBefore')}）` : ''}
            </li>
          ))}
        </ul>
      </Section>
      <RecordTrail type="question" id={question.id} />
      <Dialogs question={question} />
    </Page>
  )
}

function Outdated({ question }: Props) {
  const t = useText(bankScreens)
  const lang = useLang()
  if (question.outdated.length === 0) return null
  return (
    <Notice tone="near">
      {t('outdatedSays', { day: showDate(question.day, lang) })}
      {question.outdated.map((citation) => (
        <CitationChip key={citation.ruleId} citation={citation} />
      ))}
    </Notice>
  )
}

function Acts({ question }: Props) {
  const t = useText(bankScreens)
  const { set } = useUrl()
  const mayEdit = useMay('test.edit')
  if (!mayEdit) return null
  return (
    <WhyNot reason={question.mayEdit ? null : t('notYours')}>
      <Button type="primary" disabled={!question.mayEdit} onClick={() => set({ act: 'correct' })}>
        {t('correct')}
      </Button>
      <Button disabled={!question.mayEdit} onClick={() => set({ act: 'active' })}>
        {t(question.active ? 'stop' : 'resume')}
      </Button>
    </WhyNot>
  )
}

function Dialogs({ question }: Props) {
  const t = useText(bankScreens)
  const { search, set } = useUrl()
  const correct = useMutation(questionsApi.correct.mutationOptions())
  const setActive = useMutation(questionsApi.setActive.mutationOptions())
  const fields = useQuestionFields()
  const { id, version, active } = question
  const close = () => set({ act: null })
  if (!question.mayEdit) return null
  if (search.act === 'active') {
    const label = t(active ? 'stop' : 'resume')
    return (
      <ReasonDialog
        title={label}
        label={t('reason')}
        submitLabel={label}
        onReason={(reason) => setActive.mutateAsync({ id, version, active: !active, reason })}
        onClose={close}
      >
        {active ? <p>{t('stopWhy')}</p> : null}
      </ReasonDialog>
    )
  }
  if (search.act !== 'correct') return null
  return (
    <FormDialog
      title={t('correct')}
      wide
      schema={correctSchema}
      initial={{ id, version, ...question.typed, corrects: false }}
      fields={[
        ...fields,
        { name: 'note', label: t('note'), kind: 'text', maxLength: 200, wide: true },
        { name: 'corrects', label: t('corrects'), kind: 'switch' },
      ]}
      submitLabel={t('correct')}
      act={(values) => correct.mutateAsync(values)}
      onClose={close}
    >
      <p>{t('correctWhy')}</p>
    </FormDialog>
  )
}
