import type { linksTopic } from '#gates/publicity/links/contract.ts'
import { useText } from '#ui/text.tsx'
import { useAsked } from './asked.tsx'
import { actionsOf } from './call.tsx'
import { Trainings } from './home-trainings.tsx'
import { Heading, Note, Shown } from './parts.tsx'
import { addressOf } from './route.tsx'
import { portalText } from './text.tsx'
import { type OwnTraining, trainings } from './training-parts.tsx'

const links = actionsOf<typeof linksTopic>('links')
type Mine = Awaited<ReturnType<typeof links.mine>>
type Item = Mine['owed'][number]

function State({ item, today }: { item: Item; today: string }) {
  const t = useText(portalText)
  if (item.doneOn !== null) return <p className="muted">{t('doneOn', { day: item.doneOn })}</p>
  if (item.needed > 1 && item.done > 0) {
    return <p>{t('times', { done: item.done, needed: item.needed })}</p>
  }
  if (item.dueOn === null) return null
  return item.dueOn < today ? (
    <p className="late">{t('overdue', { day: item.dueOn })}</p>
  ) : (
    <p className="muted">{t('due', { day: item.dueOn })}</p>
  )
}

function Owed({ item, today }: { item: Item; today: string }) {
  const t = useText(portalText)
  return (
    <li>
      <div>
        <span className="kind">{t(`kind.${item.kind}`)}</span>
        <p>{item.title}</p>
        <State item={item} today={today} />
        {item.screen === null && item.doneOn === null ? <p className="muted">{t('offPhone')}</p> : null}
      </div>
      {item.screen === null ? null : (
        <a
          className={`button ${item.doneOn === null ? 'primary' : ''}`}
          href={addressOf(item.screen, item.id)}
          aria-label={`${t('openIt')} ${item.title}`}
        >
          {t('openIt')}
        </a>
      )}
    </li>
  )
}

function Group({ title, items, today }: { title: string; items: readonly Item[]; today: string }) {
  if (items.length === 0) return null
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="owed">
        {items.map((item) => (
          <Owed key={`${item.kind} ${item.id}`} item={item} today={today} />
        ))}
      </ul>
    </section>
  )
}

function Page({ mine, trainings: all }: { mine: Mine; trainings: readonly OwnTraining[] }) {
  const t = useText(portalText)
  // What can be done here and now comes first.
  const left = mine.owed.filter((item) => item.doneOn === null)
  const open = [
    ...left.filter(({ screen }) => screen !== null),
    ...left.filter(({ screen }) => screen === null),
  ]
  const done = mine.owed.filter((item) => item.doneOn !== null)
  return (
    <>
      <Heading>{t('hello', { name: mine.name })}</Heading>
      <p className="muted">
        {mine.organisationName} · {mine.roundName}
      </p>
      {mine.owed.length + all.length === 0 ? <Note>{t('nothingOwed')}</Note> : null}
      {mine.owed.length > 0 && open.length === 0 ? <Note kind="good">{t('allDone')}</Note> : null}
      <Trainings which="coming" all={all} today={mine.today} />
      <Group title={t('todo')} items={open} today={mine.today} />
      <Group title={t('done')} items={done} today={mine.today} />
      <Trainings which="past" all={all} today={mine.today} />
      <p className="muted">{t('until', { until: mine.until })}</p>
    </>
  )
}

/** What the person owes, and what of it is done. */
export function Home() {
  const [asked, again] = useAsked('home', () => Promise.all([links.mine({}), trainings.mine({})]))
  return (
    <Shown asked={asked} retry={again}>
      {([mine, own]) => <Page mine={mine} trainings={own.trainings} />}
    </Shown>
  )
}
