import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing needs to be set', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', databaseUrl: undefined, origin: undefined })
  expect(config.demo).toBe('county')
  expect(config.dataDir).toMatch(/[\\/]data$/)
  expect(config.uploadLimit).toBe(100 * 1024 * 1024)
})

test('everything can be set', () => {
  const env = {
    ...{ PORT: '0', HOST: '0.0.0.0', WUGUAN_DATA: '/srv/wuguan', DATABASE_URL: 'postgres://x/y' },
    ...{ WUGUAN_ORIGIN: 'https://wuguan.example', WUGUAN_UPLOAD_MB: '5', WUGUAN_DEMO: 'city' },
  }
  expect(readConfig(env)).toEqual({
    ...{ port: 0, host: '0.0.0.0', dataDir: '/srv/wuguan', databaseUrl: 'postgres://x/y' },
    ...{ origin: 'https://wuguan.example', uploadLimit: 5 * 1024 * 1024, demo: 'city' },
  })
})

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['HOST', ''],
  ['WUGUAN_DATA', ''],
  ['WUGUAN_ORIGIN', 'wuguan'],
  ['WUGUAN_UPLOAD_MB', '0'],
  ['WUGUAN_DEMO', 'village'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`配置无法使用.*${name}`))
})

test('all that is wrong is told at once', () => {
  expect(() => readConfig({ PORT: 'x', HOST: '' })).toThrow(/PORT.*HOST/)
})
