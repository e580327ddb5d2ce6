import { useState } from 'react'
import { useText } from '#ui/text.tsx'
import { Problem } from './parts.tsx'
import { portalText } from './text.tsx'

/**
 * A button that fetches a document under a plain address which lives for some minutes, so that browsers inside of other
 * programs can open and save it too. `fetched` runs when the server has given the address.
 */
export function Fetch(props: {
  word: string
  label?: string
  primary?: boolean
  ticket: () => Promise<{ path: string }>
  fetched?: () => void
}) {
  const t = useText(portalText)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const fetchIt = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      const { path } = await props.ticket()
      props.fetched?.()
      window.location.assign(path)
    } catch (thrown) {
      setFailure(thrown)
    }
    setBusy(false)
  }
  return (
    <>
      <button
        type="button"
        className={props.primary ? 'primary wide' : ''}
        aria-label={props.label}
        disabled={busy}
        onClick={fetchIt}
      >
        {busy ? t('fetching') : props.word}
      </button>
      {failure === undefined ? null : <Problem failure={failure} />}
    </>
  )
}
