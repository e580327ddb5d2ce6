import type { z } from 'zod'
import type { Said } from '#common/text.ts'
import type { BodyKind } from '#rules/bodies.ts'
import { stepsOf } from '#rules/plan/templates.ts'
import type { StepTemplate } from '#rules/plan/types.ts'
import type { settingsSchema } from './contract.ts'

/** A county's settings as they are being edited. */
export type Settings = z.output<typeof settingsSchema>
type StepSetting = Settings['steps'][string]
export type OwnStep = Settings['added'][number]

/** What may be changed about a step; undefined takes the change back. */
export type StepChange = {
  readonly days?: number | undefined
  readonly lead?: number | undefined
  readonly name?: Said | undefined
  readonly dropped?: true | undefined
}

function without(setting: StepSetting, change: StepChange): StepSetting {
  const merged = { ...setting, ...change }
  const { days, lead, name, dropped } = merged
  return {
    ...(days === undefined ? {} : { days }),
    ...(lead === undefined ? {} : { lead }),
    ...(name === undefined ? {} : { name }),
    ...(dropped === undefined ? {} : { dropped }),
  }
}

/** Puts a change of a step into the settings; what equals the template is not kept. */
export function withStep(settings: Settings, step: StepTemplate, change: StepChange): Settings {
  const next = without(settings.steps[step.id] ?? {}, {
    ...change,
    ...(change.days === Math.abs(step.timing.offset) ? { days: undefined } : {}),
    ...(change.lead === step.lead.count ? { lead: undefined } : {}),
    ...(change.name?.zh === step.name.zh ? { name: undefined } : {}),
  })
  const { [step.id]: _, ...rest } = settings.steps
  return { ...settings, steps: Object.keys(next).length === 0 ? rest : { ...rest, [step.id]: next } }
}

/** Adds a step of the county's own under a name that is still free. */
export function withOwnStep(settings: Settings, step: Omit<OwnStep, 'id'>): Settings {
  const taken = new Set(settings.added.map((one) => one.id))
  let number = settings.added.length + 1
  while (taken.has(`own_${number}`)) number += 1
  return { ...settings, added: [...settings.added, { ...step, id: `own_${number}` }] }
}

/** Takes a step of the county's own out again. */
export function withoutOwnStep(settings: Settings, id: string): Settings {
  return {
    ...settings,
    added: settings.added.filter((one) => one.id !== id),
    order: settings.order.filter((one) => one !== id),
  }
}

function usualOrder(kind: BodyKind, settings: Settings): string[] {
  return [...stepsOf(kind), ...settings.added].map((step) => step.id)
}

/** The ids of the body's steps as they follow one another: those that were put in order, then the others. */
export function sequence(kind: BodyKind, settings: Settings): string[] {
  const usual = usualOrder(kind, settings)
  const listed = settings.order.filter((id) => usual.includes(id))
  return [...listed, ...usual.filter((id) => !listed.includes(id))]
}

/** Moves a step one place up (-1) or down (1); the usual order is not kept as a setting. */
export function withMoved(kind: BodyKind, settings: Settings, id: string, by: -1 | 1): Settings {
  const order = sequence(kind, settings)
  const from = order.indexOf(id)
  const neighbour = order[from + by]
  if (from < 0 || neighbour === undefined) return settings
  order[from + by] = id
  order[from] = neighbour
  const isUsual = usualOrder(kind, settings).every((one, at) => one === order[at])
  return { ...settings, order: isUsual ? [] : order }
}
