import { useQuery } from '@tanstack/react-query'
import { CitationChip } from '#ui/citation.tsx'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { assessmentPath, assessmentsApi } from './api.tsx'
import { GradeWord } from './assessment-tabs.tsx'
import { assessmentsText } from './text.ts'
import { assessmentText } from './text-screens.ts'

/** The confirmed results of a person, on the person's page; nothing where there are none. */
export function PersonAssessments(props: { readonly personId: string }) {
  const t = useText(assessmentsText)
  const r = useText(assessmentText)
  const said = useSaid()
  const may = useMay('assessment.read')
  const found = useQuery({
    ...assessmentsApi.ofPerson.queryOptions({ input: { personId: props.personId } }),
    enabled: may,
  })
  const rows = found.data ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.assessmentId}>
            <AppLink to={assessmentPath(row.assessmentId)}>
              {r('assessmentOf', { round: row.roundName, area: row.areaName })}
            </AppLink>{' '}
            {row.post} · <GradeWord grade={row.grade} />
            <span className="quiet small">
              {row.score === null ? '' : ` ${r('scoreWas', { score: row.score })}`}
              {row.teamGrade === null ? '' : ` · ${r('teamWas', { grade: t(`grade.${row.teamGrade}`) })}`}
            </span>
            {row.ends === null ? null : (
              <p>
                {said(row.ends.explain)} <CitationChip citation={row.ends.citation} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
