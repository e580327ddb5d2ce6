import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useText } from '#ui/text.tsx'
import { auditsApi } from './api.tsx'
import { type DialogProps, seenOf, useFileField } from './audit-dialogs.tsx'
import { leavingAuditsTopic } from './contract.ts'
import { auditText } from './text-screens.ts'

const replySchema = inputOf(leavingAuditsTopic.contract.reply)
/** A post of the village by its place in the list, and the term. */
const chosenSchema = z.object({ post: z.string(), fromOn: z.iso.date(), toOn: z.iso.date() })

/** Windows about one of those audited. */
export function OfficialDialogs(
  props: DialogProps & { readonly act: 'official' | 'remove' | 'reply'; readonly official: string },
) {
  const r = useText(auditText)
  const { audit, onClose, act } = props
  const remove = useMutation(auditsApi.removeOfficial.mutationOptions())
  const official = audit.people.find(({ id }) => id === props.official)
  if (act === 'official') return <AddOfficial audit={audit} onClose={onClose} />
  if (official === undefined) return null
  const { id: officialId, name } = official
  if (act === 'reply')
    return <ReplyDialog audit={audit} onClose={onClose} official={{ id: officialId, name }} />
  return (
    <ReasonDialog
      title={r('removeOf', { name })}
      label={r('reason')}
      submitLabel={r('remove')}
      onReason={(reason) => remove.mutateAsync({ ...seenOf(audit), officialId, reason })}
      onClose={onClose}
    />
  )
}

function AddOfficial({ audit, onClose }: DialogProps) {
  const r = useText(auditText)
  const add = useMutation(auditsApi.addOfficial.mutationOptions())
  if (audit.posts.length === 0) {
    return (
      <Dialog title={r('addOfficial')} onClose={onClose}>
        <p>{r('noPosts')}</p>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={r('addOfficial')}
      schema={chosenSchema}
      initial={{ fromOn: audit.periodFrom, toOn: audit.periodTo }}
      fields={[
        {
          name: 'post',
          label: r('fromPosts'),
          kind: 'select',
          wide: true,
          options: audit.posts.map(({ name, title }, place) => ({
            value: String(place),
            label: `${name} · ${title}`,
          })),
        },
        { name: 'fromOn', label: r('termFrom'), kind: 'date' },
        { name: 'toOn', label: r('termTo'), kind: 'date' },
      ]}
      submitLabel={r('addOfficial')}
      act={async ({ post, fromOn, toOn }) => {
        const chosen = audit.posts[Number(post)]
        if (chosen === undefined) return
        const { personId, title } = chosen
        await add.mutateAsync({ ...seenOf(audit), personId, post: title, fromOn, toOn })
      }}
      onClose={onClose}
    />
  )
}

function ReplyDialog(
  props: DialogProps & { readonly official: { readonly id: string; readonly name: string } },
) {
  const r = useText(auditText)
  const { audit, onClose, official } = props
  const reply = useMutation(auditsApi.reply.mutationOptions())
  const file = useFileField(r('file'))
  return (
    <FormDialog
      title={r('replyOf', { name: official.name })}
      schema={replySchema}
      initial={{ ...seenOf(audit), officialId: official.id, repliedOn: audit.today }}
      fields={[
        { name: 'repliedOn', label: r('repliedOn'), kind: 'date' },
        { name: 'reply', label: r('reply'), kind: 'textarea', rows: 3, maxLength: 1000 },
        file,
      ]}
      submitLabel={r('recordReply')}
      act={(values) => reply.mutateAsync(values)}
      onClose={onClose}
    />
  )
}
