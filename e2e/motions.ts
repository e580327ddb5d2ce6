import type { Page } from 'playwright-core'
import { nomineeColumns } from '#gates/responsibility/motions/columns.ts'
import { readSheet, writeSheet } from '#platform/sheets/sheets.ts'
import type { Story } from './stand.ts'
import { fitsWidth, goTo, must, settled } from './walk.ts'

const motions = '/responsibility/motions'
const village = `${motions}/990221101201`
/** The password of the demo’s accounts, as its sign-in page tells it. */
const password = 'Huanjie-2021'

/** Draws two strokes across the field for the signature. */
async function draw(page: Page): Promise<void> {
  const field = page.getByRole('img', { name: '手写签名' })
  await field.scrollIntoViewIfNeeded()
  const box = await field.boundingBox()
  if (box === null) throw new Error('expected: a field to sign in')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  for (const y of [0.3, 0.6]) {
    await page.mouse.move(...at(0.2, y))
    await page.mouse.down()
    await page.mouse.move(...at(0.5, y + 0.2), { steps: 4 })
    await page.mouse.move(...at(0.8, y), { steps: 4 })
    await page.mouse.up()
  }
}

/** The form as the product fills it, with a note on the last nominee; whose village that is. */
async function notedForm(page: Page): Promise<{ readonly bytes: Buffer; readonly village: string }> {
  const address = await page.getByRole('link', { name: '下载模板' }).getAttribute('href')
  const answer = await page.request.get(new URL(address ?? '', page.url()).href)
  const read = await readSheet(new Uint8Array(await answer.body()), {
    columns: nomineeColumns,
    maxRows: 2000,
  })
  if (!read.ok) throw new Error(`the form is readable, but: ${read.problem}`)
  const last = read.rows.at(-1)?.values
  must(
    read.rows.length > 1000 && last !== undefined,
    `every nominee stands in the form, but ${read.rows.length}`,
  )
  const rows = read.rows.map(({ values }) => (values === last ? { ...values, note: '群众公认' } : values))
  const bytes = await writeSheet({ sheets: [{ name: '提名人选名单', columns: nomineeColumns, rows }] })
  return { bytes: Buffer.from(bytes), village: String(last?.village) }
}

/** Gives the phone a fingerprint reader, and its owner a passkey on it. */
async function addPasskey(phone: Page): Promise<void> {
  const devices = await phone.context().newCDPSession(phone)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  await phone.getByRole('button', { name: '添加通行密钥' }).click()
  const dialog = phone.getByRole('dialog')
  await dialog.getByLabel(/名称/).fill('随身手机')
  await dialog.getByLabel('请再次输入密码').fill(password)
  await dialog.getByRole('button', { name: '添加通行密钥' }).click()
  await phone.getByText('随身手机', { exact: true }).waitFor()
}

/** Takes the passkey away again: the next who signs in by this card has no such phone. */
async function removePasskey(phone: Page): Promise<void> {
  await goTo(phone, '/me/security')
  await phone.getByRole('button', { name: '移除通行密钥 随身手机' }).click()
  const dialog = phone.getByRole('dialog')
  await dialog.getByLabel('请再次输入密码').fill(password)
  await dialog.getByRole('button', { name: '移除通行密钥 随身手机' }).click()
  await phone.getByText('还没有通行密钥。').waitFor()
}

const motion: Story = {
  name: 'M08 a changed list voids the signature; the committee studies it anew, then the secretary signs with a passkey',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await goTo(page, `${motions}?view=townships`)
    await page.getByText('1135').first().waitFor()
    await goTo(page, village)
    await page.getByText('有效', { exact: true }).waitFor()
    await page.getByRole('button', { name: /^移除/ }).last().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/书记签字随之失效/).waitFor()
    await dialog.getByRole('button', { name: '移除', exact: true }).click()
    await page.getByText('已失效：名单修改').waitFor()
    await page.locator('.page-words').getByText('待党委研究').waitFor()
    await page.getByRole('button', { name: '登记党委研究' }).click()
    await dialog.getByLabel('主持人').fill('罗敦浦')
    await dialog.getByLabel('实到人数').fill('5')
    await accessible(page, 'entering a study')
    await dialog.getByRole('button', { name: '登记党委研究' }).click()
    await dialog.getByText(/到会人数不足/).waitFor()
    await dialog.getByLabel('实到人数').fill('9')
    await dialog.getByRole('button', { name: '登记党委研究' }).click()
    await page.locator('.page-words').getByText('待书记签字').waitFor()

    const phone = await as('township_secretary', 'phone')
    await goTo(phone, village)
    await phone.getByRole('button', { name: '书记审核签字' }).click()
    const signing = phone.getByRole('dialog')
    await signing.getByRole('button', { name: '书记审核签字' }).click()
    await signing.getByText('请先手写签名。').waitFor()
    await draw(phone)
    await signing.getByText('请先手写签名。').waitFor({ state: 'hidden' })
    await signing.getByRole('link', { name: '前往账号安全' }).click()
    await addPasskey(phone)
    await goTo(phone, village)
    await phone.getByRole('button', { name: '书记审核签字' }).click()
    await signing.getByRole('radio', { name: '通行密钥确认' }).check()
    await accessible(phone, 'signing on the phone')
    await signing.getByRole('button', { name: '书记审核签字' }).click()
    await phone.locator('.page-words').getByText('已签字').waitFor()
    await phone.getByText('核验一致：所确认的就是本名单').waitFor()
    await fitsWidth(phone)
    await removePasskey(phone)
    await goTo(page, village)
    await page.getByText(/^通行密钥“随身手机”/).waitFor()
    await settled(page)
    await picture(page, 'motion')
  },
}

const sheet: Story = {
  name: 'M08 lists of all villages by one form: it says beforehand whose signature ends, and takes nothing twice',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await goTo(page, `${motions}?view=sheet`)
    const { bytes, village: name } = await notedForm(page)
    const handIn = async () => {
      await page.getByRole('button', { name: '已有文件，下一步' }).click()
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      const file = { name: '提名人选名单.xlsx', mimeType, buffer: bytes }
      await page.locator('input[type=file]').setInputFiles(file)
    }
    await handIn()
    await page.getByRole('button', { name: '查看这1行' }).click()
    await page.getByText(new RegExp(`${name}名单已由.+签字，导入后签字失效`)).waitFor()
    await accessible(page, 'a form that ends a signature')
    await page.getByRole('button', { name: /确认导入/ }).click()
    await page.getByRole('link', { name: '查看提名名单' }).waitFor()
    await goTo(page, `${motions}?view=sheet`)
    await handIn()
    await page.getByText('文件与现有数据一致，无需导入。').waitFor()
  },
}

/** Nominee motions. */
export const stories: readonly Story[] = [motion, sheet]
