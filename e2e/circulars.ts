import type { Story } from './stand.ts'
import { fillDate, fitsWidth, goTo, must, settled } from './walk.ts'

const confirmed: Story = {
  name: 'M09 a circular: from a meeting’s decision in one step, sent, signed for and read on the phone; the decision is done',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await goTo(page, '/responsibility/circulars?side=sent')
    await page
      .getByRole('row', { name: /确保换届风气清正/ })
      .getByText('全部确认')
      .waitFor()
    await goTo(page, '/responsibility/meetings?kind=dispatch')
    await page
      .getByRole('link', { name: /第六次调度会/ })
      .first()
      .click()
    await page.waitForURL(/\/responsibility\/meetings\/[0-9A-Z]{26}/)
    await settled(page)
    const meeting = new URL(page.url()).pathname
    await page.getByRole('button', { name: '转为通知：逐户补齐外出选民联系方式' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '转为通知' }).click()
    await page.getByRole('button', { name: '发出通知' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '发出通知' }).click()
    await page
      .getByRole('row', { name: /民政局/ })
      .getByText('未签收')
      .first()
      .waitFor()
    await accessible(page, 'a circular')
    await page.getByRole('button', { name: '调整时限' }).click()
    const moving = page.getByRole('dialog')
    await fillDate(page, '新的确认时限', '2021-11-12')
    await moving.getByLabel('事由').fill('外出选民较多，逐户联系需要时间')
    await accessible(page, 'moving a deadline')
    await moving.getByRole('button', { name: '调整时限' }).click()
    await moving.waitFor({ state: 'hidden' })
    await page
      .getByRole('region', { name: '时限调整记录' })
      .getByText(/调整为2021-11-12/)
      .waitFor()
    const address = new URL(page.url()).pathname

    const phone = await as('civil_affairs', 'phone')
    await goTo(phone, '/work')
    await phone
      .getByRole('list', { name: '待办通知' })
      .getByRole('link', { name: /待签收/ })
      .waitFor()
    await goTo(phone, address)
    await phone.getByRole('button', { name: /^签收通知：/ }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /局长/ }).check()
    await accessible(phone, 'signing for a circular')
    await dialog.getByRole('button', { name: '签收通知' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await phone.getByRole('button', { name: '确认阅知' }).click()
    await phone.getByText(/^[\d-]+ 周.阅知$/).waitFor()
    await fitsWidth(phone)

    await goTo(page, meeting)
    const own = page.getByRole('listitem').filter({ hasText: '逐户补齐外出选民联系方式' })
    await own.getByText('已办结').first().waitFor()
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
