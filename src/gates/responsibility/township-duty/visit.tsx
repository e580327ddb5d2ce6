import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { RecordTrail } from '#registry/trail/record-trail.tsx'
import { Notice } from '#ui/feedback.tsx'
import { showBytes } from '#ui/file-types.ts'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, type LifeStep, RecordPage, Section, WhyNot } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipDutyApi } from './api.tsx'
import { dutyPath } from './duty-page.tsx'
import type { VisitRecord } from './shapes.ts'
import { dutyText, visitText } from './text-screens.ts'
import { VisitDialogs } from './visit-dialogs.tsx'
import { VisitFindings } from './visit-findings.tsx'
import './township-duty.css'

/** A visit: where, when, whom it met, what it saw, and how what was found is followed. */
export function VisitScreen() {
  const { params } = useUrl()
  const visit = useQuery(townshipDutyApi.show.queryOptions({ input: { id: params.visitId ?? '' } }))
  return (
    <Loaded query={visit} lines={10}>
      {(found) => <Visit key={found.id} visit={found} />}
    </Loaded>
  )
}

type Props = { readonly visit: VisitRecord }

function Visit(props: Props) {
  const t = useText(dutyText)
  const v = useText(visitText)
  const { visit } = props
  const open = visit.findingList.filter(({ state }) => state !== 'done').length
  const title = v('title', { place: visit.areaName })
  return (
    <RecordPage
      title={title}
      purpose={[visit.leader, visit.leaderTitle, visit.townshipName].join(' · ')}
      gate="responsibility"
      crumbs={[
        { label: t('title'), to: dutyPath },
        { label: t('tab.visits'), to: `${dutyPath}/visits` },
        { label: title },
      ]}
      status={open === 0 ? 'done' : 'active'}
      statusWord={open === 0 ? v('life') : t('findingsOf', { n: visit.findingList.length, open })}
      steps={useLife(visit, open)}
      action={<Acts visit={visit} />}
      side={<Side visit={visit} />}
    >
      {visit.outside ? <Notice tone="near">{t('outsideNote')}</Notice> : null}
      <Section title={t('summary')}>
        <p className="duty-summary">{visit.summary || <span className="quiet">–</span>}</p>
      </Section>
      <VisitFindings visit={visit} />
      <Photos visit={visit} />
      <VisitDialogs visit={visit} />
    </RecordPage>
  )
}

function useLife(visit: VisitRecord, open: number): readonly LifeStep[] {
  const v = useText(visitText)
  const recorded: LifeStep = { key: 'recorded', label: v('life'), at: 'done' }
  if (visit.findingList.length === 0) return [recorded]
  return [
    recorded,
    { key: 'follow', label: v('lifeFollow'), at: open === 0 ? 'done' : 'now' },
    { key: 'done', label: v('lifeDone'), at: open === 0 ? 'done' : 'next' },
  ]
}

function Acts(props: Props) {
  const v = useText(visitText)
  const { set } = useUrl()
  const may = useMay('duty.visit')
  const { mayEdit } = props.visit
  if (!may) return null
  return (
    <WhyNot reason={mayEdit ? null : v('notYours')}>
      <Button disabled={!mayEdit} onClick={() => set({ act: 'edit' })}>
        {v('edit')}
      </Button>
      <Button disabled={!mayEdit} onClick={() => set({ act: 'removeVisit' })}>
        {v('removeVisit')}
      </Button>
    </WhyNot>
  )
}

function Photos(props: Props) {
  const t = useText(dutyText)
  const v = useText(visitText)
  const { photoList } = props.visit
  return (
    <Section title={t('photos')}>
      {photoList.length === 0 ? <p className="quiet">{t('noPhotos')}</p> : null}
      <ul className="duty-photos">
        {photoList.map(({ id, name, size, type }) => (
          <li key={id}>
            <a href={`/files/${id}`} target="_blank" rel="noreferrer">
              {/^image\/(jpeg|png|webp|gif)$/.test(type) ? (
                <img src={`/files/${id}?inline=1`} alt={v('photoOf', { name })} loading="lazy" />
              ) : null}
              <span>{name}</span>
            </a>{' '}
            <span className="quiet small">{showBytes(size)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Side(props: Props) {
  const t = useText(dutyText)
  const v = useText(visitText)
  const { visit } = props
  return (
    <>
      <Section title={v('facts')}>
        <Facts
          facts={[
            [t('visitedOn'), <CivilDate key="day" date={visit.visitedOn} />],
            [t('leader'), visit.leader],
            [t('households'), visit.households],
            [t('peopleMet'), visit.peopleMet],
            [t('peopleNotes'), visit.peopleNotes || '–'],
            [t('recorder'), visit.recorder],
          ]}
        />
      </Section>
      <RecordTrail type="township_visit" id={visit.id} />
    </>
  )
}
