// Plain JavaScript without dependencies: it runs on any Node ≥ 18, before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const wanted = 24

/** A line for whoever started the program, in both languages. */
export function tell(zh, en) {
  process.stderr.write(`[五关 Wuguan] ${zh} · ${en}\n`)
}

/** Ends the program with a reason in both languages. */
export function giveUp(zh, en) {
  tell(zh, en)
  process.exit(1)
}

function majorOf(version) {
  return Number(version.split('.')[0])
}

/** The Node that runs the product: the pinned one, else this one when it is new enough. */
export function productNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file)
  if (existsSync(pinned)) return pinned
  if (majorOf(process.versions.node) >= wanted) return process.execPath
  return giveUp(
    `本系统（${process.platform}-${process.arch}）没有随附的 Node ${wanted}，请先安装 Node ${wanted} 或更高版本（当前 ${process.version}）`,
    `There is no bundled Node ${wanted} for this system (${process.platform}-${process.arch}); install Node ${wanted} or newer first (this is ${process.version})`,
  )
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** True when every package that the lock file asks for is installed in its version. */
export function isInstalled(folder = root) {
  const installed = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const found = readJson(installed).packages
  const asked = Object.entries(readJson(join(folder, 'package-lock.json')).packages)
  return asked.every(([path, entry]) => {
    if (path === '') return true
    const there = found[path]
    // Left out on purpose: another system's binaries, or what only development needs.
    if (there === undefined)
      return entry.optional === true || entry.dev === true || entry.devOptional === true
    return there.version === entry.version
  })
}

function npm(args) {
  const script = process.env.npm_execpath
  const known = script !== undefined && /npm-cli\.c?js$/.test(script)
  const [command, first] = known ? [process.execPath, [script]] : ['npm', []]
  // npm is a batch file on Windows, which only a shell can start.
  const shell = !known && process.platform === 'win32'
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell }).status
}

/** Installs the locked packages where they are missing. */
export function ensureInstalled() {
  if (isInstalled()) return
  tell('正在安装依赖（首次约需 1 至 3 分钟）', 'Installing packages (one to three minutes the first time)')
  // Not `npm ci`: that first deletes what is there, and refuses a lock file that leaves other systems' binaries out.
  if (npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    giveUp(
      '依赖安装失败。请检查网络或软件源设置后重试；离线安装请使用离线包',
      'The packages could not be installed. Check the network or the registry setting and try again; without a network use the offline bundle',
    )
  }
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

/** A digest of everything that the web pages are built from. */
export function webStamp(folder = root) {
  const single = [
    'index.html',
    'portal.html',
    'vite.config.ts',
    'vite.portal.config.ts',
    'package-lock.json',
  ].map((name) => join(folder, name))
  const paths = [...single.filter((path) => existsSync(path)), ...sources(join(folder, 'src'))].sort()
  const hash = createHash('sha256')
  for (const path of paths) {
    hash.update(`${relative(folder, path)}\0`)
    hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Puts a compressed file beside every script and style: the server sends that one, and compresses nothing itself. */
function compress(folder) {
  for (const path of sources(folder)) {
    if (/\.(js|css|svg)$/.test(path)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
  }
}

/** Builds the web pages where they are missing or older than their sources. */
export function ensureWeb() {
  const built = [join(root, 'dist', 'web', 'index.html'), join(root, 'dist', 'portal', 'portal.html')]
  const there = built.every((path) => existsSync(path))
  const mark = join(root, 'dist', 'web.stamp')
  const stamp = webStamp()
  if (there && existsSync(mark) && readFileSync(mark, 'utf8') === stamp) return
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(vite)) {
    if (there) return
    giveUp('没有网页文件，也没有构建工具', 'There are neither web pages nor the tool to build them')
  }
  tell('正在构建网页（约 20 秒）', 'Building the web pages (about 20 seconds)')
  for (const config of ['vite.config.ts', 'vite.portal.config.ts']) {
    const args = [vite, 'build', '--config', config, '--logLevel', 'warn']
    const build = spawnSync(productNode(), args, { cwd: root, stdio: ['ignore', 2, 2] })
    if (build.status !== 0) giveUp('网页构建失败', 'The web pages could not be built')
  }
  for (const web of ['web', 'portal']) compress(join(root, 'dist', web))
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(mark, stamp)
}

/**
 * How the product's processes keep their memory small: each thread's nursery stays at 8 MB, where the default grows
 * with the machine's memory.
 */
const flags = ['--max-semi-space-size=8']

/** Runs a program of the product with the right Node; this process ends as it ends. */
export function run(script, args) {
  // What Node made of the sources is kept: the second start takes a third of the time.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'wuguan'), ...process.env }
  const child = spawn(productNode(), [...flags, join(root, script), ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl+C at a terminal reaches the child as well; a second one would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (failure) =>
    giveUp(`无法启动：${failure.message}`, `Could not start: ${failure.message}`),
  )
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
}
