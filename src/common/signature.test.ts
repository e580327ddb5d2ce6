import { describe, expect, test } from 'vitest'
import { hasEmoji, signatureFault } from './signature.ts'

const good = 'M20 100L80 60L140 120L200 60M240 40L240 200L400 120'

describe('a drawn signature', () => {
  test.each([
    ['', 'signature_empty'],
    ['M300 120', 'signature_dot'],
    ['M300 120L301 121L302 120', 'signature_dot'],
    ['M10 10L40 10L10 10L40 10L10 10L40 10', 'signature_dot'],
    ['M10 10L20 20 30', 'signature_form'],
    ['M10 10L700 20', 'signature_form'],
    ['M10 10L20 300', 'signature_form'],
    ['m10 10l300 30', 'signature_form'],
    ['M-1 10L300 30', 'signature_form'],
    ['<svg onload="x">', 'signature_form'],
    [`M0 0${'L300 100'.repeat(3000)}`, 'signature_form'],
    [good, null],
  ])('%s', (path, fault) => expect(signatureFault(path)).toBe(fault))
})

test.each([
  ['丁㛃', false],
  ['戊䶮', false],
  ['𬭎𫖯', false],
  ['阿依古丽·买买提', false],
  ['王😀', true],
  ['李☺️', true],
])('%s has an emoji: %s', (name, has) => expect(hasEmoji(name)).toBe(has))
