import { afterEach, beforeEach, expect, vi } from 'vitest'
import { redirectLog } from '#platform/log.ts'

// A test that prints hides something: a warning nobody read, or an error nobody expected.
const printed: string[] = []
redirectLog((line) => printed.push(JSON.stringify(line)))

/** Lines that the product logged since the test began; a test that expects one takes it out. */
export function takeLogged(): string[] {
  return printed.splice(0)
}

beforeEach(() => {
  printed.length = 0
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(words.map(String).join(' ')))
  }
})

afterEach(() => {
  const lines = takeLogged()
  vi.restoreAllMocks()
  expect(lines, 'the test printed something').toEqual([])
})
