import { Button } from 'antd'
import type { z } from 'zod'
import { searchOrganisations } from '#registry/searches.tsx'
import { FormField } from '#ui/form-field.tsx'
import { issuesByField } from '#ui/form-messages.ts'
import type { Field, Values } from '#ui/form-types.ts'
import { Section } from '#ui/page.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { emptyPlace, MemberFields, type PersonDraft, type PlaceDraft } from './member-fields.tsx'
import { groupTemplates } from './templates.ts'
import { groupText } from './text.ts'

type Facts = { readonly name: string; readonly duty: string; readonly officeName: string }

/** The usual groups; choosing one fills in its name, its duty and its office. */
export function TemplateChoice(props: { readonly onChoose: (facts: Facts) => void }) {
  const r = useText(groupText)
  const said = useSaid()
  return (
    <fieldset className="group-templates">
      <legend className="field-label">{r('template')}</legend>
      {groupTemplates.map(({ key, label, name, duty, officeName }) => (
        <Button key={key} onClick={() => props.onChoose({ name, duty, officeName })}>
          {said(label)}
        </Button>
      ))}
    </fieldset>
  )
}

/** The fields of what a group is. */
export function useFactFields(): readonly Field[] {
  const r = useText(groupText)
  return [
    { name: 'name', label: r('name'), kind: 'text', maxLength: 60 },
    { name: 'foundedOn', label: r('foundedOn'), kind: 'date' },
    { name: 'duty', label: r('duty'), kind: 'textarea', rows: 4, maxLength: 500 },
    { name: 'officeName', label: r('officeName'), kind: 'text', maxLength: 60 },
    {
      name: 'officeOrganisationId',
      label: r('officeOrganisation'),
      kind: 'organisation',
      search: searchOrganisations,
    },
  ]
}

/** Name, day, duty and office of the group. */
export function FactsFields(props: {
  readonly id: string
  readonly values: Values
  readonly labels: Readonly<Record<string, string>>
  readonly fields: readonly Field[]
  readonly errors: ReadonlyMap<string, string>
  readonly onChange: (name: string, value: unknown, labels?: Readonly<Record<string, string>>) => void
}) {
  const r = useText(groupText)
  return (
    <Section title={r('facts')}>
      <div className="form-grid">
        {props.fields.map((field) => (
          <FormField
            key={field.name}
            id={`${props.id}-${field.name}`}
            field={field}
            value={props.values[field.name]}
            labels={props.labels}
            required
            error={props.errors.get(field.name)}
            onChange={(value, labels) => props.onChange(field.name, value, labels)}
          />
        ))}
      </div>
    </Section>
  )
}

/** Complaints about one person, by field. */
function useErrorsOf(issues: readonly z.core.$ZodIssue[]) {
  const r = useText(groupText)
  const lang = useLang()
  const fields: readonly Field[] = [
    { name: 'personId', label: r('person'), kind: 'select', options: [] },
    { name: 'organisationId', label: r('organisation'), kind: 'select', options: [] },
    { name: 'title', label: r('post'), kind: 'text' },
    { name: 'capacity', label: r('capacity'), kind: 'select', options: [] },
  ]
  return (place: number, values: PlaceDraft) => {
    const own = issues
      .filter((issue) => issue.path[0] === 'members' && issue.path[1] === place)
      .map((issue) => ({ ...issue, path: issue.path.slice(2) }))
    return issuesByField(own, fields, { ...values }, lang)
  }
}

type PeopleProps = {
  readonly id: string
  readonly people: readonly PersonDraft[]
  readonly onPeople: (people: readonly PersonDraft[]) => void
  readonly issues: readonly z.core.$ZodIssue[]
}

/** The people of the group in the order of the published list. */
export function PeopleFields(props: PeopleProps) {
  const r = useText(groupText)
  const { people, onPeople } = props
  const errorsOf = useErrorsOf(props.issues)
  const nextKey = Math.max(0, ...people.map((person) => person.key)) + 1
  const change = (key: number, place: PlaceDraft) =>
    onPeople(people.map((person) => (person.key === key ? { key, place } : person)))
  return (
    <Section title={r('peopleOfGroup')} note={r('peopleHelp')}>
      <ol className="group-people">
        {people.map(({ key, place }, at) => (
          <li key={key}>
            <fieldset>
              <legend className="quiet small">{r('rowName', { n: at + 1 })}</legend>
              <div className="group-person-fields">
                <MemberFields
                  id={`${props.id}-${key}`}
                  value={place}
                  onChange={(next) => change(key, next)}
                  errors={errorsOf(at, place)}
                />
              </div>
            </fieldset>
            <RowActs {...props} at={at} />
          </li>
        ))}
      </ol>
      <div>
        <Button onClick={() => onPeople([...people, { key: nextKey, place: emptyPlace('member') }])}>
          {r('addRow')}
        </Button>
      </div>
    </Section>
  )
}

function RowActs(props: PeopleProps & { readonly at: number }) {
  const r = useText(groupText)
  const { people, onPeople, at } = props
  const n = at + 1
  function up() {
    const above = people[at - 1]
    const own = people[at]
    if (above && own) onPeople([...people.slice(0, at - 1), own, above, ...people.slice(at + 1)])
  }
  return (
    <span className="group-row-acts">
      <Button size="small" disabled={at === 0} aria-label={r('upRow', { n })} onClick={up}>
        ↑
      </Button>
      <Button
        size="small"
        disabled={people.length === 1}
        aria-label={r('removeRow', { n })}
        onClick={() => onPeople(people.filter((_, place) => place !== at))}
      >
        ×
      </Button>
    </span>
  )
}
