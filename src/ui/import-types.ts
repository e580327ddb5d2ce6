import type { ReactNode } from 'react'
import type { JobView } from './progress.tsx'

/** Rows of a checked file by what would become of them; nothing has been written. */
export type ImportCounts = Readonly<Record<'fresh' | 'changed' | 'same' | 'faulty', number>>

/** Where an import stands. */
export type ImportState =
  | { readonly at: 'template' }
  | { readonly at: 'choose'; readonly problem?: string | undefined }
  | { readonly at: 'checking'; readonly job: JobView }
  | {
      readonly at: 'preview'
      readonly fileName: string
      readonly counts: ImportCounts
      /** The rows; a table that asks the server for its pages where there are many. */
      readonly rows: ReactNode
    }
  | {
      readonly at: 'importing'
      readonly job: JobView
      /** One act that can't be stopped half-way. */
      readonly atOnce?: boolean | undefined
    }
  | {
      readonly at: 'result'
      readonly outcome: 'done' | 'cancelled' | 'failed'
      readonly fresh: number
      readonly changed: number
      readonly number?: string | undefined
      /** Why it failed. */
      readonly problem?: string | undefined
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
