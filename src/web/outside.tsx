import type { ReactNode } from 'react'
import type { Me } from '#common/session.ts'
import { LanguageSwitch } from '#ui/frame-tools.tsx'
import { useText } from '#ui/text.tsx'
import { frameText } from '#ui/words.ts'
import { signInText } from './sign-in-text.tsx'
import '#ui/plain.css'
import './sign-in.css'

/** The page around signing in: mark, classification warning, network class, language. */
export function OutsidePage(props: {
  readonly network?: Me['networkClass'] | undefined
  readonly demo?: boolean | undefined
  readonly wide?: boolean | undefined
  readonly children: ReactNode
}) {
  const t = useText(signInText)
  const f = useText(frameText)
  return (
    <div className="outside" data-wide={props.wide ? 'yes' : 'no'}>
      <header className="outside-top">
        <div className="outside-warning">
          {f('classified')}
          {props.network ? <span> · {t(`network.${props.network}`)}</span> : null}
          {props.demo ? <span> · {f('demo')}</span> : null}
        </div>
        <div className="outside-head">
          <span className="seal mark" aria-hidden="true">
            五关
          </span>
          <div>
            <h1>{t('title')}</h1>
            <p className="quiet">{t('about')}</p>
          </div>
          <LanguageSwitch />
        </div>
      </header>
      <main className="outside-main">{props.children}</main>
    </div>
  )
}

/** A titled box on the sign-in page. */
export function OutsideBox(props: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  return (
    <section className="outside-box" aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.note ? <p className="quiet">{props.note}</p> : null}
      {props.children}
    </section>
  )
}
