import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { eventually, fillDate, goTo, must, photo, settled } from './walk.ts'

/** The numbers of a column of a table's rows, by its place from 0 (the row's name is 0). */
async function figures(page: Page, table: string, column: number): Promise<number[]> {
  const rows = await page.getByRole('table', { name: table }).locator('tbody tr').all()
  const texts = await Promise.all(
    rows.map(async (row) => row.locator('th, td:not(.pick)').nth(column).innerText()),
  )
  return texts.map((text) => Number(text.replaceAll(',', '')))
}

async function footer(page: Page, table: string, column: number): Promise<number> {
  const cell = page
    .getByRole('table', { name: table })
    .locator('tfoot')
    .locator('th, td:not(.pick)')
    .nth(column)
  return Number((await cell.innerText()).replaceAll(',', ''))
}

async function openRecord(page: Page, path: string, name: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('link', { name, exact: true }).click()
  await page.waitForURL((url) => url.pathname.startsWith(`${path}/`))
  await settled(page)
}

const number = 5

const law: Story = {
  name: 'M22 township delegates: the ceilings add up to 615, each opens its article, and a what-if saves nothing',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await goTo(page, '/procedure/quotas')
    await page.getByRole('table', { name: '代表名额' }).locator('tfoot').waitFor()
    const counted = await figures(page, '代表名额', number)
    must(counted.length === 11, 'eleven townships with a congress')
    const sum = counted.reduce((all, one) => all + one, 0)
    must(sum === 615 && (await footer(page, '代表名额', number)) === 615, `615 by counting, is ${sum}`)
    await page.getByText('望砚街道、澄埠街道不设人民代表大会').waitFor()
    await picture(page, 'quotas')
    await page
      .getByRole('button', { name: /选举法 2020 第12条第（四）项/ })
      .first()
      .click()
    await page.getByText(/人口58412人可以增加38名/).waitFor()

    await goTo(page, '/procedure/quotas?tab=try')
    await page.getByLabel('全部人口增减').fill('10')
    await eventually(async () => (await footer(page, '假设测算', 4)) > 615, 'more delegates with more people')
    await page.getByLabel('稔陂镇测算人口数').fill('很多')
    await page.getByText('请填写0至100000000的整数').waitFor()
    await accessible(page, 'what-if of delegates')
    await goTo(page, '/procedure/quotas')
    await eventually(async () => (await footer(page, '代表名额', number)) === 615, 'nothing was saved')
  },
}

const recalculated: Story = {
  name: 'M22 a fixed number is calculated anew for a lawful cause: population, proposal, decision, filing due in 30 days',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await openRecord(page, '/procedure/quotas', '桤湾乡')
    await page.getByRole('button', { name: '重新计算' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('重新计算原因').selectOption('division_change')
    await dialog.getByLabel('具体情况').fill('筠垭乡一个村划入桤湾乡')
    await dialog.getByRole('button', { name: '重新计算' }).click()
    await page.getByText('重新计算中').first().waitFor()
    await page.getByRole('button', { name: '登记人口数' }).click()
    await dialog.getByLabel('人口数', { exact: false }).first().fill('7600')
    await dialog.getByLabel('人口数来源').fill('区划调整核定')
    await fillDate(page, '截止日期', '2021-09-30')
    await dialog.getByRole('button', { name: '登记人口数' }).click()
    await page.locator('.quota-number').getByText('50名').waitFor()

    await page.getByRole('button', { name: '拟定名额' }).click()
    await dialog.getByLabel('换届名额').fill('51')
    await dialog.getByRole('button', { name: '拟定名额' }).click()
    await dialog.getByText('超过法定上限50名').waitFor()
    await dialog.getByLabel('换届名额').fill('50')
    await dialog.getByRole('button', { name: '拟定名额' }).click()
    await dialog.waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: '登记决定' }).click()
    await dialog.getByLabel('决定文号').fill('砚人常发〔2021〕23号')
    await dialog.getByLabel('会议').fill('县人大常委会第四十四次会议')
    const paper = { name: 'decision.png', mimeType: 'image/png', buffer: photo() }
    await dialog.getByLabel('选择文件 决定文件').setInputFiles(paper)
    await dialog.getByText('已上传').waitFor()
    await dialog.getByRole('button', { name: '登记决定' }).click()
    await page.getByText('第2次确定：50名').waitFor()
    await page
      .getByText(/2021-11-17/)
      .first()
      .waitFor()
    await accessible(page, 'a number of delegates decided anew')

    const phone = await as('township', 'phone')
    await goTo(phone, '/procedure/quotas')
    await phone.getByRole('list', { name: '代表名额' }).getByRole('link').first().click()
    await settled(phone)
    await phone.getByText('法定上限').first().waitFor()
    must((await phone.getByRole('button', { name: '重新计算' }).count()) === 0, 'a township only reads')
  },
}

const constituencies: Story = {
  name: 'M22 constituencies: withdrawn, changed with the effect shown, refused while the seats differ, published again',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await openRecord(page, '/procedure/constituencies', '檀汊镇')
    await page.getByRole('button', { name: '撤回公告' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('撤回理由').fill('核对村民小组人口')
    await dialog.getByRole('button', { name: '撤回公告' }).click()
    await page.getByRole('button', { name: '修改方案' }).click()
    const seats = page.getByLabel('第1选区应选名额')
    const before = await seats.inputValue()
    await seats.selectOption(before === '3' ? '2' : '3')
    await page
      .getByLabel('改动的影响')
      .getByText(/53名 → 5[24]名/)
      .waitFor()
    await accessible(page, 'constituencies being changed')
    await picture(page, 'constituencies')
    await page.getByRole('button', { name: '保存方案' }).click()
    await page.getByRole('button', { name: '登记公告' }).click()
    await dialog.getByLabel('公告文号').fill('檀汊镇选委〔2021〕3号')
    const reason = dialog.getByLabel(/超出允许偏差的理由/)
    if (await reason.isVisible()) await reason.fill('山区村组分散，按自然聚居划分')
    await dialog.getByRole('button', { name: '登记公告' }).click()
    await dialog.getByText(/与确定的代表名额53名不符/).waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    const leave = page.getByRole('dialog').getByRole('button', { name: '确定', exact: true })
    if (await leave.isVisible()) await leave.click()

    await page.getByRole('button', { name: '修改方案' }).click()
    await page.getByRole('button', { name: '按最大余额法重算名额' }).click()
    await page.getByRole('button', { name: '保存方案' }).click()
    await page.getByRole('button', { name: '登记公告' }).click()
    await dialog.getByLabel('公告文号').fill('檀汊镇选委〔2021〕3号')
    await dialog.getByRole('button', { name: '登记公告' }).click()
    await page.locator('.page-words').getByText('已公告').waitFor()
  },
}

const party: Story = {
  name: 'M23 Party delegates: seats by members, structure live against its targets, counts entered on the phone',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await openRecord(page, '/procedure/electoral-units', '砚江自治县')
    await page
      .getByRole('table', { name: '结构条件' })
      .getByText(/还差\d+名/)
      .first()
      .waitFor()
    await picture(page, 'electoral-units')
    await accessible(page, 'delegates to a Party congress')
    await page.getByRole('button', { name: '登记代表结构' }).click()
    await page.getByLabel('离退休干部党工委妇女').fill('5')
    await page.getByLabel('县属国有企业党委妇女').fill('9')
    await page.getByRole('button', { name: '保存代表结构' }).click()
    await page.getByText('“县属国有企业党委”妇女9名，多于该单位代表名额').waitFor()
    await page.getByLabel('县属国有企业党委妇女').fill('3')
    await page.getByRole('button', { name: '保存代表结构' }).click()
    await page.getByRole('button', { name: '登记代表结构' }).waitFor()

    const phone = await as('township', 'phone')
    await goTo(phone, '/procedure/electoral-units?tab=township')
    await phone.getByRole('list', { name: '党代表名额' }).getByRole('link').first().click()
    await phone.waitForURL(/electoral-units\/.+/)
    await settled(phone)
    await phone.getByRole('button', { name: '登记代表结构' }).click()
    await phone.getByLabel(/机关和站所党支部妇女/).fill('1')
    await phone.getByRole('button', { name: '保存代表结构' }).click()
    await phone.getByRole('button', { name: '登记代表结构' }).waitFor()
  },
}

/** Numbers of delegates, constituencies and electoral units. */
export const stories: readonly Story[] = [law, recalculated, constituencies, party]
