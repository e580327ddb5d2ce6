import type { Story } from './stand.ts'
import { fitsWidth, goTo, must, photo, settled } from './walk.ts'

const signIn: Story = {
  name: 'M11 a training: the code on the screen is scanned by a phone, the organiser sees it, the list is recorded by hand',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await goTo(page, '/publicity/trainings?state=planned')
    await page
      .getByRole('link', { name: /选举工作人员业务培训会/ })
      .first()
      .click()
    await page.waitForURL(/\/publicity\/trainings\/[0-9A-Z]{26}/)
    await settled(page)
    await accessible(page, 'a training')
    const record = new URL(page.url()).pathname
    await goTo(page, `${record}/code?form=account`)
    const shown = page.locator('.training-code')
    await shown.getByRole('img', { name: /签到二维码/ }).waitFor()
    await picture(page, 'training-code')
    const phone = await as('township', 'phone')
    await settled(phone)
    const address = await shown.getAttribute('data-address')
    await phone.goto(address ?? '')
    await settled(phone)
    must(!phone.url().includes('#'), 'the code is gone from the address')
    await phone.getByRole('button', { name: '确认签到' }).click()
    await phone.getByText(/签到成功/).waitFor()
    await fitsWidth(phone)
    await accessible(phone, 'signed in on the phone')
    await shown.getByText(/已签到1人/).waitFor()

    await goTo(page, `${record}?attendance=expected`)
    await page.getByRole('region', { name: '参训人员' }).getByRole('checkbox').nth(1).check()
    await page.getByRole('button', { name: '登记到会' }).click()
    await page.getByRole('button', { name: '登记到会' }).waitFor({ state: 'hidden' })
    await goTo(page, `${record}/code`)
    await shown.getByText(/已签到2人/).waitFor()
  },
}

const placed: Story = {
  name: 'M13 M18 a village adds a photograph from its phone; units’ reporting channels show four of four',
  run: async ({ as, accessible, picture }) => {
    const phone = await as('village', 'phone')
    await goTo(phone, '/publicity/media')
    await phone
      .getByRole('link', { name: /换届纪律广播/ })
      .first()
      .click()
    await phone.waitForURL(/\/publicity\/media\/[0-9A-Z]{26}/)
    await settled(phone)
    const photos = phone.getByRole('region', { name: '照片' })
    const before = await photos.getByRole('img').count()
    await photos
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: photo() })
    await photos.getByRole('img', { name: '现场.png' }).waitFor()
    must((await photos.getByRole('img').count()) === before + 1, 'one photograph more')
    await fitsWidth(phone)
    await accessible(phone, 'a placement on the phone')

    const page = await as('coordinator')
    await goTo(page, '/publicity/media/channels?lack=wrong')
    await picture(page, 'reporting-channels')
    const table = page.getByRole('table', { name: '各单位公布情况' })
    await table.getByRole('rowheader').getByRole('link').first().click()
    await page.waitForURL(/\/channels\/[0-9A-Z]{26}/)
    await settled(page)
    await page.getByText('举报电话缺少区号，须重新张贴').waitFor()
    await accessible(page, 'a unit’s channels')
  },
}

/** Trainings, media and reporting channels. */
export const stories: readonly Story[] = [signIn, placed]
