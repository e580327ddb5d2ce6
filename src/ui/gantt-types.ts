import type { Status } from './status.tsx'

export type GanttRow = {
  readonly key: string
  readonly label: string
  /** First civil date. */
  readonly from: string
  /** Last civil date, included. */
  readonly to: string
  readonly status: Status
  /** Key of the row it belongs under. */
  readonly parent?: string | undefined
}

export type GanttProps = {
  readonly title: string
  readonly rows: readonly GanttRow[]
  readonly electionDay?: string | undefined
  readonly onRow?: ((key: string) => void) | undefined
}

/** The letter that stands for a state where colour is not seen. */
export const statusLetters: Readonly<Record<Status, string>> = {
  idle: '○',
  active: '◐',
  review: '◌',
  done: '✓',
  near: '◷',
  overdue: '!',
  na: '–',
}
