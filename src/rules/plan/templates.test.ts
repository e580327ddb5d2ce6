import { describe, expect, test } from 'vitest'
import { type BodyKind, bodyKinds } from '../bodies.ts'
import type { Said } from '../said.ts'
import { stepOf, stepsOf } from './templates.ts'
import type { StepTemplate } from './types.ts'

function texts(step: StepTemplate): Said[] {
  return [
    step.name,
    step.organ,
    step.discipline,
    ...step.deliverables,
    ...step.evidence,
    ...step.marks.map(({ name }) => name),
  ]
}

const congress =
  'decide organise quota divide register voter_list objections nominate initial_candidates discuss final_candidates meet vote count second verify session'
const indirect =
  'decide organise quota allocate recommend inspect convene opening nominate final_candidates vote count second report verify session'
const village =
  'prepare audit committee register voter_list objections deputies nominate review final_candidates proxies vote second supervisors handover archive'

describe('templates', () => {
  test.each<[BodyKind, string]>([
    ['congress_prefecture', indirect],
    ['congress_county', congress],
    ['congress_township', congress],
    ['village_committee', village],
  ])('%s has its steps in their order', (body, ids) => {
    expect(stepsOf(body).map(({ id }) => id)).toEqual(ids.split(' '))
  })

  test.each(bodyKinds)('%s is complete and holds together', (body) => {
    const steps = stepsOf(body)
    expect(steps.length).toBeGreaterThanOrEqual(10)
    expect(steps.length).toBeLessThanOrEqual(17)
    const earlier = new Set<string>()
    const all = new Set(steps.map(({ id }) => id))
    expect(all.size).toBe(steps.length)
    for (const step of steps) {
      for (const text of texts(step)) {
        expect(text.zh, step.id).not.toMatch(/[{}!！"']/)
        expect(text.zh, step.id).toMatch(/\p{Script=Han}/u)
        expect(text.en, step.id).toMatch(/^[A-Z][^{}!]+$/)
        expect(text.en, step.id).not.toMatch(/\p{Script=Han}/u)
      }
      expect(step.discipline.zh.endsWith('。')).toBe(true)
      expect(step.deliverables.length, step.id).toBeGreaterThan(0)
      expect(step.evidence.length, step.id).toBeGreaterThan(0)
      for (const id of step.dependsOn) expect(earlier.has(id), `${step.id} after ${id}`).toBe(true)
      const anchors = [step.timing, ...step.limits, ...step.marks].map(({ anchor }) => anchor)
      for (const anchor of anchors) expect(anchor === 'election_day' || all.has(anchor), anchor).toBe(true)
      const isFixed = step.limits.some(({ side }) => side === 'on')
      expect(step.timing.offset === 0, step.id).toBe(isFixed)
      if (step.basis === 'law') expect(step.ruleId, step.id).not.toBeNull()
      if (step.limits.length > 0) expect(step.basis, step.id).toBe('law')
      /* The schedule moves other steps off days off without asking these two kinds of limit. */
      if (step.limits.some(({ side }) => side !== 'latest')) expect(step.anyDay, step.id).toBe(true)
      earlier.add(step.id)
    }
    expect(steps.filter(({ limits }) => limits.some(({ side }) => side === 'on'))).toHaveLength(1)
  })

  test('words of the level are put in', () => {
    expect(stepOf('congress_township', 'session')?.name.zh).toBe('召开新一届乡镇人民代表大会第一次会议')
    expect(stepOf('congress_county', 'voter_list')?.organ.en).toBe('County election committee')
    expect(stepOf('community_party', 'reply')?.name.zh).toBe('街道党工委批复')
    expect(stepOf('party_congress_prefecture', 'resolve')?.name.zh).toBe('市（州）委全会决定召开党代表大会')
    expect(stepOf('cppcc_prefecture', 'report')?.organ.zh).toBe('市（州）政协党组')
    expect(stepOf('posts_prefecture', 'convene')?.organ.en).toBe('City standing committee')
  })

  test('the two days to nominate bind the county and the city only', () => {
    expect(stepOf('posts_prefecture', 'nominate')?.limits).toHaveLength(1)
    expect(stepOf('posts_county', 'nominate')?.limits).toHaveLength(1)
    expect(stepOf('posts_township', 'nominate')?.limits).toHaveLength(0)
  })

  test('an unknown step is null', () => {
    expect(stepOf('congress_county', 'handover')).toBeNull()
  })
})
