/** How serious a finding is: 一般, 较重, 严重. */
export const severities = ['ordinary', 'considerable', 'grave'] as const
export type Severity = (typeof severities)[number]

/** A finding is followed until done: open, given as a task, done. */
export const findingStates = ['open', 'tasked', 'done'] as const
export type FindingState = (typeof findingStates)[number]

/** The usual classes of findings; a round may set its own list of names. */
export const usualClasses = ['team', 'nominees', 'disputes', 'clans', 'conduct', 'procedure'] as const
export type UsualClass = (typeof usualClasses)[number]

/** Their Chinese names, as a round's list holds them. */
export const usualClassNames: Readonly<Record<UsualClass, string>> = {
  team: '班子问题',
  nominees: '人选问题',
  disputes: '矛盾纠纷',
  clans: '宗族宗派影响',
  conduct: '换届风气',
  procedure: '程序执行',
}

/** The usual class of a name; undefined for a name that a round set for itself. */
export function usualClassOf(name: string): UsualClass | undefined {
  return usualClasses.find((key) => usualClassNames[key] === name)
}

/** Largest photograph that a visit takes, in bytes. */
export const photoLimit = 40 * 1024 * 1024
/** Most photographs of one visit. */
export const mostPhotos = 20
