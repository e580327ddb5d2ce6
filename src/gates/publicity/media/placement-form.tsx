import type { Field, Values } from '#ui/form-types.ts'
import { useText } from '#ui/text.tsx'
import { columnChannels, placementChannels } from './kinds.ts'
import type { placementFacts } from './shapes.ts'
import { mediaText } from './text.ts'
import { mediaScreensText } from './text-screens.ts'

type FactsName = keyof (typeof placementFacts)['shape']

function isColumn({ channel }: Values): boolean {
  return columnChannels.some((one) => one === channel)
}

/** The fields of a placement's facts; link and articles for columns only. */
export function usePlacementFields(): readonly Field<FactsName>[] {
  const t = useText(mediaText)
  const s = useText(mediaScreensText)
  return [
    {
      name: 'channel',
      label: s('channel'),
      kind: 'select',
      options: placementChannels.map((value) => ({ value, label: t(`channel.${value}`) })),
    },
    { name: 'title', label: s('name'), kind: 'text', maxLength: 80 },
    { name: 'place', label: s('place'), kind: 'text', maxLength: 80 },
    { name: 'quantity', label: s('quantity'), kind: 'number' },
    { name: 'fromOn', label: s('fromOn'), kind: 'date' },
    { name: 'toOn', label: s('toOn'), kind: 'date' },
    { name: 'audience', label: s('audience'), kind: 'number' },
    { name: 'link', label: s('link'), kind: 'text', maxLength: 300, when: isColumn },
    { name: 'articles', label: s('articlesOf'), kind: 'number', when: isColumn },
  ]
}
