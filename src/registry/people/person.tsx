import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { Loaded } from '#ui/loaded.tsx'
import { Facts, Page, Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { postsApi } from '../posts/api.tsx'
import { PostDialogs } from '../posts/post-dialogs.tsx'
import { PostLines } from '../posts/post-lines.tsx'
import { postsText } from '../posts/text.ts'
import { RecordTrail } from '../trail/record-trail.tsx'
import { peopleApi } from './api.tsx'
import type { personRow } from './contract.ts'
import { EditPerson } from './edit-person.tsx'
import { PersonalNumber } from './personal-number.tsx'
import { peopleText } from './text.ts'
import { peopleScreenText } from './text-screens.ts'

type Person = z.infer<typeof personRow>

/** A person: particulars, masked numbers, posts, what the gates know (`more`), duties in the chain, trail. */
export function PersonScreen(props: { readonly more?: (personId: string) => ReactNode }) {
  const { params } = useUrl()
  const id = params.personId ?? ''
  const person = useQuery(peopleApi.show.queryOptions({ input: { id } }))
  return (
    <Loaded query={person}>
      {(found) => <PersonPage person={found} more={props.more?.(id)} reload={person.refetch} />}
    </Loaded>
  )
}

function PersonPage(props: {
  readonly person: Person
  readonly more: ReactNode
  readonly reload: () => Promise<unknown>
}) {
  const t = useText(peopleText)
  const { person } = props
  const { search, set } = useUrl()
  const mayEdit = useMay('registry.edit')
  return (
    <Page
      title={person.name}
      purpose={[person.areaName, person.number].filter(Boolean).join(' · ')}
      crumbs={[{ label: t('title'), to: '/registry/people' }, { label: person.name }]}
      action={mayEdit ? <Button onClick={() => set({ edit: 'person' })}>{t('edit')}</Button> : null}
    >
      <div className="record">
        <div className="record-content">
          <Particulars person={person} />
          <PostsOf person={person} />
          {props.more}
        </div>
        <aside className="record-side">
          <Duties person={person} />
          <RecordTrail type="person" id={person.id} />
        </aside>
      </div>
      {search.edit === 'person' && mayEdit ? (
        <EditPerson person={person} reload={props.reload} onClose={() => set({ edit: null })} />
      ) : null}
      <PostDialogs person={{ id: person.id, name: person.name }} />
    </Page>
  )
}

function Particulars(props: { readonly person: Person }) {
  const t = useText(peopleText)
  const s = useText(peopleScreenText)
  const { person } = props
  const missing = s('notRegistered')
  return (
    <>
      <Section title={s('facts')}>
        <Facts
          facts={[
            [t('sex'), person.sex ? t(`sex.${person.sex}`) : '–'],
            [t('birthDate'), person.birthDate ?? '–'],
            [t('ethnicity'), person.ethnicity ?? '–'],
            [t('education'), person.education ?? '–'],
            [t('partyJoined'), person.partyJoined ?? '–'],
            [t('area'), person.areaName ?? person.areaCode],
          ]}
        />
      </Section>
      <Section title={s('numbers')} note={s('numbersNote')}>
        <Facts
          facts={[
            [
              t('identityNumber'),
              <PersonalNumber key="identity" person={person} field="identityNumber" missing={missing} />,
            ],
            [t('phone'), <PersonalNumber key="phone" person={person} field="phone" missing={missing} />],
          ]}
        />
      </Section>
    </>
  )
}

function usePostsOf(person: Person, ended: boolean) {
  const input = { person: person.id, page: 1, size: 100, ...(ended ? { ended: true } : {}) }
  return useQuery(postsApi.list.queryOptions({ input }))
}

function PostsOf(props: { readonly person: Person }) {
  const s = useText(peopleScreenText)
  const p = useText(postsText)
  const { search, set } = useUrl()
  const ended = search.ended === 'true'
  const posts = usePostsOf(props.person, ended)
  const mayEdit = useMay('registry.edit')
  return (
    <Section
      title={s('posts')}
      action={mayEdit ? <Button onClick={() => set({ post: 'new' })}>{p('add')}</Button> : null}
    >
      <label className="segment">
        <input
          type="checkbox"
          checked={ended}
          onChange={(event) => set({ ended: event.target.checked ? 'true' : null })}
        />{' '}
        {s('ended')}
      </label>
      <Loaded query={posts} lines={3}>
        {({ rows }) =>
          rows.length === 0 ? <p className="quiet">{s('noPosts')}</p> : <PostLines posts={rows} />
        }
      </Loaded>
    </Section>
  )
}

function Duties(props: { readonly person: Person }) {
  const s = useText(peopleScreenText)
  const p = useText(postsText)
  const posts = usePostsOf(props.person, false)
  return (
    <Section title={s('duties')}>
      <Loaded query={posts} lines={2}>
        {({ rows }) => {
          const duties = rows.filter((row) => row.chainPart !== null)
          if (duties.length === 0) return <p className="quiet">{s('noDuties')}</p>
          return (
            <ul>
              {duties.map((row) => (
                <li key={row.id}>
                  {s('duty', {
                    area: row.areaName ?? row.areaCode,
                    part: row.chainPart === null ? '' : p(`chainPart.${row.chainPart}`),
                  })}
                  {row.fromOn === null ? null : (
                    <span className="quiet small">
                      {' '}
                      <CivilDate date={row.fromOn} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Section>
  )
}
