import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { eventually, goTo, must, settled } from './walk.ts'

const trail: Story = {
  name: 'the audit administrator reads the trail: all of it, of one record, of one person',
  run: async ({ as, accessible, picture }) => {
    const page = await as('audit_admin')
    await settled(page)
    await goTo(page, '/admin/trail')
    const rows = page.getByRole('table').getByRole('row')
    must((await rows.count()) > 10, 'a page of events')
    await accessible(page, 'the trail')
    await picture(page, 'trail')
    await page.getByTitle('查看该记录的全部操作').first().click()
    await page.getByText(/只看一条记录：/).waitFor()
    await settled(page)
    const one = async () => {
      const links = await page.getByTitle('查看该记录的全部操作').all()
      const records = await Promise.all(links.map((link) => link.getAttribute('href')))
      return new Set(records.map((href) => href?.replace(/&name=.*/, ''))).size === 1
    }
    await eventually(one, 'events of one record only')
    await page.getByRole('link', { name: '显示全部' }).click()
    const person = page.getByTitle(/查看(?!该记录).+的全部操作/).first()
    const name = (await person.innerText()).trim()
    await person.click()
    await page.getByText(`只看 ${name}`).waitFor()
    await settled(page)
    await page.getByRole('link', { name: '本人操作及对本人档案的操作' }).click()
    await page.getByRole('link', { name: '仅本人操作' }).waitFor()
    await settled(page)
    must((await rows.count()) > 1, 'acts of the person and on the person')
  },
}

const proof: Story = {
  name: 'the audit administrator verifies the chain of the trail, and it is whole',
  run: async ({ as, accessible }) => {
    const page = await as('audit_admin')
    await settled(page)
    await goTo(page, '/admin/proof')
    await page.getByRole('button', { name: /校验|核验/ }).click()
    await page.getByText('核验完成').waitFor({ timeout: 60_000 })
    await page.getByText(/结果完整：\d+ 个区块、\d+ 条记录/).waitFor()
    await accessible(page, 'proof of the trail')
  },
}

const business = [
  '/work',
  '/board',
  '/responsibility/tasks',
  '/responsibility/groups',
  '/procedure/plans',
  '/registry/people',
]

const closed: Story = {
  name: 'the three administrators see no business: neither in the navigation nor by its address',
  run: async ({ as }) => {
    for (const card of ['system_admin', 'security_admin', 'audit_admin']) {
      const page = await as(card)
      await settled(page)
      const links = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').all()
      const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
      const seen = business.filter((path) => paths.includes(path))
      must(seen.length === 0, `${card} is shown no business, but is shown ${seen.join(' ')}`)
      for (const path of ['/responsibility/tasks', '/registry/people']) {
        await page.goto(new URL(path, page.url()).href)
        await page.locator('#main').getByRole('alert').first().waitFor()
        must((await page.getByRole('rowheader').count()) === 0, `${card} sees no rows of ${path}`)
      }
    }
  },
}

/** Makes an account for the first person who waits for one; gives the code and the username. */
async function makeAccount(page: Page): Promise<{ code: string; username: string; name: string }> {
  await goTo(page, '/admin/accounts?tab=waiting')
  const row = page.getByRole('table').getByRole('row').nth(1)
  const name = (await row.getByRole('rowheader').innerText()).trim()
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: '为所选人员建立账号' }).click()
  const slip = page.getByRole('article', { name })
  await slip.waitFor()
  const line = (term: string) => slip.locator('dl > div').filter({ hasText: term }).locator('dd').innerText()
  return { name, code: (await line('激活码')).trim(), username: (await line('用户名')).trim() }
}

async function checkCode(page: Page, code: string): Promise<void> {
  await page.goto(new URL('/activate', page.url()).href)
  await page.getByLabel('激活单上的激活码').fill(code)
  await page.getByRole('button', { name: '核对激活码' }).click()
}

const account: Story = {
  name: 'the system administrator makes an account; its slip works once, and the password rules complain in words',
  run: async ({ as, open, accessible }) => {
    const admin = await as('system_admin')
    await settled(admin)
    const { code, username } = await makeAccount(admin)
    await accessible(admin, 'activation slip')
    const page = await open('phone')
    await checkCode(page, code)
    await page.getByText(`用户名 ${username}`).waitFor()
    await page.getByLabel('新密码', { exact: true }).fill('abc')
    await page.getByLabel('再次输入新密码').fill('abcd')
    await page.getByText('两次输入的密码不一致。').waitFor()
    await page.getByRole('button', { name: '激活账号' }).click()
    must(
      (await page.locator('.rule-checks [data-kept="no"]').count()) >= 2,
      'rules that are not kept are marked',
    )
    await page.getByLabel('新密码', { exact: true }).fill('Shanshui-2021')
    await page.getByLabel('再次输入新密码').fill('Shanshui-2021')
    must((await page.locator('.rule-checks [data-kept="no"]').count()) === 0, 'all rules kept')
    await accessible(page, 'activation')
    await page.getByRole('button', { name: '激活账号' }).click()
    await page.getByText('账号已激活').waitFor()
    const again = await open()
    await checkCode(again, code)
    await again.getByText('激活码无效、已使用或已过期。请联系系统管理员重新签发。').waitFor()
  },
}

const grant: Story = {
  name: 'a grant takes two persons: the security administrator proposes, the system administrator approves',
  run: async ({ as }) => {
    const security = await as('security_admin')
    const system = await as('system_admin')
    await settled(security)
    await settled(system)
    await goTo(security, '/admin/grants?tab=requested')
    const row = security.getByRole('table').getByRole('row').nth(1)
    const name = (await row.getByRole('rowheader').innerText()).trim()
    await row.getByRole('checkbox').check()
    await security.getByRole('button', { name: '按申请角色提出授权' }).click()
    await row.filter({ hasText: name }).waitFor({ state: 'hidden' })
    await goTo(security, '/admin/grants?tab=proposed')
    must(
      (await security.getByRole('button', { name: '批准授权' }).count()) === 0,
      'who proposes cannot approve',
    )

    await goTo(system, '/admin/grants?tab=proposed')
    const proposed = system.getByRole('row').filter({ hasText: name })
    await proposed.getByRole('checkbox').check()
    await system.getByRole('button', { name: '批准授权' }).click()
    await proposed.waitFor({ state: 'hidden' })
    await goTo(system, `/admin/grants?tab=active&search=${encodeURIComponent(name)}`)
    await system.getByRole('row').filter({ hasText: name }).first().waitFor()
  },
}

const lock: Story = {
  name: 'five wrong passwords lock an account, told in plain words; the system administrator unlocks it',
  run: async ({ open, as }) => {
    const page = await open()
    const enter = async (password: string) => {
      await page.getByRole('textbox', { name: '用户名' }).fill('civil_affairs')
      await page.getByLabel('密码', { exact: true }).fill(password)
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.getByRole('alert').waitFor()
    }
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await enter(`wrong-Password-${attempt}`)
      await page.getByText(/连续失败 5 次，账号锁定 30 分钟。/).waitFor()
    }
    await enter('Huanjie-2021')
    await page.getByText(/账号未激活、已停用、已锁定/).waitFor()
    const admin = await as('system_admin')
    await settled(admin)
    await goTo(admin, '/admin/accounts?search=civil_affairs')
    await admin.getByText(/已锁定至/).waitFor()
    await admin.getByRole('button', { name: /办理.+的账号/ }).click()
    await admin.getByRole('menuitem', { name: '解除锁定' }).click()
    await admin.getByRole('dialog').getByRole('button', { name: '解除锁定' }).click()
    await admin.getByRole('dialog').waitFor({ state: 'hidden' })
    const back = await as('civil_affairs')
    await settled(back)
  },
}

/** The three administrators: accounts, grants, the trail and its proof. */
export const stories: readonly Story[] = [trail, proof, closed, account, grant, lock]
