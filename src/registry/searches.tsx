import { queries } from '#ui/api.tsx'
import type { Pick } from '#ui/pick-types.ts'
import { areasApi } from './areas/api.tsx'
import { organisationsApi } from './organisations/api.tsx'
import { peopleApi } from './people/api.tsx'

/** Divisions for a picker, told apart by the path of their parents. */
export async function searchAreas(text: string): Promise<readonly Pick[]> {
  const found = await queries.fetchQuery(areasApi.find.queryOptions({ input: { text } }))
  return found.map(({ code, name, path }) => ({ id: code, label: name, detail: path.join(' › ') || code }))
}

/** People for a picker, told apart by their post. */
export async function searchPeople(text: string): Promise<readonly Pick[]> {
  const found = await queries.fetchQuery(peopleApi.find.queryOptions({ input: { text } }))
  return found.map(({ id, name, number, post }) => ({ id, label: name, detail: post ?? number }))
}

/** Organisations for a picker, told apart by their short name. */
export async function searchOrganisations(text: string): Promise<readonly Pick[]> {
  const found = await queries.fetchQuery(organisationsApi.find.queryOptions({ input: { text } }))
  return found.map(({ id, name, shortName }) => ({ id, label: name, detail: shortName }))
}
