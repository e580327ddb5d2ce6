import { useText } from '#ui/text.tsx'
import { quotaScreensText } from './text-screens.ts'

/** A document's file; without a name the reader may not open it. */
export function DocumentLink(props: {
  readonly file: { readonly id: string; readonly name: string | null }
}) {
  const s = useText(quotaScreensText)
  const { id, name } = props.file
  if (name === null) return <span className="quiet small">{s('fileHidden')}</span>
  return (
    <a href={`/files/${id}`} target="_blank" rel="noreferrer">
      {name}
    </a>
  )
}
