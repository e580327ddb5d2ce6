import type { Story } from './stand.ts'
import { eventually, fillDate, fitsWidth, goTo, must, photo, settled } from './walk.ts'

const duty = '/responsibility/township-duty'
const reports = '/responsibility/township-reports'

const visited: Story = {
  name: 'M06 county leaders visit: from the phone, found, photographed, kept over a reload, given as a task; all 174 villages are covered',
  run: async ({ as, accessible }) => {
    const phone = await as('county_organiser', 'phone')
    phone.on('dialog', (dialog) => void dialog.accept())
    await goTo(phone, duty)
    await phone.getByRole('button', { name: '登记走访' }).click()
    await settled(phone)
    await phone.getByLabel('走访地点').selectOption({ index: 3 })
    await phone.getByLabel('入户数').fill('6')
    await phone.getByLabel('走访人数').fill('15')
    await phone.reload()
    await settled(phone)
    await phone.getByText('已恢复上次未提交的内容。').waitFor()
    must((await phone.getByLabel('入户数').inputValue()) === '6', 'what was typed again')
    await phone.getByLabel('走访情况').fill('入户了解换届人选酝酿情况')
    const picture = { name: '走访.png', mimeType: 'image/png', buffer: photo() }
    await phone.getByLabel('拍照上传 现场照片').setInputFiles(picture)
    await phone.getByRole('button', { name: '移除 走访.png' }).waitFor()
    await phone.getByRole('switch', { name: '发现问题' }).click()
    await phone.getByLabel('问题类别').selectOption('矛盾纠纷')
    await phone.getByLabel('程度').selectOption('considerable')
    await phone.getByLabel('问题内容').fill('两组村民因机耕道维修有分歧')
    await phone.getByRole('button', { name: '登记走访' }).click()
    await phone.waitForURL(/township-duty\/visits\/[0-9A-Z]{26}/)
    await settled(phone)
    await phone.getByRole('button', { name: '转为任务：两组村民因机耕道维修有分歧' }).click()
    const dialog = phone.getByRole('dialog')
    await fillDate(phone, '完成时限', '2021-11-05')
    await dialog.getByRole('button', { name: '转为任务' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await phone.getByRole('link', { name: '查看任务' }).waitFor()
    await fitsWidth(phone)
    await accessible(phone, 'a visit on the phone')

    const desk = await as('coordinator')
    await goTo(desk, duty)
    await desk.getByRole('link', { name: /^174\/174/ }).waitFor()
    await desk.getByRole('link', { name: /乡镇有包乡领导/ }).click()
    await desk.waitForURL(/assignments\?current=yes/)
    await settled(desk)
  },
}

const reported: Story = {
  name: 'M07 county leaders hear: a late report reminded, written and signed by the secretary, received, commented; 13 townships each period',
  run: async ({ as, accessible }) => {
    const office = await as('coordinator')
    await goTo(office, reports)
    must((await office.getByRole('cell', { name: '13/13' }).count()) >= 4, 'four periods with 13 townships')
    await office
      .getByRole('link', { name: /10月上半月/ })
      .first()
      .click()
    await office.waitForURL(/calls\//)
    await settled(office)
    await office.getByRole('button', { name: '催报' }).click()
    await office.getByRole('dialog').getByRole('button', { name: '催报' }).click()
    await office.getByText(/已催报\d+个乡镇/).waitFor()
    const call = new URL(office.url()).pathname

    const town = await as('township_overdue', 'phone')
    await goTo(town, call)
    await town.locator('#main').getByRole('link', { name: '苎坪乡' }).click()
    await town.waitForURL(/reports\/[0-9A-Z]{26}/)
    await settled(town)
    const report = new URL(town.url()).pathname
    await town.getByRole('button', { name: '填写汇报' }).click()
    await town.waitForURL(/write/)
    await settled(town)
    for (const point of ['工作进展', '存在的问题', '下一步打算', '需要县里协调解决的事项']) {
      await town.getByLabel(point).fill('按县里部署逐村推进。')
    }
    await town.getByRole('button', { name: '保存汇报' }).click()
    await town.waitForURL(/reports\/[0-9A-Z]{26}$/)
    await settled(town)
    await town.getByRole('button', { name: '审签上报' }).click()
    await town.getByRole('dialog').getByRole('button', { name: '审签上报' }).click()
    await town.getByRole('dialog').waitFor({ state: 'hidden' })
    await town.getByText('党委书记在纸质件上审签').waitFor()
    await fitsWidth(town)

    await goTo(office, report)
    await office.getByRole('button', { name: '签收' }).click()
    await office.getByRole('dialog').getByRole('button', { name: '签收' }).click()
    await office.getByRole('dialog').waitFor({ state: 'hidden' })
    await office.getByLabel('与往期对照').selectOption({ index: 1 })
    await eventually(async () => (await office.getByText('本期').count()) === 4, 'four points side by side')
    await accessible(office, 'a report beside an earlier one')
    const leader = await as('county_secretary', 'phone')
    await goTo(leader, report)
    await leader.getByRole('button', { name: '填写批示意见' }).click()
    await leader.getByRole('dialog').getByLabel('批示意见').fill('请按时限上报，抓紧整改。')
    await leader.getByRole('dialog').getByRole('button', { name: '填写批示意见' }).click()
    await leader.getByRole('dialog').waitFor({ state: 'hidden' })
    await leader.getByText('请按时限上报，抓紧整改。').first().waitFor()
    const downloaded = office.waitForEvent('download')
    await office.getByRole('link', { name: '下载汇报（Word）' }).click()
    must((await downloaded).suggestedFilename().endsWith('.docx'), 'the report comes as a Word file')
  },
}

/** Leaders' township duty, and what townships report. */
export const stories: readonly Story[] = [visited, reported]
