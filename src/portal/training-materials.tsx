import { useText } from '#ui/text.tsx'
import { Fetch } from './fetch.tsx'
import { type TrainingView, trainings } from './training-parts.tsx'
import { trainingText } from './training-text.tsx'

/** The materials of a training, each with when it was opened. */
export function Materials({ view, again }: { view: TrainingView; again: () => void }) {
  const t = useText(trainingText)
  const { id, materials } = view
  return (
    <section className="stack">
      <h2>{t('materials')}</h2>
      {materials.length === 0 ? <p className="muted">{t('noMaterials')}</p> : null}
      <ul className="owed">
        {materials.map(({ id: materialId, name, openedAt }) => (
          <li key={materialId}>
            <div>
              <p className="file-name">{name}</p>
              <p className="muted">
                {openedAt === null ? t('notOpened') : t('openedAt', { time: openedAt })}
              </p>
            </div>
            <Fetch
              word={t('open')}
              label={t('openOf', { name })}
              ticket={() => trainings.openMaterial({ id, materialId })}
              fetched={again}
            />
          </li>
        ))}
      </ul>
      {materials.length === 0 ? null : <p className="muted">{t('openHow')}</p>}
    </section>
  )
}
