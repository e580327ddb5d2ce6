import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { peopleNames } from '#registry/public.ts'
import type { talksTopic } from './contract.ts'
import { openRound, type TalkAsk } from './held.ts'
import type { MustPerson, TalkScheme } from './shapes.ts'
import { standardLayers, standardMusts } from './standard.ts'
import { talkLayers, talkMustPeople, talkMusts } from './tables.ts'
import type { TalkRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof talksTopic.contract, TalkRefusal>,
  'scheme' | 'beginScheme' | 'setLayer' | 'removeLayer' | 'setMust' | 'removeMust' | 'mustPeople' | 'nameMust'
>
type Layer = typeof talkLayers.$inferSelect
type Must = typeof talkMusts.$inferSelect

/** The people of a must `m`: of its class in the round's campaign in force, and those named. */
const mustPeople = sql`
  select cp.person_id from campaigns c join campaign_classes k on k.campaign_id = c.id
    join campaign_people cp on cp.class_id = k.id and cp.left_on is null
  where c.round_id = m.round_id and c.state = 'in_force' and k.key = m.class_key
  union select n.person_id from talk_must_people n where n.must_id = m.id`

const lastTalk = sql`(select max(f.done_on) from fulfilments f
  where f.round_id = m.round_id and f.kind = 'talk' and f.person_id = x.person_id)`

async function mustsOf(tx: Tx, roundId: string, all: boolean): Promise<TalkScheme['musts']> {
  const found = await tx.execute<TalkScheme['musts'][number]>(sql`
    select m.id, m.name, m.position, m.class_key as "classKey", m.version,
      coalesce((select k.name from campaigns c join campaign_classes k on k.campaign_id = c.id
        where c.round_id = m.round_id and k.key = m.class_key order by c.state = 'in_force' desc limit 1), '') as "className",
      (select count(*)::int from (${mustPeople}) x) as people,
      (select count(*)::int from (${mustPeople}) x where ${lastTalk} is not null) as talked
    from talk_musts m where m.round_id = ${roundId} order by m.position, m.id`)
  const hidden = { people: null, talked: null }
  return found.rows.map((must) => (all || must.classKey !== null ? must : { ...must, ...hidden }))
}

async function layersOf(
  tx: Tx,
  roundId: string,
  classes: TalkScheme['classes'],
): Promise<TalkScheme['layers']> {
  const found = await tx.execute<Omit<TalkScheme['layers'][number], 'classes'>>(sql`
    select l.id, l.name, l.position, l.class_keys as "classKeys", l.version,
      count(distinct t.id)::int as talks, count(p.id)::int as "personTimes"
    from talk_layers l left join talk_batches b on b.layer_id = l.id
      left join talks t on t.batch_id = b.id and t.state = 'done' left join talk_people p on p.talk_id = t.id
    where l.round_id = ${roundId} group by l.id order by l.position, l.id`)
  const names = new Map(classes.map(({ key, name }) => [key, name]))
  return found.rows.map((layer) => ({
    ...layer,
    classes: layer.classKeys.map((key) => names.get(key) ?? key).join('、'),
  }))
}

async function classesOf(tx: Tx, roundId: string): Promise<TalkScheme['classes']> {
  const found = await tx.execute<TalkScheme['classes'][number]>(sql`
    select k.key, k.name from campaign_classes k join campaigns c on c.id = k.campaign_id
    where c.round_id = ${roundId} and c.id = (select x.id from campaigns x where x.round_id = ${roundId}
      order by x.state = 'in_force' desc, x.starts_on desc, x.id desc limit 1) order by k.position`)
  return found.rows
}

async function count(ask: TalkAsk, table: 'talk_layers' | 'talk_musts', roundId: string): Promise<number> {
  const found = await ask.tx.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(table)} where round_id = ${roundId}`,
  )
  return one(found.rows).n
}

function subject(type: 'talk_layer' | 'talk_must', own: Pick<Layer, 'id' | 'name' | 'areaCode'>) {
  return { type, id: own.id, name: own.name, areaCode: own.areaCode }
}

async function seenLayer(ask: TalkAsk, seen: { id: string; version: number }): Promise<Layer> {
  const own = one(await ask.tx.select().from(talkLayers).where(eq(talkLayers.id, seen.id)))
  await openRound(ask, own.roundId)
  if (own.version !== seen.version)
    ask.refuse('changed_meanwhile', await lastChange(ask.tx, 'talk_layer', own.id))
  return own
}

async function seenMust(ask: TalkAsk, seen: { id: string; version?: number }): Promise<Must> {
  const own = one(await ask.tx.select().from(talkMusts).where(eq(talkMusts.id, seen.id)))
  await openRound(ask, own.roundId)
  if (seen.version !== undefined && own.version !== seen.version)
    ask.refuse('changed_meanwhile', await lastChange(ask.tx, 'talk_must', own.id))
  return own
}

/** The scheme of talks: layers, and who must be talked to. */
export const layers: Part = {
  scheme: async ({ input, tx, actor }) => {
    const classes = await classesOf(tx, input.roundId)
    const round = await tx.execute<{ areaCode: string }>(
      sql`select area_code as "areaCode" from rounds where id = ${input.roundId}`,
    )
    const { areaCode } = one(round.rows)
    return {
      layers: await layersOf(tx, input.roundId, classes),
      musts: await mustsOf(tx, input.roundId, actor.role === 'coordinator'),
      classes,
      mayEdit: actor.role === 'coordinator' && areaCode.startsWith(actor.areaCode),
    }
  },

  beginScheme: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const { roundId } = input
    const round = await openRound(ask, roundId)
    if ((await count(ask, 'talk_layers', roundId)) + (await count(ask, 'talk_musts', roundId)) > 0)
      refuse('already_set')
    const place = { roundId, areaCode: round.areaCode }
    await tx
      .insert(talkLayers)
      .values(standardLayers.map((layer, position) => ({ id: newId(), ...place, ...layer, position })))
    await tx
      .insert(talkMusts)
      .values(standardMusts.map((must, position) => ({ id: newId(), ...place, ...must, position })))
    await audit(
      'talk.scheme_begun',
      { type: 'talk_scheme', id: roundId, name: round.name, areaCode: round.areaCode },
      { round: round.name },
    )
    return { layers: standardLayers.length, musts: standardMusts.length }
  },

  setLayer: async (ask) => {
    const { input, tx, audit } = ask
    const { roundId, layerId, name, classKeys } = input
    const before =
      layerId === undefined ? null : await seenLayer(ask, { id: layerId, version: input.version })
    const { areaCode } = before ?? (await openRound(ask, roundId))
    const own = { id: before?.id ?? newId(), name, areaCode }
    const version = (before?.version ?? 0) + 1
    const position = before?.position ?? (await count(ask, 'talk_layers', roundId))
    await tx
      .insert(talkLayers)
      .values({ ...own, roundId, position, classKeys, version })
      .onConflictDoUpdate({ target: talkLayers.id, set: { name, classKeys, version } })
    await audit('talk.layer_set', subject('talk_layer', own), { name })
    return { id: own.id, version }
  },

  removeLayer: async (ask) => {
    const { input, tx, refuse, audit } = ask
    const own = await seenLayer(ask, input)
    const used = await tx.execute(sql`select 1 from talk_batches where layer_id = ${own.id} limit 1`)
    if (used.rows.length > 0) refuse('layer_in_use', { name: own.name })
    await tx.delete(talkLayers).where(eq(talkLayers.id, own.id))
    await audit('talk.layer_removed', subject('talk_layer', own), { name: own.name })
    return { id: own.id }
  },

  setMust: async (ask) => {
    const { input, tx, audit } = ask
    const { roundId, mustId, name, classKey } = input
    const before = mustId === undefined ? null : await seenMust(ask, { id: mustId, version: input.version })
    const { areaCode } = before ?? (await openRound(ask, roundId))
    const own = { id: before?.id ?? newId(), name, areaCode }
    const version = (before?.version ?? 0) + 1
    const position = before?.position ?? (await count(ask, 'talk_musts', roundId))
    await tx
      .insert(talkMusts)
      .values({ ...own, roundId, position, classKey, version })
      .onConflictDoUpdate({ target: talkMusts.id, set: { name, classKey, version } })
    await audit('talk.must_set', subject('talk_must', own), { name })
    return { id: own.id, version }
  },

  removeMust: async (ask) => {
    const own = await seenMust(ask, ask.input)
    await ask.tx.delete(talkMustPeople).where(eq(talkMustPeople.mustId, own.id))
    await ask.tx.delete(talkMusts).where(eq(talkMusts.id, own.id))
    await ask.audit('talk.must_removed', subject('talk_must', own), { name: own.name })
    return { id: own.id }
  },

  mustPeople: async ({ input, tx }) => {
    const missing = input.missing === true ? sql`y."talkedOn" is null` : sql`true`
    const found = await tx.execute<MustPerson>(sql`
      select * from (
        select x.person_id as "personId", p.name, coalesce(o.short_name, '') as organisation,
          coalesce(t.title, '') as "postTitle", ${lastTalk} as "talkedOn"
        from talk_musts m cross join lateral (${mustPeople}) x join people p on p.id = x.person_id
          left join lateral (select s.title, s.organisation_id from posts s
            where s.person_id = x.person_id and s.until_on is null order by s.id limit 1) t on true
          left join organisations o on o.id = t.organisation_id
        where m.id = ${input.id}) y
      where ${missing} order by y."talkedOn" is not null, y.organisation, y."personId"`)
    return found.rows
  },

  nameMust: async (ask) => {
    const { input, tx, actor, refuse, audit } = ask
    const own = await seenMust(ask, input)
    if (actor.role !== 'coordinator') refuse('not_yours')
    const add = [...new Set(input.add)]
    if ((await peopleNames(tx, add)).size < add.length) refuse('unknown_person')
    if (add.length > 0) {
      const rows = add.map((personId) => ({ id: newId(), mustId: own.id, areaCode: own.areaCode, personId }))
      await tx.insert(talkMustPeople).values(rows).onConflictDoNothing()
    }
    await tx.execute(sql`
      delete from talk_must_people where must_id = ${own.id}
        and person_id in (select jsonb_array_elements_text(${JSON.stringify(input.remove)}::jsonb)::char(26))`)
    const left = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from talk_must_people where must_id = ${own.id}`,
    )
    const { n } = one(left.rows)
    await audit('talk.must_named', subject('talk_must', own), { name: own.name })
    return { people: n }
  },
}
