import { AppLink } from './link.tsx'
import { useText } from './text.tsx'
import { frameText } from './words.ts'

/** Where the bottom tabs of a phone lead; 五关 opens the navigation itself. */
export type TabTargets = {
  readonly work: string
  readonly board: string
  readonly messages: string
  readonly me: string
  readonly unread?: number | undefined
}

const icons = {
  work: 'M4 5h12v11H4zM7 3v4M13 3v4M7 11l2 2 4-4',
  board: 'M3 17V9h4v8M8 17V4h4v13M13 17v-6h4v6M2 17h16',
  gates: 'M3 17V8h14v9M1 8l9-5 9 5zM8 17v-5h4v5',
  messages: 'M3 5h14v9H9l-4 3v-3H3z',
  me: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c.5-4 3-5 6-5s5.5 1 6 5z',
} as const

type TabKey = keyof typeof icons

/** The five tabs at the bottom of a phone's screen. */
export function BottomTabs(props: {
  readonly targets: TabTargets
  readonly current: string
  readonly gatesOpen: boolean
  readonly onGates: () => void
  readonly onFollow: () => void
}) {
  const t = useText(frameText)
  const { targets, current, gatesOpen, onFollow } = props
  const tab = (key: Exclude<TabKey, 'gates'>) => {
    const here = !gatesOpen && (current === targets[key] || current.startsWith(`${targets[key]}/`))
    return (
      <AppLink to={targets[key]} className="tab" current={here ? 'page' : undefined} onFollow={onFollow}>
        <TabFace name={key} label={t(key)} count={key === 'messages' ? targets.unread : undefined} />
      </AppLink>
    )
  }
  return (
    <nav className="bottom-tabs no-print" aria-label={t('tabs')}>
      {tab('work')}
      {tab('board')}
      <button type="button" className="plain-button tab" aria-expanded={gatesOpen} onClick={props.onGates}>
        <TabFace name="gates" label={t('gates')} />
      </button>
      {tab('messages')}
      {tab('me')}
    </nav>
  )
}

function TabFace(props: {
  readonly name: TabKey
  readonly label: string
  readonly count?: number | undefined
}) {
  return (
    <>
      <svg
        width="22"
        height="22"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d={icons[props.name]} />
      </svg>
      <span>{props.label}</span>
      {props.count ? <span className="tab-count">{props.count}</span> : null}
    </>
  )
}
