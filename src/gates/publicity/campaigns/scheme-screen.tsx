import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Notice } from '#ui/feedback.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, Section } from '#ui/page.tsx'
import type { Round } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignsApi } from './api.tsx'
import { CampaignMark, CampaignPage, campaignsPath } from './campaign-page.tsx'
import { ClassLine } from './class-line.tsx'
import { NewCampaign, SchemeDialogs } from './scheme-dialogs.tsx'
import type { CampaignRecord } from './shapes.ts'
import { campaignsText } from './text.ts'
import { schemeText } from './text-screens.ts'
import './campaigns.css'

/** The scheme: its days, its classes with what each owes, and its life. */
export function SchemeScreen() {
  const s = useText(schemeText)
  const mayEdit = useMay('campaign.edit')
  const { set } = useUrl()
  return (
    <CampaignPage
      tab={`${campaignsPath}/scheme`}
      action={mayEdit ? <Button onClick={() => set({ act: 'new' })}>{s('create')}</Button> : null}
      none={(round) => <FirstScheme round={round} />}
    >
      {({ campaign, round }) => <Scheme id={campaign.id} round={round} />}
    </CampaignPage>
  )
}

function FirstScheme(props: { readonly round: Round }) {
  const t = useText(campaignsText)
  return (
    <>
      <Notice tone="info">{t('noneNext')}</Notice>
      <NewCampaign round={props.round} />
    </>
  )
}

function Scheme(props: { readonly id: string; readonly round: Round }) {
  const found = useQuery(campaignsApi.show.queryOptions({ input: { id: props.id } }))
  return (
    <>
      <NewCampaign round={props.round} />
      <Loaded query={found}>{(campaign) => <SchemeView campaign={campaign} />}</Loaded>
    </>
  )
}

function SchemeView(props: { readonly campaign: CampaignRecord }) {
  const s = useText(schemeText)
  const t = useText(campaignsText)
  const { set } = useUrl()
  const { campaign } = props
  const may = campaign.mayEdit && campaign.state !== 'closed'
  return (
    <>
      <h2>{campaign.title}</h2>
      <Facts
        facts={[
          [s('state'), <CampaignMark key="state" state={campaign.state} />],
          [s('startsOn'), <CivilDate key="from" date={campaign.startsOn} />],
          [s('endsOn'), <CivilDate key="to" date={campaign.endsOn} />],
          [t('people'), campaign.people],
          [
            s('peopleOn'),
            campaign.peopleOn === null ? s('never') : <CivilDate key="on" date={campaign.peopleOn} />,
          ],
        ]}
      />
      {campaign.mayEdit ? <Acts campaign={campaign} /> : null}
      <Section
        title={s('classes')}
        note={s('classesNote')}
        action={may ? <Button onClick={() => set({ act: 'class' })}>{s('addClass')}</Button> : null}
      >
        {campaign.classes.map((one, place) => (
          <ClassLine key={one.id} campaign={campaign} own={one} place={place} may={may} />
        ))}
      </Section>
      <SchemeDialogs campaign={campaign} />
    </>
  )
}

function Acts(props: { readonly campaign: CampaignRecord }) {
  const s = useText(schemeText)
  const { set } = useUrl()
  const { state } = props.campaign
  const move = { drafting: 'begin', in_force: 'close', closed: 'reopen' } as const
  const act = move[state]
  return (
    <p className="campaign-choice">
      {state === 'closed' ? null : (
        <>
          <Button type={state === 'in_force' ? 'primary' : 'default'} onClick={() => set({ act: 'refresh' })}>
            {s('refresh')}
          </Button>
          <Button onClick={() => set({ act: 'edit' })}>{s('edit')}</Button>
        </>
      )}
      <Button type={act === 'begin' ? 'primary' : 'default'} onClick={() => set({ act })}>
        {s(act)}
      </Button>
    </p>
  )
}
