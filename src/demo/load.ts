import { systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import type { DemoKind } from '#platform/config.ts'
import { accounts } from '#platform/session/tables.ts'
import { settingIn } from '#platform/settings/settings.ts'
import type { Tell } from './begin.ts'
import { buildDemo } from './build.ts'
import { buildCity } from './city.ts'

const builders = { county: buildDemo, city: buildCity } as const

/** The demo that stands in an installation, 'other' where it holds accounts but no demo, null where it is empty. */
function standing(app: App): Promise<DemoKind | 'other' | null> {
  return app.data.transact(
    systemActor,
    async (tx) => {
      if (await settingIn(tx, 'demo', false)) return await settingIn(tx, 'demo_kind', 'county')
      const [account] = await tx.select({ id: accounts.id }).from(accounts).limit(1)
      return account === undefined ? null : 'other'
    },
    'read',
  )
}

/**
 * Loads a demo into an empty installation and says whether it did. An installation holds one demo: who asks for the
 * city where the county stands is told so, and nothing is changed.
 */
export async function loadDemo(app: App, kind: DemoKind, today: string, tell: Tell): Promise<boolean> {
  const there = await standing(app)
  if (there === null) {
    await builders[kind](app, today, tell)
    return true
  }
  if (there === 'county' && kind === 'city') {
    tell(
      '数据文件夹中已是演示县，演示市请用 WUGUAN_DATA 另设文件夹载入',
      'The data folder holds the demo county; load the demo city into another one with WUGUAN_DATA',
    )
  }
  return false
}
