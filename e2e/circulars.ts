import type { Story } from './stand.ts'
import { fitsWidth, goTo, must, pick, settled } from './walk.ts'

const confirmed: Story = {
  name: 'M09 a circular: drafted, sent, signed for on the phone, read; all confirmed and missing ones are counted',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await goTo(page, '/responsibility/circulars?side=sent')
    await page
      .getByRole('row', { name: /确保换届风气清正/ })
      .getByText('全部确认')
      .waitFor()
    await page.getByRole('button', { name: '起草通知' }).click()
    await settled(page)
    await pick(page, /收文单位/, '槲溪镇', /槲溪镇/)
    await page.getByLabel('通知标题').fill('关于报送投票站设置情况的通知')
    await page.getByLabel('通知内容').fill('请报送投票站设置情况。')
    await page.getByLabel('阅知人员要求').fill('主要负责同志')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByRole('button', { name: '发出通知' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '发出通知' }).click()
    await page
      .getByRole('row', { name: /槲溪镇/ })
      .getByText('未签收')
      .first()
      .waitFor()
    await accessible(page, 'a circular')
    const address = new URL(page.url()).pathname

    const phone = await as('township', 'phone')
    await goTo(phone, '/work')
    await phone
      .getByRole('link', { name: /\d\s*待签收/ })
      .first()
      .waitFor()
    await goTo(phone, address)
    await phone.getByRole('button', { name: /^签收：/ }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByRole('checkbox').first().check()
    await accessible(phone, 'signing for a circular')
    await dialog.getByRole('button', { name: '签收通知' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await phone.getByText('未阅知').first().waitFor()
    await fitsWidth(phone)

    await goTo(page, '/responsibility/circulars/discipline')
    await page.getByText(/共\d+个环节，均已明确/).waitFor()
    await accessible(page, 'discipline of each step')
  },
}

const talked: Story = {
  name: 'M10 talks: coverage counted, a postponed talk held, its record closed to everybody outside',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await goTo(page, '/responsibility/interviews')
    await page.getByText(/计划约谈17人，已约谈15人，待约谈2人/).click()
    await page.waitForURL(/waiting=true/)
    await settled(page)
    await page
      .getByRole('row', { name: /已延期/ })
      .getByRole('link')
      .first()
      .click()
    await page.waitForURL(/interviews\/[0-9A-Z]{26}/)
    await settled(page)
    await page.getByRole('button', { name: '登记约谈' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('谈话要点').fill('通报督查情况，提出整改要求。')
    await dialog.getByRole('button', { name: '登记约谈' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('通报督查情况，提出整改要求。').waitFor()
    await accessible(page, 'a talk')
    const address = new URL(page.url()).pathname

    const other = await as('county_organiser', 'phone')
    await goTo(other, address)
    await other.getByText('约谈记录只对约谈双方').waitFor()
    must((await other.getByText('提出整改要求').count()) === 0, 'the record is closed')
    await fitsWidth(other)
    await goTo(other, '/responsibility/interviews')
    await fitsWidth(other)
  },
}

/** Circulars and talks. */
export const stories: readonly Story[] = [confirmed, talked]
