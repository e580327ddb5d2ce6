import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { fillDate, fitsWidth, goTo, must, settled } from './walk.ts'

const listPath = '/procedure/approvals'

/** Follows the link of what waits for the post, and opens the first record. */
async function openWaiting(page: Page, what: string): Promise<void> {
  await goTo(page, listPath)
  await page.getByRole('list', { name: '待办请示' }).getByRole('link', { name: what }).click()
  await settled(page)
  await page.locator('#main').getByRole('link', { name: /请示$/ }).first().click()
  await page.waitForURL(/\/procedure\/approvals\/[0-9A-Z]{26}$/)
  await settled(page)
}

const study: Story = {
  name: 'M21 a township’s request: studied at a meeting, the reply drafted; another township receives its reply on the phone',
  run: async ({ as, accessible, picture }) => {
    const office = await as('coordinator')
    await openWaiting(office, '待研究批复')
    await accessible(office, 'a request being studied')
    await picture(office, 'approval')
    await office.getByRole('button', { name: '登记会议研究' }).click()
    await office.waitForURL(/\/approvals\/study\?ids=/)
    await settled(office)
    await office.getByRole('button', { name: '登记研究结果' }).click()
    await office.getByText('请填写主持人').waitFor()
    await office.getByLabel('研究结果').selectOption('returned')
    await office.getByLabel('主持人').fill('甲某')
    await office.getByLabel('出席人员').fill('乙某、丙某')
    await office.getByRole('button', { name: '登记研究结果' }).click()
    await office.getByText('退回应当写明理由').waitFor()
    await office.getByLabel('研究结果').selectOption('agreed')
    await office.getByRole('button', { name: '登记研究结果' }).click()
    await office.getByText('已登记1件').waitFor()
    await office.getByRole('link', { name: '返回请示列表' }).click()
    await settled(office)
    await office.locator('#main').getByRole('link', { name: /请示$/ }).first().click()
    await office.getByText('批复正在办文，请送签、签发').waitFor()
    await office.getByRole('list').getByText('县委常委会会议').first().waitFor()

    const town = await as('township', 'phone')
    await openWaiting(town, '待签收批复')
    await fitsWidth(town)
    await accessible(town, 'an answered request on the phone')
    await town.getByRole('button', { name: '签收批复' }).click()
    await town.getByText('已办结').first().waitFor()
  },
}

const ask: Story = {
  name: 'M21 a township drafts a request from earlier numbers; the county sees how far each township is',
  run: async ({ as, accessible, picture }) => {
    const town = await as('township')
    await goTo(town, listPath)
    await town.getByRole('button', { name: '起草请示' }).click()
    await town.getByRole('button', { name: '调整代表名额' }).click()
    const present = town.getByLabel('原代表名额')
    await present.waitFor()
    const delegates = Number(await present.inputValue())
    must(delegates >= 100, `the approved delegates, but it says ${delegates}`)
    await town.getByRole('button', { name: '生成请示' }).click()
    await town.getByText('请填写代表候选人').waitFor()
    await town.getByLabel(/^代表名额/).fill(String(delegates + 3))
    await town.getByLabel('代表候选人').fill(String(Math.ceil((delegates + 3) * 1.2)))
    await town.getByLabel('调整理由').fill('新成立两个党支部，党员人数增加。')
    await fillDate(town, '党委会议日期', '2021-10-15')
    await accessible(town, 'drafting a request')
    await town.getByRole('button', { name: '生成请示' }).click()
    await town.waitForURL(/\/procedure\/approvals\/[0-9A-Z]{26}$/)
    await town.getByText('请示正在办文，请送签、签发').waitFor()

    const county = await as('county_secretary')
    await goTo(county, `${listPath}/progress`)
    await county.getByText('11／11个').waitFor()
    await accessible(county, 'progress of the townships')
    await picture(county, 'approval-progress')
    await county.getByRole('link', { name: '起草请示' }).click()
    await settled(county)
    await county.getByText('等待请示单位办理').waitFor()
  },
}

/** Requests and replies between townships and the county. */
export const stories: readonly Story[] = [study, ask]
