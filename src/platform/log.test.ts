import { expect, test } from 'vitest'
import { takeLogged } from '../../scripts/test-console.ts'
import { type LogLine, log, redirectLog, reportBroken } from './log.ts'

test('a line is told with its time and its event', () => {
  const lines: LogLine[] = []
  const back = redirectLog((line) => lines.push(line))
  log('started', { port: 8080 })
  back()
  log('stopped')
  expect(lines).toMatchObject([{ event: 'started', port: 8080 }])
  expect(String(lines[0]?.at)).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  expect(takeLogged()).toHaveLength(1)
})

test('a failure is logged under the number that the user is told', () => {
  const number = reportBroken('here', new Error('what happened'))
  const [line = ''] = takeLogged()
  expect(JSON.parse(line)).toMatchObject({ event: 'broken', number, where: 'here' })
  expect(line).toContain('what happened')
})

test('values of a statement are left out, in the library’s message and in the database’s', () => {
  const refused = Object.assign(new Error('invalid input syntax for type integer: "990221198107050015"'), {
    severity: 'ERROR',
    code: '22P02',
  })
  reportBroken('query', new Error('Failed query: select $1 params: 990221198107050015', { cause: refused }))
  const line = takeLogged().join()
  expect(line).toContain('22P02')
  expect(line).not.toContain('990221198107050015')
})

test('what is no error is not written out', () => {
  reportBroken('odd', { password: 'secret' })
  expect(takeLogged().join()).not.toContain('secret')
})
