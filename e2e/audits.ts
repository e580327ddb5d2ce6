import type { Page } from 'playwright-core'
import { progressColumns } from '#gates/procedure/leaving-audits/columns.ts'
import { readSheet, writeSheet } from '#platform/sheets/sheets.ts'
import type { RowValues } from '#platform/sheets/types.ts'
import type { Story } from './stand.ts'
import { eventually, fillDate, fitsWidth, goTo, must, photo, settled } from './walk.ts'

const audits = '/procedure/leaving-audits'
const assessments = '/procedure/assessments'

/** Opens the first record of a list. */
async function openFirst(page: Page, path: string, table: string): Promise<void> {
  await goTo(page, path)
  await page.getByRole('table', { name: table }).getByRole('rowheader').getByRole('link').first().click()
  await page.waitForURL((url) => !path.startsWith(url.pathname))
  await settled(page)
}

const publication: Story = {
  name: 'M24 leaving audit: the step waits for publication, a wrong day is refused, then it is published with a photo',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await goTo(page, audits)
    await picture(page, 'leaving-audits')
    await openFirst(page, `${audits}/list?state=concluded`, '离任审计')
    const record = page.url()
    await page.getByRole('link', { name: '查看审计步骤的任务' }).click()
    await page.waitForURL(/responsibility\/tasks/)
    const task = page.url()
    await page
      .getByText(/离任经济责任审计结果尚未公布/)
      .first()
      .waitFor()

    await goTo(page, record)
    await page.getByRole('button', { name: '公布审计结果' }).click()
    const dialog = page.getByRole('dialog')
    await fillDate(page, '公布日期', '2021-11-28')
    await dialog.getByRole('button', { name: '公布审计结果' }).click()
    await dialog.getByText(/晚于今天/).waitFor()
    await fillDate(page, '公布日期', '2021-10-18')
    await dialog.getByRole('button', { name: '公布审计结果' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('结果已公布，尚未上传公布照片。').waitFor()

    await page.getByRole('button', { name: '上传公布照片' }).click()
    const posted = { name: '公布现场.png', mimeType: 'image/png', buffer: photo() }
    await dialog.getByLabel('选择文件 公布照片').setInputFiles(posted)
    await dialog.getByText('已上传').waitFor()
    await dialog.getByRole('button', { name: '上传', exact: true }).click()
    await page.getByRole('link', { name: '公布现场.png' }).waitFor()
    await accessible(page, 'a published leaving audit')
    await goTo(page, task)
    must((await page.getByText(/审计结果尚未公布/).count()) === 0, 'the step waits no longer')
  },
}

const rectified: Story = {
  name: 'M24 an overdue finding is rectified on the phone',
  run: async ({ as, accessible }) => {
    const phone = await as('coordinator', 'phone')
    await goTo(phone, `${audits}/findings?standing=overdue`)
    await fitsWidth(phone)
    await phone.getByRole('list', { name: '发现问题' }).getByRole('link').first().click()
    await phone.waitForURL((url) => !url.pathname.endsWith('findings'))
    await settled(phone)
    const late = phone.locator('.audit-problems > li').filter({ hasText: '整改逾期' })
    await late.first().waitFor()
    const before = await late.count()
    await late.first().getByRole('button', { name: '登记整改' }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByLabel('整改情况').fill('已补齐凭证并在公开栏公示')
    await dialog.getByRole('button', { name: '登记整改' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await phone.getByText('已补齐凭证并在公开栏公示').waitFor()
    await eventually(
      async () => (await late.count()) === before - 1,
      `one overdue finding less than ${before}`,
    )
    await fitsWidth(phone)
    await accessible(phone, 'a leaving audit on the phone')
  },
}

async function filledForm(page: Page): Promise<RowValues[]> {
  const address = await page.getByRole('link', { name: '下载模板' }).getAttribute('href')
  const answer = await page.request.get(new URL(address ?? '', page.url()).href)
  const read = await readSheet(new Uint8Array(await answer.body()), {
    columns: progressColumns,
    maxRows: 500,
  })
  if (!read.ok) throw new Error(`the form is readable, but: ${read.problem}`)
  return read.rows.map(({ values }) => values)
}

async function handIn(page: Page, rows: readonly RowValues[]): Promise<void> {
  const bytes = await writeSheet({ sheets: [{ name: '离任审计进度表', columns: progressColumns, rows }] })
  const next = page.getByRole('button', { name: '已有文件，下一步' })
  if (await next.isVisible()) await next.click()
  await page.locator('input[type=file]').setInputFiles({
    name: '离任审计进度表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  })
}

const sheet: Story = {
  name: 'M24 audits of all villages by one form: wrong rows are told in words, then all are taken, and again without doubles',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await goTo(page, `${audits}/sheet`)
    const rows = await filledForm(page)
    must(rows.length === 174, `a row for each of the 174 villages, is ${rows.length}`)
    const open = rows.find((row) => row.reportedOn !== null && row.concludedOn === null)
    if (open === undefined) throw new Error('expected: an audit whose draft is out')
    const later = { repliedOn: '2021-10-16', reply: '无异议', concludedOn: '2021-10-17', summary: '账目清楚' }
    const wrong = { ...open, ...later, concludedOn: '2021-09-01' }
    await handIn(
      page,
      rows.map((row) => (row === open ? wrong : row)),
    )
    await page.getByText(/早于/).first().waitFor()
    await accessible(page, 'a form with a wrong row')
    await picture(page, 'leaving-audits-form')
    await page.getByRole('button', { name: '重新选择文件' }).click()
    const right = rows.map((row) => (row === open ? { ...open, ...later } : row))
    await handIn(page, right)
    await page.getByRole('button', { name: /确认导入/ }).click()
    await page.getByRole('link', { name: '查看审计清单' }).waitFor()

    await goTo(page, `${audits}/sheet`)
    await handIn(page, right)
    await page.getByText('无变化').first().waitFor()
  },
}

const assessed: Story = {
  name: 'M25 term assessment: the proposal shows its arithmetic, another grade needs a reason, handed in and confirmed',
  run: async ({ as, accessible, picture }) => {
    const page = await as('coordinator')
    await goTo(page, assessments)
    await picture(page, 'assessments')
    await openFirst(page, `${assessments}/list?state=open`, '任期考核')
    await page.getByRole('button', { name: '班子建议等次的测算过程' }).click()
    await page.getByText(/^有效测评表\d+份/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '确定班子的等次' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('考核等次').selectOption({ label: '基本称职' })
    await dialog.getByLabel('与建议等次不同的理由').fill('信访积案未化解')
    await dialog.getByRole('button', { name: '确定等次' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('信访积案未化解').first().waitFor()
    await page.getByRole('button', { name: '报送结果' }).click()
    await dialog.getByRole('button', { name: '报送结果' }).click()
    await page.locator('.page-words').getByText('待确认').waitFor()
    await accessible(page, 'an assessment handed in')

    await goTo(page, `${assessments}/list?state=submitted`)
    await page.getByLabel('选择本页全部').check()
    await page.getByRole('button', { name: '确认所选' }).click()
    await page.getByText(/已办理\d+个/).waitFor()

    const phone = await as('township', 'phone')
    await goTo(phone, `${assessments}/people`)
    await phone.getByRole('list', { name: '成员考核' }).getByRole('link').first().click()
    await settled(phone)
    await fitsWidth(phone)
  },
}

/** Leaving audits and term assessments. */
export const stories: readonly Story[] = [publication, rectified, sheet, assessed]
