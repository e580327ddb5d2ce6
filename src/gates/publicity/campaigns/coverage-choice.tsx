import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { DutyKind } from './kinds.ts'
import { type CoverageBy, coverageBy } from './shapes.ts'
import { campaignsText, campaignWords } from './text.ts'

function Choices(props: {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}) {
  const { set } = useUrl()
  const { name, label, chosen, choices } = props
  return (
    <fieldset className="choices" aria-label={label}>
      {choices.map(({ value, label: word }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => set({ [name]: value === '' ? null : value, page: null, search: null })}
          />
          {word}
        </label>
      ))}
    </fieldset>
  )
}

/** By what coverage is counted, and for which duty. */
export function CoverageChoice(props: {
  readonly by: CoverageBy
  readonly kind: DutyKind | null
  readonly kinds: readonly DutyKind[]
}) {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const kinds = props.kinds.map((value) => ({ value: value as string, label: w(`kind.${value}`) }))
  return (
    <div className="campaign-choices">
      <Choices
        name="by"
        label={t('by')}
        chosen={props.by}
        choices={coverageBy.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      <Choices
        name="kind"
        label={t('kind')}
        chosen={props.kind ?? ''}
        choices={[{ value: '', label: t('kind.all') }, ...kinds]}
      />
    </div>
  )
}
