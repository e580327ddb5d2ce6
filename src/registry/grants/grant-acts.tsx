import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { type Role, roles } from '#common/roles.ts'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { useMay } from '#ui/session.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { postsText } from '../posts/text.ts'
import { grantsApi } from './api.tsx'
import type { grantStates } from './contract.ts'
import { grantsText } from './text.ts'
import { grantsScreenText } from './text-screens.ts'

/** What an act needs to know of a chosen post. */
export type ChosenPost = {
  readonly id: string
  readonly version: number
  readonly personName: string
  readonly title: string
  readonly role: Role | null
  readonly grantState: (typeof grantStates)[number]
}

const inForce: readonly ChosenPost['grantState'][] = ['requested', 'proposed', 'active']

type BulkProps = { readonly posts: readonly ChosenPost[]; readonly onDone: () => void }

/** The buttons over selected posts: propose and end, or approve and refuse. */
export function GrantBulk(props: BulkProps) {
  const proposes = useMay('grant.propose')
  const decides = useMay('grant.approve')
  return (
    <>
      {proposes ? <ProposeButtons {...props} /> : null}
      {decides ? <DecideButtons {...props} /> : null}
    </>
  )
}

function ids(posts: readonly ChosenPost[]) {
  return { posts: posts.map(({ id, version }) => ({ id, version })) }
}

function ProposeButtons({ posts, onDone }: BulkProps) {
  const s = useText(grantsScreenText)
  const propose = useMutation(grantsApi.propose.mutationOptions({ onSuccess: onDone }))
  const asked = posts.flatMap(({ id, version, role, grantState }) =>
    role !== null && (grantState === 'requested' || grantState === 'refused' || grantState === 'ended')
      ? [{ id, version, role }]
      : [],
  )
  return (
    <>
      {asked.length > 0 ? (
        <Button type="primary" disabled={propose.isPending} onClick={() => propose.mutate({ posts: asked })}>
          {s('proposeAsked')}
        </Button>
      ) : null}
      <EndButton posts={posts} onDone={onDone} />
      <ActProblem error={propose.error} />
    </>
  )
}

/** Ends the grants of posts, with a reason. */
export function EndButton({ posts, onDone }: BulkProps) {
  const t = useText(grantsText)
  const s = useText(grantsScreenText)
  const [open, setOpen] = useState(false)
  const end = useMutation(grantsApi.end.mutationOptions({ onSuccess: onDone }))
  const chosen = posts.filter((post) => inForce.includes(post.grantState))
  if (chosen.length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('end')}</Button>
      {open ? (
        <ReasonDialog
          title={t('end')}
          label={s('endReason')}
          submitLabel={t('end')}
          onReason={(reason) => end.mutateAsync({ ...ids(chosen), reason })}
          onClose={() => setOpen(false)}
        >
          <p>
            {s('count', { n: chosen.length })}{' '}
            {chosen
              .slice(0, 8)
              .map((post) => `${post.personName} ${post.title}`)
              .join('、')}
          </p>
          <p className="quiet">{s('endNote')}</p>
        </ReasonDialog>
      ) : null}
    </>
  )
}

function DecideButtons({ posts, onDone }: BulkProps) {
  const t = useText(grantsText)
  const s = useText(grantsScreenText)
  const [refusing, setRefusing] = useState(false)
  const approve = useMutation(grantsApi.approve.mutationOptions({ onSuccess: onDone }))
  const refuse = useMutation(grantsApi.refuse.mutationOptions({ onSuccess: onDone }))
  const open = posts.filter((post) => post.grantState === 'proposed')
  if (open.length === 0) return null
  return (
    <>
      <Button type="primary" disabled={approve.isPending} onClick={() => approve.mutate(ids(open))}>
        {t('approve')}
      </Button>
      <Button onClick={() => setRefusing(true)}>{t('refuse')}</Button>
      <ActProblem error={approve.error} />
      {refusing ? (
        <ReasonDialog
          title={t('refuse')}
          label={s('refuseReason')}
          submitLabel={t('refuse')}
          onReason={(reason) => refuse.mutateAsync({ ...ids(open), reason })}
          onClose={() => setRefusing(false)}
        >
          <p>{s('count', { n: open.length })}</p>
        </ReasonDialog>
      ) : null}
    </>
  )
}

const roleSchema = z.object({ role: z.enum(roles) })

/** Proposes another role than the one asked for, for one post. */
export function RoleButton(props: { readonly post: ChosenPost }) {
  const t = useText(grantsText)
  const s = useText(grantsScreenText)
  const p = useText(postsText)
  const [open, setOpen] = useState(false)
  const propose = useMutation(grantsApi.propose.mutationOptions())
  const { id, version, personName, title, role } = props.post
  const heading = s('setRoleOf', { name: `${personName} ${title}` })
  return (
    <>
      <Button size="small" aria-label={heading} onClick={() => setOpen(true)}>
        {s('setRole')}
      </Button>
      {open ? (
        <Dialog title={heading} onClose={() => setOpen(false)}>
          <p className="quiet">{t('purpose')}</p>
          <ZodForm
            schema={roleSchema}
            {...(role === null ? {} : { initial: { role } })}
            fields={[
              {
                name: 'role',
                label: s('role'),
                kind: 'select',
                options: roles.map((value) => ({ value, label: p(`role.${value}`) })),
              },
            ]}
            submitLabel={t('propose')}
            numberOf={(failure) => brokenNumber(failure) ?? undefined}
            onCancel={() => setOpen(false)}
            onSubmit={async (values) => {
              const chosen = { posts: [{ id, version, role: values.role }] }
              const refusal = await refusedOrDone(() => propose.mutateAsync(chosen))
              if (refusal === undefined) setOpen(false)
              return refusal
            }}
          />
        </Dialog>
      ) : null}
    </>
  )
}
