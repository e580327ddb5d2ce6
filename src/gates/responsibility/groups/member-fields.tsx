import { searchOrganisations } from '#registry/searches.tsx'
import { FormField } from '#ui/form-field.tsx'
import { useText } from '#ui/text.tsx'
import { candidateOf, searchCandidates } from './candidates.tsx'
import { type Capacity, capacities, type OfficePlace, officePlaces } from './membership.ts'
import { groupText } from './text.ts'

/** A person's place in a group while it is being filled in. */
export type PlaceDraft = {
  readonly personId: string
  readonly organisationId: string
  readonly title: string
  readonly capacity: Capacity | ''
  readonly office: OfficePlace
  /** Names of the chosen person and organisation by their id. */
  readonly labels: Readonly<Record<string, string>>
}

/** A person of a group being set up, with a key of the page's own. */
export type PersonDraft = { readonly key: number; readonly place: PlaceDraft }

/** A place in which nothing is filled in yet. */
export function emptyPlace(capacity: Capacity | ''): PlaceDraft {
  return { personId: '', organisationId: '', title: '', capacity, office: 'none', labels: {} }
}

/** The draft after a person was picked: the post brings organisation and title along. */
function withPerson(draft: PlaceDraft, pickId: string): PlaceDraft {
  const chosen = candidateOf(pickId)
  if (chosen === undefined) return { ...draft, personId: '' }
  const { personId, name, organisationId, organisation, title } = chosen
  return {
    ...draft,
    personId,
    organisationId: organisationId ?? draft.organisationId,
    title: title ?? draft.title,
    labels: {
      ...draft.labels,
      [personId]: name,
      ...(organisationId ? { [organisationId]: organisation ?? '' } : {}),
    },
  }
}

/** The fields of one person's place: who, from which organisation, with what title; and where in the group. */
export function MemberFields(props: {
  readonly id: string
  readonly value: PlaceDraft
  readonly onChange: (value: PlaceDraft) => void
  /** Leaves out the place in the group and in its office, which a successor takes over. */
  readonly placeFixed?: boolean | undefined
  /** Words for fields that lack something, by field name. */
  readonly errors?: ReadonlyMap<string, string> | undefined
  readonly personLabel?: string | undefined
}) {
  const r = useText(groupText)
  const { id, value, onChange, errors } = props
  const shared = (name: string) => ({
    id: `${id}-${name}`,
    labels: value.labels,
    required: true,
    error: errors?.get(name),
  })
  return (
    <>
      <FormField
        {...shared('personId')}
        field={{
          name: 'personId',
          label: props.personLabel ?? r('person'),
          kind: 'person',
          search: (typed) => searchCandidates(typed, r('noPost')),
        }}
        value={value.personId}
        onChange={(picked) => onChange(withPerson(value, typeof picked === 'string' ? picked : ''))}
      />
      <FormField
        {...shared('organisationId')}
        field={{
          name: 'organisationId',
          label: r('organisation'),
          kind: 'organisation',
          search: searchOrganisations,
        }}
        value={value.organisationId}
        onChange={(picked, labels) =>
          onChange({
            ...value,
            organisationId: typeof picked === 'string' ? picked : '',
            labels: { ...value.labels, ...labels },
          })
        }
      />
      <FormField
        {...shared('title')}
        field={{ name: 'title', label: r('post'), kind: 'text', maxLength: 80 }}
        value={value.title}
        onChange={(typed) => onChange({ ...value, title: String(typed ?? '') })}
      />
      {props.placeFixed ? null : <PlaceFields {...props} shared={shared} />}
    </>
  )
}

function PlaceFields(props: {
  readonly value: PlaceDraft
  readonly onChange: (value: PlaceDraft) => void
  readonly shared: (name: string) => {
    id: string
    labels: PlaceDraft['labels']
    required: boolean
    error: string | undefined
  }
}) {
  const r = useText(groupText)
  const { value, onChange, shared } = props
  return (
    <>
      <FormField
        {...shared('capacity')}
        field={{
          name: 'capacity',
          label: r('capacity'),
          kind: 'select',
          options: capacities.map((one) => ({ value: one, label: r(`capacity.${one}`) })),
        }}
        value={value.capacity}
        onChange={(chosen) =>
          onChange({ ...value, capacity: capacities.find((one) => one === chosen) ?? '' })
        }
      />
      <FormField
        {...shared('office')}
        required={false}
        field={{
          name: 'office',
          label: r('officePlace'),
          kind: 'select',
          options: officePlaces.map((one) => ({ value: one, label: r(`office.${one}`) })),
        }}
        value={value.office}
        onChange={(chosen) =>
          onChange({ ...value, office: officePlaces.find((one) => one === chosen) ?? 'none' })
        }
      />
    </>
  )
}
