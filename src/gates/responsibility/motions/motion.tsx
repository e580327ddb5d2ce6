import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { assessmentPath } from '#gates/procedure/assessments/api.tsx'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { showDate } from '#ui/dates.ts'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { motionsApi, motionsPath } from './api.tsx'
import { MotionDialogs } from './motion-dialogs.tsx'
import { motionMarks } from './motions.tsx'
import type { MotionRecord, StudyView } from './shapes.ts'
import { Signatures } from './signatures.tsx'
import { motionsText } from './text.ts'
import { motionScreensText, motionText } from './text-screens.ts'
import './motions.css'

type Props = { readonly motion: MotionRecord }

/** A village’s motion: who is nominated, what the Party committee decided, who signed. */
export function MotionScreen() {
  const s = useText(motionScreensText)
  const { params } = useUrl()
  const round = useRound()
  const input = { roundId: round?.id ?? '', areaCode: params.areaCode ?? '' }
  const motion = useQuery({ ...motionsApi.show.queryOptions({ input }), enabled: round !== null })
  if (round === null) return <EmptyState title={s('noRound')} next={s('noRoundNext')} />
  return (
    <Loaded query={motion} lines={12}>
      {(found) => <Motion key={found.areaCode} motion={found} />}
    </Loaded>
  )
}

function Motion(props: Props) {
  const s = useText(motionScreensText)
  const m = useText(motionText)
  const t = useText(motionsText)
  const [told, setTold] = useState<string | null>(null)
  const { motion } = props
  const { areaName, townshipName, townshipCode, state, returnReason } = motion
  return (
    <RecordPage
      title={`${areaName} ${s('title')}`}
      purpose={[townshipName, motion.roundName].join(' · ')}
      gate="responsibility"
      crumbs={[
        { label: s('title'), to: motionsPath },
        { label: townshipName, to: `${motionsPath}?area=${townshipCode}` },
        { label: areaName },
      ]}
      status={motionMarks[state]}
      statusWord={t(`state.${state}`)}
      steps={useLife(motion)}
      action={<Acts motion={motion} />}
      side={<Side motion={motion} />}
    >
      {told === null ? null : <Notice tone="done">{told}</Notice>}
      {returnReason === null ? null : <Notice tone="near">{m('returned', { reason: returnReason })}</Notice>}
      <Nominees motion={motion} />
      <Studies motion={motion} />
      <Signatures signatures={motion.signatures} />
      <MotionDialogs motion={motion} onDone={setTold} />
    </RecordPage>
  )
}

function useLife(motion: MotionRecord): readonly LifeStep[] {
  const m = useText(motionText)
  const lang = useLang()
  const { state, studiedOn, signedOn } = motion
  const isStudied = state === 'studied' || state === 'signed'
  return [
    { key: 'list', label: m('lifeList'), at: isStudied ? 'done' : 'now' },
    {
      key: 'studied',
      label: m('lifeStudied'),
      at: isStudied ? 'done' : 'next',
      note: studiedOn === null ? undefined : showDate(studiedOn, lang),
    },
    {
      key: 'signed',
      label: m('lifeSigned'),
      at: state === 'signed' ? 'done' : state === 'studied' ? 'now' : 'next',
      note: signedOn === null ? undefined : showDate(signedOn, lang),
    },
  ]
}

function Acts(props: Props) {
  const m = useText(motionText)
  const { set } = useUrl()
  const leads = useMay('motion.sign')
  const { id, roundId, areaCode, state, mayEdit, maySign, nominees } = props.motion
  const canStudy = mayEdit && (state === 'draft' || state === 'studied') && nominees.length > 0
  return (
    <span className="motion-acts">
      {canStudy ? (
        <Button type={state === 'draft' ? 'primary' : 'default'} onClick={() => set({ act: 'study' })}>
          {m('study')}
        </Button>
      ) : null}
      {id === null ? null : (
        <Button href={`/documents/motions/${areaCode}.pdf?roundId=${roundId}`}>{m('print')}</Button>
      )}
      {leads && state === 'studied' ? (
        <WhyNot reason={maySign ? null : m('onlySecretary')}>
          <Button type="primary" disabled={!maySign} onClick={() => set({ act: 'sign' })}>
            {m('sign')}
          </Button>
          <Button disabled={!maySign} onClick={() => set({ act: 'return' })}>
            {m('return')}
          </Button>
        </WhyNot>
      ) : null}
    </span>
  )
}

type Nominee = MotionRecord['nominees'][number]

/** The grade of a nominee's last term assessment, leading to it. */
function Assessment(props: { readonly nominee: Nominee }) {
  const m = useText(motionText)
  const say = useSaid()
  const { assessment } = props.nominee
  if (assessment === null) return <span className="quiet">{m('notAssessed')}</span>
  const word = say(assessment.word)
  return (
    <AppLink to={assessmentPath(assessment.id)} title={assessment.post}>
      {assessment.poor ? <StatusMark status="overdue" word={word} /> : word}
    </AppLink>
  )
}

function Nominees(props: Props) {
  const m = useText(motionText)
  const s = useText(motionScreensText)
  const t = useText(motionsText)
  const { set } = useUrl()
  const { nominees, mayEdit } = props.motion
  const columns: readonly Column<Nominee>[] = [
    { key: 'name', title: s('name'), width: 120, mobile: 'title', render: (one) => one.name },
    { key: 'post', title: m('post'), width: 160, mobile: 'fact', render: (one) => t(`post.${one.post}`) },
    {
      key: 'concurrent',
      title: m('concurrent'),
      width: 110,
      mobile: 'fact',
      render: (one) => (one.concurrent ? m('concurrentMark') : '–'),
    },
    {
      key: 'assessment',
      title: m('assessment'),
      width: 150,
      mobile: 'fact',
      render: (one) => <Assessment nominee={one} />,
    },
    { key: 'note', title: m('note'), width: 140, mobile: 'hidden', render: (one) => one.note || '–' },
    ...(mayEdit
      ? [
          {
            key: 'acts',
            title: m('remove'),
            width: 90,
            mobile: 'fact' as const,
            render: (one: Nominee) => (
              <Button
                size="small"
                aria-label={m('removeOf', { name: one.name, post: t(`post.${one.post}`) })}
                onClick={() => set({ act: 'remove', nominee: one.id })}
              >
                {m('remove')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <Section
      title={m('nominees')}
      note={m('nNominees', { n: nominees.length })}
      action={mayEdit ? <Button onClick={() => set({ act: 'add' })}>{m('add')}</Button> : undefined}
    >
      {nominees.length === 0 ? (
        <EmptyState title={m('noNominees')} next={m('noNomineesNext')} />
      ) : (
        <PlainTable
          id="motion-record"
          caption={m('nominees')}
          columns={columns}
          rows={nominees}
          rowKey={(one) => one.id}
          rowName={(one) => one.name}
        />
      )}
    </Section>
  )
}

function Studies(props: Props) {
  const m = useText(motionText)
  const { studies } = props.motion
  return (
    <Section title={m('studies')}>
      {studies.length === 0 ? <p className="quiet">{m('noStudies')}</p> : null}
      <ul className="motion-list">
        {studies.map((study) => (
          <Study key={study.id} study={study} />
        ))}
      </ul>
    </Section>
  )
}

function Study(props: { readonly study: StudyView }) {
  const m = useText(motionText)
  const t = useText(motionsText)
  const { study } = props
  const { expected, present, votes, citation, explain, needs: n } = study
  return (
    <li>
      <span className="motion-line">
        <strong>{t(`study.${study.kind}`)}</strong>
        <CivilDate date={study.heldOn} />
        <StatusMark status={study.passed ? 'done' : 'near'} word={m(study.passed ? 'passed' : 'failed')} />
        <span className="quiet small">{m(study.inForce ? 'inForce' : 'earlier')}</span>
      </span>
      <span className="motion-line">
        <span>{m('attendance', { expected, present })}</span>
        {votes === null ? null : <span>{m('votesOf', votes)}</span>}
        <span>{m('needs', { n })}</span>
        {citation === null ? null : <CitationChip citation={citation} explain={explain} />}
        <span className="quiet">{m('chairedBy', { name: study.chair })}</span>
      </span>
      {votes === null ? (
        study.nominees.map(({ name, post, votes: own, passed }) => (
          <span key={`${post} ${name}`} className="motion-line small">
            <span>{m('ofNominee', { name, post: t(`post.${post}`) })}</span>
            {own === null ? null : <span>{m('votesOf', own)}</span>}
            <StatusMark status={passed ? 'done' : 'near'} word={m(passed ? 'passed' : 'failed')} />
          </span>
        ))
      ) : (
        <span className="small">
          {study.nominees
            .map(({ name, post }) => m('ofNominee', { name, post: t(`post.${post}`) }))
            .join('、')}
        </span>
      )}
    </li>
  )
}

function Side(props: Props) {
  const s = useText(motionScreensText)
  const m = useText(motionText)
  const { motion } = props
  return (
    <>
      <Section title={m('facts')}>
        <Facts
          facts={[
            [s('township'), motion.townshipName],
            [m('round'), motion.roundName],
            [s('studiedOn'), <CivilDate key="studied" date={motion.studiedOn} />],
            [s('signedOn'), <CivilDate key="signed" date={motion.signedOn} />],
          ]}
        />
      </Section>
      {motion.id === null ? null : <RecordTrail type="motion" id={motion.id} />}
    </>
  )
}
