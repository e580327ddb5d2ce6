import { type Said, said } from './said.ts'
import type { ChoiceSetting, IntegerSetting, LinesSetting, RuleSetting } from './settings.ts'
import type { RuleError } from './verdict.ts'

/** Bounds of a list of lines: how many, and how long each may be. */
export const lineLimits = { most: 60, longest: 200 } as const

function problem(code: string, path: string, zh: string, en: string): RuleError {
  return { code, path, message: said(zh, en) }
}

function integerProblem({ least, most, unit }: IntegerSetting, value: unknown): RuleError | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    return problem('not_an_integer', 'value', '应填写整数。', 'Enter a whole number.')
  }
  if (value >= least && value <= most) return null
  return problem(
    'out_of_bounds',
    'value',
    `应在${least}至${most}${unit.zh}之间，现为${value}${unit.zh}。`,
    `It must lie between ${least} and ${most} ${unit.en}, not ${value}.`,
  )
}

function choiceProblem({ choices }: ChoiceSetting, value: unknown): RuleError | null {
  if (typeof value === 'string' && Object.hasOwn(choices, value)) return null
  const names = Object.values(choices)
  const zh = names.map((name) => name.zh).join('、')
  const en = names.map((name) => name.en).join('; ')
  return problem('not_a_choice', 'value', `应从下列各项中选定一项：${zh}。`, `Choose one of these: ${en}.`)
}

function lineProblem(lines: readonly unknown[]): RuleError | null {
  const seen = new Set<string>()
  for (const [i, line] of lines.entries()) {
    const place = [`value.${i}`, `第${i + 1}项`, `Entry ${i + 1}`] as const
    if (typeof line !== 'string' || line.trim() === '') {
      return problem('line_empty', place[0], `${place[1]}没有内容。`, `${place[2]} is empty.`)
    }
    if (line.length > lineLimits.longest) {
      return problem(
        'line_too_long',
        place[0],
        `${place[1]}超过${lineLimits.longest}个字。`,
        `${place[2]} exceeds ${lineLimits.longest} characters.`,
      )
    }
    if (seen.has(line.trim())) {
      return problem(
        'line_twice',
        place[0],
        `${place[1]}与前面的一项重复。`,
        `${place[2]} repeats an earlier one.`,
      )
    }
    seen.add(line.trim())
  }
  return null
}

function linesProblem(_setting: LinesSetting, value: unknown): RuleError | null {
  if (!Array.isArray(value) || value.length === 0) {
    return problem('not_lines', 'value', '至少填写一项。', 'Enter at least one entry.')
  }
  if (value.length > lineLimits.most) {
    return problem(
      'too_many_lines',
      'value',
      `不超过${lineLimits.most}项，现为${value.length}项。`,
      `At most ${lineLimits.most} entries are allowed, not ${value.length}.`,
    )
  }
  return lineProblem(value)
}

/** Why the value can't be this setting's, in one sentence that says what to do; null where it can. */
export function settingProblem(setting: RuleSetting, value: unknown): RuleError | null {
  switch (setting.kind) {
    case 'integer':
      return integerProblem(setting, value)
    case 'flag':
      return typeof value === 'boolean'
        ? null
        : problem('not_a_flag', 'value', '应选“是”或“否”。', 'Choose yes or no.')
    case 'choice':
      return choiceProblem(setting, value)
    case 'lines':
      return linesProblem(setting, value)
  }
}

/** A setting's value as it is read: 15%, 是, the name of the choice, its lines in order. */
export function settingValueText(setting: RuleSetting, value: unknown): Said {
  switch (setting.kind) {
    case 'integer': {
      const space = setting.unit.en === '%' ? '' : ' '
      return said(`${String(value)}${setting.unit.zh}`, `${String(value)}${space}${setting.unit.en}`)
    }
    case 'flag':
      return value === true ? said('是', 'yes') : said('否', 'no')
    case 'choice':
      return setting.choices[String(value)] ?? said(String(value), String(value))
    case 'lines': {
      const lines = Array.isArray(value) ? value.map(String) : []
      return said(lines.join('；'), lines.join('; '))
    }
  }
}

/** True where two values of a setting say the same. */
export function sameSettingValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
