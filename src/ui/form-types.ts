import type { UploadFile, UploadLimits } from './file-types.ts'
import type { Search } from './pick-types.ts'
import type { Choice } from './table-types.ts'

/** Values of a form as they are typed, by field name. */
export type Values = Readonly<Record<string, unknown>>

type Base<N extends string> = {
  readonly name: N
  readonly label: string
  readonly help?: string | undefined
  /** Takes the whole width of the form. */
  readonly wide?: boolean | undefined
  /** Shows the field only for these values; a hidden field is not sent. */
  readonly when?: ((values: Values) => boolean) | undefined
}

type Kinds =
  | {
      readonly kind: 'text'
      readonly maxLength?: number | undefined
      /** Never kept in a draft and never shown while typing. */
      readonly secret?: boolean | undefined
      readonly autoComplete?: string | undefined
    }
  | { readonly kind: 'textarea'; readonly maxLength?: number | undefined; readonly rows?: number | undefined }
  | { readonly kind: 'number'; readonly unit?: string | undefined }
  | { readonly kind: 'select'; readonly options: readonly Choice[]; readonly multiple?: boolean | undefined }
  | { readonly kind: 'date' }
  | { readonly kind: 'dates' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'person'; readonly search: Search }
  | { readonly kind: 'area'; readonly search: Search }
  | { readonly kind: 'organisation'; readonly search: Search }
  | {
      readonly kind: 'file'
      readonly upload: UploadFile
      readonly limits: UploadLimits
      readonly multiple?: boolean | undefined
      readonly camera?: boolean | undefined
    }

/** A field of a form: the schema's key, its words, and how it is entered. */
export type Field<N extends string = string> = Base<N> & Kinds

/** What is typed, and the words of what was picked (people, areas, files) by their id. */
export type FormState = { readonly values: Values; readonly labels: Readonly<Record<string, string>> }
