import type { Field } from '#ui/form-types.ts'
import type { Choice } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { uploadDocument } from '#ui/upload.tsx'
import { photoLimit, severities } from './kinds.ts'
import type { visitFacts } from './shapes.ts'
import { dutyWords } from './text.ts'
import { dutyText } from './text-screens.ts'

type FactName = Exclude<keyof (typeof visitFacts)['shape'], 'areaCode'>

const photoLimits = { types: ['jpg', 'jpeg', 'png', 'webp', 'heic'], maxBytes: photoLimit }

/** The fields of a visit but the place. */
export function useVisitFields(): readonly Field<FactName>[] {
  const t = useText(dutyText)
  return [
    { name: 'visitedOn', label: t('visitedOn'), kind: 'date' },
    { name: 'households', label: t('households'), kind: 'number' },
    { name: 'peopleMet', label: t('peopleMet'), kind: 'number' },
    {
      ...{ name: 'peopleNotes', label: t('peopleNotes'), kind: 'text', maxLength: 500, wide: true },
      help: t('peopleNotesHelp'),
    },
    { name: 'summary', label: t('summary'), kind: 'textarea', rows: 4, maxLength: 2000 },
    {
      ...{ name: 'fileIds', label: t('photos'), kind: 'file', upload: uploadDocument },
      ...{ limits: photoLimits, multiple: true, camera: true },
    },
  ]
}

/** The fields of a finding, its classes being those of the round. */
export function useFindingFields(
  classes: readonly Choice[],
): readonly Field<'className' | 'severity' | 'text'>[] {
  const t = useText(dutyText)
  const w = useText(dutyWords)
  return [
    { name: 'className', label: t('className'), kind: 'select', options: classes },
    {
      name: 'severity',
      label: t('severity'),
      kind: 'select',
      options: severities.map((value) => ({ value, label: w(`severity.${value}`) })),
    },
    { name: 'text', label: t('findingText'), kind: 'textarea', rows: 3, maxLength: 500 },
  ]
}
