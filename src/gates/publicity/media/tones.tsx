import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { areaCode, id } from '#common/contract.ts'
import { searchAreas, searchPeople } from '#registry/searches.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { useToday } from '#ui/providers.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column, TableFilter } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { MediaPage, mediaApi } from './api.tsx'
import { unitLevels } from './kinds.ts'
import { useOwnArea } from './placements.tsx'
import { levelsSchema, type ToneRow } from './shapes.ts'
import { mediaScreensText } from './text-screens.ts'

/** Ring-back tones of key people. */
export function RingTonesScreen() {
  const s = useText(mediaScreensText)
  const { search, set } = useUrl()
  const round = useRound()
  const mayIssue = useMay('media.issue')
  const close = () => set({ act: null })
  const action = mayIssue ? (
    <>
      <Button onClick={() => set({ act: 'enableMany' })}>{s('enableMany')}</Button>
      <Button type="primary" onClick={() => set({ act: 'enable' })}>
        {s('enable')}
      </Button>
    </>
  ) : undefined
  return (
    <>
      <MediaPage tab="/tones" action={action}>
        {({ id: roundId }) => <ToneList roundId={roundId} />}
      </MediaPage>
      {mayIssue && round !== null && search.act === 'enable' ? (
        <EnableDialog round={round} onClose={close} />
      ) : null}
      {mayIssue && round !== null && search.act === 'enableMany' ? (
        <EnableManyDialog round={round} onClose={close} />
      ) : null}
    </>
  )
}

type DialogProps = { readonly round: Round; readonly onClose: () => void }
const enableSchema = z.object({ personId: id, enabledOn: z.iso.date() })

function EnableDialog({ round, onClose }: DialogProps) {
  const s = useText(mediaScreensText)
  const today = useToday()
  const enable = useMutation(mediaApi.enableTones.mutationOptions())
  return (
    <FormDialog
      title={s('enable')}
      schema={enableSchema}
      initial={{ enabledOn: today }}
      fields={[
        { name: 'personId', label: s('person'), kind: 'person', search: searchPeople },
        { name: 'enabledOn', label: s('enabledOn'), kind: 'date' },
      ]}
      submitLabel={s('enable')}
      act={({ personId, enabledOn }) =>
        enable.mutateAsync({ by: 'people', roundId: round.id, personIds: [personId], enabledOn })
      }
      onClose={onClose}
    />
  )
}

const manySchema = z.object({ areaCode, levels: levelsSchema, enabledOn: z.iso.date() })

function EnableManyDialog({ round, onClose }: DialogProps) {
  const s = useText(mediaScreensText)
  const today = useToday()
  const { acting } = useSession()
  const own = useOwnArea(round)
  const enable = useMutation(mediaApi.enableTones.mutationOptions())
  return (
    <FormDialog
      title={s('enableMany')}
      schema={manySchema}
      initial={{ areaCode: own, levels: ['township'], enabledOn: today }}
      labels={{ [own]: acting?.areaName ?? own }}
      fields={[
        { name: 'areaCode', label: s('area'), kind: 'area', search: searchAreas },
        {
          name: 'levels',
          label: s('levels'),
          kind: 'select',
          multiple: true,
          options: unitLevels.map((value) => ({ value, label: s(`level.${value}`) })),
        },
        { name: 'enabledOn', label: s('enabledOn'), kind: 'date' },
      ]}
      submitLabel={s('enableMany')}
      act={(values) => enable.mutateAsync({ by: 'area', roundId: round.id, ...values })}
      onClose={onClose}
    />
  )
}

function ToneList(props: { readonly roundId: string }) {
  const s = useText(mediaScreensText)
  const mayIssue = useMay('media.issue')
  const list = useListState(['on', 'area'])
  const { on, area } = list.state.filters
  const input = {
    ...list.ask,
    roundId: props.roundId,
    ...(on === undefined ? {} : { on: on === 'true' }),
    ...(area === undefined ? {} : { area }),
  }
  const rows = useQuery({
    ...mediaApi.tones.queryOptions({ input }),
    placeholderData: (before) => before,
  })
  const shown = rows.data?.rows ?? []
  const filters: readonly TableFilter[] = [
    {
      key: 'on',
      label: s('state'),
      kind: 'choice',
      options: [
        { value: 'true', label: s('toneOn') },
        { value: 'false', label: s('toneOff') },
      ],
    },
  ]
  return (
    <DataTable
      id="ring-tones"
      caption={s('tab.tones')}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      {...tableOf(list, rows)}
      filters={filters}
      onExport={() => exportList('media', 'tones', input)}
      bulk={mayIssue ? (keys, clear) => <DisableMany keys={keys} rows={shown} onDone={clear} /> : undefined}
      empty={<EmptyState title={s('noTones')} />}
    />
  )
}

const disableSchema = z.object({ disabledOn: z.iso.date() })

function DisableMany(props: {
  readonly keys: readonly string[]
  readonly rows: readonly ToneRow[]
  readonly onDone: () => void
}) {
  const s = useText(mediaScreensText)
  const today = useToday()
  const [asking, setAsking] = useState(false)
  const disable = useMutation(mediaApi.disableTones.mutationOptions())
  const tones = props.rows
    .filter((row) => props.keys.includes(row.id))
    .map(({ id: toneId, version }) => ({ id: toneId, version }))
  return (
    <>
      <Button onClick={() => setAsking(true)}>{s('disable')}</Button>
      {asking ? (
        <FormDialog
          title={s('disable')}
          schema={disableSchema}
          initial={{ disabledOn: today }}
          fields={[{ name: 'disabledOn', label: s('disabledOn'), kind: 'date' }]}
          submitLabel={s('disable')}
          act={async ({ disabledOn }) => {
            await disable.mutateAsync({ tones, disabledOn })
            props.onDone()
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

function useColumns(): readonly Column<ToneRow>[] {
  const s = useText(mediaScreensText)
  return [
    {
      key: 'name',
      title: s('personName'),
      sortable: true,
      width: 120,
      mobile: 'title',
      render: (row) => row.name,
    },
    { key: 'unit', title: s('unit'), width: 180, mobile: 'fact', render: (row) => row.unit || '–' },
    {
      key: 'areaName',
      title: s('area'),
      sortable: true,
      width: 120,
      mobile: 'hidden',
      render: (row) => row.areaName,
    },
    {
      key: 'enabledOn',
      title: s('enabledOn'),
      sortable: true,
      width: 150,
      mobile: 'fact',
      render: (row) => <CivilDate date={row.enabledOn} />,
    },
    {
      key: 'disabledOn',
      title: s('state'),
      width: 160,
      mobile: 'fact',
      render: (row) =>
        row.disabledOn === null ? (
          <StatusMark status="active" word={s('toneOn')} />
        ) : (
          <StatusMark status="na" word={`${s('toneOff')} ${row.disabledOn}`} />
        ),
    },
    { key: 'number', title: s('number'), width: 120, defaultHidden: true, render: (row) => row.number },
  ]
}
