import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerLines, type Run } from './rule-lines.ts'

const echo = (line: string) => ({ text: `<${line}>`, failed: line.startsWith('!') })

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (const cut of cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut)
    from = cut
  }
  yield bytes.subarray(from)
}

async function answersTo(input: string, cuts: readonly number[] = [], longest = 100) {
  const run: Run = { lines: 0, errors: 0 }
  const source = pieces(new TextEncoder().encode(input), cuts)
  let output = ''
  for await (const piece of answerLines(source, echo, run, longest)) output += piece
  return { output, ...run }
}

describe('lines', () => {
  test.each([
    ['', '', 0],
    ['a\nb\n', '<a>\n<b>\n', 2],
    ['a\nb', '<a>\n<b>\n', 2],
    ['a\n\nb\n', '<a>\n<>\n<b>\n', 3],
    ['\n', '<>\n', 1],
    ['\uFEFFa\n', '<a>\n', 1],
  ])('%j', async (input, output, lines) => {
    expect(await answersTo(input)).toEqual({ output, lines, errors: 0 })
  })
  test('errors are counted and the run goes on', async () => {
    expect(await answersTo('!a\nb\n!c\n')).toMatchObject({ lines: 3, errors: 2 })
  })
  test('of a line that is too long nothing is read', async () => {
    const long = 'x'.repeat(11)
    const { output, lines, errors } = await answersTo(`a\n${long}\nb\n${long}`, [3, 6, 9], 10)
    expect(output.split('\n').filter((line) => line.startsWith('<'))).toEqual(['<a>', '<b>'])
    expect(output).toContain('"code":"line_too_long"')
    expect([lines, errors]).toEqual([4, 2])
    expect(await answersTo(`${'x'.repeat(10)}\n`, [], 10)).toMatchObject({ errors: 0 })
  })
  test('arrive in any pieces, in their order', async () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replaceAll('\n', '')),
    )
    const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(lines, cuts, async (given, at) => {
        const input = given.map((line) => `a${line}\n`).join('')
        const { output } = await answersTo(input, at)
        expect(output).toBe(given.map((line) => `<a${line}>\n`).join(''))
      }),
    )
  })
})

describe('wuguan rule', () => {
  const cli = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'cli.ts')

  async function run(args: readonly string[], input: string) {
    const child = spawn(process.execPath, [cli, 'rule', ...args], { stdio: 'pipe' })
    child.stdin.end(input)
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return { out, err, status: child.exitCode }
  }

  const good = '{"election":"village_committee","seats":5,"date":"2021-11-20"}\n'

  test.concurrent('ends with 0 when all lines were answered', async () => {
    const { out, err, status } = await run(['surplus'], good + good)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).min),
    ).toEqual([6, 6])
    expect([err, status]).toEqual(['', 0])
  })
  test.concurrent('ends with 1 when a line was an error, and answers the others', async () => {
    const { out, status } = await run(['surplus'], `${good}{}\n${good}`)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((one) => one.min ?? one.error.code)).toEqual([6, 'missing_field', 6])
    expect(status).toBe(1)
  })
  test.concurrent.each([[['quotas']], [[]]])('ends with 2 without a known rule: %j', async (args) => {
    const { out, err, status } = await run(args, good)
    expect([out, status]).toEqual(['', 2])
    expect(err).toContain('quota surplus calendar calendar-check outcome id-number kinship')
  })
  test.concurrent('may be cut off by who reads it', async () => {
    const child = spawn(process.execPath, [cli, 'rule', 'surplus'], { stdio: 'pipe' })
    child.stdin.on('error', () => undefined)
    child.stdin.end(good.repeat(50_000))
    child.stdout.once('data', () => child.stdout.destroy())
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')])
    expect([err, child.exitCode]).toEqual(['', 0])
  })
})
