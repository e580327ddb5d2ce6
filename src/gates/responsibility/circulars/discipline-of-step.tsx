import { useQuery } from '@tanstack/react-query'
import type { Said } from '#common/text.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { showDate } from '#ui/dates.ts'
import { AppLink } from '#ui/link.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { circularsPath } from './circular-mark.tsx'
import { circularsApi } from './client.tsx'
import { disciplineText } from './text-screens.ts'

/** What discipline requires at a step: as laid down for the round with its circular, else the recommended wording. */
export function DisciplineOfStep(props: {
  readonly roundId: string
  readonly kind: BodyKind
  readonly stepId: string
  readonly recommendation: Said
}) {
  const d = useText(disciplineText)
  const said = useSaid()
  const lang = useLang()
  const { recommendation, ...step } = props
  const found = useQuery(circularsApi.requirement.queryOptions({ input: step })).data
  if (found === undefined) return null
  if (found === null) {
    return recommendation.zh === '' ? (
      <p className="quiet">{d('none')}</p>
    ) : (
      <>
        <p className="quiet small">{d('stepNone')}</p>
        <p>{said(recommendation)}</p>
      </>
    )
  }
  const { text, circular } = found
  return (
    <>
      <p>{said(text)}</p>
      {circular === null ? null : (
        <p className="small">
          <AppLink to={`${circularsPath}/${circular.id}`}>{circular.title}</AppLink>{' '}
          {circular.issuedOn === null ? null : (
            <span className="quiet">{d('stepBy', { day: showDate(circular.issuedOn, lang) })}</span>
          )}
        </p>
      )}
    </>
  )
}
