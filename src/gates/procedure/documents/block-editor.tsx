import { Button, Input } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { OfficialBlock } from '#common/official.ts'
import { useText } from '#ui/text.tsx'
import {
  addBlock,
  type BlockChoice,
  type Blocks,
  blockAs,
  blockChoices,
  changeBlock,
  choiceOf,
  joinBlock,
  moveBlock,
  pasteLines,
  removeBlock,
  splitBlock,
} from './edits.ts'
import { TableEditor } from './table-editor.tsx'
import { editorText, elementText } from './text-editor.ts'

/** Writes blocks; `step` says whether the change is one to be undone as a whole. */
export type OnBlocks = (change: (blocks: Blocks) => Blocks, step: boolean) => void

/** Where the caret goes after a change: the block's key and the place in its text. */
type Caret = { readonly key: string; readonly at: number }

/** The blocks of a text or an annex, each with its kind, its words and what can be done with it. */
export function BlockEditor(props: { readonly blocks: Blocks; readonly onBlocks: OnBlocks }) {
  const t = useText(editorText)
  const e = useText(elementText)
  const { blocks, onBlocks } = props
  const list = useRef<HTMLOListElement>(null)
  const caret = useRef<Caret | null>(null)
  const adding = useId()
  useEffect(() => {
    const wanted = caret.current
    if (wanted === null || !blocks.some(({ key }) => key === wanted.key)) return
    caret.current = null
    const field = list.current?.querySelector<HTMLTextAreaElement>(`[data-key="${wanted.key}"] textarea`)
    field?.focus()
    field?.setSelectionRange(wanted.at, wanted.at)
  }, [blocks])
  /** Changes the blocks and puts the caret where `place` says, once they are shown. */
  function edit(change: (all: Blocks) => Blocks, place?: (after: Blocks) => Caret | undefined) {
    onBlocks((all) => {
      const after = change(all)
      caret.current = place?.(after) ?? null
      return after
    }, true)
  }
  return (
    <>
      <ol className="blocks" ref={list}>
        {blocks.map(({ key, block }, at) => (
          <li key={key} data-key={key} data-kind={block.kind} className="block">
            <BlockTools block={block} at={at} last={blocks.length - 1} onEdit={edit} />
            <BlockWords block={block} at={at} blocks={blocks} onBlocks={onBlocks} onEdit={edit} />
          </li>
        ))}
      </ol>
      {blocks.length === 0 ? (
        <Button onClick={() => edit((all) => addBlock(all, -1, blockAs('paragraph')))}>
          {t('addFirst')}
        </Button>
      ) : (
        <p className="block-add">
          <label htmlFor={adding}>{t('addFirst')}</label>
          <select
            id={adding}
            className="plain-select"
            value=""
            onChange={(event) => {
              const choice = event.target.value as BlockChoice
              edit((all) => addBlock(all, all.length - 1, blockAs(choice)), lastOf)
            }}
          >
            <option value="">{t('insert')}</option>
            {blockChoices.map((choice) => (
              <option key={choice} value={choice}>
                {e(choice)}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  )
}

function lastOf(after: Blocks): Caret | undefined {
  const last = after.at(-1)
  return last === undefined ? undefined : { key: last.key, at: 0 }
}

type Edit = (change: (all: Blocks) => Blocks, place?: (after: Blocks) => Caret | undefined) => void

function BlockTools(props: {
  readonly block: OfficialBlock
  readonly at: number
  readonly last: number
  readonly onEdit: Edit
}) {
  const t = useText(editorText)
  const e = useText(elementText)
  const { block, at, last, onEdit } = props
  const n = at + 1
  return (
    <div className="block-tools">
      <select
        className="plain-select"
        aria-label={t('kindOf', { n })}
        value={choiceOf(block)}
        onChange={(event) => {
          const choice = event.target.value as BlockChoice
          onEdit((all) => changeBlock(all, at, blockAs(choice, all[at]?.block)))
        }}
      >
        {blockChoices.map((choice) => (
          <option key={choice} value={choice}>
            {e(choice)}
          </option>
        ))}
      </select>
      <span className="block-buttons">
        <Button
          size="small"
          type="text"
          disabled={at === 0}
          aria-label={t('upOf', { n })}
          onClick={() => onEdit((all) => moveBlock(all, at, -1))}
        >
          {t('up')}
        </Button>
        <Button
          size="small"
          type="text"
          disabled={at === last}
          aria-label={t('downOf', { n })}
          onClick={() => onEdit((all) => moveBlock(all, at, 1))}
        >
          {t('down')}
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={t('addAfter', { n })}
          onClick={() => onEdit((all) => addBlock(all, at, blockAs('paragraph')), caretIn(at + 1))}
        >
          {t('insert')}
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={t('removeOf', { n })}
          onClick={() => onEdit((all) => removeBlock(all, at), caretIn(Math.max(0, at - 1)))}
        >
          {t('remove')}
        </Button>
      </span>
    </div>
  )
}

function caretIn(at: number, place = 0): (after: Blocks) => Caret | undefined {
  return (after) => {
    const block = after[at]
    return block === undefined ? undefined : { key: block.key, at: place }
  }
}

function BlockWords(props: {
  readonly block: OfficialBlock
  readonly at: number
  readonly blocks: Blocks
  readonly onBlocks: OnBlocks
  readonly onEdit: Edit
}) {
  const e = useText(elementText)
  const { block, at, onBlocks } = props
  if (block.kind === 'page_break') return <p className="quiet block-break">{e('page_break')}</p>
  if (block.kind === 'table') {
    return (
      <TableEditor
        table={block}
        at={at}
        onTable={(table, step) => onBlocks((all) => changeBlock(all, at, table), step)}
      />
    )
  }
  return <TextBlock {...props} block={block} />
}

type TextKind = Extract<OfficialBlock, { kind: 'paragraph' | 'heading' }>

function TextBlock(props: {
  readonly block: TextKind
  readonly at: number
  readonly blocks: Blocks
  readonly onBlocks: OnBlocks
  readonly onEdit: Edit
}) {
  const t = useText(editorText)
  const { block, at, blocks, onBlocks, onEdit } = props
  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Enter ends the choice of a character in a Chinese input method.
    if (event.nativeEvent.isComposing) return
    const { selectionStart: start, selectionEnd: end } = event.currentTarget
    const moved = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    const joins = event.key === 'Backspace' && start === 0 && end === 0 && at > 0
    if (!moved && !joins && event.key !== 'Enter') return
    event.preventDefault()
    if (moved) {
      const by = event.key === 'ArrowUp' ? -1 : 1
      onEdit((all) => moveBlock(all, at, by), caretIn(at + by, start))
    } else if (joins) {
      const before = blocks[at - 1]?.block
      const place = before?.kind === 'paragraph' || before?.kind === 'heading' ? before.text.length : 0
      onEdit((all) => joinBlock(all, at), caretIn(at - 1, place))
    } else onEdit((all) => splitBlock(all, at, start), caretIn(at + 1))
  }
  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/\n./.test(pasted)) return
    event.preventDefault()
    const { selectionStart: start, selectionEnd: end } = event.currentTarget
    onEdit((all) => pasteLines(all, at, [start, end], pasted))
  }
  return (
    <Input.TextArea
      aria-label={t('textOf', { n: at + 1 })}
      className={block.kind === 'heading' ? 'block-heading' : 'block-text'}
      autoSize={{ minRows: 1 }}
      maxLength={block.kind === 'heading' ? 300 : 20_000}
      value={block.text}
      onKeyDown={press}
      onPaste={paste}
      onChange={(event) => {
        const text = event.target.value.replaceAll('\n', '')
        onBlocks((all) => changeBlock(all, at, { ...block, text }), false)
      }}
    />
  )
}
