import { App, ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { todayHere } from './dates.ts'
import { useMedia, useNarrow } from './media.ts'
import { recall, remember } from './remember.ts'
import { useLang } from './text.tsx'
import { antdTheme } from './theme.ts'
import './theme.css'

/** What a person chose for the appearance; `auto` follows the system. */
export type ThemeMode = 'light' | 'dark' | 'auto'

type Look = { readonly mode: ThemeMode; readonly dark: boolean; readonly setMode: (mode: ThemeMode) => void }

const LookContext = createContext<Look>({ mode: 'auto', dark: false, setMode: () => undefined })
const TodayContext = createContext<string | null>(null)

/** The appearance on the screen and how to change it. */
export function useLook(): Look {
  return useContext(LookContext)
}

/** Today's civil date: the server's when it was given to AppProviders, else this machine's in Asia/Shanghai. */
export function useToday(): string {
  return useContext(TodayContext) ?? todayHere()
}

function readMode(key: string): ThemeMode {
  const kept = recall(key)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

function useKeptLook(userKey: string): Look {
  const key = `wuguan.look.${userKey}`
  const [mode, setMode] = useState<ThemeMode>(() => readMode(key))
  const system = useMedia('(prefers-color-scheme: dark)')
  useEffect(() => setMode(readMode(key)), [key])
  const dark = mode === 'dark' || (mode === 'auto' && system)
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  return useMemo(
    () => ({
      mode,
      dark,
      setMode: (next: ThemeMode) => {
        remember(key, next === 'auto' ? null : next)
        setMode(next)
      },
    }),
    [mode, dark, key],
  )
}

/** Popovers open inside the landmark of what opened them, so that readers find them there. */
function landmarkOf(opener?: HTMLElement): HTMLElement {
  return opener?.closest<HTMLElement>('main, header') ?? document.body
}

export type AppProvidersProps = {
  readonly children: ReactNode
  /** Whose appearance is remembered; leave out before sign-in. */
  readonly userKey?: string | undefined
  /** Today's civil date as the server sees it. */
  readonly today?: string | undefined
  /** The nonce of the page's content security policy, for the style elements that Ant Design writes. */
  readonly nonce?: string | undefined
}

/** Language, appearance and today for everything below. */
export function AppProviders(props: AppProvidersProps) {
  const lang = useLang()
  const look = useKeptLook(props.userKey ?? 'guest')
  const narrow = useNarrow()
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const config = useMemo(() => antdTheme(look.dark, narrow, still), [look.dark, narrow, still])
  const csp = props.nonce === undefined ? {} : { csp: { nonce: props.nonce } }
  return (
    <LookContext value={look}>
      <TodayContext value={props.today ?? null}>
        <ConfigProvider
          locale={lang === 'zh' ? zhCN : enUS}
          theme={config}
          button={{ autoInsertSpace: false }}
          getPopupContainer={landmarkOf}
          {...csp}
        >
          <App component={false}>{props.children}</App>
        </ConfigProvider>
      </TodayContext>
    </LookContext>
  )
}
