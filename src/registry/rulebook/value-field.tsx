import { z } from 'zod'
import { lineLimits } from '#rules/setting-values.ts'
import type { RuleSetting } from '#rules/settings.ts'
import type { Field } from '#ui/form-types.ts'
import { useSaid, useText } from '#ui/text.tsx'
import type { ShownSetting } from './rule-settings.tsx'
import { rulebookScreenText } from './text-screens.ts'

type Value = ShownSetting['value']

/** How a setting's value is entered: its schema, its field, the value in force as text, and back. */
type ValueEntry = {
  readonly schema: z.ZodType
  readonly field: Field<'value'>
  readonly initial: unknown
  readonly read: (typed: unknown) => Value
}

function lines(typed: unknown): string[] {
  return String(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The field in which the value of a setting is entered, by the setting's kind. */
export function useValueField(setting: RuleSetting, value: Value): ValueEntry {
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const common = { name: 'value', label: s('value') } as const
  switch (setting.kind) {
    case 'integer':
      return {
        schema: z.number().int().min(setting.least).max(setting.most),
        field: { ...common, kind: 'number', unit: said(setting.unit) },
        initial: value,
        read: Number,
      }
    case 'flag':
      return {
        schema: z.enum(['true', 'false']),
        field: {
          ...common,
          kind: 'select',
          options: [
            { value: 'true', label: s('yes') },
            { value: 'false', label: s('no') },
          ],
        },
        initial: String(value),
        read: (typed) => typed === 'true',
      }
    case 'choice':
      return {
        schema: z.enum(Object.keys(setting.choices)),
        field: {
          ...common,
          kind: 'select',
          wide: true,
          options: Object.entries(setting.choices).map(([key, name]) => ({ value: key, label: said(name) })),
        },
        initial: value,
        read: String,
      }
    case 'lines':
      return {
        schema: z.string().trim().min(1),
        field: {
          ...common,
          kind: 'textarea',
          rows: 8,
          maxLength: lineLimits.most * lineLimits.longest,
          help: s('linesHelp'),
        },
        initial: Array.isArray(value) ? value.join('\n') : '',
        read: lines,
      }
  }
}
