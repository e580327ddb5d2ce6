import { z } from 'zod'
import type { Said } from '#common/text.ts'
import type { Field } from '#ui/form-types.ts'
import type { Template, TemplateField } from './contract.ts'

type Tell = (text: Said) => string

/** A template's facts as fields of a form; `rows` is pasted into a text area. `left` names facts that are not asked. */
export function templateFields(template: Template, tell: Tell, left: readonly string[] = []): Field[] {
  return template.form.filter(({ name }) => !left.includes(name)).map((field) => formField(field, tell))
}

/** The facts of a template without those that are not asked. */
export function withoutFacts(template: Template, left: readonly string[]): z.ZodObject {
  const asked = Object.entries(template.fields.shape).filter(([name]) => !left.includes(name))
  return z.object(Object.fromEntries(asked))
}

function formField(field: TemplateField, tell: Tell): Field {
  const help = field.help === undefined ? {} : { help: tell(field.help) }
  const common = { name: field.name, label: tell(field.label), ...help }
  switch (field.kind) {
    case 'text':
      return { ...common, kind: 'text', maxLength: field.maxLength, wide: field.maxLength > 100 }
    case 'textarea':
      return { ...common, kind: 'textarea', maxLength: field.maxLength, rows: field.rows }
    case 'rows':
      return { ...common, kind: 'textarea', maxLength: field.maxLength, rows: 10 }
    case 'number':
      return { ...common, kind: 'number', unit: tell(field.unit) }
    case 'date':
      return { ...common, kind: 'date' }
    case 'select':
      return {
        ...common,
        kind: 'select',
        options: field.options.map(({ value, label }) => ({ value, label: tell(label) })),
      }
  }
}
