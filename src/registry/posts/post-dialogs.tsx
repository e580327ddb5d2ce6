import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import { businessRoles } from '#common/roles.ts'
import { brokenNumber } from '#ui/api.tsx'
import { closeWhenDone, type Settle, useConflict } from '#ui/conflict.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import type { Field } from '#ui/form-types.ts'
import { Loaded } from '#ui/loaded.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { formText } from '#ui/words.ts'
import { searchAreas, searchOrganisations, searchPeople } from '../searches.tsx'
import { postsApi } from './api.tsx'
import { chainParts, postsTopic } from './contract.ts'
import type { Post } from './post-lines.tsx'
import { postsText } from './text.ts'
import { postsScreenText } from './text-screens.ts'

type Holder = { readonly id: string; readonly name: string }

const added = inputOf(postsTopic.contract.add)
const addSchema = added.extend({
  role: added.shape.role.default(null),
  chainPart: added.shape.chainPart.default(null),
})
const edited = inputOf(postsTopic.contract.edit)
const editSchema = edited.extend({
  role: edited.shape.role.default(null),
  chainPart: edited.shape.chainPart.default(null),
})
const endSchema = z.object({ untilOn: civilDate.optional() })

/** The windows over a list of posts: add, edit, end; which one is open stands in the address. */
export function PostDialogs(props: { readonly person?: Holder | undefined }) {
  const { search, set } = useUrl()
  const close = () => set({ post: null, end: null })
  if (search.post === 'new') return <AddPost person={props.person} onClose={close} />
  if (search.post) return <OnePost id={search.post} act="edit" onClose={close} />
  if (search.end) return <OnePost id={search.end} act="end" onClose={close} />
  return null
}

function useWantedFields(): readonly Field<'title' | 'role' | 'chainPart'>[] {
  const t = useText(postsText)
  const s = useText(postsScreenText)
  return [
    { name: 'title', label: s('titleOf'), kind: 'text', maxLength: 60 },
    {
      name: 'role',
      label: s('role'),
      kind: 'select',
      help: s('roleHelp'),
      options: businessRoles.map((value) => ({ value, label: t(`role.${value}`) })),
    },
    {
      name: 'chainPart',
      label: s('chainPart'),
      kind: 'select',
      help: s('chainHelp'),
      options: chainParts.map((value) => ({ value, label: t(`chainPart.${value}`) })),
    },
  ]
}

function AddPost(props: { readonly person: Holder | undefined; readonly onClose: () => void }) {
  const t = useText(postsText)
  const s = useText(postsScreenText)
  const { person, onClose } = props
  const add = useMutation(postsApi.add.mutationOptions())
  const wanted = useWantedFields()
  return (
    <Dialog title={t('add')} onClose={onClose} wide>
      <ZodForm
        schema={addSchema}
        initial={person === undefined ? {} : { personId: person.id }}
        labels={person === undefined ? {} : { [person.id]: person.name }}
        fields={[
          { name: 'personId', label: s('person'), kind: 'person', search: searchPeople },
          {
            name: 'organisationId',
            label: s('organisation'),
            kind: 'organisation',
            search: searchOrganisations,
          },
          { name: 'areaCode', label: s('area'), kind: 'area', search: searchAreas },
          { name: 'fromOn', label: s('from'), kind: 'date' },
          ...wanted,
        ]}
        submitLabel={t('add')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => add.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function OnePost(props: { readonly id: string; readonly act: 'edit' | 'end'; readonly onClose: () => void }) {
  const t = useText(postsText)
  const s = useText(postsScreenText)
  const found = useQuery({ ...postsApi.show.queryOptions({ input: { id: props.id } }), staleTime: 0 })
  const { notice, settle } = useConflict(found.refetch)
  return (
    <Dialog title={t(props.act)} onClose={props.onClose} wide>
      {notice}
      <Loaded query={found}>
        {(post) =>
          post.untilOn !== null ? (
            <EmptyState title={s('bulkNone')} />
          ) : props.act === 'edit' ? (
            <EditForm key={post.version} post={post} settle={settle} onClose={props.onClose} />
          ) : (
            <EndForm key={post.version} post={post} settle={settle} onClose={props.onClose} />
          )
        }
      </Loaded>
    </Dialog>
  )
}

function PostHead(props: { readonly post: Post }) {
  const { personName, organisationName, areaName, areaCode } = props.post
  return <p>{[personName, organisationName, areaName ?? areaCode].join(' · ')}</p>
}

type FormProps = { readonly post: Post; readonly settle: Settle; readonly onClose: () => void }

function EditForm(props: FormProps) {
  const f = useText(formText)
  const { post, settle, onClose } = props
  const edit = useMutation(postsApi.edit.mutationOptions())
  const role = businessRoles.find((one) => one === post.role) ?? null
  const { id, version, title, chainPart } = post
  return (
    <>
      <PostHead post={post} />
      <ZodForm
        schema={editSchema}
        initial={{ id, version, title, role, chainPart }}
        fields={useWantedFields()}
        submitLabel={f('save')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => edit.mutateAsync(values))
          return closeWhenDone(settle, refusal, onClose)
        }}
      />
    </>
  )
}

function EndForm(props: FormProps) {
  const t = useText(postsText)
  const s = useText(postsScreenText)
  const { post, settle, onClose } = props
  const end = useMutation(postsApi.end.mutationOptions())
  return (
    <>
      <PostHead post={post} />
      <p>{s('endNote', { name: post.personName, post: post.title })}</p>
      <ZodForm
        schema={endSchema}
        fields={[{ name: 'untilOn', label: s('until'), kind: 'date', help: s('untilHelp') }]}
        submitLabel={t('end')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async ({ untilOn }) => {
          const chosen = { id: post.id, version: post.version, ...(untilOn ? { untilOn } : {}) }
          const refusal = await refusedOrDone(() => end.mutateAsync(chosen))
          return closeWhenDone(settle, refusal, onClose)
        }}
      />
    </>
  )
}
