import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { EmptyState, Refusal, type RefusalView } from '#ui/feedback.tsx'
import { showBytes, type UploadFile } from '#ui/file-types.ts'
import { FileUpload } from '#ui/file-upload.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Section } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { documentLimits, UploadFailure, uploadDocument } from '#ui/upload.tsx'
import { tasksApi } from './api.tsx'
import type { TaskRecord } from './shapes.ts'
import { recordText } from './text.ts'
import './tasks.css'

type Evidence = TaskRecord['evidence'][number]

/** The evidence of a task, and while the work is open, ways to add more: photograph, file, words. */
export function TaskEvidence(props: { readonly task: TaskRecord }) {
  const r = useText(recordText)
  const { task } = props
  const remove = useMutation(tasksApi.removeEvidence.mutationOptions())
  const mayAdd = task.moves.some((one) => one.move === 'submit' && one.allowed)
  return (
    <Section title={r('evidence')}>
      <ActProblem error={remove.error} />
      {task.evidence.length === 0 ? (
        <EmptyState title={r('noEvidence')} next={mayAdd ? r('noEvidenceNext') : undefined} />
      ) : (
        <ul className="evidence-list" aria-label={r('evidence')}>
          {task.evidence.map((one) => (
            <EvidenceLine
              key={one.id}
              evidence={one}
              removable={mayAdd && one.own && one.submission === 0}
              busy={remove.isPending}
              onRemove={() => remove.mutate({ id: task.id, evidenceId: one.id })}
            />
          ))}
        </ul>
      )}
      {mayAdd ? <AddEvidence taskId={task.id} /> : null}
    </Section>
  )
}

function EvidenceLine(props: {
  readonly evidence: Evidence
  readonly removable: boolean
  readonly busy: boolean
  readonly onRemove: () => void
}) {
  const r = useText(recordText)
  const { evidence } = props
  const { file, note, submission } = evidence
  const name = file?.name ?? note
  return (
    <li>
      <span>
        {file === null ? (
          note
        ) : (
          <a href={`/files/${file.id}`} target="_blank" rel="noreferrer">
            {file.name} <span className="quiet small">{showBytes(file.size)}</span>
            {/^image\/(jpeg|png|webp|gif)$/.test(file.type) ? (
              <img className="evidence-photo" src={`/files/${file.id}`} alt={file.name} loading="lazy" />
            ) : null}
          </a>
        )}
        {file !== null && note !== '' ? <p>{note}</p> : null}
      </span>
      <span className="quiet small">
        {submission === 0 ? r('pending') : r('submission', { n: submission })} · {evidence.addedBy}{' '}
        <Moment at={evidence.addedAt} />
      </span>
      {props.removable ? (
        <Button
          className="evidence-act"
          size="small"
          disabled={props.busy}
          aria-label={r('removeOf', { name })}
          onClick={props.onRemove}
        >
          {r('remove')}
        </Button>
      ) : null}
    </li>
  )
}

function AddEvidence(props: { readonly taskId: string }) {
  const r = useText(recordText)
  const id = useId()
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState<RefusalView | null>(null)
  const add = useMutation(tasksApi.addEvidence.mutationOptions())
  const upload: UploadFile = async (file, told) => {
    setRefused(null)
    try {
      const stored = await uploadDocument(file, told)
      await add.mutateAsync({ id: props.taskId, fileId: stored.id })
      return stored
    } catch (failure) {
      if (failure instanceof UploadFailure) setRefused(failure.refusal)
      throw failure
    }
  }
  return (
    <div className="evidence-add no-print">
      {refused === null ? null : <Refusal refusal={refused} />}
      <ActProblem error={add.error} />
      <FileUpload
        id={`${id}-file`}
        label={r('upload')}
        files={[]}
        onFiles={() => undefined}
        upload={upload}
        limits={documentLimits}
        multiple
        camera
      />
      <div className="evidence-note">
        <label className="sr-only" htmlFor={`${id}-note`}>
          {r('note')}
        </label>
        <Input.TextArea
          id={`${id}-note`}
          value={note}
          rows={2}
          maxLength={500}
          placeholder={r('note')}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button
          disabled={add.isPending || note.trim() === ''}
          onClick={() => add.mutate({ id: props.taskId, note }, { onSuccess: () => setNote('') })}
        >
          {r('addNote')}
        </Button>
      </div>
    </div>
  )
}
