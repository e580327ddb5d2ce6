import { expect, test } from 'vitest'
import { browserName } from './browser-name.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/120.0 Safari/537.36 Edg/120.0`,
    'Edge · Windows',
  ],
  [`Mozilla/5.0 (X11; Linux x86_64; UOS) ${webkit} Chrome/108.0 Safari/537.36`, 'Chrome · UOS'],
  [
    `Mozilla/5.0 (X11; Linux aarch64) ${webkit} Chrome/97.0 Safari/537.36 QaxBrowser`,
    '奇安信可信浏览器 · Linux',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${webkit} Version/17.0 Safari/604.1`,
    'Safari · iOS',
  ],
  ['Mozilla/5.0 (Windows NT 6.1; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox · Windows'],
])('%s', (agent, name) => {
  expect(browserName(agent)).toBe(name)
})

test('says nothing where nothing is known', () => {
  expect(browserName('curl/8.0')).toBeNull()
})
