import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { asGbk, asXlsx, type ListKind, lists } from './sheets.ts'
import type { Stand, Story, Tools } from './stand.ts'
import { fillDate, goTo, must, pick, settled } from './walk.ts'

const password = 'Yunshan-2027'
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The six digits that an authenticator app shows for a key at this moment (RFC 6238, SHA-1, 30 seconds). */
function codeOf(secret: string, steps = 0): string {
  const letters = [...secret.toUpperCase()].filter((letter) => base32.includes(letter))
  const bits = letters.map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const number = hash.readUInt32BE((hash[19] ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

async function activate(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再次输入新密码').fill(password)
  await page.getByRole('button', { name: '激活账号' }).click()
  await page.getByText('账号已激活').waitFor()
  await page.getByRole('link', { name: '去登录' }).click()
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.getByRole('textbox', { name: '用户名' }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Sets up the authenticator app that an administrator must have; gives its key. */
async function setUpFactor(page: Page): Promise<string> {
  await page.getByRole('heading', { name: '设置双因素验证' }).waitFor()
  await page.getByLabel('请再次输入密码').fill(password)
  await page.getByRole('button', { name: '继续' }).click()
  const secret = (await page.locator('.secret-once').innerText()).trim()
  await page.getByLabel('应用中显示的 6 位验证码').fill(codeOf(secret))
  await page.getByRole('button', { name: '确认启用' }).click()
  await page.locator('#main').waitFor()
  return secret
}

type Admins = { readonly system: Page; readonly security: Page; readonly secret: string }

async function administrators({ open, stand }: Tools): Promise<Admins> {
  const found = [...stand.initialised.matchAll(/([a-z_]+)）：(http\S+)/g)]
  const links = new Map(found.map(([, username = '', link = '']) => [username, link]))
  must(links.size === 3, `three one-time links, but init printed ${stand.initialised}`)
  const pages: { page: Page; secret: string }[] = []
  for (const [username, link] of links) {
    const page = await open()
    await activate(page, link)
    await signIn(page, username)
    pages.push({ page, secret: await setUpFactor(page) })
  }
  const [system, security] = pages
  if (system === undefined || security === undefined) throw new Error('expected: three administrators')
  return { system: system.page, security: security.page, secret: system.secret }
}

const coordinators = new WeakMap<Stand, string>()

/** An account for the coordinator: proposed by one administrator, approved by another; gives its username. */
async function makeCoordinator({ system, security }: Admins, open: Tools['open']): Promise<string> {
  await goTo(security, '/admin/grants?tab=requested')
  await security
    .getByRole('row', { name: /闻人衡/ })
    .getByRole('checkbox')
    .check()
  await security.getByRole('button', { name: '按申请角色提出授权' }).click()
  await goTo(system, '/admin/grants?tab=proposed')
  await system
    .getByRole('row', { name: /闻人衡/ })
    .getByRole('checkbox')
    .check()
  await system.getByRole('button', { name: '批准授权' }).click()
  await goTo(system, '/admin/accounts?tab=waiting')
  await system
    .getByRole('row', { name: /闻人衡/ })
    .getByRole('checkbox')
    .check()
  await system.getByRole('button', { name: '为所选人员建立账号' }).click()
  const slip = system.getByRole('article', { name: '闻人衡' })
  const line = (term: string) => slip.locator('dl > div').filter({ hasText: term }).locator('dd').innerText()
  const [code, username] = [(await line('激活码')).trim(), (await line('用户名')).trim()]
  const page = await open()
  await activate(page, new URL(`/activate#${code}`, page.url()).href)
  await signIn(page, username)
  await settled(page)
  return username
}

const setUp: Story = {
  name: 'an empty installation: three administrators activate with a second factor, two of them admit a coordinator',
  run: async (tools) => {
    const admins = await administrators(tools)
    coordinators.set(tools.stand, await makeCoordinator(admins, tools.open))
    const again = await tools.open()
    const username = /([a-z_]+)）：http/.exec(tools.stand.initialised)?.[1] ?? ''
    await signIn(again, username)
    await again.getByRole('heading', { name: '双因素验证' }).waitFor()
    await again.getByRole('textbox').fill(codeOf(admins.secret, 1))
    await again.getByRole('button', { name: '验证', exact: true }).click()
    await again.locator('#main').waitFor()
  },
}

/** Opens a page for the coordinator whom the first story admitted. */
async function asCoordinator(tools: Tools): Promise<Page> {
  const username = coordinators.get(tools.stand)
  if (username === undefined) throw new Error('expected: the story that admits a coordinator went before')
  const page = await tools.open()
  await signIn(page, username)
  await settled(page)
  return page
}

type File = { readonly name: string; readonly bytes: Buffer }

async function check(page: Page, kind: ListKind, { name, bytes }: File): Promise<void> {
  await goTo(page, `/registry/imports/new?kind=${kind}`)
  await page.getByRole('button', { name: '已有文件，下一步' }).click()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
  await page.waitForURL(/\/registry\/imports\/(?!new)/)
  await page.locator('.import-counts').waitFor({ timeout: 60_000 })
}

async function counted(page: Page, word: string): Promise<number> {
  const box = page.locator('.import-counts > div').filter({ hasText: word }).locator('dd')
  return Number.parseInt(await box.innerText(), 10)
}

async function apply(page: Page): Promise<void> {
  await page.getByRole('button', { name: /确认导入 \d+ 行/ }).click()
  await page.getByText('导入完成').waitFor({ timeout: 60_000 })
}

const imports: Story = {
  name: 'registry from spreadsheets: faulty rows are told and refused, GBK works, a second import changes nothing',
  run: async (tools) => {
    const page = await asCoordinator(tools)
    const faulty = lists.areas.map((row, at) => (at === 5 ? { ...row, code: '99O221' } : row))
    await check(page, 'areas', { name: '区划（有误）.xlsx', bytes: await asXlsx('areas', faulty) })
    must((await counted(page, '有误')) > 0, 'a faulty row')
    await page.getByText(/有 \d+ 行有误。全部改正后方可导入/).waitFor()
    must(await page.getByRole('button', { name: /确认导入/ }).isDisabled(), 'nothing is imported in part')
    await page.getByRole('cell', { name: '99O221' }).first().waitFor()
    await tools.picture(page, 'import')
    await check(page, 'areas', { name: '区划.csv', bytes: asGbk('areas', lists.areas) })
    must((await counted(page, '新增')) === lists.areas.length, 'all divisions are new')
    await apply(page)
    await check(page, 'areas', { name: '区划.xlsx', bytes: await asXlsx('areas', lists.areas) })
    must((await counted(page, '无变化')) === lists.areas.length, 'the same divisions once more')
    await page.getByText('文件与现有数据一致，无需导入。').waitFor()
    await check(page, 'organisations', {
      name: '单位.xlsx',
      bytes: await asXlsx('organisations', lists.organisations),
    })
    await apply(page)
  },
}

const crash: Story = {
  name: 'a power cut in the middle of an import: afterwards it is complete or not there, and what was acknowledged is',
  run: async (tools) => {
    const page = await asCoordinator(tools)
    await check(page, 'people', { name: '人员.xlsx', bytes: await asXlsx('people', lists.people) })
    const fresh = await counted(page, '新增')
    await page.getByRole('button', { name: /确认导入 \d+ 行/ }).click()
    await page
      .getByText(/正在导入/)
      .or(page.getByText('导入完成'))
      .first()
      .waitFor()
    await tools.stand.crash()
    await page.reload()
    await page.getByText('导入完成').waitFor({ timeout: 90_000 })
    await goTo(page, '/registry/people')
    await page.getByRole('button', { name: '统计条数' }).click()
    await page.getByText(`共 ${fresh + 1} 条`).waitFor()
    await goTo(page, '/registry/organisations')
    await page.getByRole('button', { name: '统计条数' }).click()
    await page.getByText(`共 ${lists.organisations.length + 1} 条`).waitFor()
  },
}

const round: Story = {
  name: 'M19 the coordinator of a new installation opens a round and sees the plan of a village',
  run: async (tools) => {
    const page = await asCoordinator(tools)
    await check(page, 'posts', { name: '岗位.xlsx', bytes: await asXlsx('posts', lists.posts) })
    await apply(page)
    await goTo(page, '/procedure/rounds/open')
    const chosen = page.getByRole('button', { name: /^清除/ })
    if (await chosen.isVisible()) await chosen.click()
    await pick(page, '所属区划', '990221', /990221|县/)
    await page.getByLabel('批次名称').fill('村民委员会换届')
    await page.getByRole('checkbox', { name: '村民委员会', exact: true }).check()
    const year = new Date().getFullYear() + 1
    await fillDate(page, '村民委员会：', `${year}-10-20`)
    await page.getByText(/\d+个换届机构，\d+项任务/).waitFor()
    await page.getByRole('button', { name: '确认开启批次' }).click()
    await page.waitForURL(/\/procedure\/rounds\/(?!open)/, { timeout: 60_000 })
    await goTo(page, '/procedure/plans')
    await page.getByRole('rowheader').getByRole('link').first().click()
    await page.waitForURL(/\/procedure\/plan\/.+/)
    await settled(page)
    await page.getByRole('table', { name: '步骤表' }).getByText('投票选举').waitFor()
  },
}

/** From an empty installation to a running round; each story builds on the one before. */
export const stories: readonly Story[] = [setUp, imports, crash, round]
