import type { z } from 'zod'

type WithInput<I> = { readonly '~orpc': { readonly inputSchema?: I | undefined } }

/** The input schema of an action's contract, for the form that fills it. */
export function inputOf<I extends z.ZodType>(action: WithInput<I>): I {
  const schema = action['~orpc'].inputSchema
  if (schema === undefined) throw new Error('the action takes no input')
  return schema
}
