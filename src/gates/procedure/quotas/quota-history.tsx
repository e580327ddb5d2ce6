import type { ReactNode } from 'react'
import { Moment } from '#ui/moment.tsx'
import { Facts } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { DocumentLink } from './document-link.tsx'
import { showCount } from './look.tsx'
import type { PopulationEntry, QuotaDecision, QuotaRecord } from './shapes.ts'
import { quotasText } from './text.ts'
import { quotaScreensText } from './text-screens.ts'

/** Every population figure with its source and who entered it, the one in use first. */
export function PopulationTable(props: { readonly entries: readonly PopulationEntry[] }) {
  const s = useText(quotaScreensText)
  const columns = useColumns()
  if (props.entries.length === 0) return <p className="quiet">{s('none')}</p>
  return (
    <PlainTable
      id="quota-populations"
      caption={s('populations')}
      columns={columns}
      rows={props.entries}
      rowKey={(entry) => entry.id}
      rowName={(entry) => entry.source}
    />
  )
}

function useColumns(): readonly Column<PopulationEntry>[] {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  return [
    {
      key: 'population',
      title: t('population'),
      align: 'right',
      width: 110,
      mobile: 'title',
      render: (entry) => showCount(entry.population),
    },
    { key: 'source', title: t('source'), width: 180, mobile: 'fact', render: (entry) => entry.source },
    {
      key: 'cutOffOn',
      title: t('cutOffOn'),
      width: 140,
      mobile: 'fact',
      render: (entry) => <CivilDate date={entry.cutOffOn} />,
    },
    {
      key: 'enteredBy',
      title: s('enteredBy'),
      width: 100,
      mobile: 'fact',
      render: (entry) => entry.enteredBy || '–',
    },
    {
      key: 'enteredAt',
      title: s('enteredAt'),
      width: 160,
      render: (entry) => <Moment at={entry.enteredAt} />,
    },
    { key: 'note', title: s('note'), width: 160, render: (entry) => entry.note || '–' },
  ]
}

/** Every decision with its filing, the one in force first. */
export function DecisionList(props: { readonly quota: QuotaRecord }) {
  const s = useText(quotaScreensText)
  const { decisions } = props.quota
  if (decisions.length === 0) return <p className="quiet">{s('decisionsNone')}</p>
  return decisions.map((decision) => <DecisionCard key={decision.id} decision={decision} />)
}

type Fact = readonly [name: string, value: ReactNode]

function DecisionCard(props: { readonly decision: QuotaDecision }) {
  const s = useText(quotaScreensText)
  const { decision: d } = props
  const facts: Fact[] = [
    [s('decidedOn'), <CivilDate key="decided" date={d.decidedOn} />],
    [s('meeting'), d.meeting],
    [s('documentNumber'), d.documentNumber],
    [s('decisionFile'), <DocumentLink key="file" file={d.file} />],
    [s('onPopulation'), s('people', { n: showCount(d.population) })],
    [s('ceilingThen'), s('seats', { n: d.ceiling })],
  ]
  if (d.reason !== '') facts.push([s('reason'), d.reason])
  if (d.cause !== null) facts.push([s('cause'), `${s(`cause.${d.cause}`)}：${d.causeReason}`])
  if (d.bonusFile !== null) {
    facts.push(
      [s('bonusDocument'), d.bonusDocument],
      [s('bonusFile'), <DocumentLink key="b" file={d.bonusFile} />],
    )
  }
  return (
    <section className="quota-decision">
      <h3>{s('decisionNth', { n: d.ordinal, number: d.number })}</h3>
      <Facts facts={[...facts, ...useFiling(d)]} />
    </section>
  )
}

function useFiling(d: QuotaDecision): readonly Fact[] {
  const s = useText(quotaScreensText)
  if (d.filedOn === null) {
    const due = d.fileBy === null ? s('notFiled') : <DueDate key="due" date={d.fileBy} />
    return [[s('lifeFile'), due]]
  }
  const facts: Fact[] = [
    [s('filedOn'), <CivilDate key="filed" date={d.filedOn} />],
    [s('filedWith'), d.filedWith],
    [s('filingNumber'), d.filingNumber],
  ]
  if (d.receipt !== '') facts.push([s('receipt'), d.receipt])
  if (d.receiptFile !== null) facts.push([s('receiptFile'), <DocumentLink key="r" file={d.receiptFile} />])
  return facts
}
