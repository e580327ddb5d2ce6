import { eq, sql } from 'drizzle-orm'
import { newId } from '#common/ids.ts'
import type { Answers } from '#platform/action.ts'
import { lastChange } from '#platform/audit/trail.ts'
import type { Tx } from '#platform/data.ts'
import { candidatesFor } from '../public.ts'
import type { townshipDutyTopic } from './contract.ts'
import { classesOf, classWord, openRound } from './held.ts'
import type { GridTownship } from './shapes.ts'
import { dutySchemes } from './tables.ts'
import type { DutyRefusal } from './text.ts'

type Part = Pick<
  Answers<typeof townshipDutyTopic.contract, DutyRefusal>,
  'grid' | 'candidates' | 'scheme' | 'saveScheme'
>

async function gridOf(tx: Tx, roundId: string): Promise<GridTownship[]> {
  const found = await tx.execute<GridTownship>(sql`
    select a.code as "areaCode", a.short_name as name,
      coalesce((select json_agg(json_build_object('code', v.code, 'name', v.short_name) order by v.code) from areas v
        where left(v.code, 9) = a.code and length(v.code) = 12 and v.retired_on is null), '[]') as villages,
      coalesce((select json_agg(json_build_object('id', d.id, 'personId', d.person_id, 'postId', d.post_id,
          'name', coalesce(p.name, ''), 'title', d.title, 'villageCodes', d.village_codes, 'fromOn', d.from_on)
          order by d.id)
        from duty_assignments d left join people p on p.id = d.person_id
        where d.round_id = ${roundId} and d.area_code = a.code and d.until_on is null), '[]') as leaders
    from areas a join rounds r on r.id = ${roundId} and a.code >= r.area_code and a.code < r.area_code || 'x'
      and length(a.code) = 9 and a.retired_on is null
    order by a.code`)
  return found.rows
}

/** The grid of the duty, and the classes of findings that a round uses. */
export const scheme: Part = {
  grid: async ({ input, tx, app }) => ({
    today: app.clock.today(),
    townships: await gridOf(tx, input.roundId),
  }),

  candidates: async ({ input, tx, app }) => {
    const found = await candidatesFor(tx, input.text, app.clock.today())
    return found.flatMap(({ postId, name, title }) =>
      postId === null || title === null ? [] : [{ postId, name, title }],
    )
  },

  scheme: async ({ input, tx, actor }) => {
    const { version, classes } = await classesOf(tx, input.roundId)
    return {
      version,
      classes: classes.map((name) => ({ name, word: classWord(name) })),
      mayEdit: actor.role === 'coordinator' || actor.role === 'system',
    }
  },

  saveScheme: async ({ input, tx, actor, refuse, audit }) => {
    const { roundId, classes } = input
    const { areaCode } = await openRound({ tx, refuse }, roundId)
    const twice = classes.find((name, place) => classes.indexOf(name) !== place)
    if (twice !== undefined) refuse('class_twice', { name: twice })
    const before = await classesOf(tx, roundId)
    if (before.version !== input.version) {
      refuse('changed_meanwhile', await lastChange(tx, 'township_duty_classes', roundId))
    }
    const version = before.version + 1
    const row = { classes, version, updatedBy: actor.accountId }
    if (before.version === 0) {
      await tx.insert(dutySchemes).values({ id: newId(), roundId, areaCode, ...row })
    } else {
      await tx
        .update(dutySchemes)
        .set({ ...row, updatedAt: sql`now()` })
        .where(eq(dutySchemes.roundId, roundId))
    }
    const subject = { type: 'township_duty_classes', id: roundId, name: '问题类别', areaCode }
    await audit('township_duty.classes_set', subject, { classes: classes.join('、') })
    return { version }
  },
}
