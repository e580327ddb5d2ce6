import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Filters, tab, page and selection of a screen as texts, all of them in the URL so that they can be sent. */
export type UrlSearch = Readonly<Record<string, string>>

export type Url = {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly search: UrlSearch
  /** Changes search entries; null or '' takes one out. `replace` keeps the history short while typing. */
  readonly set: (change: Readonly<Record<string, string | null>>, replace?: boolean) => void
}

/** Takes only texts from a URL's search part. */
export function readSearch(raw: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(raw).flatMap(([key, value]) => {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[key, String(value)] as const]
      : []
  })
  return Object.fromEntries(texts)
}

/** The URL of the screen: path parameters, search entries, and how to change them. */
export function useUrl(): Url {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  const search: Record<string, string> = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback<Url['set']>(
    (change, replace = false) => {
      void navigate({
        to: '.',
        replace,
        search: (before: Record<string, string>) => {
          const next = { ...before }
          for (const [key, value] of Object.entries(change)) {
            if (value === null || value === '') delete next[key]
            else next[key] = value
          }
          return next
        },
      })
    },
    [navigate],
  )
  return { params, search, set }
}
