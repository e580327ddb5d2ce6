import { newestCitation } from './citations.ts'
import { type Circle, type Kin, kinByPattern, patternsBegin, type Step } from './kinship-kin.ts'
import { said } from './said.ts'
import { failed, found, type Verdict } from './verdict.ts'

/** `parent`: `from` is a parent of `to`, by birth, adoption or as a supporting step-parent. `spouse` goes both ways. */
export const relationKinds = ['parent', 'spouse'] as const
export type RelationKind = (typeof relationKinds)[number]
export type Relation = { readonly from: string; readonly to: string; readonly kind: RelationKind }

/** Whether `a` and `b` stand in a circle of relatives who must avoid each other. */
export type KinshipInput = {
  readonly circle: Circle
  readonly a: string
  readonly b: string
  readonly relations: readonly Relation[]
}

/** `relation` is what `b` is to `a`, `path` the people from `a` to `b` by the shortest way; empty outside the circle. */
export type Kinship = {
  readonly avoid: boolean
  readonly relation: string | null
  readonly path: readonly string[]
}

type Link = { readonly to: string; readonly step: Step }
type Links = ReadonlyMap<string, readonly Link[]>

/** A way from the first person: who was reached, by which steps, and the way before. */
type Way = { readonly at: string; readonly pattern: string; readonly before: Way | null }

function linksOf(relations: readonly Relation[]): Links {
  const links = new Map<string, Link[]>()
  function add(from: string, to: string, step: Step): void {
    const list = links.get(from)
    if (list === undefined) links.set(from, [{ to, step }])
    else list.push({ to, step })
  }
  for (const { from, to, kind } of relations) {
    add(from, to, kind === 'parent' ? 'D' : 'S')
    add(to, from, kind === 'parent' ? 'U' : 'S')
  }
  return links
}

/** The ways one step longer. None goes straight back: a parent's child that one came from is no sibling. */
function longer(ways: readonly Way[], links: Links, seen: Set<string>): Way[] {
  const next: Way[] = []
  for (const way of ways) {
    for (const { to, step } of links.get(way.at) ?? []) {
      const pattern = way.pattern + step
      if (to === way.before?.at || !patternsBegin.has(pattern)) continue
      const key = JSON.stringify([to, way.at, pattern])
      if (seen.has(key)) continue
      seen.add(key)
      next.push({ at: to, pattern, before: way })
    }
  }
  return next
}

function pathOf(way: Way): string[] {
  const path: string[] = []
  for (let at: Way | null = way; at !== null; at = at.before) path.unshift(at.at)
  return path
}

/** The nearest relation of the circle; of equally near ones that which the law names first. */
function nearest({ circle, a, b, relations }: KinshipInput): { kin: Kin; way: Way } | null {
  const links = linksOf(relations)
  const seen = new Set<string>()
  for (let ways: Way[] = [{ at: a, pattern: '', before: null }]; ways.length > 0; ) {
    ways = longer(ways, links, seen)
    const hits = ways.flatMap((way) => {
      const kin = kinByPattern.get(way.pattern)
      return way.at === b && kin !== undefined && kin.circles.includes(circle) ? [{ kin, way }] : []
    })
    const [first] = hits.toSorted((one, other) => one.kin.rank - other.kin.rank)
    if (first !== undefined) return first
  }
  return null
}

function faultOf({ a, b, relations }: KinshipInput): Verdict<never> | null {
  if (a === b) {
    return failed(
      'same_person',
      'b',
      said('两人不能是同一人，请核对', 'The two are the same person: give two people'),
    )
  }
  const parents = new Set<string>()
  for (const [at, { from, to, kind }] of relations.entries()) {
    if (from === to) {
      return failed(
        'same_person',
        `relations.${at}.to`,
        said(`“${from}”不能与本人有亲属关系，请核对`, `“${from}” cannot be related to themselves`),
      )
    }
    if (kind !== 'parent') continue
    if (parents.has(JSON.stringify([to, from]))) {
      return failed(
        'contradiction',
        `relations.${at}`,
        said(`“${from}”与“${to}”互为父母，请核对`, `“${from}” and “${to}” cannot be parents of each other`),
      )
    }
    parents.add(JSON.stringify([from, to]))
  }
  return null
}

const circleRules: Readonly<Record<Circle, string>> = { close_relative: 'HB-02', civil_servant: 'HB-01' }
const circleNames = {
  close_relative: said('近亲属', 'near relatives'),
  civil_servant: said('公务员回避亲属', 'relatives whom civil servants avoid'),
} as const

/**
 * Whether two people must avoid each other: `close_relative` 民法典 §1045 (spouse, parents, children, siblings,
 * grandparents, grandchildren), `civil_servant` 公务员法 §74 with the rules on avoidance (besides, collateral relatives
 * within three generations and near relatives by marriage). Half-siblings count. Who is not named in the relations is
 * related to nobody. Fails with `same_person` or `contradiction`. Work grows with the number of relations.
 */
export function kinship(input: KinshipInput): Verdict<Kinship> {
  const fault = faultOf(input)
  if (fault !== null) return fault
  const { circle, a, b } = input
  const hit = nearest(input)
  const citations = newestCitation(circleRules[circle])
  const name = circleNames[circle]
  if (hit === null) {
    return found(
      { avoid: false, relation: null, path: [] },
      citations,
      said(
        `所列关系中，“${b}”与“${a}”不在${name.zh}范围内，不需回避。`,
        `By the relations given, “${b}” and “${a}” are not among ${name.en}: no avoidance.`,
      ),
    )
  }
  const { zh, en } = hit.kin.name
  const path = pathOf(hit.way)
  return found(
    { avoid: true, relation: zh, path },
    citations,
    said(
      `“${b}”是“${a}”的${zh}（${path.join('—')}），属于${name.zh}，应当回避。`,
      `“${b}” is “${a}”’s ${en} (${path.join('–')}), among ${name.en}: they must avoid each other.`,
    ),
  )
}
