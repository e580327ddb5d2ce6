import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import { ReadingActs, ToDecide } from './reading.tsx'
import type { TrainingRecord, TrainingUnitRow } from './shapes.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'
import { TrainingDialogs } from './training-dialogs.tsx'
import { TrainingPeople } from './training-people.tsx'
import { stateKey, trainingMarks } from './trainings.tsx'
import './trainings.css'

const path = '/publicity/trainings'

/** A training: arrangements, materials, attendance by unit and person, make-up rounds. */
export function TrainingScreen() {
  const { params } = useUrl()
  const training = useQuery(trainingsApi.show.queryOptions({ input: { id: params.trainingId ?? '' } }))
  return (
    <Loaded query={training} lines={12}>
      {(found) => <Training key={found.id} training={found} />}
    </Loaded>
  )
}

function Training(props: { readonly training: TrainingRecord }) {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const { training } = props
  const reading = training.kind === 'self_study'
  const moment = training.moment === null ? [] : [t(`moment.${training.moment}`)]
  return (
    <RecordPage
      title={training.title}
      purpose={[t(`kind.${training.kind}`), ...moment, training.areaName].join(' · ')}
      gate="publicity"
      crumbs={[{ label: t('title'), to: path }, { label: training.title }]}
      status={trainingMarks[training.state]}
      statusWord={t(stateKey(training))}
      steps={useLife(training)}
      action={<Acts training={training} />}
      side={<Side training={training} />}
    >
      {training.state === 'cancelled' ? (
        <Notice tone="near">{s('cancelledBecause', { reason: training.cancelReason })}</Notice>
      ) : null}
      {training.own === null ? null : (
        <Notice tone="info">
          {s('own')}：{t(`${reading ? 'reading' : 'attendance'}.${training.own.attendance}`)}
          {reading && training.own.attendance === 'expected' ? <p>{s('ownReading')}</p> : null}
        </Notice>
      )}
      <ToDecide training={training} />
      <MakeUps training={training} />
      <Units training={training} />
      <TrainingPeople training={training} />
      <TrainingDialogs training={training} />
    </RecordPage>
  )
}

function useLife(training: TrainingRecord): readonly LifeStep[] {
  const s = useText(trainingScreensText)
  const { state, invited, covered, heldOn, endsOn } = training
  const heldWord = s(training.kind === 'self_study' ? 'lifeRead' : 'lifeHeld')
  if (state === 'cancelled') {
    return [
      { key: 'planned', label: s('lifePlanned'), at: 'done' },
      { key: 'cancelled', label: s('lifeCancelled'), at: 'done' },
    ]
  }
  const held = state === 'held'
  const all = held && invited > 0 && covered >= invited
  return [
    { key: 'planned', label: s('lifePlanned'), at: held ? 'done' : 'now' },
    { key: 'held', label: heldWord, at: held ? (all ? 'done' : 'now') : 'next', note: endsOn ?? heldOn },
    {
      key: 'done',
      label: s('lifeDone'),
      at: all ? 'done' : 'next',
      note: s('of', { n: covered, all: invited }),
    },
  ]
}

/** The acts of a reading in its words. */
const readingActs = {
  invite: 'inviteReaders',
  close: 'closeReading',
  cancel: 'cancelReading',
  edit: 'edit',
  makeUp: 'makeUp',
} as const

function Acts(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { set } = useUrl()
  const may = useMay('training.edit')
  const { id, state, mayEdit, heldOn, today, covered, invited, kind } = props.training
  const reading = kind === 'self_study'
  const sheet = reading ? null : <Button href={`${path}/${id}/sheet`}>{s('signSheet')}</Button>
  if (!may || state === 'cancelled') return sheet
  const button = (act: 'invite' | 'close' | 'cancel' | 'edit' | 'makeUp', primary = false) => (
    <Button type={primary ? 'primary' : 'default'} disabled={!mayEdit} onClick={() => set({ act })}>
      {s(reading ? readingActs[act] : act)}
    </Button>
  )
  if (state === 'held') {
    return (
      <WhyNot reason={mayEdit ? null : s('notYours')}>
        {covered < invited ? button('makeUp', true) : null}
        {sheet}
      </WhyNot>
    )
  }
  return (
    <WhyNot reason={mayEdit ? null : s('notYours')}>
      {reading ? <ReadingActs training={props.training} /> : null}
      {heldOn === today && !reading ? (
        <Button type="primary" disabled={!mayEdit} href={`${path}/${id}/code`}>
          {s('openCode')}
        </Button>
      ) : null}
      {button('invite', heldOn > today)}
      {heldOn <= today ? button('close') : null}
      {button('edit')}
      {button('cancel')}
      {reading ? null : <Button href={`${path}/${id}/leaves`}>{s('seeLeaves')}</Button>}
      {sheet}
    </WhyNot>
  )
}

function MakeUps(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { makeUps, original } = props.training
  if (makeUps.length === 0 && original === null) return null
  return (
    <Section title={original === null ? s('makeUps') : s('original')}>
      <ul className="training-rounds">
        {original === null ? null : (
          <li>
            <AppLink to={`${path}/${original.id}`}>{original.title}</AppLink>
          </li>
        )}
        {makeUps.map((one) => (
          <li key={one.id}>
            <AppLink to={`${path}/${one.id}`}>{one.title}</AppLink>
            <CivilDate date={one.heldOn} />
            <span>{s('of', { n: one.attended, all: one.invited })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Units(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { training } = props
  const input = { trainingId: training.id, size: 500 }
  const units = useQuery(trainingsApi.units.queryOptions({ input }))
  const columns = useUnitColumns(training)
  if (training.invited + training.attended === 0) return null
  return (
    <Section
      title={s(training.kind === 'self_study' ? 'readingUnits' : 'units')}
      action={
        <Button
          size="small"
          href={`/export/trainings/units.xlsx?input=${encodeURIComponent(JSON.stringify(input))}`}
        >
          {s('exportUnits')}
        </Button>
      }
    >
      <Loaded query={units}>
        {({ rows }) => (
          <div className="training-units">
            <PlainTable
              id="training-units"
              caption={s('units')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.organisationId ?? 'none'}
              rowName={(row) => row.unit}
            />
          </div>
        )}
      </Loaded>
    </Section>
  )
}

function useUnitColumns({ id: trainingId, kind }: TrainingRecord): readonly Column<TrainingUnitRow>[] {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const words = kind === 'self_study' ? 'reading' : 'attendance'
  const all = ['present', 'late', 'leave', 'absent'] as const
  const counts = all.filter((key) => words === 'attendance' || key === 'present')
  return [
    {
      key: 'unit',
      title: s('unit'),
      width: 200,
      mobile: 'title',
      full: (row) => row.unit,
      render: (row) =>
        row.organisationId === null ? (
          row.unit || '–'
        ) : (
          <AppLink to={`${path}/${trainingId}?organisationId=${row.organisationId}`}>{row.unit}</AppLink>
        ),
    },
    {
      key: 'invited',
      title: s('invited'),
      align: 'right',
      width: 80,
      mobile: 'fact',
      render: (row) => row.invited,
    },
    ...counts.map(
      (key): Column<TrainingUnitRow> => ({
        key,
        title: t(`${words}.${key}`),
        align: 'right',
        width: 90,
        mobile: key === 'present' ? 'fact' : 'hidden',
        render: (row) => row[key],
      }),
    ),
    {
      key: 'covered',
      title: s('covered'),
      align: 'right',
      width: 120,
      mobile: 'fact',
      render: (row) => row.covered,
    },
  ]
}

/** The arrangements of a training; a reading has days instead of an hour and a hall. */
function useFacts(training: TrainingRecord): (readonly [string, ReactNode])[] {
  const s = useText(trainingScreensText)
  const { heldOn, endsOn, walkIns, tested, lecturer, instructions, organiser } = training
  const noted: (readonly [string, ReactNode])[] =
    instructions === '' ? [] : [[s(endsOn === null ? 'instructions' : 'readingNote'), instructions]]
  if (endsOn !== null) {
    return [
      [s('firstDay'), <CivilDate key="first" date={heldOn} />],
      [s('lastDay'), <CivilDate key="last" date={endsOn} />],
      [s('organiser'), organiser],
      ...noted,
    ]
  }
  return [
    [s('heldOn'), <CivilDate key="day" date={heldOn} />],
    [s('startsAt'), training.startsAt],
    [s('lateAfter'), training.lateAfter],
    [s('place'), training.place],
    [s('organiser'), organiser],
    [s('lecturer'), lecturer === '' ? '–' : lecturer],
    ...noted,
    [s('walkIns'), walkIns ? s('yes') : s('no')],
    [s('tested'), tested ? s('yes') : s('no')],
  ]
}

function Side(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { training } = props
  return (
    <>
      <Section title={s(training.endsOn === null ? 'facts' : 'readingFacts')}>
        <Facts facts={useFacts(training)} />
      </Section>
      <Materials training={training} />
      <RecordTrail type="training" id={training.id} />
    </>
  )
}

function Materials(props: { readonly training: TrainingRecord }) {
  const s = useText(trainingScreensText)
  const { set } = useUrl()
  const { id, version, materials, mayEdit, state } = props.training
  const remove = useMutation(trainingsApi.removeMaterial.mutationOptions())
  const open = mayEdit && state !== 'cancelled'
  return (
    <Section
      title={s('materials')}
      action={
        open ? (
          <Button size="small" onClick={() => set({ act: 'material' })}>
            {s('addMaterial')}
          </Button>
        ) : undefined
      }
    >
      <ActProblem error={remove.error} />
      {materials.length === 0 ? <p className="quiet">{s('noMaterials')}</p> : null}
      <ul className="training-rounds">
        {materials.map((one) => (
          <li key={one.id}>
            <a href={one.href} download>
              {one.name}
            </a>
            {open ? (
              <Button
                size="small"
                aria-label={s('removeOf', { name: one.name })}
                disabled={remove.isPending}
                onClick={() => remove.mutate({ id, version, materialId: one.id })}
              >
                {s('remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
