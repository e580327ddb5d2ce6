import { type ReactNode, useId } from 'react'
import { AppLink, useHistory } from './link.tsx'
import { type Status, StatusMark } from './status.tsx'
import { useText } from './text.tsx'
import { type GateKey, gateSeals } from './theme.ts'
import { frameText } from './words.ts'
import './page.css'

export type Crumb = { readonly label: string; readonly to?: string | undefined }
export type PageTab = { readonly label: string; readonly to: string; readonly count?: number | undefined }

export type PageProps = {
  readonly title: string
  /** One line: what this page is for. */
  readonly purpose?: string | undefined
  readonly gate?: GateKey | undefined
  /** The primary action, verb and noun. */
  readonly action?: ReactNode
  readonly tabs?: readonly PageTab[] | undefined
  /** The address of the open tab. */
  readonly tab?: string | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  readonly children: ReactNode
}

/** A page: breadcrumb, title, purpose, primary action at the right, tabs, content. */
export function Page(props: PageProps) {
  return (
    <article className="page" data-gate={props.gate}>
      <PageHead {...props} />
      {props.tabs ? <PageTabs tabs={props.tabs} tab={props.tab} /> : null}
      {props.children}
    </article>
  )
}

function PageHead(props: Omit<PageProps, 'children' | 'tabs' | 'tab'> & { readonly state?: ReactNode }) {
  const t = useText(frameText)
  return (
    <header className="page-head">
      <div className="page-where no-print">
        {props.crumbs ? <Breadcrumb crumbs={props.crumbs} /> : <span />}
        <a href={`/manual#${useHere()}`} target="_blank" rel="noreferrer">
          {t('manual')}
        </a>
      </div>
      <div className="page-title">
        {props.gate ? (
          <span className="seal" data-gate={props.gate} aria-hidden="true">
            {gateSeals[props.gate]}
          </span>
        ) : null}
        <div className="page-words">
          <h1>{props.title}</h1>
          {props.state}
          {props.purpose ? <p className="page-purpose">{props.purpose}</p> : null}
        </div>
        {props.action ? <div className="page-action no-print">{props.action}</div> : null}
      </div>
    </header>
  )
}

/** The manual's section for the page: the first two parts of its address, ids of records left out. */
function useHere(): string {
  const path = useHistory()?.location.pathname ?? '/'
  return path
    .split('/')
    .filter((part) => /^[a-z]/.test(part))
    .slice(0, 2)
    .join('-')
}

/** The way to this page; the last entry is the page itself. */
export function Breadcrumb(props: { readonly crumbs: readonly Crumb[] }) {
  const t = useText(frameText)
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        {props.crumbs.map((crumb, i) => (
          <li key={`${crumb.to ?? ''}${crumb.label}`}>
            {crumb.to && i < props.crumbs.length - 1 ? (
              <AppLink to={crumb.to}>{crumb.label}</AppLink>
            ) : (
              <span aria-current={i === props.crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Tabs as links: each is an address that can be sent. */
export function PageTabs(props: { readonly tabs: readonly PageTab[]; readonly tab?: string | undefined }) {
  const t = useText(frameText)
  return (
    <nav className="page-tabs no-print" aria-label={t('pageTabs')}>
      {props.tabs.map((tab) => (
        <AppLink key={tab.to} to={tab.to} current={tab.to === props.tab ? 'page' : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="quiet"> {tab.count}</span>}
        </AppLink>
      ))}
    </nav>
  )
}

/** A titled part of a page. */
export function Section(props: {
  readonly title: string
  readonly note?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{props.title}</h2>
        {props.note ? <span className="quiet small">{props.note}</span> : null}
        {props.action ? <div className="section-action no-print">{props.action}</div> : null}
      </header>
      {props.children}
    </section>
  )
}

export type LifeStep = {
  readonly key: string
  readonly label: string
  readonly at: 'done' | 'now' | 'next'
  /** When and by whom a passed step was made. */
  readonly note?: string | undefined
}

/** The steps of a record's life: passed, present, to come. */
export function LifeLine(props: { readonly steps: readonly LifeStep[] }) {
  const t = useText(frameText)
  const words = { done: 'stepDone', now: 'stepNow', next: 'stepNext' } as const
  return (
    <ol className="life" aria-label={t('life')}>
      {props.steps.map((step) => (
        <li key={step.key} data-at={step.at} aria-current={step.at === 'now' ? 'step' : undefined}>
          <span className="life-dot" aria-hidden="true" />
          <span className="life-label">{step.label}</span>
          <span className="sr-only">{t(words[step.at])}</span>
          {step.note ? <span className="quiet small">{step.note}</span> : null}
        </li>
      ))}
    </ol>
  )
}

export type RecordPageProps = Omit<PageProps, 'tabs' | 'tab'> & {
  readonly status: Status
  /** The exact word of the state where it differs from the common one. */
  readonly statusWord?: string | undefined
  readonly steps: readonly LifeStep[]
  /** Right column: chain of responsibility, dates, documents, trail; each usually a Section. */
  readonly side: ReactNode
}

/** A record: what it is and its state, its life, the content at the left, responsibility and trail at the right. */
export function RecordPage(props: RecordPageProps) {
  return (
    <article className="page" data-gate={props.gate}>
      <PageHead {...props} state={<StatusMark status={props.status} word={props.statusWord} />} />
      <LifeLine steps={props.steps} />
      <div className="record">
        <div className="record-content">{props.children}</div>
        <aside className="record-side">{props.side}</aside>
      </div>
    </article>
  )
}

/** Names and values side by side: the facts of a record. */
export function Facts(props: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {props.facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A button's reason for being disabled, beside it in words. */
export function WhyNot(props: { readonly reason: string | null; readonly children: ReactNode }) {
  return (
    <span className="why-not">
      {props.children}
      {props.reason ? <span className="quiet small">{props.reason}</span> : null}
    </span>
  )
}
