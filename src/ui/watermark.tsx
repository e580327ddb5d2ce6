import type { ReactNode } from 'react'
import './watermark.css'

/** Lays the viewer's name and the time over a sensitive page, on the screen and on paper. */
export function Watermark(props: {
  /** Who looks at the page, such as 换届办 甲. */
  readonly user: string
  /** When the page was opened, already in words. */
  readonly at: string
  readonly children: ReactNode
}) {
  const text = escapeXml(`${props.user} ${props.at}`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><text x="0" y="0" transform="translate(24 130) rotate(-20)" fill="#808080" fill-opacity=".13" font-size="14" font-family="sans-serif">${text}</text></svg>`
  return (
    <div className="watermarked">
      {props.children}
      <div
        className="watermark"
        aria-hidden="true"
        style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(svg)}")` }}
      />
    </div>
  )
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`)
}
