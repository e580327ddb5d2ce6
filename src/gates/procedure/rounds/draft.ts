import { sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { MissingChain } from '#gates/responsibility/public.ts'
import type { Tx } from '#platform/data.ts'
import { type BodyKind, bodies as bodyNames } from '#rules/bodies.ts'
import type { PlannableBody } from '../public.ts'
import { areasOf } from './areas-of.ts'

/** What a coordinator wants to renew: kinds of bodies with one election day each, in an area. */
export type Draft = {
  readonly areaCode: string
  readonly bodies: readonly { readonly kind: BodyKind; readonly electionDay: string }[]
}

/** What stands behind a division's name in the name of its body. */
const bodySuffixes: Readonly<Record<BodyKind, string>> = {
  party_congress_prefecture: '党代表大会',
  party_congress_county: '党代表大会',
  party_congress_township: '党代表大会',
  congress_prefecture: '人民代表大会代表选举',
  congress_county: '人民代表大会代表选举',
  congress_township: '人民代表大会代表选举',
  posts_prefecture: '国家机关领导人员选举',
  posts_county: '国家机关领导人员选举',
  posts_township: '人大、政府领导人员选举',
  cppcc_prefecture: '政协委员会',
  cppcc_county: '政协委员会',
  village_party: '党组织',
  village_committee: '村民委员会',
  community_party: '党组织',
  community_committee: '居民委员会',
}

export type DraftBody = PlannableBody & { readonly name: string }

/** The bodies that a draft would renew, area by area. */
export async function draftBodies(tx: Tx, draft: Draft): Promise<DraftBody[]> {
  const made: DraftBody[] = []
  for (const { kind, electionDay } of draft.bodies) {
    for (const area of await areasOf(tx, kind, draft.areaCode)) {
      const name = `${area.name}${bodySuffixes[kind]}`
      made.push({ id: newId(), kind, areaCode: area.code, name, electionDay, planVersion: 0 })
    }
  }
  return made
}

/** The areas of drafted bodies, each once. */
export function distinctAreas(drafted: readonly DraftBody[]): string[] {
  return [...new Set(drafted.map((body) => body.areaCode))]
}

/** Stores the drafted bodies of a round. */
export async function insertBodies(
  tx: Tx,
  roundId: string,
  by: string,
  drafted: readonly DraftBody[],
): Promise<void> {
  await tx.execute(sql`
    insert into bodies (id, round_id, kind, area_code, name, election_day, updated_by)
    select id, ${roundId}, kind, area_code, name, election_day, ${by}
    from jsonb_to_recordset(${JSON.stringify(
      drafted.map((body) => ({
        id: body.id,
        kind: body.kind,
        area_code: body.areaCode,
        name: body.name,
        election_day: body.electionDay,
      })),
    )}::jsonb) as r(id text, kind text, area_code text, name text, election_day date)`)
}

const partNames = {
  main: ['主要领导', 'main leader'],
  deputy: ['分管领导', 'leader in charge'],
  department: ['责任部门', 'responsible department'],
} as const

/** What a refusal says of incomplete chains: how many, and the first with what it lacks. */
export function chainWords(missing: readonly MissingChain[]) {
  const first = missing[0]
  return {
    n: missing.length,
    name: first?.areaName ?? '',
    parts: first?.missing.map((part) => partNames[part][0]).join('、') ?? '',
    partsEn: first?.missing.map((part) => partNames[part][1]).join(', ') ?? '',
  }
}

/** A kind of body in both languages for a refusal. */
export function kindWords(kind: BodyKind) {
  const { zh, en } = bodyNames[kind].name
  return { kind: zh, kindEn: en }
}
