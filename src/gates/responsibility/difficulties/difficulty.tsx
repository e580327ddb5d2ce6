import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { showDate } from '#ui/dates.ts'
import { ReasonDialog } from '#ui/dialog.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { difficultiesApi } from './api.tsx'
import type { DifficultyRecord } from './contract.ts'
import { difficultyMark } from './difficulties.tsx'
import { AssignDialog, SolveDialog } from './difficulty-dialogs.tsx'
import { difficultyStates } from './states.ts'
import { difficultiesText } from './text.ts'
import './difficulties.css'

/** A difficulty: what it is, who owns it until when, where it was discussed, what solved it. */
export function DifficultyScreen() {
  const { params } = useUrl()
  const found = useQuery(difficultiesApi.show.queryOptions({ input: { id: params.difficultyId ?? '' } }))
  return <Loaded query={found}>{(difficulty) => <Difficulty difficulty={difficulty} />}</Loaded>
}

function Difficulty(props: { readonly difficulty: DifficultyRecord }) {
  const t = useText(difficultiesText)
  const said = useSaid()
  const { difficulty } = props
  return (
    <RecordPage
      title={difficulty.title}
      purpose={difficulty.areaName}
      gate="responsibility"
      crumbs={[{ label: t('title'), to: '/responsibility/difficulties' }, { label: difficulty.title }]}
      status={difficultyMark(difficulty)}
      statusWord={difficulty.overdue ? t('overdue') : said(difficulty.stateWord)}
      steps={useLife(difficulty)}
      action={<Acts difficulty={difficulty} />}
      side={<Side difficulty={difficulty} />}
    >
      <Section title={t('detail')}>
        <p>{difficulty.detail}</p>
      </Section>
      {difficulty.solution === null ? null : (
        <Section title={t('solution')}>
          <p>{difficulty.solution}</p>
        </Section>
      )}
      <Section title={t('discussedAt')}>
        {difficulty.discussedAt.length === 0 ? <p className="quiet">{t('notDiscussed')}</p> : null}
        <ul className="difficulty-meetings">
          {difficulty.discussedAt.map((meeting) => (
            <li key={meeting.id}>
              <AppLink to={`/responsibility/meetings/${meeting.id}`}>{meeting.title}</AppLink>
              <CivilDate date={meeting.heldOn} />
            </li>
          ))}
        </ul>
      </Section>
      <Dialogs difficulty={difficulty} />
    </RecordPage>
  )
}

function useLife(difficulty: DifficultyRecord): readonly LifeStep[] {
  const t = useText(difficultiesText)
  const lang = useLang()
  const now = difficultyStates.indexOf(difficulty.state)
  const notes = { open: difficulty.raisedOn, assigned: null, solved: difficulty.solvedOn }
  return difficultyStates.map((state, place) => {
    const day = notes[state]
    const over = place < now || difficulty.state === 'solved'
    return {
      key: state,
      label: t(`state.${state}`),
      at: over ? 'done' : place === now ? 'now' : 'next',
      note: day === null ? undefined : showDate(day, lang),
    }
  })
}

function Acts(props: { readonly difficulty: DifficultyRecord }) {
  const t = useText(difficultiesText)
  const { set } = useUrl()
  const may = useMay('difficulty.edit')
  const { state, mayEdit } = props.difficulty
  if (!may) return null
  const button = (act: 'assign' | 'solve' | 'reopen', primary: boolean) => (
    <Button type={primary ? 'primary' : 'default'} disabled={!mayEdit} onClick={() => set({ act })}>
      {t(act)}
    </Button>
  )
  return (
    <WhyNot reason={mayEdit ? null : t('notYours')}>
      {state === 'assigned' ? button('solve', true) : null}
      {state === 'solved' ? button('reopen', false) : button('assign', state === 'open')}
    </WhyNot>
  )
}

function Dialogs(props: { readonly difficulty: DifficultyRecord }) {
  const t = useText(difficultiesText)
  const { search, set } = useUrl()
  const reopen = useMutation(difficultiesApi.reopen.mutationOptions())
  const { difficulty } = props
  const { id, version } = difficulty
  const close = () => set({ act: null })
  if (!difficulty.mayEdit) return null
  if (search.act === 'assign' && difficulty.state !== 'solved') {
    return <AssignDialog difficulty={difficulty} onClose={close} />
  }
  if (search.act === 'solve' && difficulty.state === 'assigned') {
    return <SolveDialog difficulty={difficulty} onClose={close} />
  }
  if (search.act !== 'reopen' || difficulty.state !== 'solved') return null
  return (
    <ReasonDialog
      title={t('reopen')}
      label={t('reason')}
      submitLabel={t('reopen')}
      onReason={(reason) => reopen.mutateAsync({ id, version, reason })}
      onClose={close}
    />
  )
}

function Side(props: { readonly difficulty: DifficultyRecord }) {
  const t = useText(difficultiesText)
  const { difficulty } = props
  return (
    <>
      <Section title={t('owner')}>
        <Facts
          facts={[
            [t('owner'), difficulty.owner ?? '–'],
            [t('ownerPerson'), difficulty.ownerPerson ?? '–'],
            [
              t('due'),
              <DueDate key="due" date={difficulty.dueOn} finished={difficulty.state === 'solved'} />,
            ],
            [t('raisedBy'), difficulty.raisedBy],
            [t('raisedOn'), <CivilDate key="raised" date={difficulty.raisedOn} />],
          ]}
        />
      </Section>
      <RecordTrail type="difficulty" id={difficulty.id} />
    </>
  )
}
