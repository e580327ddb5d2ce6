import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, DueDate, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignsApi } from './api.tsx'
import { campaignsPath } from './campaign-page.tsx'
import type { PersonRecord } from './shapes.ts'
import { campaignsText, campaignWords } from './text.ts'

/** One person of a campaign: what is owed, and the records that prove what is done. */
export function CampaignPersonScreen() {
  const t = useText(campaignsText)
  const { personId = '' } = useParams({ strict: false })
  const { search } = useUrl()
  const campaign = search.campaign ?? ''
  const person = useQuery(campaignsApi.person.queryOptions({ input: { id: campaign, personId } }))
  const people = `${campaignsPath}/people?campaign=${campaign}`
  return (
    <Page
      title={person.data?.name ?? t('people')}
      gate="publicity"
      crumbs={[
        { label: t('title'), to: campaignsPath },
        { label: t('tab.people'), to: people },
        { label: t('duties') },
      ]}
    >
      <Loaded query={person}>{(found) => <Person person={found} />}</Loaded>
    </Page>
  )
}

function Person(props: { readonly person: PersonRecord }) {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const { person } = props
  return (
    <>
      <Facts
        facts={[
          [t('unit'), person.organisation || t('noUnit')],
          [t('post'), person.postTitle || '–'],
          [t('class'), person.className],
          [t('area'), person.areaName],
        ]}
      />
      {person.duties.map((duty) => (
        <Section
          key={duty.kind}
          title={`${w(`kind.${duty.kind}`)}：${duty.title}`}
          note={<DutyState duty={duty} />}
        >
          {duty.records.length === 0 ? (
            <p className="quiet">{t('noRecord')}</p>
          ) : (
            <ul>
              {duty.records.map((record) => (
                <li key={`${record.doneOn}${record.title}${record.href}`}>
                  <CivilDate date={record.doneOn} />{' '}
                  {record.href === null ? record.title : <AppLink to={record.href}>{record.title}</AppLink>}
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
      <Places places={person.places} />
    </>
  )
}

function DutyState(props: { readonly duty: PersonRecord['duties'][number] }) {
  const w = useText(campaignWords)
  const { times, needed, dueOn } = props.duty
  const done = times >= needed
  return (
    <>
      <StatusMark status={done ? 'done' : 'idle'} word={w('times', { times, needed })} />{' '}
      {done ? null : <DueDate date={dueOn} />}
    </>
  )
}

function Places(props: { readonly places: PersonRecord['places'] }) {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  return (
    <Section title={t('history')}>
      <PlainTable
        id="campaign-places"
        caption={t('history')}
        rows={props.places}
        rowKey={(row) => `${row.joinedOn}${row.leftOn}${row.className}${row.organisation}`}
        rowName={(row) => row.className}
        columns={[
          { key: 'class', title: t('class'), mobile: 'title', render: (row) => row.className },
          { key: 'unit', title: t('unit'), mobile: 'fact', render: (row) => row.organisation || t('noUnit') },
          { key: 'post', title: t('post'), mobile: 'hidden', render: (row) => row.postTitle },
          { key: 'joinedOn', title: t('joinedOn'), render: (row) => <CivilDate date={row.joinedOn} /> },
          {
            key: 'leftOn',
            title: t('leftOn'),
            render: (row) => (row.leftOn === null ? t('now') : <CivilDate date={row.leftOn} />),
          },
          {
            key: 'reason',
            title: t('reason'),
            mobile: 'hidden',
            render: (row) => (row.leaveReason === null ? '' : w(`reason.${row.leaveReason}`)),
          },
        ]}
      />
    </Section>
  )
}
