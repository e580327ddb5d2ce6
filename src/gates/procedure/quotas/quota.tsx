import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { CitationChip } from '#ui/citation.tsx'
import { showDate } from '#ui/dates.ts'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate, DueDate } from '#ui/status.tsx'
import { useLang, useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { quotasApi } from './api.tsx'
import { ElectingUnits } from './electing-units.tsx'
import { LawChips, levelPath, quotaStatus, showChange, showCount } from './look.tsx'
import { DecisionList, PopulationTable } from './quota-history.tsx'
import { QuotaDialogs } from './record-dialogs.tsx'
import type { QuotaRecord } from './shapes.ts'
import { isOpen } from './states.ts'
import { StepTask } from './step-task.tsx'
import { quotasText } from './text.ts'
import { quotaScreensText } from './text-screens.ts'
import './quotas.css'

/** The number of delegates of one congress: population, ceiling, decision, filing. */
export function QuotaScreen() {
  const { params } = useUrl()
  const quota = useQuery(quotasApi.show.queryOptions({ input: { bodyId: params.bodyId ?? '' } }))
  return (
    <Loaded query={quota}>{(found) => <QuotaPage quota={found} reload={() => quota.refetch()} />}</Loaded>
  )
}

function QuotaPage(props: { readonly quota: QuotaRecord; readonly reload: () => Promise<unknown> }) {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  const { quota } = props
  const title = s('record', { area: quota.areaName })
  const status = quotaStatus(quota)
  return (
    <RecordPage
      title={title}
      purpose={quota.roundName}
      gate="procedure"
      crumbs={[
        {
          label: t('title'),
          to: levelPath(quota.level),
        },
        { label: quota.areaName },
      ]}
      status={status}
      {...(status === 'idle' ? {} : { statusWord: t(`state.${quota.state}`) })}
      steps={useLife(quota)}
      action={<Acts quota={quota} />}
      side={<Side quota={quota} />}
    >
      <Ceiling quota={quota} />
      <Numbers quota={quota} />
      {quota.level === 'prefecture' ? <ElectingUnits quota={quota} reload={props.reload} /> : null}
      <Section
        title={s('populations')}
        note={s('populationsNote', { n: quota.populations.length })}
        action={<PopulationButton quota={quota} />}
      >
        <PopulationTable entries={quota.populations} />
      </Section>
      <Section title={s('decisions')}>
        <DecisionList quota={quota} />
      </Section>
      <QuotaDialogs quota={quota} reload={props.reload} />
    </RecordPage>
  )
}

function useLife(quota: QuotaRecord): readonly LifeStep[] {
  const s = useText(quotaScreensText)
  const lang = useLang()
  const { state, decidedOn, filedOn } = quota
  const open = isOpen(state)
  const day = (date: string | null) => (date === null ? undefined : showDate(date, lang))
  const first = state === 'recalculating' ? s('lifeAgain') : s('lifeCalculate')
  return [
    { key: 'calculate', label: first, at: open ? 'now' : 'done' },
    {
      key: 'decide',
      label: s('lifeDecide'),
      at: open ? 'next' : 'done',
      note: open ? undefined : day(decidedOn),
    },
    {
      key: 'file',
      label: s('lifeFile'),
      at: state === 'filed' ? 'done' : state === 'decided' ? 'now' : 'next',
      note: state === 'filed' ? day(filedOn) : undefined,
    },
  ]
}

function Acts(props: { readonly quota: QuotaRecord }) {
  const s = useText(quotaScreensText)
  const { set } = useUrl()
  const may = useMay('quota.edit')
  const { quota } = props
  if (!may) return null
  const acts = isOpen(quota.state)
    ? (['propose', 'decide'] as const)
    : quota.state === 'decided'
      ? (['file', 'recalculate'] as const)
      : (['recalculate'] as const)
  return (
    <WhyNot reason={quota.mayEdit ? null : s('outsideArea')}>
      {acts.map((act, at) => (
        <Button
          key={act}
          type={at === 0 && act !== 'recalculate' ? 'primary' : 'default'}
          disabled={!quota.mayEdit}
          onClick={() => set({ act })}
        >
          {s(act)}
        </Button>
      ))}
    </WhyNot>
  )
}

function PopulationButton(props: { readonly quota: QuotaRecord }) {
  const s = useText(quotaScreensText)
  const { set } = useUrl()
  const { quota } = props
  if (!quota.mayEdit || !isOpen(quota.state)) return null
  return <Button onClick={() => set({ act: 'population' })}>{s('enterPopulation')}</Button>
}

function Ceiling(props: { readonly quota: QuotaRecord }) {
  const s = useText(quotaScreensText)
  const said = useSaid()
  const { law, population } = props.quota
  return (
    <Section title={s('law')} note={s('lawNote')}>
      {law === null ? (
        <p className="quiet">{s('lawNone')}</p>
      ) : (
        <>
          <p className="quota-ceiling">
            <span className="quota-number">{s('seats', { n: law.ceiling })}</span>
            <span className="due">
              {law.base} + ⌊{showCount(population)} ÷ {showCount(law.perPersons)}⌋ = {law.base} + {law.added}
              {law.bonus > 0 ? ` + ${law.bonus}` : ''} = {law.base + law.added + law.bonus}
            </span>
            <LawChips law={law} />
          </p>
          <p>{said(law.explain)}</p>
        </>
      )}
    </Section>
  )
}

function Numbers(props: { readonly quota: QuotaRecord }) {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  const { quota } = props
  const bonus =
    quota.bonusPercent === 5 ? [quota.bonusDocument, quota.bonusFile?.name].filter(Boolean).join(' ') : null
  return (
    <Section title={s('proposal')}>
      <Facts
        facts={[
          [t('number'), quota.number === null ? s('notYet') : s('seats', { n: quota.number })],
          [t('presentTerm'), quota.presentTerm === null ? s('none') : s('seats', { n: quota.presentTerm })],
          [t('change'), showChange(quota.change)],
          ...(quota.reason === '' ? [] : [[s('reason'), quota.reason] as const]),
          ...(bonus === null ? [] : [[s('bonus'), bonus] as const]),
          ...(quota.cause === null
            ? []
            : [[s('cause'), `${s(`cause.${quota.cause}`)}：${quota.causeReason}`] as const]),
        ]}
      />
    </Section>
  )
}

function Side(props: { readonly quota: QuotaRecord }) {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  const { quota } = props
  return (
    <>
      <Section title={s('facts')}>
        <Facts
          facts={[
            [s('round'), quota.roundName],
            [t('area'), quota.areaName],
            [t('kind'), quota.areaKind],
            ...(quota.decidedOn === null
              ? []
              : ([[s('decidedOn'), <CivilDate key="decided" date={quota.decidedOn} />]] as const)),
            ...(quota.fileBy === null
              ? []
              : ([[t('fileBy'), <DueDate key="file" date={quota.fileBy} />]] as const)),
          ]}
        />
        {quota.fileBy === null || quota.refiling === null ? null : (
          <p className="small">
            {s('fileByNote')} <CitationChip citation={quota.refiling} />
          </p>
        )}
      </Section>
      <Section title={s('task')}>
        <StepTask task={quota.task} name={s('taskName')} />
      </Section>
      <RecordTrail type="quota" id={quota.bodyId} />
    </>
  )
}
