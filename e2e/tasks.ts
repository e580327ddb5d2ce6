import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { goTo, must, photo, settled } from './walk.ts'

/** The address of the first overdue task that the post itself works on. */
async function firstOwn(page: Page): Promise<string> {
  const late = page.getByRole('list', { name: '逾期', exact: true }).getByRole('link')
  await late.first().waitFor()
  const links = await late.all()
  for (const link of links) {
    const path = (await link.getAttribute('href')) ?? ''
    if (/\/responsibility\/tasks\/[^?]+$/.test(path)) return path
  }
  throw new Error('expected: an overdue task in my work')
}

async function handIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('拍照上传 上传佐证').setInputFiles({ name, mimeType: 'image/png', buffer: photo() })
  await page.getByRole('list', { name: '佐证材料' }).getByRole('link', { name }).waitFor()
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByText('已提交，等待审核').waitFor()
}

const signOff: Story = {
  name: 'M05 overdue task: photo from the phone, handed in, returned with a reason, handed in again, signed off',
  run: async ({ as, picture, accessible }) => {
    const officer = await as('township_overdue', 'phone')
    await settled(officer)
    const path = await firstOwn(officer)
    await officer.locator(`a[href="${path}"]`).first().click()
    await settled(officer)
    await handIn(officer, 'first.png')
    await officer.getByText('第1次提交').waitFor()

    const reviewer = await as('coordinator')
    await goTo(reviewer, path)
    await reviewer.getByRole('button', { name: '退回补正' }).click()
    await reviewer.getByLabel('退回原因').fill('照片不清，请补拍会议签到表')
    await reviewer.getByRole('dialog').getByRole('button', { name: '退回补正' }).click()
    await reviewer.getByText('已退回', { exact: true }).waitFor()

    await goTo(officer, path)
    await officer.getByText('已退回，请补正：照片不清，请补拍会议签到表').waitFor()
    await handIn(officer, 'second.png')
    await officer.getByText('第2次提交').waitFor()

    await goTo(reviewer, path)
    await reviewer.getByRole('link', { name: /second\.png/ }).waitFor()
    await reviewer.getByRole('button', { name: '审核销号' }).click()
    await reviewer.getByText('已销号', { exact: true }).first().waitFor()
    await goTo(reviewer, path)
    await reviewer.locator('.page-words').getByText('已完成').waitFor()
    const trail = reviewer.getByRole('region', { name: '操作记录' })
    must((await trail.getByRole('listitem').count()) >= 6, 'each act of the task stands in its trail')
    await trail
      .getByText(/照片不清/)
      .first()
      .waitFor()
    await accessible(reviewer, 'a finished task')
    await picture(reviewer, 'task')
  },
}

const ownWork: Story = {
  name: 'M05 who handed a task in cannot sign it off, and without evidence nothing is handed in',
  run: async ({ as }) => {
    const page = await as('township')
    await settled(page)
    await goTo(page, '/responsibility/tasks?state=not_started&level=township')
    await page
      .getByRole('table', { name: '任务清单' })
      .getByRole('rowheader')
      .getByRole('link')
      .first()
      .click()
    await settled(page)
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByText('请先添加佐证材料或办理情况说明，再提交审核。').waitFor()
    must((await page.getByRole('button', { name: '审核销号' }).count()) === 0, 'no way to sign off own work')
  },
}

const wall: Story = {
  name: 'M19 wall chart: a cell opens its task, what is late comes first, and it prints on A3 landscape',
  run: async ({ as, picture }) => {
    const page = await as('coordinator')
    await goTo(page, '/responsibility/wall?kind=village_committee')
    await picture(page, 'wall')
    await page.getByRole('switch', { name: '逾期置顶' }).click()
    await page.waitForURL(/late=/)
    const first = page.locator('tbody').first().locator('tr').nth(1)
    must((await first.locator('[data-late="yes"]').count()) > 0, 'the first row is late')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const size = /MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString('latin1'))
    const [width, height] = [Number(size?.[1]), Number(size?.[2])]
    must(
      Math.abs(width - 1190.55) < 3 && Math.abs(height - 841.89) < 3,
      `A3 landscape, is ${width} × ${height}`,
    )
    const name = (await first.getByRole('rowheader').innerText()).trim()
    await first.locator('[data-late="yes"]').first().click()
    await page.waitForURL(/\/responsibility\/tasks\/.+/)
    await settled(page)
    await page.locator('.page-purpose').getByText(name).waitFor()
    await page.locator('.page-words').getByText('逾期').first().waitFor()
  },
}

const monthly: Story = {
  name: 'M19 monthly task list: Word and Excel downloads open',
  run: async ({ as }) => {
    const page = await as('county_organiser')
    await goTo(page, '/responsibility/monthly')
    const title = (await page.locator('.month-title').innerText()).trim()
    for (const [word, part] of [
      ['下载 Word', 'word/document.xml'],
      ['下载 Excel', 'xl/workbook.xml'],
    ] as const) {
      const waiting = page.waitForEvent('download')
      await page.getByRole('link', { name: word }).click()
      const download = await waiting
      const parts = unzipped(await download.path())
      must(parts.has(part), `${word} has ${part}`)
      const text = [...parts.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('')
      must(text.replaceAll(/<[^>]+>/g, '').includes(title), `${word} carries the title ${title}`)
    }
  },
}

function unzipped(path: string): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(path))))
}

/** Tasks from my work to sign-off, and the pictures and lists made of them. */
export const stories: readonly Story[] = [signOff, ownWork, wall, monthly]
