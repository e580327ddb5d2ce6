import { eq, sql } from 'drizzle-orm'
import { may } from '#common/roles.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/data.ts'
import { one } from '#platform/failures.ts'
import { areas } from '#registry/areas/tables.ts'
import { classesOf, classWord, mayRecordFor } from './held.ts'
import { findingsIn, visitFields } from './queries.ts'
import type { VisitRecord } from './shapes.ts'
import { dutyVisits } from './tables.ts'

/** A visit with all that belongs to it; NOT_FOUND outside of what the actor may see. */
export async function visitOf(tx: Tx, actor: Actor, visitId: string, today: string): Promise<VisitRecord> {
  const found = await tx
    .select({
      row: visitFields(),
      roundId: dutyVisits.roundId,
      peopleNotes: dutyVisits.peopleNotes,
      open: sql<boolean>`exists (select from rounds r where r.id = ${dutyVisits.roundId} and r.state = 'open')`,
    })
    .from(dutyVisits)
    .leftJoin(areas, eq(areas.code, dutyVisits.areaCode))
    .where(eq(dutyVisits.id, visitId))
  const { row, roundId, peopleNotes, open } = one(found)
  const { photos: _photos, findings: _findings, findingsOpen: _open, ...facts } = row
  const photos = await tx.execute<VisitRecord['photoList'][number]>(sql`
    select l.id, l.name, l.size::int as size, l.type from duty_photos p join files l on l.id = p.file_id
    where p.visit_id = ${visitId} order by p.position`)
  const { classes } = await classesOf(tx, roundId)
  const own = await mayRecordFor(tx, actor)
  const records = actor.role === 'system' || may(actor.role, 'duty.visit')
  return {
    ...facts,
    ...{ roundId, peopleNotes, today },
    photoList: photos.rows,
    findingList: await findingsIn(tx, visitId, today),
    classes: classes.map((name) => ({ name, word: classWord(name) })),
    mayEdit: open && records && (own === null || own.has(row.leaderId)),
  }
}
