import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { SchemeRecord } from './contract.ts'
import type { Drawn, Part } from './drawn.ts'
import { changed, moved, type Target, withoutPart, withPart, withPartChanged } from './edits.ts'
import { schemeText } from './text-screens.ts'

type Props = {
  readonly record: SchemeRecord
  readonly scheme: readonly Drawn[]
  readonly onDraft: (scheme: readonly Drawn[]) => void
}

function wholeNumber(text: string): number | null {
  return /^\d{1,8}$/.test(text.trim()) ? Number(text) : null
}

/** Chooses a constituency, or a new one. */
export function TargetSelect(props: {
  readonly label: string
  /** What stands there while nothing is chosen. */
  readonly none: string
  readonly scheme: readonly Drawn[]
  readonly onTarget: (target: Target) => void
}) {
  const s = useText(schemeText)
  const choices = props.scheme.map(({ name }, at) => ({ at, name }))
  return (
    <select
      className="plain-select"
      aria-label={props.label}
      value=""
      onChange={(event) => {
        const { value } = event.target
        if (value !== '') props.onTarget(value === 'new' ? 'new' : Number(value))
      }}
    >
      <option value="">{props.none}</option>
      {choices.map(({ at, name }) => (
        <option key={at} value={at}>
          {name}
        </option>
      ))}
      <option value="new">{s('newOne')}</option>
    </select>
  )
}

/** The constituency named in the address: its name, its voters, and its parts with where to move them. */
export function ConstituencyDialog(props: Props) {
  const s = useText(schemeText)
  const { search, set } = useUrl()
  const at = Number(search.constituency ?? '0') - 1
  const drawn = props.scheme[at]
  if (drawn === undefined) return null
  const close = () => set({ constituency: null })
  return (
    <Dialog title={s('editOf', { name: drawn.name })} onClose={close} wide>
      <Names {...props} at={at} drawn={drawn} />
      <ul className="scheme-parts">
        {drawn.parts.map((part, nth) => (
          <PartLine key={`${part.unitCode ?? ''}${part.name}`} {...props} at={at} nth={nth} part={part} />
        ))}
      </ul>
      <AddPart {...props} at={at} />
      <div className="form-end">
        <Button type="primary" onClick={close}>
          {s('done')}
        </Button>
      </div>
    </Dialog>
  )
}

function Names(props: Props & { readonly at: number; readonly drawn: Drawn }) {
  const s = useText(schemeText)
  const id = useId()
  const { scheme, at, drawn, onDraft } = props
  return (
    <div className="form-grid">
      <div className="field">
        <label className="field-label" htmlFor={`${id}-name`}>
          {s('name')}
        </label>
        <Input
          id={`${id}-name`}
          maxLength={60}
          value={drawn.name}
          onChange={(event) => onDraft(changed(scheme, at, { name: event.target.value }))}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-voters`}>
          {s('voters')}
        </label>
        <Input
          id={`${id}-voters`}
          className="number-input"
          inputMode="numeric"
          maxLength={8}
          value={drawn.voters ?? ''}
          onChange={(event) => onDraft(changed(scheme, at, { voters: wholeNumber(event.target.value) }))}
        />
      </div>
    </div>
  )
}

function PartLine(props: Props & { readonly at: number; readonly nth: number; readonly part: Part }) {
  const s = useText(schemeText)
  const { scheme, at, nth, part, onDraft } = props
  const { name, population } = part
  return (
    <li>
      <span>{name}</span>
      <Input
        inputMode="numeric"
        maxLength={8}
        value={population}
        aria-label={s('partPopulation', { name })}
        onChange={(event) => {
          const people = wholeNumber(event.target.value) ?? 0
          onDraft(withPartChanged(scheme, at, nth, { population: people }))
        }}
      />
      <TargetSelect
        label={s('moveTo', { name })}
        none={s('stay')}
        scheme={scheme}
        onTarget={(target) => onDraft(moved(scheme, at, nth, target))}
      />
      <Button
        size="small"
        aria-label={s('takeOut', { name })}
        onClick={() => onDraft(withoutPart(scheme, at, nth))}
      >
        {s('takeOutShort')}
      </Button>
    </li>
  )
}

function AddPart(props: Props & { readonly at: number }) {
  const s = useText(schemeText)
  const id = useId()
  const { record, scheme, at, onDraft } = props
  const [name, setName] = useState('')
  const [people, setPeople] = useState('')
  const [unit, setUnit] = useState('')
  const population = wholeNumber(people)
  const ready = name.trim() !== '' && population !== null
  function add() {
    if (population === null) return
    onDraft(withPart(scheme, at, { unitCode: unit === '' ? null : unit, name: name.trim(), population }))
    setName('')
    setPeople('')
    setUnit('')
  }
  return (
    <fieldset className="tool-row">
      <legend className="field-label">{s('addPart')}</legend>
      <select
        className="plain-select"
        aria-label={s('partOf')}
        value={unit}
        onChange={(event) => setUnit(event.target.value)}
      >
        <option value="">{s('workplace')}</option>
        {record.units.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
      <label className="sr-only" htmlFor={`${id}-name`}>
        {s('partName')}
      </label>
      <Input
        id={`${id}-name`}
        className="scheme-part-name"
        maxLength={60}
        placeholder={s('partName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <label className="sr-only" htmlFor={`${id}-people`}>
        {s('partPopulation', { name })}
      </label>
      <Input
        id={`${id}-people`}
        className="scheme-tolerance"
        inputMode="numeric"
        maxLength={8}
        placeholder={s('partPopulation', { name: '' })}
        value={people}
        onChange={(event) => setPeople(event.target.value)}
      />
      <Button disabled={!ready} onClick={add}>
        {s('addPart')}
      </Button>
    </fieldset>
  )
}
