import { useLang, useText } from '#ui/text.tsx'
import { Fetch } from './fetch.tsx'
import { Back, Heading, Note } from './parts.tsx'
import { tests } from './test-answers.tsx'
import { testText } from './test-text.tsx'

export type Outcome = Awaited<ReturnType<typeof tests.handIn>>
type Item = NonNullable<Outcome['items']>[number]

function Answered({ item }: { item: Item }) {
  const t = useText(testText)
  const lang = useLang()
  const words = (places: readonly number[]) =>
    places.map((place) => item.options[place]?.[lang] ?? '').join(lang === 'zh' ? '；' : '; ')
  const full = item.points === item.of
  return (
    <li className={full ? 'answered' : 'answered wrong'}>
      <p className="muted">
        {t('number', { n: item.place + 1 })} · {t('got', { n: item.points })}
      </p>
      <p>{item.stem[lang]}</p>
      <p>
        {t('yours')}：{item.chosen.length === 0 ? t('nothing') : words(item.chosen)}
      </p>
      <p>
        {t('right')}：{words(item.right)}
      </p>
      <p>
        {t('explanation')}：{item.explanation[lang]}
      </p>
      <p className="muted">
        {t('basis')}：{item.basis.map((one) => one[lang]).join(lang === 'zh' ? '；' : '; ')}
      </p>
      {item.waived ? <p className="muted">{t('waived')}</p> : null}
    </li>
  )
}

/** What came of a paper, with the explanations where the test shows them. */
export function OutcomeScreen({ outcome, again }: { outcome: Outcome; again: () => void }) {
  const t = useText(testText)
  const { passed, items, attemptsLeft, showAnswers } = outcome
  return (
    <>
      <Heading>{outcome.title}</Heading>
      <Note kind={passed ? 'good' : 'bad'}>
        <strong className="score">
          {t('score', { score: outcome.score })} · {t(passed ? 'passed' : 'failed')}
        </strong>
        <p>{t('of', { full: outcome.fullMark, pass: outcome.passMark })}</p>
        {passed || attemptsLeft === 0 ? null : <p>{t('attemptsLeft', { n: attemptsLeft })}</p>}
      </Note>
      {outcome.late ? <Note kind="warn">{t('late')}</Note> : null}
      {outcome.waived > 0 ? <Note>{t('waivedN', { n: outcome.waived })}</Note> : null}
      {passed ? (
        <Fetch
          primary
          word={t('certificate')}
          ticket={() => tests.certificateTicket({ paperId: outcome.paperId })}
        />
      ) : null}
      {!passed && attemptsLeft > 0 ? (
        <button type="button" className="wide" onClick={again}>
          {t('retry')}
        </button>
      ) : null}
      {items === null ? (
        <p className="muted">{t(showAnswers === 'closed' ? 'hiddenYet' : 'hidden')}</p>
      ) : (
        <ul className="answers">
          {items.map((item) => (
            <Answered key={item.place} item={item} />
          ))}
        </ul>
      )}
      <Back />
    </>
  )
}
