import { Popover } from 'antd'
import type { Said } from '#common/text.ts'
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

export type CitationChipProps = {
  readonly citation: CitationData
  /** The rule in own words. */
  readonly rule?: Said | undefined
  /** How this number or date came out. */
  readonly explain?: Said | undefined
  /** Who confirmed a local setting, and when. */
  readonly confirmed?: { readonly who: string; readonly when: string } | undefined
  /** The rule's page. */
  readonly to?: string | undefined
}

const levels = { A: 'levelA', B: 'levelB', C: 'levelC', D: 'levelD' } as const

/** `§ 选举法 2020 第31条`: the citation in one line. */
export function citationLine(c: CitationData): string {
  const article = /^\d+$/.test(c.article) ? `第${c.article}条` : c.article
  return ['§', c.law, c.edition, article].filter((part) => part !== '').join(' ')
}

/** The citation beside a computed number or date; opens the rule, its edition and how the number came out. */
export function CitationChip(props: CitationChipProps) {
  const t = useText(citationText)
  const unsure = props.citation.confidence === 'C' || props.citation.confidence === 'D'
  const line = citationLine(props.citation)
  return (
    <Popover trigger="click" content={<CitationCard {...props} />} title={line}>
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

function CitationCard(props: CitationChipProps) {
  const t = useText(citationText)
  const said = useSaid()
  const { citation: c, rule, explain, confirmed, to } = props
  return (
    <div className="citation-card">
      <dl>
        {rule ? <Entry term={t('rule')} text={said(rule)} /> : null}
        {explain ? <Entry term={t('how')} text={said(explain)} /> : null}
        <Entry term={t('edition')} text={c.edition} />
        <Entry term={t('sure')} text={`${c.confidence} · ${t(levels[c.confidence])}`} />
        <Entry term={t('ruleId')} text={c.ruleId} />
      </dl>
      {confirmed ? <p className="small">{t('confirmed', confirmed)}</p> : null}
      {to ? <AppLink to={to}>{t('toRule')}</AppLink> : null}
    </div>
  )
}

function Entry(props: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.text}</dd>
    </div>
  )
}
