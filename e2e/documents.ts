import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { eventually, goTo, must, pick, settled } from './walk.ts'

const subject = '做好换届档案整理归档工作'
const title = `中共砚江自治县委员会关于${subject}的通知`

async function dialogButton(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await settled(page)
}

/** Drafts a notice from its template; gives the address of its record. */
async function drafted(page: Page): Promise<string> {
  await goTo(page, '/procedure/documents')
  await page.getByRole('button', { name: '起草公文' }).click()
  await page.getByRole('button', { name: /^通知/ }).click()
  await page.getByLabel(/^主送机关/).fill('各乡镇党委、街道党工委')
  await page.getByLabel(/^通知事由/).fill(subject)
  await page.getByLabel(/^缘由/).fill('换届工作即将结束，须把全过程材料收集齐全。')
  await page.getByLabel(/^通知事项/).fill('明确专人负责。\n按村建档。')
  await page.getByRole('button', { name: '生成初稿' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('button', { name: '发文信息' }).click()
  await page.getByLabel('主送单位 按类别添加').selectOption({ label: '乡级党委（13个）' })
  await page.getByText('已选13个单位').waitFor()
  await dialogButton(page, '保存')
  return new URL(page.url()).pathname
}

/** Writes a second version with one paragraph more and one changed. */
async function revised(page: Page, path: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('button', { name: '修改文稿' }).click()
  const words = page.getByLabel('第1段内容')
  await words.fill('换届工作即将结束，须把全过程的材料收集齐全。')
  await words.press('End')
  await words.press('Enter')
  await page.getByLabel('第2段内容').fill('归档范围包括会议记录、公告、名册、选票和结果报告单。')
  await page.getByRole('article', { name: '版式预览' }).getByText('归档范围包括').waitFor()
  // What is typed survives a reload.
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await page.getByText('已恢复上次未保存的内容').waitFor()
  await page.getByLabel('修改说明').fill('写明归档范围')
  await page.getByRole('button', { name: '保存新版本' }).click()
  await page.getByText('已保存为第2稿').waitFor()
}

const life: Story = {
  name: 'M20 a notice: drafted from its template, changed, compared, countersigned, signed, numbered, received',
  run: async ({ as, picture, accessible }) => {
    const drafter = await as('coordinator')
    const path = await drafted(drafter)
    await revised(drafter, path)
    await picture(drafter, 'document-editor')
    await accessible(drafter, 'the editor')
    await goTo(drafter, `${path}?tab=compare`)
    await drafter.locator('ins').getByText('归档范围包括').waitFor()
    await drafter.locator('td ins', { hasText: '的' }).first().waitFor()
    await picture(drafter, 'document-compare')
    await accessible(drafter, 'the comparison')
    await drafter.getByRole('button', { name: '送会签' }).click()
    await pick(drafter, '会签单位 添加单位', '民政局', /民政局/)
    await dialogButton(drafter, '送会签')

    const bureau = await as('civil_affairs')
    await goTo(bureau, `${path}?tab=countersign`)
    await bureau.getByLabel(/^意见/).selectOption({ label: '同意' })
    await bureau.getByRole('button', { name: '提交会签意见' }).click()
    await bureau.locator('.countersign').getByText('同意').waitFor()

    await goTo(drafter, path)
    await drafter.getByRole('button', { name: '送签发' }).click()
    await dialogButton(drafter, '送签发')
    const leader = await as('county_secretary', 'phone')
    await goTo(leader, `${path}`)
    await leader.getByRole('button', { name: '签发', exact: true }).click()
    await dialogButton(leader, '签发')
    await leader.locator('.page-words').getByText('已签发').waitFor()
    await accessible(leader, 'a signed document on a phone')
    await issued(drafter, path)

    const town = await as('township', 'phone')
    await goTo(town, '/work')
    await town
      .getByRole('list', { name: '待办公文' })
      .getByRole('link', { name: /待签收/ })
      .click()
    await town.getByRole('link', { name: title }).click()
    await town.getByRole('button', { name: '签收', exact: true }).click()
    await town.locator('.life').getByText('1/13').waitFor()

    await goTo(drafter, `${path}?tab=receipts`)
    const row = drafter.getByRole('row', { name: /中共槲溪镇委员会/ })
    await row.getByText('已签收').waitFor()
    await picture(drafter, 'document-receipts')
    await accessible(drafter, 'receipts')
  },
}

/** Numbers and issues a document, reads it in both formats, and finds it in the register. */
async function issued(page: Page, path: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('button', { name: '编号印发' }).click()
  const expected = await page.getByText(/^预计编号/).innerText()
  const number = /砚委〔2021〕\d+号/.exec(expected)?.[0] ?? ''
  await dialogButton(page, '编号印发')
  await page.getByRole('article', { name: '版式预览' }).getByText(number).waitFor()
  for (const [word, begins] of [
    ['下载 Word', 'PK'],
    ['下载 PDF', '%PDF'],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: word }).click()
    const download = await waiting
    must(download.suggestedFilename().startsWith(number), `the file is named by ${number}`)
    const bytes = readFileSync(await download.path())
    must(bytes.toString('latin1').startsWith(begins), `${word} is a ${begins} file`)
    if (begins === 'PK') {
      const xml = Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString('utf8')
      must(xml.replaceAll(/<[^>]+>/g, '').includes('归档范围包括'), 'the Word file holds the text')
    }
  }
  await goTo(page, '/procedure/documents/register')
  await page.getByRole('rowheader', { name: number }).waitFor()
}

const twoWriters: Story = {
  name: 'M20 two people change one draft: the second is told who and what, and nothing is overwritten',
  run: async ({ as }) => {
    const first = await as('coordinator')
    await goTo(first, '/procedure/documents/new?template=blank')
    await first.getByLabel(/^标题/).fill('关于两人同改的函')
    await first.getByRole('button', { name: '生成初稿' }).click()
    await first.getByRole('heading', { level: 1, name: '关于两人同改的函' }).waitFor()
    const path = new URL(first.url()).pathname
    const second = await as('coordinator')
    await goTo(first, `${path}/edit`)
    await goTo(second, `${path}/edit`)
    await first.getByLabel('第1段内容').fill('第一人所写。')
    await first.getByRole('button', { name: '保存新版本' }).click()
    await first.getByText('已保存为第2稿').waitFor()
    await second.getByLabel('第1段内容').fill('第二人所写。')
    await second.getByRole('button', { name: '保存新版本' }).click()
    await second.getByText(/已于.*保存了第2稿（修改1段|新增1段/).waitFor()
    must(
      (await second.getByLabel('第1段内容').inputValue()) === '第二人所写。',
      'what was typed is still there',
    )
    await second.getByRole('button', { name: '以我的内容另存为新版本' }).click()
    await second.getByText('已保存为第3稿').waitFor()
    await goTo(first, `${path}?tab=versions`)
    await eventually(
      async () => (await first.getByRole('row').count()) === 4,
      'three versions below the head of the table',
    )
  },
}

/** Official documents from draft to receipt. */
export const stories: readonly Story[] = [life, twoWriters]
