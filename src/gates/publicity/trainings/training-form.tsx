import { searchOrganisations } from '#registry/searches.tsx'
import type { Field } from '#ui/form-types.ts'
import { useText } from '#ui/text.tsx'
import type { trainingFacts } from './shapes.ts'
import { trainingKinds, trainingMoments } from './states.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'

type FactsName = keyof (typeof trainingFacts)['shape']
/** The kinds that take place at an hour; a reading is planned apart. */
const hallKinds = trainingKinds.filter((kind) => kind !== 'self_study')

type WhenName = Extract<FactsName, 'heldOn' | 'startsAt' | 'lateAfter' | 'place'>

/** When and where a training takes place. */
export function useWhenFields(): readonly Field<WhenName>[] {
  const s = useText(trainingScreensText)
  return [
    { name: 'heldOn', label: s('heldOn'), kind: 'date' },
    { name: 'startsAt', label: s('startsAt'), kind: 'text', maxLength: 5, help: s('startsAtHelp') },
    { name: 'lateAfter', label: s('lateAfter'), kind: 'text', maxLength: 5, help: s('lateAfterHelp') },
    { name: 'place', label: s('place'), kind: 'text', maxLength: 60 },
  ]
}

/** The fields of a training's facts. */
export function useFactsFields(): readonly Field<FactsName>[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const when = useWhenFields()
  return [
    {
      name: 'kind',
      label: s('kind'),
      kind: 'select',
      options: hallKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { name: 'title', label: s('name'), kind: 'text', maxLength: 60 },
    {
      name: 'moment',
      label: s('moment'),
      kind: 'select',
      options: trainingMoments.map((value) => ({ value, label: t(`moment.${value}`) })),
    },
    ...when,
    { name: 'organiserId', label: s('organiser'), kind: 'organisation', search: searchOrganisations },
    { name: 'lecturer', label: s('lecturer'), kind: 'text', maxLength: 60 },
    {
      name: 'instructions',
      label: s('instructions'),
      kind: 'textarea',
      maxLength: 300,
      rows: 3,
      help: s('instructionsHelp'),
    },
    { name: 'walkIns', label: s('walkIns'), kind: 'switch' },
    { name: 'tested', label: s('tested'), kind: 'switch', help: s('testedHelp') },
  ]
}
