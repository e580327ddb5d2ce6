import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { fillDate, goTo, must, pick, settled } from './walk.ts'

const leader: Story = {
  name: 'M45 a leader on the phone: the overview says what is late and who answers, two taps to the record',
  run: async ({ as, accessible, picture }) => {
    const page = await as('county_secretary', 'phone')
    await settled(page)
    await page.getByRole('navigation', { name: '底部导航' }).getByRole('link', { name: '总览' }).click()
    await page.waitForURL(/\/board/)
    await settled(page)
    const late = page.locator('.board-late a').first()
    const words = await late.innerText()
    must(/逾期/.test(words) && /\//.test(words), `how late and who answers, but it says ${words}`)
    await accessible(page, 'overview on the phone')
    await late.click()
    await page.waitForURL(/\/responsibility\/tasks\/.+/)
    await settled(page)
    await page.locator('.page-words').getByText('逾期').first().waitFor()

    const desk = await as('county_secretary')
    await goTo(desk, '/board')
    await picture(desk, 'board')
    const number = Number(await desk.locator('.board-figure.overdue .board-number').innerText())
    await desk.locator('.board-figure.overdue').click()
    await desk.waitForURL(/\/responsibility\/tasks\?/)
    await settled(desk)
    await desk.getByRole('button', { name: '统计条数' }).click()
    await desk.getByText(`共 ${number} 条`).waitFor()
  },
}

const work: Story = {
  name: 'M05 my work opens on what is late and who answers',
  run: async ({ as, picture }) => {
    const page = await as('coordinator')
    await settled(page)
    await page.getByRole('heading', { name: '各地逾期情况' }).waitFor()
    const worst = page.getByRole('list', { name: '各地逾期情况' }).getByRole('listitem').first()
    const told = Number(/逾期(\d+)项/.exec(await worst.innerText())?.[1])
    must(told > 0, 'the worst place has a number of overdue tasks')
    await picture(page, 'work')
    await worst.getByRole('link', { name: /逾期/ }).click()
    await page.waitForURL(/\/responsibility\/tasks\?/)
    await settled(page)
    await page.getByRole('button', { name: '统计条数' }).click()
    await page.getByText(`共 ${told} 条`).waitFor()
  },
}

const search: Story = {
  name: 'search: the slash key focuses it, and pinyin initials find a person',
  run: async ({ as }) => {
    const page = await as('coordinator')
    await settled(page)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('/')
    await page.locator('.frame-search input:focus').waitFor()
    await page.keyboard.type('kcy')
    await page
      .getByRole('option', { name: /康春筠/ })
      .first()
      .click()
    await page.waitForURL(/\/registry\/people\/.+/)
    await page.getByRole('heading', { level: 1, name: '康春筠' }).waitFor()
  },
}

const matrix: Story = {
  name: 'M02 the matrix of the chain: a number opens exactly the tasks that it counts, and nothing is uncovered',
  run: async ({ as }) => {
    const page = await as('coordinator')
    await goTo(page, '/responsibility/chain?tab=people')
    const link = page.getByRole('link', { name: /在办\d+项$/ }).first()
    const number = Number(await link.innerText())
    must(number > 0, 'a leader with open tasks')
    await link.click()
    await page.waitForURL(/leader=/)
    await settled(page)
    await page.getByRole('button', { name: '统计条数' }).click()
    await page.getByText(`共 ${number} 条`).waitFor()
    await goTo(page, '/responsibility/chain?tab=cover')
    await page.getByText('全部落实到主要领导、分管领导、责任部门。').waitFor()
  },
}

async function choosePerson(page: Page, place: number, initials: string): Promise<string> {
  const row = page.getByRole('group', { name: `第${place}人` })
  await row.getByRole('combobox', { name: /姓名/ }).fill(initials)
  const option = page.getByRole('listbox').getByRole('option').first()
  const name = (await option.innerText()).split(/\s/)[0] ?? ''
  await option.click()
  await row.getByText(name).first().waitFor()
  return name
}

const groups: Story = {
  name: 'M01 leading groups: made from a template with a head, a member replaced, the former one stays readable',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await goTo(page, '/responsibility/groups/new')
    await page.getByRole('button', { name: /村（社区）“两委”换届/ }).click()
    const name = page.getByLabel('领导小组名称')
    must((await name.inputValue()).includes('村（社区）“两委”换届'), 'the template fills the name')
    await name.fill('村（社区）“两委”换届工作领导小组（第二组）')
    await fillDate(page, '成立日期', '2021-10-01')
    if (await page.getByRole('combobox', { name: /办公室设在/ }).isVisible()) {
      await pick(page, /办公室设在/, '组织部', /组织部/)
    }
    const head = await choosePerson(page, 1, 'kcy')
    await page.getByRole('button', { name: '移除第2人' }).click()
    const member = await choosePerson(page, 2, 'l')
    await accessible(page, 'a new leading group')
    await page.getByRole('button', { name: '新建领导小组' }).click()
    await page.waitForURL(/\/responsibility\/groups\/(?!new)/)
    await settled(page)

    await page.getByRole('button', { name: `更换${member}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: /接替人/ }).fill('z')
    await page.getByRole('listbox').getByRole('option').first().click()
    await dialog.getByLabel('事由').fill('工作调动')
    await dialog.getByRole('button', { name: '更换', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('region', { name: '任职经过' }).getByText('工作调动').waitFor()
    must(
      (await page.locator('.group-person').getByText(member, { exact: true }).count()) === 0,
      `${member} left`,
    )

    await goTo(page, `${new URL(page.url()).pathname}?on=2021-10-02`)
    await page.locator('.group-person').getByText(member, { exact: true }).first().waitFor()
    await page.locator('.group-person').getByText(head, { exact: true }).first().waitFor()
  },
}

/** The office’s day: leaders, search, groups, the chain. */
export const stories: readonly Story[] = [work, leader, search, matrix, groups]
