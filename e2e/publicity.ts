import type { Story } from './stand.ts'
import { fillDate, fitsWidth, goTo, must, settled } from './walk.ts'

const covered: Story = {
  name: 'M11–M18 coverage: who misses a talk is opened from the number, down to the record that proves what was done',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await goTo(page, '/publicity/campaigns')
    await page.getByRole('radio', { name: '谈心谈话' }).check()
    await page.getByRole('radio', { name: '按类别' }).check()
    await settled(page)
    await accessible(page, 'coverage by class')
    await page.getByRole('link', { name: '村（社区）干部' }).first().click()
    await page.waitForURL(/people\?.*kind=talk/)
    await settled(page)
    await goTo(page, `${new URL(page.url()).pathname}${new URL(page.url()).search}&status=done`)
    await page.getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/people\/[0-9A-Z]{26}/)
    await settled(page)
    await page
      .getByRole('link', { name: /^谈心谈话：/ })
      .first()
      .click()
    await page.waitForURL(/\/publicity\/talks\/[0-9A-Z]{26}/)
    await settled(page)

    const phone = await as('coordinator', 'phone')
    await goTo(phone, '/publicity/campaigns')
    await fitsWidth(phone)
    await accessible(phone, 'coverage on the phone')
    await goTo(phone, '/publicity/campaigns/checklists')
    await fitsWidth(phone)
  },
}

const talked: Story = {
  name: 'M12 talks: a thousand person-times counted, planned ones confirmed, what was said kept from others',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator')
    await goTo(page, '/publicity/talks')
    const figures = page.getByRole('list', { name: '谈话情况' })
    const said = await figures.getByRole('link', { name: /人次/ }).innerText()
    must(Number(/\d+/.exec(said)?.[0]) >= 1000, `a thousand person-times, but it says ${said}`)
    await accessible(page, 'talks')
    await goTo(page, '/publicity/talks/list?state=planned')
    await page.getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/publicity\/talks\/[0-9A-Z]{26}/)
    await settled(page)
    await page.getByRole('button', { name: '确认完成谈话' }).click()
    const dialog = page.getByRole('dialog')
    await fillDate(page, '谈话日期', '2021-10-18')
    await dialog.getByLabel('谈话地点').fill('镇党委谈话室')
    await dialog.getByRole('button', { name: '确认完成谈话' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('已谈话').first().waitFor()
    must((await page.getByRole('button', { name: '填写谈话记录' }).count()) === 0, 'no record by others')

    const phone = await as('coordinator', 'phone')
    await goTo(phone, new URL(page.url()).pathname)
    await fitsWidth(phone)
    await accessible(phone, 'a talk on the phone')
  },
}

/** The scheme of publicity with its coverage, and talks. */
export const stories: readonly Story[] = [covered, talked]
