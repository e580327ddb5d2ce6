// npm test: everything that CI runs, on any Node ≥ 18; prints "N passed, N failed" alone on its last line.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ensureInstalled, ensureWeb, giveUp, productNode, root, tell } from './ensure.mjs'

const reports = mkdtempSync(join(tmpdir(), 'wuguan-reports-'))
const totals = { passed: 0, failed: 0 }
/** What failed, told once more at the end, where one looks first. */
const failures = []
const node = () => productNode()

function environment() {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH: path, CI: 'true' }
}

function call(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: environment() }).status === 0
}

function count(name, passed, failed, since) {
  totals.passed += passed
  totals.failed += failed
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  tell(`${name}: 通过 ${passed},失败 ${failed}(${seconds} 秒)`, `${passed} passed, ${failed} failed`)
}

/** A check that either holds or does not: it counts as one test. */
function check(name, command, args) {
  const since = Date.now()
  const held = call(command, args)
  if (!held) failures.push(name)
  count(name, held ? 1 : 0, held ? 0 : 1, since)
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function firstLine(text) {
  return (text ?? '').split('\n', 1)[0].slice(0, 300)
}

/** Names what failed in a report of Vitest: the test and the first line of what it said, or the file that can't be loaded. */
function failedIn(report) {
  return (report?.testResults ?? []).flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0 && file.status === 'failed') return [`${file.name}: ${firstLine(file.message)}`]
    return tests.map((test) => `${file.name} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`)
  })
}

function vitest(name, args) {
  const since = Date.now()
  const path = join(reports, `${name}.json`)
  const bin = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const outcome = call(node(), [
    bin,
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${path}`,
    ...args,
  ])
  const report = readReport(path)
  const failed = report?.numFailedTests ?? 0
  const told = failedIn(report)
  if (!outcome) failures.push(...(told.length > 0 ? told : [name]))
  // A file that can't be loaded fails no test of its own, and the run still failed.
  count(name, report?.numPassedTests ?? 0, outcome ? failed : Math.max(1, failed), since)
}

function stories() {
  const since = Date.now()
  const path = join(reports, 'e2e.json')
  const outcome = call(node(), ['e2e/run.ts', `--report=${path}`])
  const report = readReport(path)
  const failed = report?.failed ?? 0
  if (!outcome) failures.push(...(report?.names ?? ['浏览器故事 browser stories']))
  count('浏览器故事 browser stories', report?.passed ?? 0, outcome ? failed : Math.max(1, failed), since)
}

function debianPackage(name, found) {
  if (found()) return
  const root = process.getuid?.() === 0
  if (root && existsSync('/usr/bin/apt-get')) {
    tell(`正在安装 ${name}`, `Installing ${name}`)
    call('apt-get', ['update', '-qq'])
    call('env', [
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      name,
    ])
  }
  if (!found())
    giveUp(`缺少系统软件 ${name},请先安装`, `The system package ${name} is missing; install it first`)
}

ensureInstalled()
debianPackage('chromium', () => ['/usr/bin/chromium', '/usr/bin/chromium-browser'].some(existsSync))
debianPackage('postgresql', () => existsSync('/usr/lib/postgresql'))
debianPackage('fonts-noto-cjk', () => existsSync('/usr/share/fonts/opentype/noto'))

const bin = (name) => join(root, 'node_modules', '.bin', name)
check('格式与规范 format and lint', bin('biome'), ['ci', '--reporter=summary', '.'])
check('类型(服务端) types, server', bin('tsc'), ['-p', 'tsconfig.json'])
check('类型(网页) types, web', bin('tsc'), ['-p', 'tsconfig.web.json'])
check('墙 walls', node(), ['scripts/walls.ts'])
check('文档是否最新 generated documents', node(), ['scripts/generate-docs.ts', '--check'])
check('迁移是否最新 migrations', node(), ['scripts/check-migrations.ts'])
vitest('纯函数 pure', [
  '--project',
  'pure',
  '--coverage',
  '--coverage.include=src/rules/**',
  '--coverage.thresholds.100',
])
vitest('内嵌数据库 PGlite', ['--project', 'pglite'])
vitest('PostgreSQL', ['--project', 'postgres'])
ensureWeb()
check('首屏大小 first load', node(), ['scripts/first-load.ts'])
stories()
rmSync(reports, { recursive: true, force: true })
for (const name of failures) process.stderr.write(`FAILED ${name}\n`)
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`)
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1)
