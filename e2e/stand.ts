import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Contexts, type Device, newContext } from './contexts.ts'

/** A served product of its own, in a process of its own, for stories. */
export type Stand = {
  readonly url: string
  readonly dataDir: string
  /** What `wuguan init` printed, where the stand began empty: the administrators’ one-time links. */
  readonly initialised: string
  /** Kills the process as a power cut would, and starts it again on the same data. */
  crash(): Promise<void>
  /** Ends the process in order; its data goes with it unless kept. */
  stop(keep?: boolean): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with code ${server.exitCode}`)
    const alive = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (alive) return
    await sleep(250)
  }
  throw new Error('the server did not answer within five minutes')
}

function ended(server: ChildProcess): Promise<void> {
  return server.exitCode !== null || server.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => server.once('exit', () => done()))
}

function runOnce(env: NodeJS.ProcessEnv, ...script: readonly string[]): string {
  return execFileSync(process.execPath, script, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Sets an empty installation up for three administrators, and gives what that printed. */
function initialise(env: NodeJS.ProcessEnv): string {
  const names = ['--system-admin', '司徒礼', '--security-admin', '端木澄', '--audit-admin', '澹台静']
  const first = ['--coordinator', '闻人衡', '--area', '99']
  return runOnce(env, 'src/cli.ts', 'init', '--network', 'government', ...names, ...first)
}

/** Builds the demo once and gives its data folder, the product stopped: stands are copied from it. */
export async function buildDemo(): Promise<string> {
  const stand = await openStand('demo')
  await stand.stop(true)
  return stand.dataDir
}

/** Starts the product on a new data folder: with the demo, on a copy of a built one, or empty and set up by `wuguan init`. */
export async function openStand(from: 'demo' | 'empty' | { readonly copyOf: string }): Promise<Stand> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wuguan-e2e-'))
  if (typeof from === 'object') cpSync(from.copyOf, dataDir, { recursive: true })
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    WUGUAN_DATA: dataDir,
    WUGUAN_DEMO: from === 'empty' ? 'off' : 'on',
  }
  const initialised = from === 'empty' ? initialise(env) : ''
  const begin = async () => {
    const started = spawn(process.execPath, ['src/server.ts'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await answering(url, started)
    return started
  }
  let server = await begin()
  return {
    url,
    dataDir,
    initialised,
    crash: async () => {
      server.kill('SIGKILL')
      await ended(server)
      server = await begin()
    },
    stop: async (keep = false) => {
      server.kill('SIGTERM')
      await ended(server)
      if (!keep) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

/** Opens headless Chromium; nothing in it reaches out by itself. */
export function openBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error('缺少 chromium,请先安装 · Chromium is missing; install it first')
  return chromium.launch({
    executablePath: program,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** What a story is given. */
export type Story = {
  readonly name: string
  readonly run: (tools: Tools) => Promise<void>
}

export type Tools = {
  readonly stand: Stand
  /** Opens a page of a device, not signed in; what it prints or asks from outside fails the story. */
  readonly open: (device?: Device) => Promise<Page>
  /** Opens a page signed in by a role card of the demo; a newcomer is offered the tour. */
  readonly as: (card: string, device?: Device, newcomer?: boolean) => Promise<Page>
  /** Ends a page before the story does. */
  readonly leave: (page: Page) => Promise<void>
  /** Fails when axe finds anything on the page. */
  readonly accessible: (page: Page, where: string) => Promise<void>
  /** A picture for the manual. */
  readonly picture: (page: Page, name: string) => Promise<void>
}

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
type AxeResult = { violations: { id: string; nodes: { target: string[]; html: string }[] }[] }

/** The rows of a long table are alike: the first of them tell of all. */
const alike = `[['tbody tr:nth-child(n + 9)'], ['tbody:nth-of-type(n + 3)']]`
const rules = `['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']`
const axeCall = `axe.run({ exclude: ${alike} }, { runOnly: ${rules}, resultTypes: ['violations'] })`

async function checkAxe(page: Page, where: string): Promise<void> {
  if (await page.evaluate<boolean>('!("axe" in window)')) await page.evaluate(axeSource)
  const result = await page.evaluate<AxeResult>(axeCall)
  const told = result.violations.map(({ id, nodes }) => {
    return `${id}: ${nodes
      .slice(0, 3)
      .map((node) => `${node.target.join(' ')} ${node.html.slice(0, 120)}`)
      .join(' | ')}`
  })
  if (told.length > 0) throw new Error(`axe on ${where}: ${told.join('\n')}`)
}

/** What goes wrong on a page without the story looking: it prints an error, or asks for something outside. */
function listen(page: Page, url: string, complaints: string[]): void {
  page.on('pageerror', (failure) => complaints.push(`page error: ${failure.message}`))
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of (4\d\d)|ERR_INTERNET_DISCONNECTED/.test(line.text()))
      complaints.push(`console: ${line.text()}`)
  })
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith(url) && !/^(data|blob):/.test(asked)) complaints.push(`asked outside: ${asked}`)
  })
}

async function seen(page: Page): Promise<string> {
  const parts = await page
    .locator('[role="dialog"], #main, body')
    .allInnerTexts()
    .catch(() => [])
  return `${page.url()}: ${parts.map((text) => text.replaceAll(/\s+/g, ' ').slice(0, 1200)).join('\n      ')}`
}

/** Tools for one story. */
export function toolsFor(contexts: Contexts, browser: Browser, stand: Stand, pictures: boolean) {
  const pages: Page[] = []
  const complaints: string[] = []
  async function opened(context: Awaited<ReturnType<typeof newContext>>): Promise<Page> {
    const page = await context.newPage()
    pages.push(page)
    listen(page, stand.url, complaints)
    await page.goto(stand.url)
    return page
  }
  const tools: Tools = {
    stand,
    open: async (device = 'desk') => opened(await newContext(browser, device, false)),
    as: async (card, device = 'desk', newcomer = false) => {
      const page = await opened(
        newcomer ? await newContext(browser, device, true) : await contexts.of(card, device),
      )
      const choice = page.locator(`[data-card="${card}"]`)
      const main = page.locator('#main')
      await choice.or(main).first().waitFor()
      if (await choice.isVisible()) await choice.click()
      await main.waitFor()
      return page
    },
    leave: async (page) => {
      pages.splice(pages.indexOf(page), 1)
      await contexts.leave(page)
    },
    accessible: checkAxe,
    picture: async (page, name) => {
      if (!pictures) return
      mkdirSync('docs/manual/pictures', { recursive: true })
      await page.screenshot({ path: `docs/manual/pictures/${name}.png` })
    },
  }
  return {
    tools,
    /** Ends the story's pages; gives what went wrong on them. */
    close: async (): Promise<readonly string[]> => {
      for (const page of pages) await contexts.leave(page)
      return complaints
    },
    /** What the open pages show, for whoever looks for the cause of a failure. */
    seen: () => Promise.all(pages.map(seen)),
  }
}
