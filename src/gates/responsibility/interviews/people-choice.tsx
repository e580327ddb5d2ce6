import { Button } from 'antd'
import { useId } from 'react'
import { PersonPicker } from '#ui/pickers.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { searchPosts } from './interview-mark.tsx'
import { recordText } from './text-screens.ts'
import './interviews.css'

/** A post that was chosen, with its holder. */
export type ChosenPost = { readonly id: string; readonly name: string; readonly title: string }

/** Several persons by their posts, found one by one. */
export function PeopleChoice(props: {
  readonly chosen: readonly ChosenPost[]
  readonly onChange: (chosen: readonly ChosenPost[]) => void
}) {
  const r = useText(recordText)
  const c = useText(commonText)
  const id = useId()
  const { chosen, onChange } = props
  return (
    <fieldset className="people-choice">
      <legend className="field-label">{r('persons')}</legend>
      <p className="quiet small">
        {chosen.length === 0 ? r('noPersons') : r('personsN', { n: chosen.length })}
      </p>
      <ul>
        {chosen.map((one) => (
          <li key={one.id}>
            {one.name} <span className="quiet">{one.title}</span>
            <Button
              size="small"
              aria-label={c('removeOf', { name: one.name })}
              onClick={() => onChange(chosen.filter((other) => other.id !== one.id))}
            >
              {c('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <PersonPicker
        id={id}
        label={r('addPerson')}
        value={null}
        search={searchPosts}
        onChange={(pick) => {
          if (pick === null || chosen.some((one) => one.id === pick.id)) return
          onChange([...chosen, { id: pick.id, name: pick.label, title: pick.detail ?? '' }])
        }}
      />
    </fieldset>
  )
}
