import { useText } from '#ui/text.tsx'
import { addressOf } from './route.tsx'
import { came, type OwnTraining, useOutcome } from './training-parts.tsx'
import { trainingText } from './training-text.tsx'

function Item({ training, today }: { training: OwnTraining; today: string }) {
  const t = useText(trainingText)
  const { id, kind, title, heldOn, startsAt, place, instructions, materialCount } = training
  const outcome = useOutcome(training, today)
  const near = heldOn === today && training.state === 'planned' && !came(training)
  return (
    <li>
      <div>
        <span className="kind">
          {t(`kind.${kind}`)}
          {near ? ` · ${t('today')}` : ''}
        </span>
        <p>{title}</p>
        <p className="muted">
          {t('when', { day: heldOn, time: startsAt })} · {place}
        </p>
        {instructions === '' || came(training) ? null : <p>{instructions}</p>}
        {materialCount === 0 ? null : <p className="muted">{t('materialCount', { n: materialCount })}</p>}
        {outcome === '' ? null : <p>{outcome}</p>}
      </div>
      <a
        className={`button ${near ? 'primary' : ''}`}
        href={addressOf('training', id)}
        aria-label={`${t('see')} ${title}`}
      >
        {t('see')}
      </a>
    </li>
  )
}

/** The person's trainings and films: those to come by day, or those that are over, the latest first. */
export function Trainings(props: { all: readonly OwnTraining[]; today: string; which: 'coming' | 'past' }) {
  const t = useText(trainingText)
  const { all, today, which } = props
  // A reading stands among what is to be done.
  const halls = all.filter(({ kind }) => kind !== 'self_study')
  const isPast = (one: OwnTraining) => one.state !== 'planned' || came(one) || one.heldOn < today
  const shown =
    which === 'past' ? halls.filter(isPast).reverse() : halls.filter((training) => !isPast(training))
  if (shown.length === 0) return null
  return (
    <section className="stack">
      <h2>{t(which)}</h2>
      <ul className="owed">
        {shown.map((training) => (
          <Item key={training.id} training={training} today={today} />
        ))}
      </ul>
    </section>
  )
}
