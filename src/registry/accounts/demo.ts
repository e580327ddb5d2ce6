import { systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { makeAccounts } from './make.ts'

/** Someone whom a visitor of the demo can be; the password is shown on the sign-in page. */
export type DemoAccount = {
  readonly personId: string
  readonly personName: string
  readonly username: string
  readonly password: string
}

/**
 * Makes an account and activates it with a known password, through the same steps as a real one: for demos only.
 * Call it outside any transaction. Refuses what is wrong with the password; throws when the username is taken.
 */
export async function createDemoAccount(app: App, demo: DemoAccount): Promise<{ accountId: string }> {
  const [slip] = await app.data.transact(systemActor, (tx) =>
    makeAccounts(tx, [demo], systemActor.accountId, (username) => {
      throw new Error(`the demo's username ${username} is taken`)
    }),
  )
  if (slip === undefined) throw new Error('the demo account was not made')
  await app.sessions.activate(slip.code, demo.password, '')
  return { accountId: slip.accountId }
}
