import { useBodyLevels } from '#ui/bodies.tsx'
import type { CitationData } from '#ui/citation.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { type LawOfQuota, type QuotaLevelHere, type QuotaRow, quotaLevelsHere } from './shapes.ts'
import type { QuotaState } from './states.ts'
import { quotasText } from './text.ts'

/** The address of the congresses of a level. */
export function levelPath(level: QuotaLevelHere): string {
  return level === 'township' ? '/procedure/quotas' : `/procedure/quotas?tab=${level}`
}

/** The levels of congresses that the acting post can meet. */
export function useLevels(): readonly QuotaLevelHere[] {
  const levels = useBodyLevels()
  return quotaLevelsHere.filter((level) => levels.includes(level))
}

/** `58,412`: a number of people or delegates as tables show it. */
export function showCount(count: number | null): string {
  return count === null ? '–' : count.toLocaleString('en-US')
}

/** `+5`, `−3` or `0`; a dash where it is not known. */
export function showChange(change: number | null): string {
  if (change === null) return '–'
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0'
}

const marks: Readonly<Record<QuotaState, Status>> = {
  draft: 'active',
  decided: 'review',
  filed: 'done',
  recalculating: 'active',
}

/** How a quota is shown: its state, and before the first figure that nothing has begun. */
export function quotaStatus(row: Pick<QuotaRow, 'state' | 'population'>): Status {
  return row.state === 'draft' && row.population === null ? 'idle' : marks[row.state]
}

/** The state of a quota as shape, word and colour. */
export function QuotaMark(props: { readonly row: Pick<QuotaRow, 'state' | 'population'> }) {
  const t = useText(quotasText)
  const { row } = props
  const status = quotaStatus(row)
  if (status === 'idle') return <StatusMark status="idle" />
  return <StatusMark status={status} word={t(`state.${row.state}`)} />
}

/** The articles on which a ceiling rests, each with how it came out. */
export function LawChips(props: { readonly law: Pick<LawOfQuota, 'citations' | 'explain'> }) {
  return (
    <span className="quota-chips">
      {props.law.citations.map((citation: CitationData) => (
        <CitationChip key={citation.ruleId} citation={citation} explain={props.law.explain} />
      ))}
    </span>
  )
}
