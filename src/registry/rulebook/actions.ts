import { eq, sql } from 'drizzle-orm'
import { answer } from '#platform/action.ts'
import { one, Rejected } from '#platform/failures.ts'
import { screensApplying, stepsCiting } from '#rules/library-uses.ts'
import { recordsInForce } from '#rules/settings-in-force.ts'
import { standingOf } from '#rules/standing.ts'
import { areaOf } from '../public.ts'
import { rulebookTopic } from './contract.ts'
import { listedRules, matchesRule, pageOf } from './list.ts'
import { historyOf, recordedFor, recordedIn, versionOf } from './queries.ts'
import { hold, lastOf, recordSetting, subjectOf, told } from './record.ts'
import { ruleSettingRecords } from './tables.ts'
import { rulebookRefusals } from './text.ts'
import { confirmationShown, editionsShown, recordShown, rowOf, settingShown } from './views.ts'

export const rulebookActions = answer(rulebookTopic, rulebookRefusals, {
  list: async ({ input, actor, tx, app }) => {
    const day = input.day ?? app.clock.today()
    const inForce = recordsInForce(await recordedFor(tx, actor.areaCode), actor.areaCode, day)
    const rows = listedRules
      .map((ruleId) => rowOf(ruleId, inForce, day))
      .filter(
        (row) =>
          (input.group === undefined || row.group === input.group) &&
          (input.grade === undefined || row.confidence === input.grade) &&
          (input.state === undefined || row.state === input.state) &&
          (input.settings !== true || row.values.length > 0) &&
          matchesRule(row, input.search),
      )
    return pageOf(rows, input)
  },

  show: async ({ input, actor, tx, app }) => {
    const { ruleId } = input
    if (!listedRules.includes(ruleId)) throw new Rejected('NOT_FOUND', '没有这条规则')
    const day = input.day ?? app.clock.today()
    const area = actor.areaCode
    const inForce = recordsInForce(await recordedFor(tx, area), area, day)
    const { keys, citation } = standingOf(ruleId, inForce, day)
    const history = await historyOf(tx, [...new Set([...keys, ruleId])])
    const settings = keys.map((key) => {
      const own = history.filter((record) => record.key === key && record.areaCode === area)
      return settingShown(key, inForce, versionOf(own))
    })
    return {
      ...rowOf(ruleId, inForce, day),
      ...{ day, citation, settings },
      editions: editionsShown(ruleId, day),
      screens: screensApplying(ruleId).map(({ path, name }) => ({ path, name })),
      steps: stepsCiting(ruleId).map((step) => ({ ...step, uses: [...step.uses] })),
      history: history.map((record) => recordShown(record, inForce, area)),
    }
  },

  confirmed: async ({ actor, tx, app }) => {
    const day = app.clock.today()
    const inForce = recordsInForce(await recordedFor(tx, actor.areaCode), actor.areaCode, day)
    return listedRules.flatMap((ruleId) => {
      const shown = confirmationShown(standingOf(ruleId, inForce, day))
      return shown === null ? [] : [{ ruleId, ...shown }]
    })
  },

  set: recordSetting,

  withdraw: async ({ input, actor, tx, app, refuse, audit }) => {
    await hold(tx)
    const table = ruleSettingRecords
    const record = one(await tx.select().from(table).where(eq(table.id, input.id)))
    const { key, areaCode, value, fromOn } = record
    if (!areaCode.startsWith(actor.areaCode))
      refuse('outside', { area: (await areaOf(tx, areaCode))?.name ?? areaCode })
    if (record.version !== input.version || record.withdrawnOn !== null) {
      refuse('changed_meanwhile', lastOf(await recordedIn(tx, areaCode, key)))
    }
    await tx
      .update(table)
      .set({
        withdrawnBy: actor.personName,
        withdrawnOn: app.clock.today(),
        withdrawnReason: input.reason,
        version: sql`${table.version} + 1`,
      })
      .where(eq(table.id, input.id))
    const params = { ...told(key, value), from: fromOn, reason: input.reason }
    await audit('rule.withdrawn', subjectOf(key, areaCode), params)
    return {}
  },
})
