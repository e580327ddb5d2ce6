import { setTimeout as sleep } from 'node:timers/promises'
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** Fails the story with what was expected. */
export function must(held: boolean, expected: string): void {
  if (!held) throw new Error(`expected: ${expected}`)
}

/** Waits until something holds that no single element tells; fails with what was expected after half a minute. */
export async function eventually(check: () => Promise<boolean>, expected: string): Promise<void> {
  const until = performance.now() + 30_000
  while (!(await check())) {
    must(performance.now() < until, expected)
    await sleep(100)
  }
}

/** Waits until a page has its title and shows what it loads; fails when it shows a failure instead. */
export async function settled(page: Page): Promise<void> {
  const main = page.locator('#main')
  await main.getByRole('heading', { level: 1 }).first().waitFor()
  while ((await main.locator('.skeleton').count()) > 0) {
    await main.locator('.skeleton').first().waitFor({ state: 'hidden' })
  }
  const failed = await main.locator('.notice.failed').allInnerTexts()
  must(failed.length === 0, `no failure on ${page.url()}, but it says ${failed.join(' / ')}`)
}

/** Opens an address of the product and waits for the page. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href)
  await settled(page)
}

/** Chooses the dark or the light appearance in the menu of the acting post. */
export async function wear(page: Page, look: 'dark' | 'light', lang: 'zh' | 'en'): Promise<void> {
  const zh = { menu: '当前职务', light: '浅色', dark: '深色' }
  const words = lang === 'zh' ? zh : { menu: 'Acting post', light: 'Light', dark: 'Dark' }
  await page.getByRole('button', { name: words.menu }).click()
  await page.getByRole('menuitem', { name: words[look], exact: true }).click()
  await page.locator(`html[data-theme="${look}"]`).waitFor()
}

/** Switches the language with the button of the top bar. */
export async function speak(page: Page, lang: 'zh' | 'en'): Promise<void> {
  const button = page.getByRole('button', { name: lang === 'en' ? 'English' : '中文', exact: true })
  if (await button.isVisible()) await button.click()
  await page.locator(`html[lang="${lang === 'en' ? 'en' : 'zh-CN'}"]`).waitFor()
}

/** Fails when the page scrolls sideways. */
export async function fitsWidth(page: Page): Promise<void> {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  must(over <= 0, `${page.url()} fits the width, but is ${over} px too wide`)
}

/** Picks from a search field with a list below it: types, waits for the choice, takes it. */
export async function pick(page: Page, label: string | RegExp, typed: string, choice: string | RegExp) {
  await page.getByRole('combobox', { name: label }).first().fill(typed)
  await page.getByRole('listbox').getByRole('option', { name: choice }).first().click()
}

/** Fills a date field, which takes what was typed when it is left. */
export async function fillDate(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label }).first()
  await field.fill(day)
  await field.press('Tab')
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A small photograph: a PNG of one grey. */
export function photo(): Buffer {
  const side = 24
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 8
  const rows = Buffer.alloc(side * (side + 1), 0x80)
  for (let row = 0; row < side; row += 1) rows[row * (side + 1)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
