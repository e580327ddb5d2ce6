import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { type ReactNode, useId } from 'react'
import { EmptyState } from '#ui/feedback.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page, type PageProps } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignsApi, campaignTabs } from './api.tsx'
import type { CampaignRow } from './shapes.ts'
import type { CampaignState } from './states.ts'
import { campaignsText, campaignWords } from './text.ts'
import { schemeText } from './text-screens.ts'

export const campaignsPath = '/publicity/campaigns'

type Opened = { readonly campaign: CampaignRow; readonly round: Round }

/** A page of campaigns with its tabs; asks for a round, then for a scheme. */
export function CampaignPage(
  props: Pick<PageProps, 'action' | 'crumbs'> & {
    readonly tab: string
    readonly children: (opened: Opened) => ReactNode
    /** Shown where the round has no scheme yet. */
    readonly none?: (round: Round) => ReactNode
  },
) {
  const t = useText(campaignsText)
  const round = useRound()
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      gate="publicity"
      action={round === null ? undefined : props.action}
      crumbs={props.crumbs}
      tabs={campaignTabs(t)}
      tab={props.tab}
    >
      {round === null ? (
        <EmptyState title={t('noRound')} next={t('noRoundNext')} />
      ) : (
        <Chosen key={round.id} round={round} none={props.none}>
          {props.children}
        </Chosen>
      )}
    </Page>
  )
}

/** The schemes of a round as screens ask for them. */
export function useCampaigns(roundId: string) {
  return useQuery(campaignsApi.ofRound.queryOptions({ input: { roundId } }))
}

function Chosen(props: {
  readonly round: Round
  readonly none?: ((round: Round) => ReactNode) | undefined
  readonly children: (opened: Opened) => ReactNode
}) {
  const { search } = useUrl()
  const { round, none, children } = props
  return (
    <Loaded query={useCampaigns(round.id)}>
      {(found) => {
        const campaign = found.find(({ id }) => id === search.campaign) ?? found[0]
        if (campaign === undefined) return none === undefined ? <NoCampaign /> : none(round)
        return (
          <>
            {found.length > 1 ? <CampaignChoice campaigns={found} chosen={campaign} /> : null}
            {children({ campaign, round })}
          </>
        )
      }}
    </Loaded>
  )
}

function NoCampaign() {
  const t = useText(campaignsText)
  const s = useText(schemeText)
  const mayEdit = useMay('campaign.edit')
  return (
    <EmptyState
      title={t('none')}
      next={t('noneNext')}
      action={mayEdit ? <AppLink to={`${campaignsPath}/scheme?act=new`}>{s('create')}</AppLink> : undefined}
    />
  )
}

function CampaignChoice(props: { readonly campaigns: readonly CampaignRow[]; readonly chosen: CampaignRow }) {
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const id = useId()
  const { set } = useUrl()
  return (
    <p className="campaign-choice">
      <label htmlFor={id}>{t('campaign')}</label>
      <Select
        id={id}
        value={props.chosen.id}
        popupMatchSelectWidth={false}
        options={props.campaigns.map(({ id: value, title, state }) => ({
          value,
          label: `${title}（${w(`state.${state}`)}）`,
        }))}
        onChange={(campaign) => set({ campaign, page: null })}
      />
    </p>
  )
}

const marks: Readonly<Record<CampaignState, Status>> = {
  drafting: 'idle',
  in_force: 'active',
  closed: 'done',
}

/** A scheme's state as shape, word and colour. */
export function CampaignMark(props: { readonly state: CampaignState }) {
  const w = useText(campaignWords)
  return <StatusMark status={marks[props.state]} word={w(`state.${props.state}`)} />
}
