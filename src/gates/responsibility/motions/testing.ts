import { eq } from 'drizzle-orm'
import { type Actor, systemActor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { goodPassword, TestBrowser, testPerson, testServer } from '#platform/session/testing.ts'
import { TestPasskey } from '#platform/session/testing-passkey.ts'
import { posts } from '#registry/posts/tables.ts'
import { signingPurpose } from './shapes.ts'

const origin = 'http://localhost'
const sent = { headers: { origin, host: 'localhost' } }

/** A secretary beside another of the same township, with an account and a passkey, and how they confirm a content. */
export async function passkeySecretary(app: App, beside: Actor) {
  const { areaCode, organisationId, title } = beside
  const server = await testServer(app)
  const { username, postIds } = await testPerson(app, 'secretarya', [{ role: 'leader', areaCode }])
  const [postId = ''] = postIds
  await app.data.transact(systemActor, (tx) =>
    tx.update(posts).set({ organisationId, title }).where(eq(posts.id, postId)),
  )
  const browser = new TestBrowser(server)
  await browser.signIn(username)
  const key = new TestPasskey(origin)
  const { body } = await browser.post('/auth/passkeys/options', { password: goodPassword })
  await browser.post('/auth/passkeys', { response: key.register(String(body.challenge)), name: '手机' }, sent)
  const actor = await app.sessions.actorOf(browser.headers(), '')
  const confirm = async (content: object) => {
    const begun = await browser.post('/auth/confirm/options', { purpose: signingPurpose, content })
    const id = String(begun.body.confirmationId)
    const response = key.authenticate(String(begun.body.challenge))
    await browser.post('/auth/confirm', { id, response }, sent)
    return { way: 'passkey' as const, confirmationId: id }
  }
  return { server, actor, confirm }
}
