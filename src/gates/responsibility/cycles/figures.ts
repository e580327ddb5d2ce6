/** The figures of a sheet, each counted from records. */
export const figureKeys = [
  'due',
  'due_done',
  'signed_off',
  'overdue',
  'steps',
  'meetings',
  'raised',
  'solved',
  'unsolved',
  'audits',
  'assessments',
] as const
export type FigureKey = (typeof figureKeys)[number]
export type CycleFigures = Readonly<Record<FigureKey, number>>

/** Nothing of anything. */
export const noFigures: CycleFigures = {
  ...{ due: 0, due_done: 0, signed_off: 0, overdue: 0, steps: 0 },
  ...{ meetings: 0, raised: 0, solved: 0, unsolved: 0, audits: 0, assessments: 0 },
}

/** Key of the whole area in counted figures. */
export const wholeKey = ''

/** Whose records a figure counts: a division, an organisation, or (neither) the whole round. */
export type FigureScope = {
  readonly startsOn: string
  readonly endsOn: string
  readonly unitArea: string | null
  readonly organisationId: string | null
}

const taskKeys: readonly FigureKey[] = ['due', 'due_done', 'signed_off', 'overdue', 'steps']
const difficultyKeys: readonly FigureKey[] = ['raised', 'solved', 'unsolved']

/** The address of the records that a figure counts. */
export function figureLink(key: FigureKey, scope: FigureScope): string {
  const { startsOn: from, endsOn: to, unitArea, organisationId } = scope
  const place = (organisation: string): Record<string, string> => {
    if (unitArea !== null) return { area: unitArea }
    return organisationId === null ? {} : { [organisation]: organisationId }
  }
  const address = (path: string, search: Readonly<Record<string, string>>) => {
    return `${path}?${new URLSearchParams(search).toString()}`
  }
  if (taskKeys.includes(key)) {
    return address('/responsibility/tasks', { during: key, from, to, ...place('departmentId') })
  }
  if (difficultyKeys.includes(key)) {
    return address('/responsibility/difficulties', {
      during: key,
      day: `${from}~${to}`,
      ...place('organisationId'),
    })
  }
  if (key === 'meetings') {
    return address('/responsibility/meetings', { held: 'true', day: `${from}~${to}`, ...place('convenerId') })
  }
  const area = unitArea === null ? {} : { area: unitArea }
  return key === 'audits'
    ? address('/procedure/leaving-audits/list', { published: `${from}~${to}`, ...area })
    : address('/procedure/assessments/list', { held: `${from}~${to}`, ...area })
}

/** False for what a department has no part in: audits and assessments are counted by division. */
export function counts(key: FigureKey, organisationId: string | null): boolean {
  return organisationId === null || (key !== 'audits' && key !== 'assessments')
}
