import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { fitsWidth, goTo, must, settled } from './walk.ts'

type Made = { json: { links: { name: string; secret: string }[] } }

/** Writes a name on the field, as a finger would. */
async function drawName(page: Page): Promise<void> {
  const box = await page.locator('.pad').boundingBox()
  if (box === null) throw new Error('no field to sign in')
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  const strokes = [
    [at(0.1, 0.3), at(0.3, 0.25), at(0.2, 0.8)],
    [at(0.5, 0.2), at(0.5, 0.8), at(0.8, 0.5)],
  ]
  for (const [first, ...more] of strokes) {
    if (first === undefined) continue
    await page.mouse.move(...first)
    await page.mouse.down()
    for (const point of more) await page.mouse.move(...point, { steps: 4 })
    await page.mouse.up()
  }
}

const signed: Story = {
  name: 'M15 a pledge on the phone: link, read to the end, signed without a network, sent when it is back, PDF, second phone',
  run: async ({ stand, as, open, accessible }) => {
    const desk = await as('coordinator')
    await goTo(desk, '/publicity/pledges/missing')
    await desk.getByRole('button', { name: '为未签人员发放链接' }).click()
    const dialog = desk.getByRole('dialog')
    const answer = desk.waitForResponse(/\/rpc\/links\/make/)
    await dialog.getByRole('button', { name: '发放链接' }).click()
    const { links } = ((await (await answer).json()) as Made).json
    await desk.getByText('链接只在本页显示一次').waitFor()
    const [one] = links
    if (one === undefined) throw new Error('nobody owes a pledge')

    const phone = await open('phone')
    await phone.goto(`${stand.url}/p/#${one.secret}`)
    await phone.getByRole('heading', { name: `${one.name}，您好` }).waitFor()
    must(!phone.url().includes(one.secret), 'the secret has left the address')
    await fitsWidth(phone)
    await accessible(phone, 'the start of the public web')
    await phone.getByRole('link', { name: /打开 .*承诺书/ }).click()
    await phone.getByText('请先阅读全文').waitFor()
    await phone.getByRole('button', { name: '提交承诺书' }).click()
    await phone.getByText('请勾选确认').or(phone.getByText('请先阅读到末尾')).first().waitFor()
    await phone.evaluate("document.querySelector('.words + p').scrollIntoView({ block: 'center' })")
    await phone.getByText('已读到末尾').waitFor()
    await phone.getByRole('checkbox').check()
    await phone.getByRole('button', { name: '提交承诺书' }).click()
    await phone.getByText('请在签名框内签名').waitFor()
    await phone.locator('.pad').scrollIntoViewIfNeeded()
    await drawName(phone)
    await accessible(phone, 'a pledge being signed')
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: '提交承诺书' }).click()
    await phone.getByText('签名已保存在本机').waitFor()
    await phone.context().setOffline(false)
    await phone.getByRole('heading', { name: '承诺书已签订' }).waitFor()
    const pdf = phone.waitForEvent('download')
    await phone.getByRole('button', { name: /下载承诺书/ }).click()
    must((await pdf).suggestedFilename() === '承诺书.pdf', 'the signed pledge comes as PDF')

    const second = await open('phone')
    await second.goto(`${stand.url}/p/#${one.secret}`)
    await second.getByRole('button', { name: '大字' }).click()
    await second.getByRole('link', { name: /打开 .*承诺书/ }).click()
    await second.getByRole('heading', { name: '承诺书已签订' }).waitFor()
    await fitsWidth(second)

    await goTo(desk, `/publicity/pledges?way=phone&search=${encodeURIComponent(one.name)}`)
    await desk.getByRole('link', { name: one.name }).first().click()
    await desk.waitForURL(/\/publicity\/pledges\/[0-9A-Z]{26}/)
    await settled(desk)
    await desk.getByRole('img', { name: `${one.name}的手写签名` }).waitFor()
    await accessible(desk, 'a pledge')
  },
}

const byCode: Story = {
  name: 'M15 the public web without a link says what to do; a wrong link says so',
  run: async ({ stand, open, accessible }) => {
    const phone = await open('phone')
    await phone.goto(`${stand.url}/p/`)
    await phone.getByRole('heading', { name: '请扫码或打开个人链接' }).waitFor()
    await accessible(phone, 'the public web without a link')
    await phone.getByRole('button', { name: 'English' }).click()
    await phone.getByRole('heading', { name: 'Scan a code or open your link' }).waitFor()
    await phone.goto(`${stand.url}/p/#${'x'.repeat(32)}`)
    await phone.getByText('This link is not valid').waitFor()
    await phone.goto(`${stand.url}/p/#u.${'x'.repeat(32)}`)
    await phone.getByText('This link is not valid').waitFor()
    await fitsWidth(phone)
  },
}

/** Pledges on the public web. */
export const stories: readonly Story[] = [signed, byCode]
