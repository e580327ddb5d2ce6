import type { Story } from './stand.ts'
import { goTo, must, settled } from './walk.ts'

const twoEditors: Story = {
  name: 'two people edit one division: the second is told who changed it, and nothing is overwritten',
  run: async ({ as }) => {
    const first = await as('coordinator')
    const second = await as('coordinator')
    const area = '/registry/areas?edit=990221102'
    await goTo(first, area)
    await goTo(second, area)
    await first.getByRole('dialog').getByLabel('户数').fill('4321')
    await second.getByRole('dialog').getByLabel('户数').fill('1234')
    await first.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await first.getByRole('dialog').waitFor({ state: 'hidden' })
    await second.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await second
      .getByRole('alert')
      .getByText(/康春筠.*修改/)
      .waitFor()
    await goTo(second, '/registry/areas?parent=990221')
    await second
      .getByRole('row', { name: /990221102/ })
      .getByText('4,321')
      .waitFor()
  },
}

const drafts: Story = {
  name: 'what was typed into a form is there again after a reload, and goes when it is dropped',
  run: async ({ as }) => {
    const page = await as('coordinator')
    page.on('dialog', (dialog) => void dialog.accept())
    await goTo(page, '/responsibility/tasks?new=1')
    await page.getByLabel('任务名称').fill('核对各村名册')
    await page.reload()
    await settled(page)
    await page.getByText('已恢复上次未提交的内容。').waitFor()
    must((await page.getByLabel('任务名称').inputValue()) === '核对各村名册', 'the typed title again')
    await page.getByRole('button', { name: '清空重填' }).click()
    must((await page.getByLabel('任务名称').inputValue()) === '', 'an empty title')
  },
}

const signOut: Story = {
  name: 'signing out ends the session: the sign-in page comes, also in another window of the same person',
  run: async ({ as }) => {
    const page = await as('civil_affairs')
    await settled(page)
    const other = await page.context().newPage()
    await other.goto(new URL('/responsibility/tasks', page.url()).href)
    await settled(other)
    await page.getByRole('button', { name: '当前职务' }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.getByRole('heading', { name: '选择一个角色进入演示' }).waitFor()
    await other.getByRole('link', { name: '总览' }).click()
    await other.getByRole('heading', { name: '选择一个角色进入演示' }).waitFor()
    await page.goto(new URL('/registry/people', page.url()).href)
    await page.getByRole('heading', { name: '选择一个角色进入演示' }).waitFor()
  },
}

const masked: Story = {
  name: 'M28 a personal number is masked; it opens for a reason, and that is in the trail of the person',
  run: async ({ as }) => {
    const page = await as('coordinator')
    await goTo(page, '/registry/people')
    await page.getByRole('table', { name: '人员' }).getByRole('rowheader').getByRole('link').first().click()
    await page.waitForURL(/\/registry\/people\/.+/)
    await settled(page)
    const numbers = page.getByRole('region', { name: '证件和联系方式' })
    must(/\*{4}/.test(await numbers.innerText()), 'masked numbers')
    await numbers.getByRole('button', { name: '查看身份证号' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('查看事由').fill('核')
    await dialog.getByRole('button', { name: '查看', exact: true }).click()
    await dialog.getByText('请写明事由，不少于4个字。').waitFor()
    await dialog.getByLabel('查看事由').fill('核对候选人资格材料')
    await dialog.getByRole('button', { name: '查看', exact: true }).click()
    await numbers.getByText(/^99\d{15}[\dX]$/).waitFor()
    await page.reload()
    await settled(page)
    must(/\*{4}/.test(await numbers.innerText()), 'masked again')
    await page
      .getByRole('region', { name: '操作记录' })
      .getByText(/核对候选人资格材料/)
      .waitFor()
  },
}

/** What holds for every form and every session. */
export const stories: readonly Story[] = [twoEditors, drafts, signOut, masked]
