import { useId } from 'react'
import { type OfficialDocument, officialLayouts } from '#common/official.ts'
import { FormField } from '#ui/form-field.tsx'
import type { Field } from '#ui/form-types.ts'
import { useText } from '#ui/text.tsx'
import type { HeadField } from './lines.ts'
import { editorText, elementText } from './text-editor.ts'
import '#ui/form.css'

type Shown = Exclude<HeadField, 'number' | 'printed'>

/** What stands at the top of the form, and what most documents leave as the template set it. */
const first = [
  'title',
  'subtitle',
  'addressees',
  'organs',
  'date',
  'note',
] as const satisfies readonly Shown[]
const further = [
  'layout',
  'mark',
  'urgency',
  'signer',
  'copies',
  'sealed',
] as const satisfies readonly Shown[]

const kinds: Readonly<Record<Shown, 'text' | 'textarea' | 'date' | 'switch' | 'layout' | 'urgency'>> = {
  ...{
    layout: 'layout',
    mark: 'text',
    signer: 'text',
    urgency: 'urgency',
    title: 'textarea',
    subtitle: 'text',
  },
  ...{ addressees: 'textarea', organs: 'textarea', date: 'date', sealed: 'switch', note: 'text' },
  copies: 'textarea',
}

/** The elements of a document outside its text; changes show in the preview at once. */
export function HeadEditor(props: {
  readonly document: OfficialDocument
  readonly onChange: (set: Partial<OfficialDocument>) => void
}) {
  const t = useText(editorText)
  return (
    <div className="zod-form head-edit">
      <div className="form-grid">
        {first.map((name) => (
          <HeadControl key={name} {...props} name={name} />
        ))}
      </div>
      <details>
        <summary>{t('headMore')}</summary>
        <div className="form-grid">
          {further.map((name) => (
            <HeadControl key={name} {...props} name={name} />
          ))}
        </div>
        <p className="quiet small">{t('numberHelp')}</p>
      </details>
    </div>
  )
}

function useField(name: Shown): Field {
  const e = useText(elementText)
  const t = useText(editorText)
  const common = { name, label: e(name) }
  switch (kinds[name]) {
    case 'textarea':
      return {
        ...common,
        ...(name === 'organs' ? { help: t('organsHelp') } : {}),
        ...{ kind: 'textarea', rows: 2, maxLength: name === 'title' ? 300 : 2000 },
      }
    case 'date':
      return { ...common, kind: 'date', help: t('dateHelp') }
    case 'switch':
      return { ...common, kind: 'switch' }
    case 'layout':
      return {
        ...{ ...common, kind: 'select' },
        options: officialLayouts.map((value) => ({ value, label: e(`layout.${value}`) })),
      }
    case 'urgency':
      return {
        ...{ ...common, kind: 'select' },
        options: ['特急', '加急'].map((value) => ({ value, label: value })),
      }
    case 'text':
      return { ...common, kind: 'text', maxLength: 300 }
  }
}

function shownValue(document: OfficialDocument, name: Shown): unknown {
  return name === 'organs' ? document.organs.join('\n') : (document[name] ?? '')
}

/** What was entered, as the document holds it; null where it can't be taken. */
function entered(name: Shown, value: unknown): Partial<OfficialDocument> | null {
  if (name === 'sealed') return { sealed: value === true }
  const text = typeof value === 'string' ? value : ''
  if (name === 'organs') return { organs: text === '' ? [] : text.split('\n').slice(0, 10) }
  if (name === 'date') return { date: /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null }
  if (name === 'layout') {
    const layout = officialLayouts.find((one) => one === text)
    return layout === undefined ? null : { layout }
  }
  if (name === 'urgency') return { urgency: text === '特急' || text === '加急' ? text : '' }
  return { [name]: name === 'title' ? text.replaceAll('\n', '') : text }
}

function HeadControl(props: {
  readonly document: OfficialDocument
  readonly name: Shown
  readonly onChange: (set: Partial<OfficialDocument>) => void
}) {
  const id = useId()
  const { document, name, onChange } = props
  const field = useField(name)
  return (
    <FormField
      id={id}
      field={field}
      value={shownValue(document, name)}
      labels={{}}
      required={name === 'title' || name === 'layout'}
      error={undefined}
      onChange={(value) => {
        const set = entered(name, value)
        if (set !== null) onChange(set)
      }}
    />
  )
}
