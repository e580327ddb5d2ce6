import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { channelsApi } from './api.tsx'
import { publicationMarks } from './channels.tsx'
import { type ReportingKind, reportingKinds } from './kinds.ts'
import { PublishDialog } from './publish-dialog.tsx'
import type { ChannelUnitRow, PublicationRow } from './shapes.ts'
import { channelsText } from './text.ts'
import { channelScreensText } from './text-screens.ts'
import './channels.css'

const path = '/publicity/media/channels'

/** One unit's four channels: where they are published, the photographs, the second person's check. */
export function ChannelUnitScreen() {
  const { params } = useUrl()
  const round = useRound()
  const organisationId = params.unitId ?? ''
  const roundId = round?.id ?? ''
  const units = useQuery({
    ...channelsApi.units.queryOptions({ input: { roundId, organisationId } }),
    enabled: round !== null,
  })
  return (
    <Loaded query={units}>
      {({ rows }) => <Unit key={organisationId} roundId={roundId} unit={rows[0] ?? null} />}
    </Loaded>
  )
}

function Unit(props: { readonly roundId: string; readonly unit: ChannelUnitRow | null }) {
  const t = useText(channelsText)
  const s = useText(channelScreensText)
  const { search, set } = useUrl()
  const mayEdit = useMay('media.edit')
  const { roundId, unit } = props
  const input = { roundId, organisationId: unit?.organisationId ?? '', size: 20 }
  const publications = useQuery({
    ...channelsApi.publications.queryOptions({ input }),
    enabled: unit !== null,
  })
  if (unit === null) return <EmptyState title={s('noUnits')} />
  const asked = reportingKinds.find((kind) => kind === search.kind)
  return (
    <Page
      title={unit.unit}
      purpose={s('unitPurpose')}
      gate="publicity"
      crumbs={[{ label: s('list'), to: path }, { label: unit.unit }]}
      action={
        mayEdit ? (
          <Button type="primary" onClick={() => set({ act: 'publish' })}>
            {s('publish')}
          </Button>
        ) : undefined
      }
    >
      <Loaded query={publications}>
        {({ rows }) => (
          <div className="channel-unit">
            {reportingKinds.map((kind) => (
              <Section
                key={kind}
                title={t(`kind.${kind}`)}
                note={<StatusMark status={publicationMarks[unit[kind]]} word={t(`state.${unit[kind]}`)} />}
              >
                <Publication kind={kind} publication={rows.find((row) => row.kind === kind)} />
              </Section>
            ))}
          </div>
        )}
      </Loaded>
      {mayEdit && search.act === 'publish' ? (
        <PublishDialog
          roundId={roundId}
          organisationIds={[unit.organisationId]}
          kinds={asked === undefined ? openKinds(unit) : [asked]}
          onDone={() => undefined}
          onClose={() => set({ act: null, kind: null })}
        />
      ) : null}
    </Page>
  )
}

/** The channels that still have to be published, or all where none has. */
function openKinds(unit: ChannelUnitRow): readonly ReportingKind[] {
  const open = reportingKinds.filter((kind) => unit[kind] !== 'checked' && unit[kind] !== 'published')
  return open.length === 0 ? reportingKinds : open
}

function Publication(props: {
  readonly kind: ReportingKind
  readonly publication: PublicationRow | undefined
}) {
  const s = useText(channelScreensText)
  const { publication } = props
  if (publication === undefined) return <p className="quiet">{s('notYet')}</p>
  const { fileId, fileName, image, checker, finding, rectifyBy, rectified } = publication
  return (
    <>
      <Facts
        facts={[
          [s('place'), publication.place],
          [s('publishedOn'), <CivilDate key="day" date={publication.publishedOn} />],
          [s('publisher'), publication.publisher],
          ...(checker === '' ? [] : ([[s('checker'), `${checker} ${publication.checkedOn ?? ''}`]] as const)),
          ...(finding === ''
            ? []
            : ([
                [s('finding'), finding],
                [s('rectifyBy'), <DueDate key="due" date={rectifyBy} />],
              ] as const)),
        ]}
      />
      {rectified > 0 ? <p className="quiet small">{s('rectified', { n: rectified })}</p> : null}
      {fileId === null ? (
        <p className="quiet">{s('noPhoto')}</p>
      ) : (
        <a href={`/files/${fileId}?inline=1`} target="_blank" rel="noreferrer">
          {image ? (
            <img className="channel-photo" src={`/files/${fileId}?inline=1`} alt={fileName} loading="lazy" />
          ) : (
            fileName
          )}
        </a>
      )}
      <Checks publication={publication} />
    </>
  )
}

const wrongSchema = z.object({ finding: z.string().trim().min(4).max(200), rectifyBy: z.iso.date() })

function Checks(props: { readonly publication: PublicationRow }) {
  const t = useText(channelsText)
  const s = useText(channelScreensText)
  const today = useToday()
  const may = useMay('media.verify')
  const [asking, setAsking] = useState(false)
  const check = useMutation(channelsApi.check.mutationOptions())
  const findWrong = useMutation(channelsApi.findWrong.mutationOptions())
  const { id, version, state, kind, fileId } = props.publication
  const name = t(`kind.${kind}`)
  if (!may || state === 'wrong' || state === 'outdated') return null
  return (
    <div className="channel-remind no-print">
      {state === 'published' && fileId !== null ? (
        <Button
          size="small"
          aria-label={s('checkOf', { kind: name })}
          disabled={check.isPending}
          onClick={() => check.mutate({ publications: [{ id, version }] })}
        >
          {s('check')}
        </Button>
      ) : null}
      <Button size="small" aria-label={s('findWrongOf', { kind: name })} onClick={() => setAsking(true)}>
        {s('findWrong')}
      </Button>
      <ActProblem error={check.error} />
      {asking ? (
        <FormDialog
          title={s('findWrongOf', { kind: name })}
          schema={wrongSchema}
          initial={{ rectifyBy: today }}
          fields={[
            { name: 'finding', label: s('finding'), kind: 'textarea', rows: 3, maxLength: 200 },
            { name: 'rectifyBy', label: s('rectifyBy'), kind: 'date' },
          ]}
          submitLabel={s('findWrong')}
          act={(values) => findWrong.mutateAsync({ ...values, id, version })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}
