import { PersonAssessments } from '#gates/procedure/assessments/person-assessments.tsx'
import { PersonAudits } from '#gates/procedure/leaving-audits/person-audits.tsx'
import { PersonScreen } from '#registry/people/person.tsx'

/** A person's page with what the gates know of the person: the registry itself does not look into them. */
export function PersonWithResults() {
  return (
    <PersonScreen
      more={(personId) => (
        <>
          <PersonAssessments personId={personId} />
          <PersonAudits personId={personId} />
        </>
      )}
    />
  )
}
