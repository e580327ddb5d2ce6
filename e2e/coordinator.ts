import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { fillDate, goTo, must, settled } from './walk.ts'

/** Opens the plan of the first village of the round. */
async function villagePlan(page: Page): Promise<string> {
  await goTo(page, '/procedure/plans?kind=village_committee')
  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.waitForURL(/\/procedure\/plan\/.+/)
  await settled(page)
  return new URL(page.url()).pathname
}

const plan: Story = {
  name: 'M19 the statutory plan of a village: counted back from the election day, each law opens its citation',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await settled(page)
    await villagePlan(page)
    await page.getByRole('table', { name: '步骤表' }).waitFor()
    await accessible(page, 'a plan')
    await picture(page, 'plan')
    await page
      .getByRole('button', { name: /查看依据：§ / })
      .first()
      .click()
    const card = page.locator('.citation-card').first()
    await card.getByText('版本').waitFor()
    must(/[ABCD] · /.test(await card.innerText()), 'how sure the law is')
    await page.keyboard.press('Escape')
    await page
      .getByRole('table', { name: '步骤表' })
      .getByRole('rowheader')
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('dialog').getByRole('heading', { name: '日期由来' }).waitFor()
  },
}

/** Opens the move of a village’s election day, for that village alone. */
async function moveTo(page: Page, plan: string, day: string): Promise<void> {
  await goTo(page, plan)
  await page.getByRole('button', { name: '调整选举日' }).click()
  await page.waitForURL(/\/procedure\/move/)
  await settled(page)
  await fillDate(page, '新的选举日', day)
  await page.getByRole('heading', { name: '新旧对照' }).waitFor()
}

async function confirmMove(page: Page, reason: string): Promise<void> {
  const read = page.getByRole('checkbox', { name: /已知悉上述无法按期的步骤/ })
  if (await read.isVisible()) await read.check()
  await page.getByLabel('调整理由').fill(reason)
  await page.getByRole('button', { name: '确认调整' }).click()
}

const move: Story = {
  name: 'M19 moving an election day: impossible steps with their article, old and new, done stays, reason, versions',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await settled(page)
    const path = await villagePlan(page)
    await moveTo(page, path, '2021-10-25')
    await page
      .getByText(/已无法依法按期 差\d+天/)
      .first()
      .waitFor()
    must((await page.getByRole('button', { name: /查看依据：§ / }).count()) > 0, 'the article beside it')
    const confirm = page.getByRole('button', { name: '确认调整' })
    await page.getByLabel('调整理由').fill('试算')
    must(await confirm.isDisabled(), 'no move before the impossible steps are acknowledged')

    await fillDate(page, '新的选举日', '2021-12-08')
    await page
      .getByText(/推后10天/)
      .first()
      .waitFor()
    await page.getByText(/已办结\d+步，不变/).waitFor()
    await page.getByRole('checkbox', { name: '只看有变化的步骤' }).uncheck()
    await page
      .getByText(/已办结，不变/)
      .first()
      .waitFor()
    await accessible(page, 'moving an election day')
    await confirmMove(page, '县换届办通知推迟投票')
    await page.waitForURL((url) => url.pathname === path)
    await settled(page)
    await page.getByRole('link', { name: /第\d+版 · 选举日2021-12-08/ }).waitFor()
    await page.getByRole('link', { name: '与此版比较' }).first().click()
    await page.waitForURL(/compare/)
    await settled(page)
    await page
      .getByText(/推后10天/)
      .first()
      .waitFor()
  },
}

const twoEditors: Story = {
  name: 'M19 two people move one day: the second is told who changed what, and nothing is overwritten',
  run: async ({ as }) => {
    const first = await as('coordinator')
    const second = await as('coordinator')
    await settled(first)
    await settled(second)
    const path = await villagePlan(first)
    await moveTo(first, path, '2021-12-10')
    await moveTo(second, path, '2021-12-12')
    await confirmMove(first, '与学校活动错开')
    await first.waitForURL((url) => url.pathname === path)
    await confirmMove(second, '另有安排')
    await second
      .getByRole('alert')
      .getByText(/已于.+修改了该计划/)
      .waitFor()
    await second.getByRole('button', { name: '重新载入最新计划' }).waitFor()
    await goTo(second, path)
    await second
      .locator('.plan-facts')
      .getByText(/2021-12-10/)
      .waitFor()
  },
}

const settings: Story = {
  name: 'M19 step settings: loosening a legal interval is refused with its article, an own step becomes a task',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await settled(page)
    await villagePlan(page)
    await page.getByRole('button', { name: '步骤设置' }).click()
    await page.waitForURL(/\/procedure\/settings\//)
    await settled(page)
    await accessible(page, 'step settings')
    const row = page
      .locator('.settings-row')
      .filter({ hasText: /选举日.*前20天/ })
      .first()
    await row.getByRole('spinbutton', { name: /”的天数$/ }).fill('10')
    await page.keyboard.press('Tab')
    await page.getByText('有设置违反法律规定，不能保存').waitFor()
    must(await page.getByRole('button', { name: '保存设置' }).isDisabled(), 'no saving against the law')
    const live = page.getByRole('region', { name: '保存后的变化' })
    await live
      .getByRole('button', { name: /查看依据：§ / })
      .first()
      .waitFor()
    await page.getByRole('button', { name: '恢复全部默认' }).click()
    await page.getByText('与现行计划相比没有变化。').first().waitFor()

    const own = page.getByRole('region', { name: '本县增设的步骤' })
    await own.getByLabel('步骤名称').fill('张贴投票须知')
    await own.getByLabel('承办单位').fill('村民选举委员会')
    await own.getByLabel('距选举日天数').fill('5')
    await own.getByRole('button', { name: '增加步骤' }).click()
    await live.getByRole('row', { name: /张贴投票须知/ }).waitFor()
    await page.getByRole('button', { name: '上移“张贴投票须知”' }).click()
    const rows = page.locator('.settings-row:not(.head)')
    must(((await rows.nth(-2).textContent()) ?? '').includes('张贴投票须知'), 'the own step one place up')
    await page.getByLabel('修改理由').fill('县换届办要求')
    await page.getByRole('button', { name: '保存设置' }).click()
    await page.waitForURL(/\/procedure\/rounds\//)
    await goTo(page, `/responsibility/tasks?search=${encodeURIComponent('张贴投票须知')}`)
    await page.getByRole('rowheader').getByRole('link', { name: '张贴投票须知' }).first().waitFor()
  },
}

const gantt: Story = {
  name: 'M19 the Gantt chart shows the steps of a round and the bodies of a kind',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await settled(page)
    await goTo(page, '/procedure/gantt')
    const chart = page.locator('figure.gantt')
    await chart
      .getByText(/村党组织|村民委员会/)
      .first()
      .waitFor()
    await accessible(page, 'Gantt chart')
    await page.getByLabel('查看方式').selectOption('village_committee')
    await page.waitForURL(/kind=village_committee/)
    await chart
      .getByText(/镇|乡|街道/)
      .first()
      .waitFor()
  },
}

const open: Story = {
  name: 'M19 opening a round tells beforehand what it comes to and what can no longer be kept',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await settled(page)
    await goTo(page, '/procedure/rounds/open')
    await page.getByLabel('批次名称').fill('2022年村（社区）补充换届')
    await page.getByRole('checkbox', { name: '村民委员会', exact: true }).check()
    await fillDate(page, '村民委员会：', '2021-11-01')
    await page.getByText(/\d+个换届机构，\d+项任务/).waitFor()
    await page.getByRole('checkbox', { name: /已知悉上述无法按期的步骤/ }).waitFor()
    await fillDate(page, '村民委员会：', '2022-04-20')
    await page.getByText('各步骤均可依法按期安排。').waitFor()
    await accessible(page, 'opening a round')
    await picture(page, 'open-round')
    must(await page.getByRole('button', { name: '确认开启批次' }).isEnabled(), 'ready to open')
  },
}

const holidays: Story = {
  name: 'days off: one is added, changed and taken out, and plans are offered to be made anew',
  run: async ({ as }) => {
    const page = await as('coordinator')
    await settled(page)
    await goTo(page, '/registry/holidays')
    await page.locator('.page-action').getByRole('button').last().click()
    const dialog = page.getByRole('dialog')
    await fillDate(page, '日期', '2021-11-03')
    await dialog.getByLabel('名称').fill('县庆日')
    await dialog.locator('button[type="submit"]').click()
    const row = page.getByRole('row', { name: /2021-11-03/ })
    await row.getByText('县庆日').waitFor()
    await page.locator('#main').getByRole('link', { name: /重排/ }).waitFor()
    await row.getByRole('button', { name: '修改 2021-11-03' }).click()
    await dialog.getByLabel('名称').fill('县庆')
    await dialog.locator('button[type="submit"]').click()
    await row.getByText('县庆', { exact: true }).waitFor()
    await row
      .getByRole('button', { name: /2021-11-03/ })
      .last()
      .click()
    await dialog.locator('.ant-btn-primary').click()
    await row.waitFor({ state: 'hidden' })
  },
}

/** The coordinators’ office changes plans, in a demo of its own. */
export const stories: readonly Story[] = [plan, move, twoEditors, settings, gantt, open, holidays]
