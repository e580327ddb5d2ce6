import type { Page } from 'playwright-core'
import type { Story } from './stand.ts'
import { eventually, fitsWidth, goTo, must, photo, settled } from './walk.ts'

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

type Made = { json: { links: { name: string; secret: string }[] } }

/** Links for the staff who still owe something, made at the desk. */
async function linksAt(desk: Page): Promise<Made['json']['links']> {
  await goTo(desk, '/publicity/pledges/links')
  await desk.getByRole('button', { name: '发放链接' }).click()
  const dialog = desk.getByRole('dialog')
  const answer = desk.waitForResponse(/\/rpc\/links\/make/)
  await dialog.getByRole('button', { name: '发放链接' }).click()
  return ((await (await answer).json()) as Made).json.links
}

const read: Story = {
  name: 'M11 a reading on the phone: opened, confirmed without a network; leave from a training asked for, approved at the desk',
  run: async ({ stand, as, open, accessible, picture }) => {
    const desk = await as('coordinator')
    const links = await linksAt(desk)
    await goTo(desk, '/publicity/trainings?kind=self_study&state=planned')
    await desk.getByRole('rowheader').getByRole('link').first().click()
    await desk.waitForURL(/\/publicity\/trainings\/[0-9A-Z]{26}/)
    const record = new URL(desk.url()).pathname
    await goTo(desk, `${record}?missing=true&sort=name`)
    await picture(desk, 'reading')
    const names = await desk.getByRole('table', { name: '学习人员' }).getByRole('rowheader').allInnerTexts()
    const reader = links.find(({ name }) => names.includes(name))
    if (reader === undefined) throw new Error('nobody has still to read')

    const phone = await open('phone')
    await phone.goto(`${stand.url}/p/#${reader.secret}`)
    await phone.getByRole('link', { name: /打开 .*自学/ }).click()
    await phone.getByRole('button', { name: '确认已学习' }).click()
    await phone.getByText('请先打开全部学习资料').waitFor()
    for (const button of await phone.getByRole('button', { name: /^打开./ }).all()) {
      const file = phone.waitForEvent('download')
      await button.click()
      must((await file).suggestedFilename().length > 4, 'the material comes under its name')
    }
    await phone.getByText('尚未打开').waitFor({ state: 'hidden' })
    await phone.getByRole('checkbox').check()
    await fitsWidth(phone)
    await accessible(phone, 'a reading on the phone')
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: '确认已学习' }).click()
    await phone.getByText('确认已保存在本机').waitFor()
    await phone.context().setOffline(false)
    await phone.getByText(/以系统时间为准/).waitFor()
    await goTo(desk, `${record}?attendance=present&search=${encodeURIComponent(reader.name)}`)
    await desk.getByRole('rowheader', { name: reader.name }).first().waitFor()

    await goTo(desk, '/publicity/trainings?leaves=true')
    await desk.getByRole('rowheader').getByRole('link').first().click()
    await desk.getByRole('link', { name: /份请假申请待审批/ }).click()
    await desk.waitForURL(/\/leaves\?state=waiting/)
    await settled(desk)
    await accessible(desk, 'leave asked for')
    const table = desk.getByRole('table', { name: '请假申请' })
    const before = await table.getByRole('rowheader').count()
    await table.getByRole('checkbox').nth(1).check()
    await desk.getByRole('button', { name: '批准请假', exact: true }).click()
    await desk.getByRole('button', { name: '批准请假', exact: true }).waitFor({ state: 'hidden' })
    await eventually(
      async () => (await table.getByRole('rowheader').count()) === before - 1,
      'one waits no more',
    )
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
    await photos.getByRole('img').first().waitFor()
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
export const stories: readonly Story[] = [signIn, read, placed]
