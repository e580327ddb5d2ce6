import type { Story } from './stand.ts'
import { fitsWidth, goTo, must, settled } from './walk.ts'

const week: Story = {
  name: 'M05 weekly dispatch: handed in on the phone, accepted, compared, a number opened, who is late reminded',
  run: async ({ as, accessible, picture }) => {
    const phone = await as('township', 'phone')
    await goTo(phone, '/responsibility/cycles?kind=week')
    await phone.getByRole('list', { name: '周调度、月小结' }).getByRole('link').first().click()
    await phone.waitForURL(/\/cycles\/[0-9A-Z]{26}\/[0-9A-Z]{26}/)
    await settled(phone)
    await phone.getByRole('button', { name: '报送换届办' }).click()
    await phone.getByText(/本期进展和下步打算须填写完整/).waitFor()
    await phone.getByLabel('本期进展').fill('完成村民选举委员会推选，选民登记过半。')
    await phone.getByLabel('下步打算').fill('本周内完成选民登记，张榜公布选民名单。')
    await accessible(phone, 'a sheet on the phone')
    await fitsWidth(phone)
    await phone.getByRole('button', { name: '报送换届办' }).click()
    await phone.getByText('待审核', { exact: true }).first().waitFor()

    const page = await as('coordinator')
    await goTo(page, '/responsibility/cycles?kind=week')
    await page.getByText('应有周调度21期，已有21期，已办结20期').waitFor()
    await page.getByRole('rowheader').getByRole('link').first().click()
    await page.waitForURL(/\/cycles\/[0-9A-Z]{26}$/)
    await page.getByRole('button', { name: '审核全部待审填报（1）' }).click()
    await page.getByText('应报17个，已报1个').first().waitFor()
    await page.getByRole('button', { name: '全部催报' }).click()
    await page.getByText(/已催报\d+个单位/).waitFor()
    await page.getByLabel('对比周期').selectOption({ index: 1 })
    await page.waitForURL(/with=/)
    await page.locator('.cycle-change').first().waitFor()
    await accessible(page, 'a period')
    await picture(page, 'cycle')
    const due = page.getByRole('link', { name: /^全部合计 应完成任务 / })
    const counted = Number((await due.innerText()).trim())
    const downloaded = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载调度表（Word）' }).click()
    must((await downloaded).suggestedFilename().includes('周调度表'), 'the weekly sheet comes as a Word file')
    await due.click()
    await page.waitForURL(/during=due/)
    await settled(page)
    await page.getByRole('button', { name: '统计条数' }).click()
    await page.getByText(`共 ${counted} 条`).waitFor()
  },
}

/** Weekly dispatch and monthly summary. */
export const stories: readonly Story[] = [week]
