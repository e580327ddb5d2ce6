import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { parseLooseDate } from '#common/celldate.ts'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { DateField } from '#ui/date-field.tsx'
import { showDate } from '#ui/dates.ts'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { groupsApi } from './api.tsx'
import type { GroupRecord } from './contract.ts'
import { GroupChart } from './group-chart.tsx'
import { GroupDialogs } from './group-dialogs.tsx'
import { GroupHistory } from './group-history.tsx'
import { groupsText, groupText } from './text.ts'
import '#ui/table.css'
import './groups.css'

/** A leading group: who sits in it today or on a past day, its office, its history, its trail. */
export function GroupScreen() {
  const { params, search } = useUrl()
  const on = parseLooseDate(search.on ?? '')
  const input = { id: params.groupId ?? '', ...(on === null ? {} : { on }) }
  const group = useQuery({ ...groupsApi.show.queryOptions({ input }), placeholderData: (before) => before })
  return <Loaded query={group}>{(found) => <GroupPage group={found} />}</Loaded>
}

function GroupPage(props: { readonly group: GroupRecord }) {
  const t = useText(groupsText)
  const r = useText(groupText)
  const { group } = props
  const dissolved = group.dissolvedOn !== null
  return (
    <RecordPage
      title={group.name}
      purpose={[group.roundName, group.areaName].join(' · ')}
      gate="responsibility"
      crumbs={[{ label: t('title'), to: '/responsibility/groups' }, { label: group.name }]}
      status={dissolved ? 'na' : 'active'}
      statusWord={t(dissolved ? 'state.dissolved' : 'state.active')}
      steps={useLife(group)}
      action={<Acts group={group} />}
      side={<Side group={group} />}
    >
      <Members group={group} />
      <Section title={r('duty')}>
        <p className="group-duty">{group.duty}</p>
      </Section>
      <Section title={r('history')} note={r('historyNote', { n: group.history.length })}>
        <GroupHistory history={group.history} />
      </Section>
      <GroupDialogs group={group} />
    </RecordPage>
  )
}

function useLife(group: GroupRecord): readonly LifeStep[] {
  const r = useText(groupText)
  const lang = useLang()
  const day = (date: string) => showDate(date, lang)
  const ended = group.dissolvedOn
  return [
    { key: 'founded', label: r('lifeFounded'), at: 'done', note: day(group.foundedOn) },
    { key: 'active', label: r('lifeActive'), at: ended === null ? 'now' : 'done' },
    {
      key: 'dissolved',
      label: r('lifeDissolved'),
      at: ended === null ? 'next' : 'done',
      note: ended === null ? undefined : day(ended),
    },
  ]
}

function Acts(props: { readonly group: GroupRecord }) {
  const r = useText(groupText)
  const { set } = useUrl()
  const may = useMay('group.edit')
  const { group } = props
  if (!may) return null
  const why = group.dissolvedOn === null ? (group.mayEdit ? null : r('outsideArea')) : r('isDissolved')
  return (
    <WhyNot reason={why}>
      <Button type="primary" disabled={why !== null} onClick={() => set({ act: 'add', on: null })}>
        {r('add')}
      </Button>
      <Button disabled={why !== null} onClick={() => set({ act: 'edit' })}>
        {r('edit')}
      </Button>
      <Button disabled={why !== null} onClick={() => set({ act: 'dissolve' })}>
        {r('dissolve')}
      </Button>
    </WhyNot>
  )
}

function Members(props: { readonly group: GroupRecord }) {
  const r = useText(groupText)
  const { set } = useUrl()
  const lang = useLang()
  const { group } = props
  const present = group.on === group.today
  function choose(typed: string) {
    const day = parseLooseDate(typed)
    if (day !== null) set({ on: day === group.today ? null : day })
  }
  return (
    <Section
      title={r('chart')}
      note={r('asOfNote', { day: showDate(group.on, lang), n: group.members.length })}
      action={
        <span className="as-of">
          <span className="quiet">{r('asOf')}</span>
          <DateField label={r('asOf')} value={group.on} onChange={choose} />
        </span>
      }
    >
      {present || group.dissolvedOn !== null ? null : (
        <Notice tone="info">
          {r('asOfPast', { day: showDate(group.on, lang) })}{' '}
          <button type="button" className="plain-button link-like" onClick={() => set({ on: null })}>
            {r('toToday')}
          </button>
        </Notice>
      )}
      {group.members.length === 0 ? (
        <EmptyState title={r('nobody')} next={r('nobodyNext', { from: showDate(group.foundedOn, lang) })} />
      ) : (
        <GroupChart group={group} editable={present && group.mayEdit} />
      )}
    </Section>
  )
}

function Side(props: { readonly group: GroupRecord }) {
  const t = useText(groupsText)
  const r = useText(groupText)
  const { group } = props
  const address = `/documents/group/${group.id}.docx?on=${group.on}`
  return (
    <>
      <Section title={r('facts')}>
        <Facts
          facts={[
            [r('round'), group.roundName],
            [t('area'), group.areaName],
            [t('office'), group.officeName],
            [r('officeOrganisation'), group.officeOrganisation],
            [t('founded'), <CivilDate key="founded" date={group.foundedOn} />],
            ...(group.dissolvedOn === null
              ? []
              : ([[t('dissolvedOn'), <CivilDate key="dissolved" date={group.dissolvedOn} />]] as const)),
          ]}
        />
      </Section>
      <Section title={r('documents')}>
        <a href={address} download>
          {r('roster')}
        </a>
      </Section>
      <RecordTrail type="group" id={group.id} />
    </>
  )
}
