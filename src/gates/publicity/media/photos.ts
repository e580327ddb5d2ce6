import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import type { Actor } from '#platform/actor.ts'
import { recordEvents } from '#platform/audit/record.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { notFound, one } from '#platform/failures.ts'
import { attachFiles } from '#platform/files/attach.ts'
import type { mediaTopic } from './contract.ts'
import { change, channelWords, placementFor, subjectOf } from './held.ts'
import { mostPhotos, type PlacementChannel } from './kinds.ts'
import { photoFault } from './photo-file.ts'
import { keepsPlacement } from './queries.ts'
import { placementPhotos, placements } from './tables.ts'
import type { MediaRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof mediaTopic.contract, MediaRefusal>,
  'addPhoto' | 'matchPhotos' | 'removePhoto' | 'verify'
>

/** Placements of a channel that the actor keeps, that are up and have room for another photograph. */
async function openPlacements(tx: Tx, actor: Actor, roundId: string, channel: PlacementChannel) {
  const found = await tx
    .select({
      ...{ id: placements.id, areaCode: placements.areaCode, organisationId: placements.organisationId },
      photos: sql<number>`(select count(*)::int from placement_photos f where f.placement_id = "placements".id)`,
    })
    .from(placements)
    .where(
      and(eq(placements.roundId, roundId), eq(placements.channel, channel), isNull(placements.withdrawnOn)),
    )
  return found.filter((placement) => placement.photos < mostPhotos && keepsPlacement(actor, placement))
}

/** Photographs of placements, and the second person's word that they prove them. */
export const photoActs: Part = {
  addPhoto: async (ask) => {
    const { input, tx, actor, app, refuse } = ask
    const placement = await placementFor(ask, input)
    const { id: placementId, areaCode, title } = placement
    const held = await tx.select().from(placementPhotos).where(eq(placementPhotos.placementId, placementId))
    if (held.length >= mostPhotos) refuse('too_many_photos', { most: mostPhotos })
    const attached = await attachFiles(tx, actor, [{ fileId: input.fileId, areaCode }])
    const file = attached.get(input.fileId)
    const fault = photoFault(file)
    if (fault !== null) refuse(fault.code, fault.params)
    const name = file?.name ?? ''
    const added = { addedBy: actor.personName, addedOn: app.clock.today() }
    await tx
      .insert(placementPhotos)
      .values({ id: newId(), placementId, areaCode, fileId: input.fileId, name, ...added })
    await ask.audit('placement.photo_added', subjectOf(placement), { title, file: name })
    return { version: await change(ask, placement) }
  },

  matchPhotos: async (ask) => {
    const { input, tx, actor, app, refuse } = ask
    const { roundId, channel } = input
    const fileIds = [...new Set(input.fileIds)]
    const { areaCode } = actor
    const attached = await attachFiles(
      tx,
      actor,
      fileIds.map((fileId) => ({ fileId, areaCode })),
    )
    for (const fileId of fileIds) {
      const fault = photoFault(attached.get(fileId))
      if (fault !== null) refuse(fault.code, fault.params)
    }
    const open = await openPlacements(tx, actor, roundId, channel)
    const byCode = Map.groupBy(open, (placement) => placement.areaCode)
    const added = { addedBy: actor.personName, addedOn: app.clock.today() }
    const found = [...attached].map(([fileId, { name }]) => {
      return { fileId, name, places: byCode.get(/^\d+/.exec(name)?.[0] ?? '') ?? [] }
    })
    const rows = found.flatMap(({ fileId, name, places }) =>
      places.map((place) => ({
        ...{ id: newId(), placementId: place.id, areaCode: place.areaCode, fileId, name, ...added },
      })),
    )
    if (rows.length === 0) refuse('nothing_matched')
    await tx.insert(placementPhotos).values(rows)
    // A photograph belongs to the place that it shows.
    await attachFiles(tx, actor, rows)
    const ids = rows.map(({ placementId }) => placementId)
    await tx
      .update(placements)
      .set({ version: sql`${placements.version} + 1`, updatedBy: actor.accountId, updatedAt: sql`now()` })
      .where(inArray(placements.id, ids))
    const n = new Set(ids).size
    const subject = { type: 'placements', id: roundId, name: '宣传阵地', areaCode }
    await ask.audit('placement.photos_matched', subject, { n, ...channelWords(channel) })
    return { n, left: found.filter(({ places }) => places.length === 0).map(({ name }) => name) }
  },

  removePhoto: async (ask) => {
    const { input, tx, refuse } = ask
    const placement = await placementFor(ask, input)
    if (placement.verifiedOn !== null) refuse('verified_already')
    const own = and(eq(placementPhotos.id, input.photoId), eq(placementPhotos.placementId, placement.id))
    const { name } = one(await tx.delete(placementPhotos).where(own).returning())
    await ask.audit('placement.photo_removed', subjectOf(placement), { title: placement.title, file: name })
    return { version: await change(ask, placement) }
  },

  verify: async (ask) => {
    const { input, tx, actor, app, refuse } = ask
    const seen = new Map(input.placements.map(({ id, version }) => [id, version]))
    const ids = [...seen.keys()]
    const found = await tx
      .select({
        placement: placements,
        photos: sql<number>`(select count(*)::int from placement_photos f where f.placement_id = "placements".id)`,
      })
      .from(placements)
      .where(inArray(placements.id, ids))
      .orderBy(placements.id)
      .for('update', { of: placements })
    if (found.length < ids.length) notFound()
    for (const { placement, photos } of found) {
      const { id, title } = placement
      if (placement.version !== seen.get(id))
        refuse('changed_meanwhile', await lastChange(tx, 'placement', id))
      if (placement.withdrawnOn !== null) refuse('withdrawn')
      if (placement.verifiedOn !== null) refuse('verified_already')
      if (photos === 0) refuse('no_photo', { title })
    }
    await tx
      .update(placements)
      .set({
        ...{ verifiedOn: app.clock.today(), verifiedBy: actor.personName },
        ...{ version: sql`${placements.version} + 1`, updatedBy: actor.accountId, updatedAt: sql`now()` },
      })
      .where(inArray(placements.id, ids))
    const events = found.map(({ placement }) => {
      return { subject: subjectOf(placement), params: { title: placement.title } }
    })
    await recordEvents(tx, actor, 'placement.verified', events)
    const subject = { type: 'placements', id: ids[0] ?? '', name: '宣传阵地', areaCode: actor.areaCode }
    await ask.audit('placement.verified_many', subject, { n: ids.length })
    return { n: ids.length }
  },
}
