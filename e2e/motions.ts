import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { fitsWidth, goTo, settled } from './walk.ts'

const village = '/responsibility/motions/990221101201'

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

const motion: Story = {
  name: 'M08 a changed list voids the signature; the committee studies it anew, then the secretary signs by hand',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await goTo(page, '/responsibility/motions?view=townships')
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
    await accessible(phone, 'signing on the phone')
    await signing.getByRole('button', { name: '书记审核签字' }).click()
    await phone.locator('.page-words').getByText('已签字').waitFor()
    await fitsWidth(phone)
    await goTo(page, village)
    await settled(page)
    await page.getByText('有效', { exact: true }).waitFor()
    await picture(page, 'motion')
  },
}

/** Nominee motions. */
export const stories: readonly Story[] = [motion]
