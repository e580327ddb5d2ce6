import { Popover } from 'antd'
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react'
import type { Said } from '#common/text.ts'
import { articleText } from '#rules/article.ts'
import { AppLink } from './link.tsx'
import { useSaid, useText } from './text.tsx'
import { citationText } from './words.ts'
import './citation.css'

/** How sure the product is of a rule: A and B are verified, C and D are not. */
export type Confidence = 'A' | 'B' | 'C' | 'D'

/** A rule's place in the law, as it comes with every computed number, date and refusal. */
export type CitationData = {
  readonly law: string
  readonly edition: string
  readonly article: string
  readonly ruleId: string
  readonly confidence: Confidence
}

/** Who confirmed a rule of grade C or D for the acting post's area, when, and by which document. */
export type RuleConfirmed = { readonly who: string; readonly when: string; readonly source: string }

/** What the citations of every page know of the rule library; null outside of it. */
export type RuleBook = {
  readonly address: (ruleId: string) => string
  readonly confirmed: (ruleId: string) => RuleConfirmed | undefined
}

const RuleBookContext = createContext<RuleBook | null>(null)

/** Gives the rule library to the citations below. */
export function RuleBookProvider(props: { readonly book: RuleBook; readonly children: ReactNode }) {
  return <RuleBookContext value={props.book}>{props.children}</RuleBookContext>
}

export type CitationChipProps = {
  readonly citation: CitationData
  /** How this number or date came out. */
  readonly explain?: Said | undefined
}

// The texts of all rules are large, and few citations are opened.
const RuleWords = lazy(async () => ({ default: (await import('./rule-words.tsx')).RuleWords }))

const levels = { A: 'levelA', B: 'levelB', C: 'levelC', D: 'levelD' } as const

/** `§ 选举法 2020 第31条`: the citation in one line. */
export function citationLine(c: CitationData): string {
  const article = /^\d/.test(c.article) ? articleText(c.article) : c.article
  return ['§', c.law, c.edition, article].filter((part) => part !== '').join(' ')
}

/** The citation beside a computed number or date; opens the rule, its edition and how the number came out. */
export function CitationChip(props: CitationChipProps) {
  const t = useText(citationText)
  const confirmed = useContext(RuleBookContext)?.confirmed(props.citation.ruleId)
  const graded = props.citation.confidence === 'C' || props.citation.confidence === 'D'
  const unsure = graded && confirmed === undefined
  const line = citationLine(props.citation)
  const [open, setOpen] = useState(false)
  const card = { ...props, confirmed, unsure, onFollow: () => setOpen(false) }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={<CitationCard {...card} />}
      title={line}
    >
      <button
        type="button"
        className="plain-button citation"
        data-sure={unsure ? 'no' : 'yes'}
        aria-label={unsure ? `${t('open', { what: line })} ${t('unverified')}` : t('open', { what: line })}
      >
        <span>{line}</span>
        {unsure ? <span className="unverified">{t('unverified')}</span> : null}
      </button>
    </Popover>
  )
}

type CardProps = CitationChipProps & {
  readonly confirmed: RuleConfirmed | undefined
  readonly unsure: boolean
  readonly onFollow: () => void
}

function CitationCard(props: CardProps) {
  const t = useText(citationText)
  const said = useSaid()
  const book = useContext(RuleBookContext)
  const { citation: c, explain, confirmed, unsure, onFollow } = props
  const sure = [c.confidence, t(levels[c.confidence]), ...(unsure ? [t('unverified')] : [])]
  return (
    <div className="citation-card">
      <dl>
        <Entry term={t('rule')}>
          <Suspense fallback="…">
            <RuleWords ruleId={c.ruleId} edition={c.edition} />
          </Suspense>
        </Entry>
        {explain ? <Entry term={t('how')}>{said(explain)}</Entry> : null}
        <Entry term={t('edition')}>{c.edition}</Entry>
        <Entry term={t('sure')}>{sure.join(' · ')}</Entry>
        {confirmed ? <Entry term={t('confirmed')}>{t('confirmedBy', confirmed)}</Entry> : null}
        <Entry term={t('ruleId')}>{c.ruleId}</Entry>
      </dl>
      {book ? (
        <AppLink to={book.address(c.ruleId)} onFollow={onFollow}>
          {t('toRule')}
        </AppLink>
      ) : null}
    </div>
  )
}

function Entry(props: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
