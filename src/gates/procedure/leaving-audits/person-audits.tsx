import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { auditPath, auditsApi } from './api.tsx'
import { auditsText } from './text.ts'

/** The audits of a person for village posts, on the person's page; nothing where there are none. */
export function PersonAudits(props: { readonly personId: string }) {
  const t = useText(auditsText)
  const may = useMay('leaving_audit.read')
  const audits = useQuery({
    ...auditsApi.ofPerson.queryOptions({ input: { personId: props.personId } }),
    enabled: may,
  })
  const rows = audits.data ?? []
  if (rows.length === 0) return null
  return (
    <Section title={t('stepName')}>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={`${row.auditId}${row.post}`}>
            <AppLink to={auditPath(row.auditId)}>{row.areaName}</AppLink> {row.post} ·{' '}
            {t(`state.${row.state}`)} {row.publishedOn === null ? null : <CivilDate date={row.publishedOn} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}
