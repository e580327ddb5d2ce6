import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink } from '#ui/link.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignsApi } from './api.tsx'
import { campaignsPath } from './campaign-page.tsx'
import type { CampaignRecord, ClassView } from './shapes.ts'
import { schemeText } from './text-screens.ts'

/** A class: how its people are found, how many they are, and what each owes. */
export function ClassLine(props: {
  readonly campaign: CampaignRecord
  readonly own: ClassView
  readonly place: number
  readonly may: boolean
}) {
  const s = useText(schemeText)
  const { campaign, own, place, may } = props
  const people = `${campaignsPath}/people?campaign=${campaign.id}&classId=${own.id}`
  return (
    <section className="campaign-class" aria-label={own.name}>
      <div className="campaign-class-head">
        <h3>
          {place + 1}. {own.name}
        </h3>
        <AppLink to={people}>{s('nPeople', { n: own.people })}</AppLink>
        {own.listed > 0 ? <span className="quiet">{s('nListed', { n: own.listed })}</span> : null}
        {may ? <ClassActs {...props} /> : null}
      </div>
      <FoundBy own={own} />
      {own.duties.length === 0 ? (
        <p className="quiet">{s('owesNothing')}</p>
      ) : (
        <ul>
          {own.duties.map(({ id, title, needed, dueOn }) => (
            <li key={id}>{s('owed', { title, n: needed, day: dueOn })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function FoundBy(props: { readonly own: ClassView }) {
  const s = useText(schemeText)
  const { posts, groups } = props.own.finder
  const ways = [
    posts === null
      ? null
      : s('byPosts', {
          what: [
            posts.levels.map((level) => s(`level.${level}`)).join('、'),
            posts.organisationKinds.join('、'),
            posts.roles.map((role) => s(`role.${role}`)).join('、'),
            posts.titles.map((word) => `“${word}”`).join('、'),
          ]
            .filter((part) => part !== '')
            .join('；'),
        }),
    groups === 'none' ? null : s('byGroups', { what: s(`group.${groups}`) }),
  ].filter((way) => way !== null)
  return (
    <p className="quiet small">
      {s('found')}：{ways.length === 0 ? s('byList') : ways.join('；')}
    </p>
  )
}

function ClassActs(props: {
  readonly campaign: CampaignRecord
  readonly own: ClassView
  readonly place: number
}) {
  const s = useText(schemeText)
  const { set } = useUrl()
  const { campaign, own, place } = props
  const order = useMutation(campaignsApi.orderClasses.mutationOptions())
  function up() {
    const ids = campaign.classes.map(({ id }) => id)
    const before = ids[place - 1]
    if (before === undefined) return
    const classIds = ids.with(place - 1, own.id).with(place, before)
    order.mutate({ id: campaign.id, version: campaign.version, classIds })
  }
  const { name } = own
  return (
    <>
      <div className="campaign-class-acts">
        <AppLink to={`${campaignsPath}/listed?campaign=${campaign.id}&classId=${own.id}`}>
          <span aria-hidden="true">{s('openList')}</span>
          <span className="sr-only">{s('openListOf', { name })}</span>
        </AppLink>
        {place === 0 ? null : (
          <Button size="small" aria-label={s('upClass', { name })} disabled={order.isPending} onClick={up}>
            {s('upShort')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={s('editClass', { name })}
          onClick={() => set({ act: 'class', class: own.id })}
        >
          {s('editShort')}
        </Button>
        <Button
          size="small"
          aria-label={s('removeClass', { name })}
          onClick={() => set({ act: 'remove', class: own.id })}
        >
          {s('removeShort')}
        </Button>
      </div>
      <ActProblem error={order.error} />
    </>
  )
}
