import { Dropdown, type MenuProps } from 'antd'
import { type ThemeMode, useLook } from './providers.tsx'
import { setLang, useLang, useText } from './text.tsx'
import { frameText } from './words.ts'

export type PostChoice = {
  readonly id: string
  /** 角色·单位 */
  readonly label: string
}

const modes: readonly ThemeMode[] = ['light', 'dark', 'auto']

/** Language, and the menu of the acting post: switch post, appearance, sign out. */
export function FrameTools(props: {
  readonly posts: readonly PostChoice[]
  readonly post: string | null
  readonly onPost: (id: string) => void
  readonly userName: string
  readonly onSignOut: () => void
  readonly onTour: () => void
}) {
  const t = useText(frameText)
  const { mode, setMode } = useLook()
  const acting = props.posts.find((p) => p.id === props.post)
  const items: MenuProps['items'] = [
    {
      key: 'posts',
      type: 'group',
      label: t('switchPost'),
      children: props.posts.map((p) => ({ key: `post:${p.id}`, label: p.label })),
    },
    {
      key: 'look',
      type: 'group',
      label: t('theme'),
      children: modes.map((m) => ({ key: `look:${m}`, label: t(m) })),
    },
    { type: 'divider' },
    { key: 'tour', label: t('tour') },
    { key: 'out', label: t('signOut') },
  ]
  function choose({ key }: { key: string }) {
    const post = props.posts.find((p) => `post:${p.id}` === key)
    const look = modes.find((m) => `look:${m}` === key)
    if (post) props.onPost(post.id)
    if (look) setMode(look)
    if (key === 'tour') props.onTour()
    if (key === 'out') props.onSignOut()
  }
  const selected = [`post:${props.post ?? ''}`, `look:${mode}`]
  return (
    <div className="frame-tools">
      <LanguageSwitch />
      <Dropdown trigger={['click']} menu={{ items, onClick: choose, selectedKeys: selected }}>
        <button type="button" className="plain-button acting" aria-haspopup="menu">
          <span className="sr-only">{t('account')}</span>
          <span className="acting-name">{props.userName}</span>
          {acting ? <span className="acting-post quiet">{acting.label}</span> : null}
        </button>
      </Dropdown>
    </div>
  )
}

/** Switches between Chinese and English; also stands on the sign-in page. */
export function LanguageSwitch() {
  const lang = useLang()
  const other = lang === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className="plain-button lang-switch"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLang(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  )
}
