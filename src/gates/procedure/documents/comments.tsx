import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import type { Field } from '#ui/form-types.ts'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { StatusMark } from '#ui/status.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import type { Choice } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from './api.tsx'
import { documentsTopic } from './contract.ts'
import { usePlaceWords } from './document-look.tsx'
import { bodyLines, fieldLines } from './lines.ts'
import type { CommentView, DocumentRecord } from './shapes.ts'
import { actText } from './text-screens.ts'
import './documents.css'

const schema = inputOf(documentsTopic.contract.comment)

type Props = { readonly record: DocumentRecord }

/** Comments with their replies, the block's words above them; settled ones stay. */
export function CommentsTab(props: Props) {
  const { record } = props
  const a = useText(actText)
  const { search, set } = useUrl()
  const comments = useQuery(documentsApi.comments.queryOptions({ input: { id: record.id } }))
  const openOnly = search.open !== undefined
  const close = () => set({ act: null, anchor: null, parent: null })
  const add = <Button onClick={() => set({ act: 'comment', anchor: null })}>{a('addComment')}</Button>
  return (
    <>
      <div className="comment-tools no-print">
        {record.mayComment ? add : null}
        <label>
          <input type="checkbox" checked={openOnly} onChange={() => set({ open: openOnly ? null : 'yes' })} />{' '}
          {a('openOnly')}
        </label>
      </div>
      <Loaded query={comments}>
        {(all) => {
          const first = all.filter((one) => one.parentId === null)
          const shown = openOnly ? first.filter((one) => one.resolvedAt === null) : first
          if (shown.length === 0) return <EmptyState title={a('noComments')} next={a('noCommentsNext')} />
          return (
            <ol className="comments">
              {shown.map((one) => (
                <Thread
                  key={one.id}
                  record={record}
                  comment={one}
                  replies={all.filter((other) => other.parentId === one.id)}
                />
              ))}
            </ol>
          )
        }}
      </Loaded>
      {record.mayComment && search.act === 'comment' ? (
        <CommentDialog record={record} anchor={search.anchor} parentId={search.parent} onClose={close} />
      ) : null}
    </>
  )
}

function Thread(props: Props & { readonly comment: CommentView; readonly replies: readonly CommentView[] }) {
  const a = useText(actText)
  const place = usePlaceWords()
  const { set } = useUrl()
  const { record, comment, replies } = props
  const resolve = useMutation(documentsApi.resolve.mutationOptions())
  const open = comment.resolvedAt === null
  return (
    <li className="comment" data-open={open ? 'yes' : 'no'}>
      <p className="quiet small">
        {comment.nowAt === null ? a('gone') : place(comment.nowAt)} · {a('onVersion', { n: comment.number })}
      </p>
      {comment.quote === '' ? null : <blockquote lang="zh-CN">{comment.quote}</blockquote>}
      {[comment, ...replies].map((one) => (
        <div key={one.id} className="comment-words">
          <p>{one.words}</p>
          <p className="quiet small">
            {one.organisation} {one.writtenBy} <Moment at={one.writtenAt} />
          </p>
        </div>
      ))}
      <ActProblem error={resolve.error} />
      {open ? (
        <p className="comment-acts no-print">
          {record.mayComment ? (
            <>
              <Button
                size="small"
                onClick={() => set({ act: 'comment', anchor: comment.nowAt, parent: comment.id })}
              >
                {a('reply')}
              </Button>
              <Button
                size="small"
                disabled={resolve.isPending}
                onClick={() => resolve.mutate({ id: record.id, commentId: comment.id })}
              >
                {a('resolve')}
              </Button>
            </>
          ) : null}
        </p>
      ) : (
        <StatusMark status="done" word={a('resolved', { who: comment.resolvedBy ?? '' })} />
      )}
    </li>
  )
}

type DialogProps = Props & {
  /** The block; asked for when left out. */
  readonly anchor: string | undefined
  readonly parentId?: string | undefined
  readonly onClose: () => void
}

/** Writes a comment on a block, or a reply. */
export function CommentDialog(props: DialogProps) {
  const a = useText(actText)
  const place = usePlaceWords()
  const { record, anchor, parentId, onClose } = props
  const comment = useMutation(documentsApi.comment.mutationOptions())
  const reply = parentId !== undefined && parentId !== ''
  const asks = anchor === undefined && !reply
  const places = usePlaces(record, asks)
  const where: Field<'anchor'> = {
    name: 'anchor',
    label: a('place'),
    kind: 'select',
    options: places,
    wide: true,
  }
  const title = reply ? a('reply') : asks ? a('addComment') : a('commentOn', { where: place(anchor ?? '') })
  return (
    <Dialog title={title} onClose={onClose}>
      <ZodForm
        schema={schema}
        initial={{
          ...{ id: record.id, number: record.latest, anchor: asks ? 'title' : (anchor ?? '') },
          ...(reply ? { parentId } : {}),
        }}
        fields={[
          ...(asks ? [where] : []),
          { name: 'words', label: a('words'), kind: 'textarea', rows: 4, maxLength: 2000 },
        ]}
        submitLabel={reply ? a('reply') : a('addComment')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => comment.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

/** Places of the latest version that can be commented on, each with the beginning of its words. */
function usePlaces(record: DocumentRecord, asked: boolean): readonly Choice[] {
  const place = usePlaceWords()
  const input = { id: record.id, number: record.latest }
  const latest = useQuery({ ...documentsApi.content.queryOptions({ input }), enabled: asked })
  if (latest.data === undefined) return [{ value: 'title', label: place('title') }]
  const { content } = latest.data
  const fields = fieldLines(content).filter((line) => line.anchor === 'title' || line.anchor === 'addressees')
  return [...fields, ...bodyLines(content)]
    .filter((line) => line.text !== '')
    .map(({ anchor, text }) => ({ value: anchor, label: `${place(anchor)}　${text.slice(0, 24)}` }))
}
