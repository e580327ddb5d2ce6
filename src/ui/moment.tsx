import { momentText, showMoment } from './dates.ts'
import { useLang } from './text.tsx'

/** A moment with weekday and minute, in the installation's zone (Asia/Shanghai). */
export function Moment(props: { readonly at: string | null | undefined }) {
  const lang = useLang()
  if (!props.at) return <span className="quiet">–</span>
  return (
    <time className="due" dateTime={props.at} title={momentText(props.at)}>
      {showMoment(props.at, lang)}
    </time>
  )
}
