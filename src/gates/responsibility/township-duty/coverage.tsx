import { useQuery } from '@tanstack/react-query'
import { type Figure, Figures } from '#ui/figures.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useSession } from '#ui/session.tsx'
import { CountCell } from '#ui/share-by-area.tsx'
import { CivilDate } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { TileMap } from '#ui/tile-map.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipDutyApi } from './api.tsx'
import { DutyPage, dutyPath } from './duty-page.tsx'
import { RecordButton } from './record-button.tsx'
import type { CoverageView, LeaderLine, TownshipLine } from './shapes.ts'
import { dutyText } from './text-screens.ts'

type Total = CoverageView['total']

/** What was visited and what not: the county by township, a township by village, and by leader. */
export function CoverageScreen() {
  return (
    <DutyPage tab={dutyPath} action={<RecordButton />}>
      {(round) => <Coverage roundId={round.id} />}
    </DutyPage>
  )
}

function Coverage(props: { readonly roundId: string }) {
  const { search } = useUrl()
  const area = /^\d{9}$/.test(search.area ?? '') ? search.area : undefined
  const input = { roundId: props.roundId, ...(area === undefined ? {} : { area }) }
  const coverage = useQuery({
    ...townshipDutyApi.coverage.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <Loaded query={coverage} lines={12}>
      {(found) => <View coverage={found} area={area} />}
    </Loaded>
  )
}

function View(props: { readonly coverage: CoverageView; readonly area: string | undefined }) {
  const t = useText(dutyText)
  const { coverage, area } = props
  const { total, townships } = coverage
  const township = townships.find(({ areaCode }) => areaCode === area)
  return (
    <>
      <Mine leaders={coverage.leaders} />
      <Figures label={t('figures')} figures={useFigures(total, area)} />
      {township === undefined ? (
        <TownshipMap townships={townships} />
      ) : (
        <VillageMap township={township} villages={coverage.villages} />
      )}
      {township === undefined ? <ByTownship coverage={coverage} /> : null}
      <Section title={t('byLeader')}>
        <PlainTable
          id="duty-leaders"
          caption={t('byLeader')}
          columns={useLeaderColumns(area)}
          rows={coverage.leaders}
          rowKey={(row) => row.personId}
          rowName={(row) => row.name}
          rowLink={(row) => `${dutyPath}/visits?leaderId=${row.personId}`}
        />
      </Section>
    </>
  )
}

/** A leader's own villages first: how many are visited, and the way to the others. */
function Mine(props: { readonly leaders: readonly LeaderLine[] }) {
  const t = useText(dutyText)
  const { person } = useSession()
  const own = props.leaders.find(({ personId, villages }) => personId === person.id && villages > 0)
  if (own === undefined) return null
  const { covered, villages, personId } = own
  const mine = `${dutyPath}/villages?leaderId=${personId}`
  return (
    <p className="duty-mine">
      <AppLink to={mine}>{t('mine', { n: covered, all: villages })}</AppLink>
      {covered === villages ? null : (
        <AppLink to={`${mine}&covered=no`}>{t('mineLeft', { n: villages - covered })}</AppLink>
      )}
    </p>
  )
}

function ByTownship(props: { readonly coverage: CoverageView }) {
  const t = useText(dutyText)
  const { townships, total } = props.coverage
  return (
    <Section title={t('byTownship')}>
      <PlainTable
        id="duty-townships"
        caption={t('byTownship')}
        columns={useTownshipColumns()}
        rows={townships}
        rowKey={(row) => row.areaCode}
        rowName={(row) => row.name}
        rowLink={(row) => `${dutyPath}?area=${row.areaCode}`}
        totals={useTotals(total)}
      />
    </Section>
  )
}

function useFigures(total: Total, area: string | undefined): readonly Figure[] {
  const t = useText(dutyText)
  const within = area === undefined ? '' : `&area=${area}`
  const left = total.villages - total.covered
  return [
    {
      key: 'townships',
      label: t('townshipsCovered'),
      value: t('ofAll', { n: total.assigned, all: total.townships }),
      to: `${dutyPath}/assignments?current=yes${within}`,
    },
    {
      key: 'villages',
      label: t('villagesCovered'),
      value: t('ofAll', { n: total.covered, all: total.villages }),
      to: `${dutyPath}/villages?covered=yes${within}`,
      tone: left === 0 ? 'done' : undefined,
    },
    {
      key: 'left',
      label: t('notVisited'),
      value: left,
      to: `${dutyPath}/villages?covered=no${within}`,
      tone: left === 0 ? undefined : 'near',
    },
    { key: 'visits', label: t('times'), value: total.visits, to: `${dutyPath}/visits?${within.slice(1)}` },
    {
      key: 'households',
      label: t('households'),
      value: total.households,
      to: `${dutyPath}/visits?${within.slice(1)}`,
    },
    {
      key: 'outside',
      label: t('outsideTimes'),
      value: total.outside,
      to: `${dutyPath}/visits?outside=yes${within}`,
    },
    {
      key: 'findings',
      label: t('findings'),
      value: total.findings,
      to: `${dutyPath}/findings?${within.slice(1)}`,
    },
    {
      key: 'open',
      label: t('openFindings'),
      value: total.findingsOpen,
      to: `${dutyPath}/findings?follow=unsettled${within}`,
      tone: total.findingsOpen === 0 ? undefined : 'near',
    },
  ]
}

function TownshipMap(props: { readonly townships: readonly TownshipLine[] }) {
  const t = useText(dutyText)
  return (
    <Section title={t('mapTitle')}>
      <TileMap
        title={t('mapTitle')}
        unit="%"
        low={0}
        high={100}
        tiles={props.townships.map(({ areaCode, name, villages, covered }) => ({
          key: areaCode,
          name,
          value: villages === 0 ? null : Math.round((covered * 100) / villages),
          shown: `${covered}/${villages}`,
          to: `${dutyPath}?area=${areaCode}`,
        }))}
      />
    </Section>
  )
}

function VillageMap(props: { readonly township: TownshipLine; readonly villages: CoverageView['villages'] }) {
  const t = useText(dutyText)
  const { township, villages } = props
  const title = t('mapTitleIn', { name: township.name })
  return (
    <Section title={title} action={<AppLink to={dutyPath}>{t('all')}</AppLink>}>
      <TileMap
        title={title}
        unit={t('timesUnit')}
        low={0}
        high={Math.max(1, ...villages.map(({ visits }) => visits))}
        tiles={villages.map(({ areaCode, name, visits }) => ({
          key: areaCode,
          name,
          value: visits,
          to: `${dutyPath}/visits?area=${areaCode}`,
        }))}
      />
    </Section>
  )
}

function useTotals(total: Total) {
  const t = useText(dutyText)
  return {
    name: t('total'),
    covered: t('ofAll', { n: total.covered, all: total.villages }),
    visits: total.visits,
    households: total.households,
    findings: total.findings,
    open: total.findingsOpen,
  }
}

type Counted = Pick<
  TownshipLine,
  'covered' | 'villages' | 'visits' | 'households' | 'findings' | 'findingsOpen'
>

/** The numbers of a line, each leading to what it counts. */
function useCounts<T extends Counted>(within: (row: T) => string): readonly Column<T>[] {
  const t = useText(dutyText)
  return [
    {
      key: 'covered',
      title: t('coveredOf'),
      align: 'right',
      width: 90,
      mobile: 'fact',
      render: (row) =>
        row.villages === 0 ? (
          <span className="quiet">–</span>
        ) : (
          <AppLink to={`${dutyPath}/villages?${within(row)}`}>
            {t('ofAll', { n: row.covered, all: row.villages })}
          </AppLink>
        ),
    },
    {
      key: 'visits',
      title: t('times'),
      align: 'right',
      width: 90,
      mobile: 'fact',
      render: (row) => <CountCell n={row.visits} to={`${dutyPath}/visits?${within(row)}`} />,
    },
    {
      key: 'households',
      title: t('households'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (row) => <CountCell n={row.households} to={`${dutyPath}/visits?${within(row)}`} />,
    },
    {
      key: 'findings',
      title: t('findings'),
      align: 'right',
      width: 90,
      mobile: 'hidden',
      render: (row) => <CountCell n={row.findings} to={`${dutyPath}/findings?${within(row)}`} />,
    },
    {
      key: 'open',
      title: t('openFindings'),
      align: 'right',
      width: 100,
      mobile: 'fact',
      render: (row) => (
        <CountCell n={row.findingsOpen} to={`${dutyPath}/findings?follow=unsettled&${within(row)}`} />
      ),
    },
  ]
}

function useTownshipColumns(): readonly Column<TownshipLine>[] {
  const t = useText(dutyText)
  const counts = useCounts<TownshipLine>((row) => `area=${row.areaCode}`)
  return [
    { key: 'name', title: t('township'), width: 110, mobile: 'title', render: (row) => row.name },
    {
      key: 'leaders',
      title: t('dutyLeader'),
      width: 190,
      mobile: 'hidden',
      render: (row) => row.leaders || <span className="quiet">{t('nobodyOnDuty')}</span>,
    },
    ...counts,
    {
      key: 'lastOn',
      title: t('lastOn'),
      width: 150,
      mobile: 'hidden',
      render: (row) => <CivilDate date={row.lastOn} />,
    },
  ]
}

function useLeaderColumns(area: string | undefined): readonly Column<LeaderLine>[] {
  const t = useText(dutyText)
  const rest = area === undefined ? '' : `&area=${area}`
  const counts = useCounts<LeaderLine>((row) => `leaderId=${row.personId}${rest}`)
  return [
    { key: 'name', title: t('dutyLeader'), width: 90, mobile: 'title', render: (row) => row.name },
    { key: 'title', title: t('post'), width: 210, mobile: 'hidden', render: (row) => row.title },
    { key: 'townships', title: t('townships'), width: 130, mobile: 'hidden', render: (row) => row.townships },
    ...counts,
  ]
}
