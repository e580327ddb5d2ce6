import { AppLink } from '#ui/link.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { GroupRecord, MemberView } from './contract.ts'
import { groupsText, groupText } from './text.ts'

/** The organisation chart: head, deputies, members from top to bottom, the office beside its own line. */
export function GroupChart(props: { readonly group: GroupRecord; readonly editable: boolean }) {
  const r = useText(groupText)
  const { group, editable } = props
  const may = useMay('group.edit') && editable
  const levels = (['head', 'deputy', 'member'] as const).map((capacity) => ({
    capacity,
    people: group.members.filter((member) => member.capacity === capacity),
  }))
  return (
    <div className="group-chart">
      {levels
        .filter((level) => level.people.length > 0)
        .map(({ capacity, people }) => (
          <section
            key={capacity}
            className="group-level"
            data-level={capacity}
            aria-label={r(`capacity.${capacity}`)}
          >
            <h3>
              {r(`capacity.${capacity}`)}{' '}
              {people.length > 1 ? <span className="quiet">{people.length}</span> : null}
            </h3>
            <ul>
              {people.map((member) => (
                <PersonCard key={member.id} member={member} editable={may} />
              ))}
            </ul>
          </section>
        ))}
      <Office group={group} editable={may} />
    </div>
  )
}

function PersonCard(props: {
  readonly member: MemberView
  readonly editable: boolean
  readonly note?: string | undefined
}) {
  const r = useText(groupText)
  const { member, note } = props
  return (
    <li className="group-person">
      <strong>
        <AppLink to={`/registry/people/${member.personId}`}>{member.name}</AppLink>
        {note ? <span className="quiet small"> {note}</span> : null}
      </strong>
      <span className="group-post" title={member.organisation}>
        {member.title}
      </span>
      {member.withoutPost ? <span className="group-caution small">{r('withoutPost')}</span> : null}
      {props.editable ? <PersonActs member={member} /> : null}
    </li>
  )
}

function PersonActs(props: { readonly member: MemberView }) {
  const r = useText(groupText)
  const { set } = useUrl()
  const { member } = props
  return (
    <span className="group-acts small no-print">
      <button
        type="button"
        className="plain-button link-like"
        aria-label={r('replaceOf', { name: member.name })}
        onClick={() => set({ act: 'replace', member: member.id })}
      >
        {r('replace')}
      </button>
      {member.capacity === 'head' ? null : (
        <button
          type="button"
          className="plain-button link-like"
          aria-label={r('endOf', { name: member.name })}
          onClick={() => set({ act: 'end', member: member.id })}
        >
          {r('end')}
        </button>
      )}
    </span>
  )
}

function Office(props: { readonly group: GroupRecord; readonly editable: boolean }) {
  const t = useText(groupsText)
  const r = useText(groupText)
  const { group } = props
  const people = group.members.filter((member) => member.inOffice)
  const ordered = [...people].sort((a, b) => Number(b.officeDirector) - Number(a.officeDirector))
  function note(member: MemberView): string | undefined {
    const words = [
      member.officeDirector ? r('director') : '',
      member.capacity === 'staff' ? '' : `${r('concurrently')} ${r(`capacity.${member.capacity}`)}`,
    ]
    return words.filter((word) => word !== '').join(' · ') || undefined
  }
  return (
    <section className="group-office" aria-label={t('office')}>
      <h3>
        {group.officeName}{' '}
        <span className="quiet small">{t('officeIn', { organisation: group.officeOrganisation })}</span>
      </h3>
      {people.some((member) => member.officeDirector) ? null : (
        <p className="group-caution">{r('noDirector')}</p>
      )}
      <ul>
        {ordered.map((member) => (
          <PersonCard
            key={member.id}
            member={member}
            note={note(member)}
            editable={props.editable && member.capacity === 'staff'}
          />
        ))}
      </ul>
    </section>
  )
}
