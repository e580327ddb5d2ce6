import type { Page } from 'playwright-core'
import type { Device } from './contexts.ts'
import type { Story, Tools } from './stand.ts'
import { fitsWidth, must, settled, speak, wear } from './walk.ts'

const cards = [
  'coordinator',
  'county_secretary',
  'county_organiser',
  'civil_affairs',
  'township',
  'township_overdue',
  'township_secretary',
  'village',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const

type Dress = { readonly device: Device; readonly look: 'light' | 'dark'; readonly lang: 'zh' | 'en' }

/** In pairs of opposites: a page seen in one pair has been seen in every size, appearance and language. */
const dresses: readonly Dress[] = [
  { device: 'desk', look: 'light', lang: 'zh' },
  { device: 'phone', look: 'dark', lang: 'en' },
  { device: 'phone', look: 'light', lang: 'zh' },
  { device: 'desk', look: 'dark', lang: 'en' },
]

/** The navigation of a page: at the left of a desk, behind 五关 on a phone. */
async function navigation(page: Page, { device, lang }: Dress) {
  if (device === 'desk') {
    return page.getByRole('navigation', { name: lang === 'zh' ? '主导航' : 'Main navigation' })
  }
  const gates = lang === 'zh' ? '五关' : 'Gates'
  await page.getByRole('button', { name: gates, exact: true }).click()
  return page.getByRole('main').getByRole('navigation', { name: gates })
}

type Plan = {
  /** Pages at these places of the navigation are opened. */
  readonly opened: (at: number) => boolean
  /** Pages that are searched for barriers. */
  readonly checked: (path: string, at: number) => boolean
}

async function visit(tools: Tools, page: Page, dress: Dress, { opened, checked }: Plan) {
  const nav = await navigation(page, dress)
  const entries = await nav.getByRole('link').all()
  const links = await Promise.all(entries.map(async (link) => (await link.getAttribute('href')) ?? ''))
  must(links.length > 1, 'a navigation with pages')
  let fresh = true
  for (const [at, path] of links.entries()) {
    if (!opened(at)) continue
    const shown = fresh ? nav : await navigation(page, dress)
    fresh = false
    await shown.locator(`a[href="${path}"]`).click()
    await page.waitForURL((url) => url.pathname === path)
    await settled(page)
    if (dress.device === 'phone') await fitsWidth(page)
    if (checked(path, at)) await tools.accessible(page, `${path} ${Object.values(dress).join(' ')}`)
  }
}

async function signedIn(tools: Tools, card: string, dress: Dress): Promise<Page> {
  const page = await tools.as(card, dress.device)
  await settled(page)
  await wear(page, dress.look, 'zh')
  await speak(page, dress.lang)
  return page
}

/** Posts that together see every page: each opened in a pair of opposite dresses, in one of them searched for barriers. */
const whole: readonly string[] = ['coordinator', 'security_admin', 'audit_admin']

/** One card of each role at each level walks its pages: two heads of one level see the same ones. */
const walkers = cards.filter((card) => card !== 'county_organiser' && card !== 'township_overdue')

function story(card: string, at: number): Story {
  const own = whole.includes(card) ? dresses : dresses.filter((_, place) => place === at % dresses.length)
  return {
    name: `every page that ${card} may use opens, desk and phone, light and dark, zh and en, without barriers`,
    run: async (tools) => {
      for (const dress of own) {
        const page = await signedIn(tools, card, dress)
        const all = whole.includes(card)
        const [pair, half] = [dresses.indexOf(dress) < 2 ? 0 : 1, dresses.indexOf(dress) % 2]
        await visit(tools, page, dress, {
          opened: (place) => !all || place % 2 === pair,
          checked: (path, place) =>
            all ? Math.floor(place / 2) % 2 === half : path === '/work' || path === '/board',
        })
        await tools.leave(page)
      }
    },
  }
}

const signIn: Story = {
  name: 'the sign-in page shows who one can be, in both languages, at a desk and on a phone',
  run: async ({ open, accessible, picture }) => {
    for (const device of ['desk', 'phone'] as const) {
      const page = await open(device)
      await page.getByRole('heading', { name: '选择一个角色进入演示' }).waitFor()
      for (const card of cards) await page.locator(`[data-card="${card}"]`).waitFor()
      must((await page.locator('[data-card]').count()) === cards.length, `${cards.length} cards`)
      await accessible(page, `sign-in ${device}`)
      await fitsWidth(page)
      if (device === 'desk') await picture(page, 'sign-in')
      await speak(page, 'en')
      await page.getByRole('heading', { name: 'Choose who to be in the demo' }).waitFor()
      await accessible(page, `sign-in ${device} en`)
    }
  },
}

const tour: Story = {
  name: 'a newcomer takes the tour of five steps, declines it, and finds it again in the menu',
  run: async ({ as, accessible }) => {
    const page = await as('coordinator', 'desk', true)
    await settled(page)
    await accessible(page, 'work with the offer of a tour')
    await page.getByRole('button', { name: '开始导览' }).click()
    for (const title of ['从这里开始', '工作在哪里', '在看哪一批、哪一片', '直接查找']) {
      await page.getByText(title, { exact: true }).waitFor()
      await page.getByRole('button', { name: '下一步' }).click()
    }
    await page.getByText('随时求助', { exact: true }).waitFor()
    await page.getByRole('button', { name: '完成导览' }).click()
    await page.getByText('随时求助', { exact: true }).waitFor({ state: 'hidden' })
    must((await page.getByRole('button', { name: '开始导览' }).count()) === 0, 'no second offer')
    await page.getByRole('button', { name: '当前职务' }).click()
    await page.getByRole('menuitem', { name: '页面导览' }).click()
    await page.getByText('从这里开始', { exact: true }).waitFor()

    const phone = await as('village', 'phone', true)
    await settled(phone)
    await fitsWidth(phone)
    await phone.getByRole('button', { name: '不再提示' }).click()
    await phone.getByRole('button', { name: '开始导览' }).waitFor({ state: 'hidden' })
  },
}

/** The pages themselves: every one opens for whom it is meant. */
export const stories: readonly Story[] = [signIn, tour, ...walkers.map(story)]
