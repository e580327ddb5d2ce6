import { type ReactNode, useEffect, useState } from 'react'
import { BottomTabs, type TabTargets } from './frame-tabs.tsx'
import { FrameTools, type PostChoice } from './frame-tools.tsx'
import { AppLink } from './link.tsx'
import { useNarrow } from './media.ts'
import { recall, remember } from './remember.ts'
import { type RoundChoice, RoundSwitch } from './round-switch.tsx'
import { useText } from './text.tsx'
import { type GateKey, gateSeals } from './theme.ts'
import { frameText } from './words.ts'
import './frame.css'

export type NavItem = {
  readonly to: string
  readonly label: string
  readonly icon?: ReactNode
  readonly count?: number | undefined
}

export type NavGroup = {
  readonly key: string
  readonly title: string
  readonly gate?: GateKey | undefined
  readonly items: readonly NavItem[]
}

export type AreaStep = { readonly name: string; readonly to: string }

export type FrameProps = {
  readonly nav: readonly NavGroup[]
  /** The path on the screen, for marking the current entry. */
  readonly current: string
  readonly rounds: readonly RoundChoice[]
  readonly round: string | null
  readonly onRound: (id: string) => void
  /** 市 › 县 › 乡镇 › 村: the scope of everything below. */
  readonly area: readonly AreaStep[]
  /** Left out for posts that have no tasks. */
  readonly todo?: { readonly count: number; readonly to: string } | undefined
  readonly posts: readonly PostChoice[]
  readonly post: string | null
  readonly onPost: (id: string) => void
  readonly userName: string
  readonly onSignOut: () => void
  /** Starts the tour of the screen. */
  readonly onTour: () => void
  readonly tabs: TabTargets
  /** Thin lines on top: the classification warning is always there; others such as 演示数据 are added. */
  readonly banners?: readonly string[] | undefined
  readonly search?: ReactNode
  readonly children: ReactNode
}

/** The frame around every staff page: top bar, navigation, content; five bottom tabs on a phone. */
export function AppFrame(props: FrameProps) {
  const t = useText(frameText)
  const narrow = useNarrow()
  const [folded, setFolded] = useState(() => recall('wuguan.nav') === 'folded')
  const [sheet, setSheet] = useState(false)
  useSearchKey()
  function fold() {
    remember('wuguan.nav', folded ? null : 'folded')
    setFolded(!folded)
  }
  const closeSheet = () => setSheet(false)
  return (
    <div className="frame" data-folded={folded && !narrow ? 'yes' : 'no'}>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <Banners texts={[t('classified'), ...(props.banners ?? [])]} />
      <TopBar {...props} narrow={narrow} />
      {narrow ? null : (
        <nav className="side-nav no-print" aria-label={t('nav')}>
          <NavList nav={props.nav} current={props.current} folded={folded} />
          <button type="button" className="plain-button fold" aria-expanded={!folded} onClick={fold}>
            <span aria-hidden="true">{folded ? '»' : '« '}</span>
            <span className={folded ? 'sr-only' : ''}>{t(folded ? 'expand' : 'collapse')}</span>
          </button>
        </nav>
      )}
      <main id="main" className="frame-main" tabIndex={-1}>
        {narrow && sheet ? (
          <nav className="nav-sheet" aria-label={t('gates')}>
            <h1 className="sr-only">{t('gates')}</h1>
            <NavList nav={props.nav} current={props.current} folded={false} onFollow={closeSheet} />
          </nav>
        ) : (
          props.children
        )}
      </main>
      {narrow ? (
        <BottomTabs
          targets={props.tabs}
          current={props.current}
          gatesOpen={sheet}
          onGates={() => setSheet(!sheet)}
          onFollow={closeSheet}
        />
      ) : null}
    </div>
  )
}

function Banners(props: { readonly texts: readonly string[] }) {
  const t = useText(frameText)
  return (
    <section className="banners" aria-label={t('notices')}>
      {props.texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </section>
  )
}

function TopBar(props: FrameProps & { readonly narrow: boolean }) {
  const t = useText(frameText)
  return (
    <header className="top-bar no-print">
      <AppLink to={props.tabs.work} className="mark-link" label="五关">
        <span className="seal mark">五关</span>
      </AppLink>
      <RoundSwitch rounds={props.rounds} value={props.round} onChange={props.onRound} />
      <nav className="area-path" aria-label={t('scope')}>
        <ol>
          {props.area.map((step, i) => (
            <li key={step.to}>
              <AppLink to={step.to} current={i === props.area.length - 1 ? 'location' : undefined}>
                {step.name}
              </AppLink>
            </li>
          ))}
        </ol>
      </nav>
      {props.search ? <div className="frame-search">{props.search}</div> : null}
      {props.todo && !props.narrow ? (
        <AppLink to={props.todo.to} className="todo-link" label={t('todo', { n: props.todo.count })}>
          <span>{t('todo', { n: props.todo.count })}</span>
        </AppLink>
      ) : null}
      <FrameTools
        posts={props.posts}
        post={props.post}
        onPost={props.onPost}
        userName={props.userName}
        onSignOut={props.onSignOut}
        onTour={props.onTour}
      />
    </header>
  )
}

type NavListProps = {
  readonly nav: readonly NavGroup[]
  readonly current: string
  readonly folded: boolean
  readonly onFollow?: (() => void) | undefined
}

function NavList(props: NavListProps) {
  return (
    <ul className="nav-groups">
      {props.nav.map((group) => (
        <li key={group.key} data-gate={group.gate}>
          {group.title === '' ? null : (
            <h2 className="nav-title" title={group.title}>
              {group.gate ? (
                <span className="seal" data-gate={group.gate} aria-hidden="true">
                  {gateSeals[group.gate]}
                </span>
              ) : null}
              <span className={props.folded ? 'sr-only' : ''}>{group.title}</span>
            </h2>
          )}
          <ul>
            {group.items.map((item) => (
              <li key={item.to}>
                <NavEntry item={item} {...props} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function NavEntry(props: NavListProps & { readonly item: NavItem }) {
  const { item, current, folded } = props
  const here = current === item.to || current.startsWith(`${item.to}/`)
  return (
    <AppLink
      to={item.to}
      className="nav-entry"
      current={here ? 'page' : undefined}
      title={folded ? item.label : undefined}
      onFollow={props.onFollow}
    >
      {item.icon ? <span aria-hidden="true">{item.icon}</span> : null}
      <span>{item.label}</span>
      {item.count ? <span className="nav-count">{item.count}</span> : null}
    </AppLink>
  )
}

/** `/` puts the cursor into the search of the top bar, unless something is being typed. */
function useSearchKey() {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const at = event.target
      const typing =
        at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))
      if (event.key !== '/' || typing) return
      const input = document.querySelector<HTMLInputElement>('.frame-search input')
      if (!input) return
      event.preventDefault()
      input.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
