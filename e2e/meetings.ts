import type { Story } from './stand.ts'
import { fillDate, fitsWidth, goTo, must, pick, settled } from './walk.ts'

const decided: Story = {
  name: 'M04 a dispatch meeting: six counted, a decision written, given as a task in one step, followed on its page',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await goTo(page, '/responsibility/meetings')
    await page.getByRole('link', { name: /^调度会\s*6$/ }).click()
    await page.waitForURL(/kind=dispatch/)
    await settled(page)
    await page
      .getByRole('link', { name: /第六次调度会/ })
      .first()
      .click()
    await page.waitForURL(/\/responsibility\/meetings\/[0-9A-Z]{26}/)
    await settled(page)
    const address = new URL(page.url()).pathname

    await page.getByRole('button', { name: '登记议定事项' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('议定内容').fill('逐村核对选民登记底册')
    await pick(page, /责任单位/, '民政', /民政局/)
    await fillDate(page, '完成时限', '2021-11-10')
    await dialog.getByRole('button', { name: '登记议定事项' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '转为任务：逐村核对选民登记底册' }).click()
    await dialog.getByRole('button', { name: '转为任务' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const line = page.getByRole('region', { name: '议定事项' }).getByRole('listitem')
    const own = line.filter({ hasText: '逐村核对选民登记底册' })
    await own.getByText('已转任务').waitFor()
    await accessible(page, 'a meeting')
    await own.getByRole('link', { name: '任务' }).click()
    await page.waitForURL(/\/responsibility\/tasks\//)
    await page.getByRole('heading', { level: 1, name: '逐村核对选民登记底册' }).waitFor()

    const downloaded = page.waitForEvent('download')
    await goTo(page, address)
    await page.getByRole('link', { name: /下载会议纪要（Word）/ }).click()
    must((await downloaded).suggestedFilename().endsWith('.docx'), 'the minutes come as a Word file')

    const phone = await as('coordinator', 'phone')
    await goTo(phone, address)
    await fitsWidth(phone)
    await accessible(phone, 'a meeting on the phone')
    await goTo(phone, '/responsibility/difficulties?state=solved')
    await phone.getByRole('link', { name: '部分村在家党员少、后备人选不足' }).first().click()
    await settled(phone)
    await phone.getByRole('link', { name: /第一次调度会/ }).waitFor()
    await fitsWidth(phone)
  },
}

/** Meetings and what they decide. */
export const stories: readonly Story[] = [decided]
