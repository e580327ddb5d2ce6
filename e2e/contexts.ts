import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { roles } from '#common/roles.ts'

/** A desk (1440 px) or a phone (375 px). */
export type Device = 'desk' | 'phone'

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 375, height: 812 } } as const
const tourKnown = `for (const role of ${JSON.stringify(roles)}) localStorage.setItem('wuguan.tour.' + role, 'known')`

function optionsOf(device: Device): BrowserContextOptions {
  return {
    viewport: sizes[device],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: 'reduce',
    ...(device === 'phone' ? { hasTouch: true, isMobile: true } : {}),
  }
}

/** A browser profile of its own; who has been here before sees the plain screen, a newcomer is offered the tour. */
export async function newContext(browser: Browser, device: Device, newcomer: boolean) {
  const context = await browser.newContext(optionsOf(device))
  context.setDefaultTimeout(60_000)
  if (!newcomer) await context.addInitScript(tourKnown)
  return context
}

/** Profiles that stay signed in from story to story, one for each role card and device, with what they loaded. */
export class Contexts {
  readonly #browser: Browser
  readonly #kept = new Map<string, BrowserContext>()

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** The profile of a card on a device; one of its own where the kept one is in use. */
  async of(card: string, device: Device): Promise<BrowserContext> {
    const key = `${card} ${device}`
    const kept = this.#kept.get(key)
    if (kept !== undefined && kept.pages().length === 0) return kept
    const made = await newContext(this.#browser, device, false)
    if (kept === undefined) this.#kept.set(key, made)
    return made
  }

  /** Ends a page: a kept profile forgets what the page left in the browser, another profile goes with it. */
  async leave(page: Page): Promise<void> {
    const context = page.context()
    const key = [...this.#kept].find(([, one]) => one === context)?.[0]
    if (key === undefined) return context.close()
    if (!page.isClosed() && (await forget(page))) {
      for (const open of context.pages()) await open.close()
      return
    }
    this.#kept.delete(key)
    await context.close()
  }
}

async function forget(page: Page): Promise<boolean> {
  const forgotten = 'localStorage.clear(); sessionStorage.clear()'
  return page.evaluate(forgotten).then(
    () => true,
    () => false,
  )
}
