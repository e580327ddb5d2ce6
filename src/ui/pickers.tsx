import { Button } from 'antd'
import { useId } from 'react'
import { Combo } from './combo.tsx'
import type { Pick, Search } from './pick-types.ts'
import { useText } from './text.tsx'
import { commonText, pickText } from './words.ts'

export type PickerProps = {
  readonly id?: string | undefined
  /** For readers; leave out where a label element names the field by its id. */
  readonly label?: string | undefined
  readonly value: Pick | null
  readonly onChange: (pick: Pick | null) => void
  readonly search: Search
  readonly invalid?: boolean | undefined
  readonly describedBy?: string | undefined
}

/** Picks a person by name, pinyin initials or unit. */
export function PersonPicker(props: PickerProps) {
  const t = useText(pickText)
  return <OnePicker {...props} placeholder={t('person')} />
}

/** Picks an area by name, pinyin initials or code; its path tells areas of one name apart. */
export function AreaPicker(props: PickerProps) {
  const t = useText(pickText)
  return <OnePicker {...props} placeholder={t('area')} />
}

/** Picks an organisation by name, pinyin initials or code. */
export function OrganisationPicker(props: PickerProps) {
  const t = useText(pickText)
  return <OnePicker {...props} placeholder={t('organisation')} />
}

function OnePicker(props: PickerProps & { readonly placeholder: string }) {
  const c = useText(commonText)
  const own = useId()
  const { value, onChange } = props
  if (value === null) {
    return <Combo {...props} id={props.id ?? own} onPick={onChange} />
  }
  return (
    <div className="picked">
      <span className="picked-name">
        {value.label}
        {value.detail ? <span className="quiet small"> {value.detail}</span> : null}
      </span>
      <Button
        id={props.id}
        size="small"
        aria-label={`${c('clear')} ${value.label}`}
        onClick={() => onChange(null)}
      >
        {c('clear')}
      </Button>
    </div>
  )
}

/** The search of the top bar over people, tasks, documents and areas. */
export function GlobalSearch(props: { readonly search: Search; readonly onOpen: (pick: Pick) => void }) {
  const t = useText(pickText)
  const id = useId()
  return (
    <Combo
      id={id}
      label={`${t('everything')}，${t('shortcut')}`}
      placeholder={t('everything')}
      search={props.search}
      onPick={props.onOpen}
    />
  )
}
