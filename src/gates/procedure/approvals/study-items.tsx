import { Button, Input, InputNumber } from 'antd'
import { useId } from 'react'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { approvalPath } from './approval-mark.tsx'
import { type ApprovalRecord, type StudyItem, studyResults } from './shapes.ts'
import { type FigureKey, figureKeys } from './subjects.ts'
import { approvalWords } from './text.ts'
import { recordText } from './text-screens.ts'

type Draft = Omit<StudyItem, 'version'>

/** The requests of a meeting, each with its result, opinion, and what the reply changes. */
export function StudyItems(props: {
  readonly approvals: readonly ApprovalRecord[]
  readonly draftOf: (id: string) => Draft
  readonly onDraft: (draft: Draft) => void
  readonly onRemove: (id: string) => void
}) {
  const r = useText(recordText)
  const { approvals, draftOf, onDraft, onRemove } = props
  return (
    <Section title={r('items')} note={String(approvals.length)}>
      <ol className="study-items">
        {approvals.map((approval) => (
          <Item
            key={approval.id}
            approval={approval}
            draft={draftOf(approval.id)}
            onDraft={onDraft}
            onRemove={approvals.length > 1 ? () => onRemove(approval.id) : null}
          />
        ))}
      </ol>
    </Section>
  )
}

type ItemProps = {
  readonly approval: ApprovalRecord
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

function Item(props: ItemProps & { readonly onRemove: (() => void) | null }) {
  const r = useText(recordText)
  const own = useId()
  const { approval, draft, onDraft, onRemove } = props
  const wordsNeeded = draft.result === 'agreed_with_changes' || draft.result === 'returned'
  return (
    <li className="study-item">
      <p className="study-item-head">
        <AppLink to={approvalPath(approval.id)}>{approval.title}</AppLink>
        <span className="quiet small">{approval.requestNumber}</span>
        {onRemove === null ? null : (
          <Button size="small" onClick={onRemove} aria-label={`${r('remove')} ${approval.title}`}>
            {r('remove')}
          </Button>
        )}
      </p>
      <div className="study-fields">
        <label htmlFor={`${own}-result`}>{r('result')}</label>
        <select
          id={`${own}-result`}
          className="plain-select"
          value={draft.result}
          onChange={(event) => {
            const result = studyResults.find((one) => one === event.target.value)
            if (result !== undefined) onDraft({ ...draft, result })
          }}
        >
          {studyResults.map((result) => (
            <option key={result} value={result}>
              {r(`result.${result}`)}
            </option>
          ))}
        </select>
        <label htmlFor={`${own}-opinion`}>{r('opinion')}</label>
        <Input
          id={`${own}-opinion`}
          maxLength={1000}
          value={draft.opinion}
          onChange={(event) => onDraft({ ...draft, opinion: event.target.value })}
        />
        {wordsNeeded ? (
          <>
            <label htmlFor={`${own}-changes`}>
              {r(draft.result === 'returned' ? 'returnReasons' : 'changes')}
            </label>
            <Input.TextArea
              id={`${own}-changes`}
              rows={2}
              maxLength={2000}
              value={draft.changes}
              onChange={(event) => onDraft({ ...draft, changes: event.target.value })}
            />
          </>
        ) : null}
      </div>
      {draft.result === 'agreed_with_changes' ? <ChangedFigures {...props} /> : null}
    </li>
  )
}

/** Numbers of the request that the reply may change; an empty one stays as it was asked. */
function ChangedFigures(props: ItemProps) {
  const r = useText(recordText)
  const w = useText(approvalWords)
  const own = useId()
  const { approval, draft, onDraft } = props
  const asked = approval.figures.filter((one) => figureKeys.some((key) => key === one.key))
  if (asked.length === 0) return null
  function change(key: FigureKey, value: number | null) {
    const { [key]: _, ...others } = draft.figures
    onDraft({ ...draft, figures: value === null ? others : { ...others, [key]: value } })
  }
  return (
    <fieldset className="study-figures">
      <legend>{r('changedFigures')}</legend>
      {figureKeys.map((key) => {
        const figure = asked.find((one) => one.key === key)
        return figure === undefined ? null : (
          <span key={key} className="study-figure">
            <label htmlFor={`${own}-${key}`}>{w(`figure.${key}`)}</label>
            <InputNumber
              id={`${own}-${key}`}
              min={0}
              max={9999}
              precision={0}
              placeholder={String(figure.asked ?? '')}
              value={draft.figures[key] ?? null}
              onChange={(value) => change(key, value)}
            />
          </span>
        )
      })}
    </fieldset>
  )
}
