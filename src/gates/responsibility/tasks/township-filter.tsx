import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { areasApi } from '#registry/areas/api.tsx'
import { useText } from '#ui/text.tsx'
import { monthlyText } from './text.ts'

const most = 200

/** Narrows a picture to one township; left out where the post has only one. */
export function TownshipFilter(props: {
  readonly value: string | undefined
  readonly onChange: (code: string | null) => void
}) {
  const t = useText(monthlyText)
  const id = useId()
  const input = { level: 'township' as const, page: 1, size: most }
  const found = useQuery({ ...areasApi.list.queryOptions({ input }), staleTime: 600_000 })
  const townships = found.data?.rows ?? []
  if (townships.length < 2) return null
  return (
    <label htmlFor={id}>
      {t('township')}
      <select
        id={id}
        className="plain-select"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || null)}
      >
        <option value="">{t('allTownships')}</option>
        {townships.map((one) => (
          <option key={one.code} value={one.code}>
            {one.shortName}
          </option>
        ))}
      </select>
    </label>
  )
}
