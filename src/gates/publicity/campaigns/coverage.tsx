import { useQuery } from '@tanstack/react-query'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { type Figure, Figures } from '#ui/figures.tsx'
import { AppLink } from '#ui/link.tsx'
import { useListState } from '#ui/list.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { CountCell, ShareByArea } from '#ui/share-by-area.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignsApi } from './api.tsx'
import { CampaignPage, campaignsPath } from './campaign-page.tsx'
import { CoverageChoice } from './coverage-choice.tsx'
import { type DutyKind, dutyKinds } from './kinds.ts'
import { Remind } from './remind.tsx'
import {
  type CampaignRow,
  type CoverageBy,
  type CoverageLine,
  type CoverageView,
  coverageBy,
} from './shapes.ts'
import { campaignsText, campaignWords } from './text.ts'
import './campaigns.css'

/** How far the people of a campaign are covered; every number opens the people that it counts. */
export function CoverageScreen() {
  return <CampaignPage tab={campaignsPath}>{({ campaign }) => <Coverage campaign={campaign} />}</CampaignPage>
}

function Coverage(props: { readonly campaign: CampaignRow }) {
  const t = useText(campaignsText)
  const { search } = useUrl()
  const { id, state } = props.campaign
  const by = coverageBy.find((one) => one === search.by) ?? 'area'
  const kind = dutyKinds.find((one) => one === search.kind) ?? null
  const found = useQuery({
    ...campaignsApi.coverage.queryOptions({ input: { id, by } }),
    placeholderData: (before) => before,
  })
  return (
    <Loaded query={found} lines={10}>
      {(view) =>
        view.total.people === 0 ? (
          <EmptyState title={t('noPeople')} next={t('noPeopleNext')} />
        ) : (
          <>
            {state === 'drafting' ? <Notice tone="near">{t('notBegun')}</Notice> : null}
            <Totals campaignId={id} total={view.total} />
            <CoverageChoice by={by} kind={kind} kinds={owedKinds(view.total)} />
            {state === 'in_force' ? <Remind campaignId={id} kind={kind} /> : null}
            <Lines key={by} by={by} kind={kind} campaignId={id} view={view} />
          </>
        )
      }
    </Loaded>
  )
}

/** The kinds that somebody owes. */
function owedKinds(total: CoverageLine): readonly DutyKind[] {
  return total.kinds.flatMap(({ kind, owed }) => (owed > 0 ? [kind] : []))
}

/** The list of people behind a number. */
function peopleLink(campaignId: string, filters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== null)
  return `${campaignsPath}/people?${new URLSearchParams([['campaign', campaignId], ...given])}`
}

/** How the people of a line are asked for. */
function lineFilter(by: CoverageBy, key: string): Readonly<Record<string, string>> {
  if (by === 'area') return key.length < 9 ? { area: key, exact: 'true' } : { area: key }
  return by === 'class' ? { classId: key } : { organisationId: key }
}

function Totals(props: { readonly campaignId: string; readonly total: CoverageLine }) {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const { campaignId, total } = props
  const figures: Figure[] = [
    { key: 'people', label: t('people'), value: total.people, to: peopleLink(campaignId, {}) },
    {
      key: 'complete',
      label: t('complete'),
      value: total.complete,
      to: peopleLink(campaignId, { status: 'done' }),
      tone: total.complete === total.people ? 'done' : undefined,
    },
    {
      key: 'missing',
      label: t('missing'),
      value: total.people - total.complete,
      to: peopleLink(campaignId, { status: 'missing' }),
    },
  ]
  const kinds = total.kinds
    .filter(({ owed }) => owed > 0)
    .map(({ kind, owed, done, overdue }): Figure => {
      const tone = overdue > 0 ? 'overdue' : undefined
      return {
        key: kind,
        label: w(`kind.${kind}`),
        value: t('share', { done, owed }),
        to: peopleLink(campaignId, { kind, status: done < owed ? 'missing' : 'done' }),
        tone: done === owed ? 'done' : tone,
      }
    })
  return (
    <>
      <Figures label={t('tab.coverage')} figures={figures} />
      <Figures label={t('byKind')} figures={kinds} />
    </>
  )
}

type LinesProps = {
  readonly by: CoverageBy
  readonly kind: DutyKind | null
  readonly campaignId: string
  readonly view: CoverageView
}

/** How many owe and have done a kind, or all that they owe. */
function shareOf(line: CoverageLine, kind: DutyKind | null): { owed: number; done: number } {
  if (kind === null) return { owed: line.people, done: line.complete }
  return line.kinds.find((one) => one.kind === kind) ?? { owed: 0, done: 0 }
}

function Lines(props: LinesProps) {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const { by, kind, campaignId, view } = props
  const columns = useColumns(props)
  const duty = kind === null ? t('kind.all') : w(`kind.${kind}`)
  const open = (line: CoverageLine) => peopleLink(campaignId, { kind, ...lineFilter(by, line.key) })
  if (by !== 'area') return <LineTable {...props} columns={columns} open={open} />
  const rows = view.lines
    .filter((line) => shareOf(line, kind).owed > 0)
    .map((line) => ({ ...line, areaCode: line.key, villages: shareOf(line, kind).owed }))
  const totals = Object.fromEntries(
    view.total.kinds.map(({ kind: of, owed, done }) => [of, t('share', { done, owed })]),
  )
  return (
    <ShareByArea
      id="campaign-coverage"
      share={t('tiles', { duty })}
      caption={t('by.area')}
      rows={rows}
      columns={columns}
      totals={{ name: t('total'), people: view.total.people, complete: view.total.complete, ...totals }}
      done={(line) => shareOf(line, kind).done}
      to={open}
    />
  )
}

/** Classes or units, searched and turned over here: all of them are known. */
function LineTable(
  props: LinesProps & {
    readonly columns: readonly Column<CoverageLine>[]
    readonly open: (line: CoverageLine) => string
  },
) {
  const t = useText(campaignsText)
  const list = useListState([])
  const { by, kind, view, columns, open } = props
  const { search, page, size } = list.state
  const found = view.lines.filter(
    (line) => shareOf(line, kind).owed > 0 && (search === undefined || line.name.includes(search)),
  )
  const from = (page - 1) * size
  return (
    <Section title={t(`by.${by}`)}>
      <DataTable
        id={`campaign-coverage-${by}`}
        caption={t(`by.${by}`)}
        columns={columns}
        rowKey={(line) => line.key}
        rowName={(line) => line.name}
        rowLink={open}
        load={{
          rows: found.slice(from, from + size),
          loading: false,
          more: found.length > from + size,
          total: { count: found.length, capped: false },
        }}
        state={list.state}
        onState={list.onState}
        facts={4}
        empty={<EmptyState title={t('emptyPeople')} />}
      />
    </Section>
  )
}

function useColumns({ by, kind, campaignId, view }: LinesProps): readonly Column<CoverageLine>[] {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const to = (line: CoverageLine, filters: Readonly<Record<string, string | null>>) =>
    peopleLink(campaignId, { ...filters, ...lineFilter(by, line.key) })
  const shown = owedKinds(view.total).filter((one) => kind === null || one === kind)
  return [
    {
      key: 'name',
      title: t(`name.${by}`),
      width: 150,
      mobile: 'title',
      render: (line) => line.name || t('noUnit'),
    },
    {
      key: 'people',
      title: t('people'),
      align: 'right',
      width: 76,
      mobile: 'fact',
      render: (line) => <CountCell n={line.people} to={to(line, {})} />,
    },
    {
      key: 'complete',
      title: t('complete'),
      align: 'right',
      width: 92,
      mobile: 'fact',
      render: (line) => <CountCell n={line.complete} to={to(line, { status: 'done' })} />,
    },
    ...shown.map(
      (of): Column<CoverageLine> => ({
        key: of,
        title: w(`kind.${of}`),
        align: 'right',
        width: 108,
        mobile: kind === null ? 'hidden' : 'fact',
        render: (line) => <ShareCell line={line} kind={of} to={(status) => to(line, { kind: of, status })} />,
      }),
    ),
  ]
}

/** 12/14: opens those who still owe it, or all who have done it. */
function ShareCell(props: {
  readonly line: CoverageLine
  readonly kind: DutyKind
  readonly to: (status: 'done' | 'missing') => string
}) {
  const t = useText(campaignsText)
  const { owed, done } = shareOf(props.line, props.kind)
  if (owed === 0) return <span className="quiet">–</span>
  return (
    <span className="campaign-share" data-full={done === owed ? 'yes' : undefined}>
      <AppLink to={props.to(done === owed ? 'done' : 'missing')}>{t('share', { done, owed })}</AppLink>
    </span>
  )
}
