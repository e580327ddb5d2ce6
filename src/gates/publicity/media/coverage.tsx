import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '#ui/feedback.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { CountCell, ShareByArea } from '#ui/share-by-area.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { MediaPage, mediaApi } from './api.tsx'
import { type PlacementChannel, placementChannels } from './kinds.ts'
import type { CoverageLine, UncoveredRow } from './shapes.ts'
import { mediaText } from './text.ts'
import { mediaScreensText } from './text-screens.ts'

const path = '/publicity/media'

/** Which villages have a broadcast, a banner or another channel up now, and which have none. */
export function MediaCoverageScreen() {
  const s = useText(mediaScreensText)
  const t = useText(mediaText)
  const { search, set } = useUrl()
  const channel = placementChannels.find((one) => one === search.channel) ?? 'broadcast'
  return (
    <MediaPage tab="/coverage">
      {({ id: roundId }) => (
        <>
          <p>
            <label>
              {s('chooseChannel')}{' '}
              <select
                className="plain-select"
                value={channel}
                onChange={(event) => set({ channel: event.target.value, page: null })}
              >
                {placementChannels.map((one) => (
                  <option key={one} value={one}>
                    {t(`channel.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <ByTownship roundId={roundId} channel={channel} />
          <Uncovered roundId={roundId} channel={channel} />
        </>
      )}
    </MediaPage>
  )
}

type Asked = { readonly roundId: string; readonly channel: PlacementChannel }

function ByTownship({ roundId, channel }: Asked) {
  const s = useText(mediaScreensText)
  const t = useText(mediaText)
  const coverage = useQuery(mediaApi.coverage.queryOptions({ input: { roundId, channel } }))
  const to = (row: CoverageLine) => `${path}?channel=${channel}&area=${row.areaCode}`
  const columns: readonly Column<CoverageLine>[] = [
    { key: 'name', title: s('township'), width: 160, mobile: 'title', render: (row) => row.name },
    {
      key: 'villages',
      title: s('villages'),
      align: 'right',
      width: 120,
      mobile: 'fact',
      render: (row) => row.villages,
    },
    {
      key: 'covered',
      title: s('covered'),
      align: 'right',
      width: 120,
      mobile: 'fact',
      render: (row) => <CountCell n={row.covered} to={to(row)} />,
    },
    {
      key: 'verified',
      title: s('verified'),
      align: 'right',
      width: 120,
      mobile: 'fact',
      render: (row) => <CountCell n={row.verified} to={`${to(row)}&state=verified`} />,
    },
  ]
  return (
    <Loaded query={coverage}>
      {(rows) => {
        const sum = (key: 'villages' | 'covered' | 'verified') => rows.reduce((n, row) => n + row[key], 0)
        return (
          <ShareByArea
            id="media-coverage"
            share={s('coverageShare', { channel: t(`channel.${channel}`) })}
            caption={s('byTownship')}
            rows={rows}
            columns={columns}
            totals={{
              ...{ name: s('total'), villages: sum('villages') },
              ...{ covered: sum('covered'), verified: sum('verified') },
            }}
            done={(row) => row.covered}
            to={to}
          />
        )
      }}
    </Loaded>
  )
}

function Uncovered({ roundId, channel }: Asked) {
  const s = useText(mediaScreensText)
  const t = useText(mediaText)
  const list = useListState(['channel'])
  const input = { ...list.ask, roundId, channel }
  const rows = useQuery({
    ...mediaApi.uncovered.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const caption = s('uncovered', { channel: t(`channel.${channel}`) })
  const columns: readonly Column<UncoveredRow>[] = [
    { key: 'areaName', title: s('area'), width: 180, mobile: 'title', render: (row) => row.areaName },
    { key: 'township', title: s('township'), width: 180, mobile: 'fact', render: (row) => row.township },
  ]
  return (
    <Section title={caption}>
      <DataTable
        id="media-uncovered"
        caption={caption}
        columns={columns}
        rowKey={(row) => row.areaCode}
        rowName={(row) => row.areaName}
        {...tableOf(list, rows)}
        onExport={() => exportList('media', 'uncovered', input)}
        empty={<EmptyState title={s('allCovered')} />}
      />
    </Section>
  )
}
