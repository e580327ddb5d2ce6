import { useCallback, useState } from 'react'
import { useLang, useText } from '#ui/text.tsx'
import { submit } from './outbox.tsx'
import { Heading, Note } from './parts.tsx'
import { type Paper, useAnswers, useSecondsLeft } from './test-answers.tsx'
import { testText } from './test-text.tsx'

type Item = Paper['items'][number]

/** Under this name the handing in of a paper is known, however often it is sent. */
export function handInKey(paperId: string): string {
  return `test.${paperId}`
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

function Question(props: {
  item: Item
  chosen: readonly number[]
  choose: (chosen: readonly number[]) => void
}) {
  const t = useText(testText)
  const lang = useLang()
  const { item, chosen } = props
  const several = item.kind === 'multiple'
  const toggle = (option: number) => {
    if (!several) return props.choose([option])
    const next = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]
    return props.choose(next)
  }
  return (
    <fieldset className="question">
      <legend>
        <span className="muted">
          {t('number', { n: item.place + 1 })} · {t(`kind.${item.kind}`)} · {t('points', { n: item.points })}
        </span>
        <span className="stem">{item.stem[lang]}</span>
      </legend>
      {item.waived ? <Note>{t('waived')}</Note> : null}
      {item.options.map((option, place) => (
        <label key={option.zh} className="option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`question-${item.place}`}
            checked={chosen.includes(place)}
            onChange={() => toggle(place)}
          />
          <span>{option[lang]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Ask({ open, yes, no }: { open: number; yes: () => void; no: () => void }) {
  const t = useText(testText)
  return (
    <Note kind={open > 0 ? 'warn' : ''}>
      <p>
        {open > 0 ? t('open', { n: open }) : t('all')}
        {t('sure')}
      </p>
      <div className="choice">
        <button type="button" className="primary" onClick={yes}>
          {t('confirm')}
        </button>
        <button type="button" onClick={no}>
          {t('back')}
        </button>
      </div>
    </Note>
  )
}

/** A paper being taken: the questions, the time left, the way to hand it in. */
export function PaperScreen({ paper, settled }: { paper: Paper; settled: () => void }) {
  const t = useText(testText)
  const [asking, setAsking] = useState(false)
  const answers = useAnswers(paper, settled)
  const { all } = answers
  const handIn = useCallback(() => {
    submit('tests', 'handIn', handInKey(paper.paperId), { paperId: paper.paperId, answers: all() })
    settled()
  }, [paper.paperId, settled, all])
  const left = useSecondsLeft(paper.secondsLeft, handIn)
  const done = paper.items.filter(({ place }) => (answers.chosen[place] ?? []).length > 0).length
  return (
    <>
      <Heading>{paper.title}</Heading>
      <div className="paper-bar">
        <strong role="timer">{t('left', { time: clock(left) })}</strong>
        <span>{t('answered', { n: done, all: paper.items.length })}</span>
        <span className="muted" role="status">
          {answers.unsent === 0 ? t('saved') : t('unsaved', { n: answers.unsent })}
        </span>
      </div>
      {paper.items.map((item) => (
        <Question
          key={item.place}
          item={item}
          chosen={answers.chosen[item.place] ?? []}
          choose={(chosen) => answers.choose(item.place, chosen)}
        />
      ))}
      {asking ? (
        <Ask open={paper.items.length - done} yes={handIn} no={() => setAsking(false)} />
      ) : (
        <button type="button" className="primary wide" onClick={() => setAsking(true)}>
          {t('handIn')}
        </button>
      )}
    </>
  )
}
