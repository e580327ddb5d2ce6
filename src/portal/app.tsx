import { useEffect, useState } from 'react'
import { setLang, useLang, useText } from '#ui/text.tsx'
import { useAsked } from './asked.tsx'
import { Home } from './home.tsx'
import { leave, linkNow, markOf, unitNow, useHeld } from './link.tsx'
import { useLargeLetters } from './look.tsx'
import { useWaiting } from './outbox.tsx'
import { Back, Heading, Note, Shown } from './parts.tsx'
import { type Place, usePlace } from './route.tsx'
import { screens } from './screens.tsx'
import { portalText } from './text.tsx'
import { UnitDoor } from './unit.tsx'

function Head() {
  const t = useText(portalText)
  const lang = useLang()
  const [large, changeSize] = useLargeLetters()
  useEffect(() => {
    document.title = `${t('title')} · ${t('mark')}`
  }, [t])
  return (
    <header className="portal-head">
      <span className="portal-mark" lang="zh">
        五关
      </span>
      <div className="portal-tools">
        <button type="button" className="quiet" aria-pressed={large} onClick={changeSize}>
          {t(large ? 'normal' : 'large')}
        </button>
        <button type="button" className="quiet" onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}>
          {t('language')}
        </button>
      </div>
    </header>
  )
}

function Nobody() {
  const t = useText(portalText)
  return (
    <>
      <Heading>{t('nobody')}</Heading>
      <p>{t('nobodyHow')}</p>
    </>
  )
}

function Fetched({ place }: { place: Place }) {
  const t = useText(portalText)
  const load = screens[place.screen]
  const [asked, again] = useAsked(place.screen, async () => ({ Screen: await load?.() }))
  return (
    <Shown asked={asked} retry={again}>
      {({ Screen }) =>
        Screen === undefined ? (
          <>
            <Heading>{t('gone')}</Heading>
            <Back />
          </>
        ) : (
          <Screen key={place.id} id={place.id} />
        )
      }
    </Shown>
  )
}

function Waiting() {
  const t = useText(portalText)
  const waiting = useWaiting()
  return waiting === 0 ? null : <Note kind="warn">{t('waiting', { n: waiting })}</Note>
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online
}

function Offline() {
  const t = useText(portalText)
  const online = useOnline()
  return online ? null : (
    <Note kind="warn">
      <strong>{t('offlineTitle')}</strong>
      <p>{t('offline')}</p>
    </Note>
  )
}

function Body() {
  const held = useHeld()
  const place = usePlace()
  if (held === 'nobody') return <Nobody />
  if (held === 'unit') return <UnitDoor key={markOf(unitNow())} />
  const who = markOf(linkNow())
  return place.screen === '' ? <Home key={who} /> : <Fetched key={`${who} ${place.screen}`} place={place} />
}

function Foot() {
  const t = useText(portalText)
  if (useHeld() === 'nobody') return null
  return (
    <footer>
      <button type="button" className="quiet" onClick={leave}>
        {t('leave')}
      </button>
      <p>{t('leaveWhy')}</p>
    </footer>
  )
}

/** The public web: a frame around the screen that the address names. */
export function Portal() {
  const t = useText(portalText)
  return (
    <div className="portal">
      <button
        type="button"
        className="skip"
        onClick={() => document.querySelector<HTMLElement>('#main h1')?.focus()}
      >
        {t('skip')}
      </button>
      <Head />
      <main id="main">
        <Offline />
        <Waiting />
        <Body />
      </main>
      <Foot />
    </div>
  )
}
