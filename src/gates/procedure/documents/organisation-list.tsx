import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId } from 'react'
import { searchOrganisations } from '#registry/searches.tsx'
import { OrganisationPicker } from '#ui/pickers.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { documentsApi } from './api.tsx'
import { recordText } from './text-screens.ts'
import './documents.css'

/** An organisation that was chosen. */
export type Chosen = { readonly id: string; readonly name: string }

/** Several organisations: found one by one, or added together by type and level. */
export function OrganisationList(props: {
  readonly label: string
  readonly chosen: readonly Chosen[]
  readonly onChange: (chosen: readonly Chosen[]) => void
}) {
  const r = useText(recordText)
  const c = useText(commonText)
  const id = useId()
  const { label, chosen, onChange } = props
  function add(more: readonly Chosen[]) {
    const held = new Set(chosen.map((one) => one.id))
    onChange([...chosen, ...more.filter((one) => !held.has(one.id))])
  }
  return (
    <fieldset className="organisation-list">
      <legend className="field-label">{label}</legend>
      {chosen.length === 0 ? null : (
        <>
          <p className="quiet small">
            {r('nRecipients', { n: chosen.length })}{' '}
            <button type="button" className="plain-button link-like" onClick={() => onChange([])}>
              {r('clearAll')}
            </button>
          </p>
          <ul className="chosen">
            {chosen.map((one) => (
              <li key={one.id}>
                {one.name}
                <Button
                  size="small"
                  type="text"
                  aria-label={c('removeOf', { name: one.name })}
                  onClick={() => onChange(chosen.filter((other) => other.id !== one.id))}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="organisation-add">
        <OrganisationPicker
          id={id}
          label={`${label} ${r('addRecipient')}`}
          value={null}
          search={searchOrganisations}
          onChange={(pick) => (pick === null ? undefined : add([{ id: pick.id, name: pick.label }]))}
        />
        <GroupChoice label={label} onAdd={add} />
      </div>
    </fieldset>
  )
}

function GroupChoice(props: { readonly label: string; readonly onAdd: (more: readonly Chosen[]) => void }) {
  const r = useText(recordText)
  const groups = useQuery(documentsApi.addressGroups.queryOptions({ input: {} }))
  const found = groups.data ?? []
  if (found.length === 0) return null
  return (
    <select
      className="plain-select"
      aria-label={`${props.label} ${r('addGroup')}`}
      value=""
      onChange={(event) => {
        const group = found[Number(event.target.value)]
        if (event.target.value !== '' && group !== undefined) props.onAdd(group.organisations)
      }}
    >
      <option value="">{r('addGroup')}</option>
      {found.map(({ kind, level, organisations }, at) => (
        <option key={`${level} ${kind}`} value={at}>
          {r('group', { level: r(`level.${level}`), kind, n: organisations.length })}
        </option>
      ))}
    </select>
  )
}
