import type { Story } from './stand.ts'
import { eventually, fitsWidth, goTo, must, settled } from './walk.ts'

const confirmed: Story = {
  name: 'rules: a citation opens its rule; a default is confirmed with a document, and the mark is gone from the plan',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await goTo(page, '/procedure/plans?kind=party_congress_county')
    await page.locator('a[href^="/procedure/plan/"]').first().click()
    await page.waitForURL(/\/procedure\/plan\//)
    await settled(page)
    const plan = new URL(page.url()).pathname
    const unsure = page.locator('.citation[data-sure="no"]', { hasText: '地方组织选举工作条例' })
    await unsure.first().waitFor()
    const before = await unsure.count()
    await unsure.first().click()
    await page.getByText('常委候选人比应选名额多1人至2人').waitFor()
    await page.getByRole('link', { name: '打开规则库' }).click()
    await page.waitForURL(/\/rules\/DF-05/)
    await settled(page)
    await page.getByRole('heading', { level: 1, name: /地方组织选举工作条例/ }).waitFor()
    await page.locator('.citation-card').waitFor({ state: 'hidden' })
    await accessible(page, 'a rule')

    for (const name of ['委员差额比例', '（至少）', '（至多）']) {
      await page
        .getByRole('button', { name: new RegExp(`^确认默认值 .*${name}`) })
        .first()
        .click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '确认默认值' }).click()
      await dialog.getByText('请填写文件名称和文号').waitFor()
      await dialog.getByLabel('发文层级').selectOption({ label: '省级' })
      await dialog
        .getByLabel('文件名称和文号')
        .fill('示例省地方党组织选举工作细则（示例发〔2021〕8号）第11条')
      if (name === '（至少）') await accessible(page, 'confirming a default')
      await dialog.getByRole('button', { name: '确认默认值' }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await eventually(
      async () => (await page.getByRole('button', { name: /^确认默认值/ }).count()) === 0,
      'nothing is left to confirm',
    )

    await goTo(page, plan)
    await eventually(async () => (await unsure.count()) < before, 'the plan says 未核实 less often')
    await goTo(page, '/rules/DF-05')
    await picture(page, 'rule')
  },
}

const overridden: Story = {
  name: 'rules: a value of the province goes before the default from its day on, and is withdrawn with a reason',
  run: async ({ as }) => {
    const page = await as('coordinator')
    await goTo(page, '/rules?search=允许偏差')
    await page.getByRole('link', { name: /代表名额分配到选区/ }).click()
    await page.waitForURL(/\/rules\/XJ-10/)
    await settled(page)
    await page.getByRole('button', { name: /^登记设定/ }).click()
    const dialog = page.getByRole('dialog')
    const value = dialog.getByLabel('设定值')
    await value.fill('120')
    await dialog.getByLabel('发文层级').selectOption({ label: '省级' })
    await dialog.getByLabel('文件名称和文号').fill('示例省选举实施细则第20条')
    await dialog.getByRole('button', { name: '登记设定' }).click()
    await dialog.getByText('设定值不大于100').waitFor()
    await value.fill('10')
    await dialog.getByRole('button', { name: '登记设定' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('.rule-value', { hasText: '10%' }).waitFor()

    await goTo(page, '/rules/XJ-10?day=2021-10-17')
    await page.locator('.rule-value', { hasText: '15%' }).waitFor()
    await page.getByRole('button', { name: '回到今天' }).click()
    await page.getByRole('button', { name: /^撤回/ }).click()
    await dialog.getByLabel('撤回原因').fill('文件号登记有误')
    await dialog.getByRole('button', { name: '撤回设定' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('撤回：文件号登记有误').waitFor()
    await page.locator('.rule-value', { hasText: '15%' }).waitFor()
  },
}

const onThePhone: Story = {
  name: 'rules: a township reads a rule on the phone and records nothing',
  run: async ({ as, accessible }) => {
    const page = await as('township_overdue', 'phone')
    await goTo(page, '/rules?group=village')
    await fitsWidth(page)
    await page.getByRole('link', { name: /^登记参加选举的村民过半数投票/ }).click()
    await page.waitForURL(/\/rules\/CW-07/)
    await settled(page)
    await page.locator('.rule-value', { hasText: '15日' }).waitFor()
    await fitsWidth(page)
    must((await page.getByRole('button', { name: /登记设定|撤回/ }).count()) === 0, 'nothing to record')
    await accessible(page, 'a rule on the phone')
  },
}

/** The rule library: reading, confirming, overriding. */
export const stories: readonly Story[] = [confirmed, overridden, onThePhone]
