import { describe, expect, test } from 'vitest'
import { standardValues } from '#rules/settings.ts'
import { checkFigure, forbidden } from './checks.ts'
import type { FigureKey, Figures } from './subjects.ts'

const on = { date: '2021-07-08', values: standardValues }
const good: Figures = {
  ...{ delegates: 150, delegateCandidates: 180, committee: 9, committeeCandidates: 11 },
  ...{ discipline: 5, disciplineCandidates: 6, days: 1 },
}

function standing(key: FigureKey, figures: Figures) {
  return checkFigure(key, figures, on)?.standing ?? null
}

describe('a number of a township Party congress', () => {
  test('as it should be', () => {
    for (const key of ['delegates', 'delegateCandidates', 'committee', 'committeeCandidates'] as const) {
      expect(standing(key, good)).toBe('usual')
    }
    expect(standing('disciplineCandidates', good)).toBe('usual')
    expect(standing('days', good)).toBeNull()
    expect(forbidden(good, on)).toBeNull()
  })
  test.each<[FigureKey, number, string]>([
    ['delegates', 99, 'unusual'],
    ['delegates', 300, 'unusual'],
    ['delegates', 301, 'unlawful'],
    ['delegateCandidates', 179, 'unlawful'],
    ['committee', 10, 'unusual'],
    ['committeeCandidates', 10, 'unlawful'],
    ['disciplineCandidates', 5, 'unlawful'],
    ['discipline', 4, 'unlawful'],
  ])('%s of %i is %s', (key, number, expected) => {
    expect(standing(key, { ...good, [key]: number })).toBe(expected)
  })
  test('the law forbids, a setting only warns', () => {
    expect(forbidden({ ...good, delegateCandidates: 179 }, on)).toMatchObject({
      ...{ key: 'delegateCandidates', citation: { ruleId: 'DJ-02' } },
    })
    // The size of a township's discipline committee is a setting.
    expect(forbidden({ ...good, discipline: 4, disciplineCandidates: 5 }, on)).toBeNull()
  })
  test('nothing is measured without seats, or by a text that is not held', () => {
    expect(standing('committeeCandidates', { committeeCandidates: 11 })).toBeNull()
    expect(standing('committeeCandidates', { committee: 0, committeeCandidates: 11 })).toBeNull()
    expect(standing('women', {})).toBeNull()
    const early = { ...on, date: '1980-01-01' }
    expect(checkFigure('delegates', good, early)).toBeNull()
    expect(checkFigure('delegateCandidates', good, early)).toBeNull()
  })
})
