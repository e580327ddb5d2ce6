import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { type Figure, Figures } from '#ui/figures.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { TileMap } from '#ui/tile-map.tsx'
import { MediaPage } from '../media/api.tsx'
import { channelsApi } from './api.tsx'
import { type PublicationState, reportingKinds } from './kinds.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { type ChannelUnitRow, lacks, type ReportingChannel } from './shapes.ts'
import { channelsText } from './text.ts'
import { channelScreensText } from './text-screens.ts'
import './channels.css'

const path = '/publicity/media/channels'
const levels = ['county', 'township', 'village'] as const

/** How a publication stands, in the common marks. */
export const publicationMarks: Readonly<Record<PublicationState, Status>> = {
  unpublished: 'idle',
  published: 'review',
  checked: 'done',
  wrong: 'overdue',
  outdated: 'near',
}

/** The four reporting channels: contents, and how far every unit has published them. */
export function ChannelsScreen() {
  const s = useText(channelScreensText)
  return (
    <MediaPage tab="/channels" purpose={s('purpose')}>
      {({ id: roundId }) => (
        <>
          <Contents roundId={roundId} />
          <Progress roundId={roundId} />
          <UnitList roundId={roundId} />
        </>
      )}
    </MediaPage>
  )
}

function Contents(props: { readonly roundId: string }) {
  const s = useText(channelScreensText)
  const current = useQuery(channelsApi.current.queryOptions({ input: { roundId: props.roundId } }))
  return (
    <Section title={s('contents')}>
      <Loaded query={current} lines={4}>
        {(found) => (
          <ul className="channel-contents">
            {found.map((one) => (
              <Content key={one.kind} roundId={props.roundId} channel={one} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

const contentSchema = z.object({ content: z.string().trim().min(3).max(120) })

function Content(props: { readonly roundId: string; readonly channel: ReportingChannel }) {
  const t = useText(channelsText)
  const s = useText(channelScreensText)
  const maySet = useMay('channel.set')
  const [setting, setSetting] = useState(false)
  const set = useMutation(channelsApi.set.mutationOptions())
  const { roundId, channel } = props
  const { kind, content, fromOn, setBy } = channel
  const before = channel.history.filter(({ untilOn }) => untilOn !== null)
  const name = t(`kind.${kind}`)
  return (
    <li>
      <span className="quiet">{name}</span>
      <strong>{content ?? s('notSet')}</strong>
      {fromOn === null ? null : (
        <span className="quiet small">{s('since', { day: fromOn, who: setBy })}</span>
      )}
      {before.length === 0 ? null : (
        <details>
          <summary>{s('history')}</summary>
          <ul className="plain-list">
            {before.map((one) => (
              <li key={one.id}>
                {one.content} <span className="quiet small">{`${one.fromOn} – ${one.untilOn ?? ''}`}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {maySet ? (
        <Button size="small" aria-label={s('setOf', { kind: name })} onClick={() => setSetting(true)}>
          {s('set')}
        </Button>
      ) : null}
      {setting ? (
        <FormDialog
          title={s('setOf', { kind: name })}
          schema={contentSchema}
          initial={content === null ? {} : { content }}
          fields={[{ name: 'content', label: s('content'), kind: 'text', maxLength: 120 }]}
          submitLabel={s('set')}
          act={(values) => set.mutateAsync({ roundId, kind, ...values })}
          onClose={() => setSetting(false)}
        />
      ) : null}
    </li>
  )
}

function Progress(props: { readonly roundId: string }) {
  const s = useText(channelScreensText)
  const progress = useQuery(channelsApi.progress.queryOptions({ input: { roundId: props.roundId } }))
  return (
    <Loaded query={progress}>
      {(found) => {
        const figures: Figure[] = [
          { key: 'units', label: s('units'), value: found.units, to: path },
          { key: 'complete', label: s('complete'), value: found.complete, to: `${path}?lack=unpublished` },
          { key: 'checked', label: s('checked'), value: found.checked, to: `${path}?lack=unchecked` },
          {
            key: 'wrong',
            label: s('wrong'),
            value: found.wrong,
            to: `${path}?lack=wrong`,
            tone: found.wrong > 0 ? 'near' : undefined,
          },
          {
            key: 'overdue',
            label: s('overdue'),
            value: found.overdue,
            to: `${path}?lack=wrong`,
            tone: found.overdue > 0 ? 'overdue' : undefined,
          },
        ]
        return (
          <>
            <Figures label={s('figures')} figures={figures} />
            <Section title={s('share')}>
              <TileMap
                title={s('share')}
                unit="%"
                low={0}
                high={100}
                tiles={found.lines.map((line) => ({
                  key: line.areaCode,
                  name: line.areaCode.length < 9 ? s('departments') : line.name,
                  value: Math.round((line.complete * 100) / line.units),
                  shown: `${line.complete}/${line.units}`,
                  to: line.areaCode.length < 9 ? `${path}?level=county` : `${path}?area=${line.areaCode}`,
                }))}
              />
            </Section>
          </>
        )
      }}
    </Loaded>
  )
}

function Remind(props: { readonly roundId: string }) {
  const s = useText(channelScreensText)
  const may = useMay('media.verify')
  const remind = useMutation(channelsApi.remind.mutationOptions())
  const { roundId } = props
  if (!may) return null
  return (
    <div className="channel-remind no-print">
      <Button disabled={remind.isPending} onClick={() => remind.mutate({ roundId, lack: 'unpublished' })}>
        {s('remind')}
      </Button>
      <Button disabled={remind.isPending} onClick={() => remind.mutate({ roundId, lack: 'wrong' })}>
        {s('remindWrong')}
      </Button>
      <ActProblem error={remind.error} />
      {remind.data === undefined ? null : <Notice tone="done">{s('reminded', remind.data)}</Notice>}
    </div>
  )
}

function UnitList(props: { readonly roundId: string }) {
  const s = useText(channelScreensText)
  const mayEdit = useMay('media.edit')
  const list = useListState(['level', 'lack', 'area'])
  const { level, lack, area } = list.state.filters
  const { roundId } = props
  const input = {
    ...list.ask,
    roundId,
    level: levels.find((one) => one === level),
    lack: lacks.find((one) => one === lack),
    ...(area === undefined ? {} : { area }),
  }
  const rows = useQuery({
    ...channelsApi.units.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  return (
    <Section title={s('list')}>
      <Remind roundId={roundId} />
      <DataTable
        id="channel-units"
        caption={s('list')}
        columns={useColumns()}
        rowKey={(row) => row.organisationId}
        rowName={(row) => row.unit}
        rowLink={(row) => `${path}/${row.organisationId}`}
        {...tableOf(list, rows)}
        filters={useFilters()}
        onExport={() => exportList('channels', 'units', input)}
        bulk={
          mayEdit ? (keys, clear) => <PublishMany roundId={roundId} keys={keys} onDone={clear} /> : undefined
        }
        empty={<EmptyState title={s('noUnits')} />}
      />
    </Section>
  )
}

function PublishMany(props: {
  readonly roundId: string
  readonly keys: readonly string[]
  readonly onDone: () => void
}) {
  const s = useText(channelScreensText)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{s('publish')}</Button>
      {asking ? (
        <PublishDialog
          roundId={props.roundId}
          organisationIds={props.keys}
          kinds={reportingKinds}
          onDone={props.onDone}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

function useFilters(): readonly TableFilter[] {
  const t = useText(channelsText)
  const s = useText(channelScreensText)
  return [
    {
      key: 'level',
      label: s('level'),
      kind: 'choice',
      options: levels.map((value) => ({ value, label: t(`level.${value}`) })),
    },
    {
      key: 'lack',
      label: s('lack'),
      kind: 'choice',
      options: lacks.map((value) => ({ value, label: t(`lack.${value}`) })),
    },
  ]
}

function useColumns(): readonly Column<ChannelUnitRow>[] {
  const t = useText(channelsText)
  const s = useText(channelScreensText)
  return [
    { key: 'unit', title: s('unit'), sortable: true, width: 180, mobile: 'title', render: (row) => row.unit },
    {
      key: 'township',
      title: s('township'),
      width: 120,
      mobile: 'hidden',
      render: (row) => row.township || '–',
    },
    { key: 'areaName', title: s('area'), width: 110, mobile: 'hidden', render: (row) => row.areaName },
    ...reportingKinds.map(
      (kind): Column<ChannelUnitRow> => ({
        key: kind,
        title: t(`kind.${kind}`),
        width: 120,
        mobile: 'hidden',
        full: (row) => t(`state.${row[kind]}`),
        render: (row) => <StatusMark status={publicationMarks[row[kind]]} word={t(`state.${row[kind]}`)} />,
      }),
    ),
    {
      key: 'published',
      title: s('publishedOf'),
      sortable: true,
      align: 'right',
      width: 80,
      mobile: 'fact',
      render: (row) => s('of', { n: row.published }),
    },
    {
      key: 'checked',
      title: s('checkedOf'),
      sortable: true,
      align: 'right',
      width: 80,
      mobile: 'fact',
      render: (row) => s('of', { n: row.checked }),
    },
  ]
}
