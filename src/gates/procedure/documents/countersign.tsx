import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { ActProblem } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { DueDate, type Status, StatusMark } from '#ui/status.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from './api.tsx'
import { documentsTopic } from './contract.ts'
import type { CountersignView, DocumentRecord } from './shapes.ts'
import { documentsText } from './text.ts'
import { actText } from './text-screens.ts'
import './documents.css'

const settleSchema = inputOf(documentsTopic.contract.settle)
const answerSchema = inputOf(documentsTopic.contract.countersign)
const numberOf = (failure: unknown) => brokenNumber(failure) ?? undefined

type Props = { readonly record: DocumentRecord }

/** Who was asked, what they answered, and what was done about objections. */
export function CountersignTab(props: Props) {
  const a = useText(actText)
  const { search, set } = useUrl()
  const may = useMay('document.countersign')
  const { record } = props
  const close = () => set({ act: null, row: null })
  const own = record.countersigns.find((one) => one.own)
  const settled = record.countersigns.find((one) => one.id === search.row)
  if (record.countersigns.length === 0) {
    return <EmptyState title={a('noCountersign')} next={a('noCountersignNext')} />
  }
  return (
    <>
      {may && own !== undefined ? <Answer key={own.answer} record={record} own={own} /> : null}
      <ol className="countersigns" aria-label={a('organisations')}>
        {record.countersigns.map((one) => (
          <Row
            key={one.id}
            record={record}
            row={one}
            onSettle={record.mayEdit ? () => set({ act: 'settle', row: one.id }) : null}
          />
        ))}
      </ol>
      {search.act === 'settle' && settled !== undefined ? (
        <Settle record={record} row={settled} onClose={close} />
      ) : null}
    </>
  )
}

function statusOf(
  row: CountersignView,
  today: string,
): { status: Status; word: 'waiting' | 'overdue' | null } {
  if (row.answer === 'agreed') return { status: 'done', word: null }
  if (row.answer === 'objected') return { status: 'near', word: null }
  return row.dueOn < today ? { status: 'overdue', word: 'overdue' } : { status: 'idle', word: 'waiting' }
}

function Row(props: Props & { readonly row: CountersignView; readonly onSettle: (() => void) | null }) {
  const a = useText(actText)
  const t = useText(documentsText)
  const { record, row, onSettle } = props
  const { status, word } = statusOf(row, record.today)
  const objected = row.answer === 'objected'
  return (
    <li className="countersign">
      <p className="countersign-head">
        <strong>{row.organisation}</strong>
        <StatusMark status={status} word={word === null ? t(`answer.${row.answer ?? 'agreed'}`) : a(word)} />
        {row.answer === null ? <DueDate date={row.dueOn} nearDays={1} /> : null}
        {row.number === null ? null : (
          <span className="quiet small">
            {a('answeredOn', { n: row.number })}
            {row.number < record.latest ? ` · ${a('older')}` : ''}
          </span>
        )}
      </p>
      {row.opinion === '' ? null : <p>{row.opinion}</p>}
      {row.answeredBy === null ? null : (
        <p className="quiet small">
          {row.answeredBy} <Moment at={row.answeredAt} />
        </p>
      )}
      {objected && row.reply !== '' ? (
        <p className="settled">
          <span className="quiet">{a('settled')}</span> {row.reply}{' '}
          <span className="quiet small">
            {row.repliedBy} <Moment at={row.repliedAt} />
          </span>
        </p>
      ) : null}
      {row.answer === null && onSettle !== null ? <Release record={record} row={row} /> : null}
      {objected && row.reply === '' ? <p className="quiet">{a('unsettled')}</p> : null}
      {objected && onSettle !== null ? (
        <p className="no-print">
          <Button size="small" onClick={onSettle} aria-label={`${a('settle')} ${row.organisation}`}>
            {a('settle')}
          </Button>
        </p>
      ) : null}
    </li>
  )
}

function Release(props: Props & { readonly row: CountersignView }) {
  const a = useText(actText)
  const { record, row } = props
  const release = useMutation(documentsApi.release.mutationOptions())
  return (
    <div className="no-print">
      <ActProblem error={release.error} />
      <Button
        size="small"
        disabled={release.isPending}
        aria-label={`${a('release')} ${row.organisation}`}
        onClick={() => release.mutate({ id: record.id, version: record.version, countersignId: row.id })}
      >
        {a('release')}
      </Button>
    </div>
  )
}

/** The acting post's own answer; it can be given anew while countersigning goes on. */
function Answer(props: Props & { readonly own: CountersignView }) {
  const a = useText(actText)
  const { record, own } = props
  const answer = useMutation(documentsApi.countersign.mutationOptions())
  return (
    <Section title={`${a('opinion')} · ${own.organisation}`}>
      <ZodForm
        schema={answerSchema}
        draftKey={`document.countersign.${own.id}`}
        initial={{
          ...{ id: record.id, number: record.latest, opinion: own.opinion },
          ...(own.answer === null ? {} : { answer: own.answer }),
        }}
        fields={[
          {
            ...{ name: 'answer', label: a('answer'), kind: 'select' },
            options: [
              { value: 'agreed', label: a('agree') },
              { value: 'objected', label: a('object') },
            ],
          },
          { name: 'opinion', label: a('opinion'), kind: 'textarea', rows: 3, maxLength: 1000 },
        ]}
        submitLabel={a('submitAnswer')}
        numberOf={numberOf}
        onSubmit={(values) => refusedOrDone(() => answer.mutateAsync(values))}
      />
    </Section>
  )
}

function Settle(props: Props & { readonly row: CountersignView; readonly onClose: () => void }) {
  const a = useText(actText)
  const { record, row, onClose } = props
  const settle = useMutation(documentsApi.settle.mutationOptions())
  return (
    <Dialog title={`${a('settle')} · ${row.organisation}`} onClose={onClose}>
      <p>{row.opinion}</p>
      <ZodForm
        schema={settleSchema}
        initial={{ id: record.id, countersignId: row.id, reply: row.reply }}
        fields={[{ name: 'reply', label: a('settled'), kind: 'textarea', rows: 4, maxLength: 1000 }]}
        submitLabel={a('settle')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => settle.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
