import type { JobView } from './progress.tsx'

/** What would become of one row of the file. */
export type ImportRow = {
  readonly line: number
  /** The record in words. */
  readonly name: string
  readonly verdict: 'fresh' | 'changed' | 'same' | 'faulty'
  /** Plain words; on a changed row what changes. */
  readonly notes: readonly { readonly field?: string | undefined; readonly text: string }[]
}

/** The outcome of checking a file: nothing has been written. */
export type ImportPreview = {
  readonly counts: Readonly<Record<ImportRow['verdict'], number>>
  readonly rows: readonly ImportRow[]
  /** True when `rows` holds only the first of them. */
  readonly capped: boolean
}

/** Where an import stands. */
export type ImportState =
  | { readonly at: 'template' }
  | { readonly at: 'choose'; readonly problem?: string | undefined }
  | { readonly at: 'checking'; readonly job: JobView }
  | { readonly at: 'preview'; readonly fileName: string; readonly preview: ImportPreview }
  | { readonly at: 'importing'; readonly job: JobView }
  | {
      readonly at: 'result'
      readonly outcome: 'done' | 'cancelled' | 'failed'
      readonly fresh: number
      readonly changed: number
      readonly number?: string | undefined
    }

export type ImportWizardProps = {
  readonly state: ImportState
  /** Address of the template. */
  readonly template: string
  /** Endings without the dot. */
  readonly types: readonly string[]
  readonly onChoose: () => void
  readonly onFile: (file: File) => void
  readonly onCommit: () => void
  readonly onCancel: () => void
  readonly onRestart: () => void
  /** The way to the imported records. */
  readonly resultLink?: { readonly to: string; readonly label: string } | undefined
}
