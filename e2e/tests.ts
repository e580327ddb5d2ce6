import type { Page } from 'playwright-core'
import { linkHeader } from '#common/portal.ts'
import type { Stand, Story } from './stand.ts'
import { fitsWidth, goTo, must, settled } from './walk.ts'

type Made = { json: { links: { name: string; secret: string }[] } }
type Own = { json: { id: string; state: string }[] }

const title = '换届纪律知识测试（选举前）'

/** The secret of a link of somebody who may still begin the test. */
async function secretOf(stand: Stand, desk: Page): Promise<string> {
  await goTo(desk, '/publicity/pledges/links')
  await desk.getByRole('button', { name: '发放链接' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('只发给尚未完成的人员').click()
  const answer = desk.waitForResponse(/\/rpc\/links\/make/)
  await dialog.getByRole('button', { name: '发放链接' }).click()
  const { links } = ((await (await answer).json()) as Made).json
  for (const { secret } of links.toReversed()) {
    const headers = { 'content-type': 'application/json', [linkHeader]: secret }
    const body = '{"json":{}}'
    const asked = await fetch(`${stand.url}/rpc/tests/mine`, { method: 'POST', headers, body })
    const own = ((await asked.json()) as Own).json
    if (own.some(({ state }) => state === 'may_begin')) return secret
  }
  throw new Error('nobody may begin a test')
}

/** Answers every question: the first option, of several also the second. */
async function answerAll(phone: Page): Promise<void> {
  for (const question of await phone.locator('fieldset.question').all()) {
    const options = question.getByRole('radio').or(question.getByRole('checkbox'))
    await options.first().check()
    if ((await question.getByRole('checkbox').count()) > 0) await options.nth(1).check()
  }
}

const taken: Story = {
  name: 'M17 a test on the phone: begun, the network lost, the page opened again, handed in; counted at the desk, certificate',
  run: async ({ stand, as, open, accessible, picture }) => {
    const desk = await as('coordinator')
    const secret = await secretOf(stand, desk)

    const phone = await open('phone')
    await phone.goto(`${stand.url}/p/#${secret}`)
    await phone.goto(`${stand.url}/p/#/test`)
    await phone.getByRole('link', { name: title }).click()
    await phone.getByRole('button', { name: '开始答题' }).click()
    await phone.getByRole('timer').waitFor()
    await fitsWidth(phone)
    await accessible(phone, 'a paper')
    await phone.getByRole('radio').first().check()
    await phone.getByText('作答已保存').waitFor()
    await phone.context().setOffline(true)
    await answerAll(phone)
    await phone.getByText(/题待保存/).waitFor()
    await phone.context().setOffline(false)
    await phone.getByText('作答已保存').waitFor()
    await phone.reload()
    await phone.getByRole('button', { name: '继续答题' }).click()
    await phone.getByText('已答 30/30').waitFor()
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: '交卷', exact: true }).click()
    await phone.getByRole('button', { name: '确认交卷' }).click()
    await phone.getByText(/答卷已保存在本机/).waitFor()
    await phone.context().setOffline(false)
    await phone.getByText(/分 · (不)?合格/).waitFor()
    await fitsWidth(phone)
    await accessible(phone, 'the result of a test')

    await goTo(desk, '/publicity/tests')
    await picture(desk, 'tests')
    await desk.getByRole('link', { name: title }).first().click()
    await desk.waitForURL(/\/publicity\/tests\/[0-9A-Z]{26}/)
    await settled(desk)
    await accessible(desk, 'a test')
    const at = new URL(desk.url()).pathname
    await goTo(desk, `${at}?view=figures`)
    await desk.getByRole('columnheader', { name: /区分度/ }).waitFor()
    await goTo(desk, `${at}?view=units`)
    const certificate = desk.waitForEvent('download')
    await goTo(desk, `${at}?result=passed`)
    await desk
      .getByRole('link', { name: /合格证 PDF$/ })
      .first()
      .click()
    must((await certificate).suggestedFilename().endsWith('.pdf'), 'the certificate comes as PDF')
    await goTo(desk, '/publicity/tests/bank?force=outdated&active=true')
    await desk.getByRole('rowheader').getByRole('link').first().click()
    await desk.getByText(/不适用，当日的测试不会抽到/).waitFor()
    await accessible(desk, 'a question')
  },
}

/** Discipline tests. */
export const stories: readonly Story[] = [taken]
