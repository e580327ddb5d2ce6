import { id } from '#common/contract.ts'
import { searchOrganisations, searchPeople } from '#registry/searches.tsx'
import type { Field } from '#ui/form-types.ts'
import { useText } from '#ui/text.tsx'
import { meetingFacts } from './shapes.ts'
import { meetingKinds } from './states.ts'
import { meetingsText, meetingWords } from './text.ts'

/** The facts of a meeting as they are typed: one organisation convenes it, another may join. */
export const factsForm = meetingFacts
  .omit({ convenerIds: true })
  .extend({ convenerId: id, coConvenerId: id.optional() })

type FactsName = keyof (typeof factsForm)['shape']

/** The organisations that convene, as the action takes them. */
export function convenersOf(values: { convenerId: string; coConvenerId?: string | undefined }): string[] {
  return [values.convenerId, ...(values.coConvenerId === undefined ? [] : [values.coConvenerId])]
}

/** The fields of a meeting's facts. */
export function useFactsFields(): readonly Field<FactsName>[] {
  const t = useText(meetingsText)
  const w = useText(meetingWords)
  return [
    {
      name: 'kind',
      label: t('kind'),
      kind: 'select',
      options: meetingKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
    },
    { name: 'title', label: t('name'), kind: 'text', maxLength: 60 },
    { name: 'heldOn', label: t('heldOn'), kind: 'date' },
    { name: 'startsAt', label: t('startsAt'), kind: 'text', maxLength: 5, help: t('startsAtHelp') },
    { name: 'place', label: t('place'), kind: 'text', maxLength: 60 },
    { name: 'convenerId', label: t('conveners'), kind: 'organisation', search: searchOrganisations },
    { name: 'coConvenerId', label: t('coConvener'), kind: 'organisation', search: searchOrganisations },
    { name: 'chairId', label: t('chair'), kind: 'person', search: searchPeople },
    { name: 'recorderId', label: t('recorder'), kind: 'person', search: searchPeople },
  ]
}
