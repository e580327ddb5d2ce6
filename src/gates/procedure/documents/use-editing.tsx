import { useState } from 'react'
import { type OfficialDocument, officialDocument } from '#common/official.ts'
import { keepDraft, readDraft } from '#ui/form-draft.ts'
import { closeDocument, type Edited, openDocument } from './edits.ts'

const mostSteps = 50

/** What is kept of an edit over a reload: the content and the version that it began from. */
type Kept = { readonly content: OfficialDocument; readonly base: number }

function kept(key: string): Kept | null {
  const values = readDraft(key)?.values
  const content = officialDocument.safeParse(values?.content)
  return content.success && typeof values?.base === 'number'
    ? { content: content.data, base: values.base }
    : null
}

/** A document under edit: kept over a reload of this browser session, its larger steps undoable. */
export function useEditing(
  id: string,
  latest: { readonly number: number; readonly content: OfficialDocument },
) {
  const key = `document.${id}`
  const [found] = useState(() => kept(key))
  const [base, setBase] = useState(found?.base ?? latest.number)
  const [edited, setEdited] = useState<Edited>(() => openDocument(found?.content ?? latest.content))
  const [steps, setSteps] = useState<readonly Edited[]>([])
  const [touched, setTouched] = useState(found !== null)
  const [restored, setRestored] = useState(found !== null)

  function write(next: Edited, from: number) {
    setEdited(next)
    setTouched(true)
    keepDraft(key, { values: { content: closeDocument(next), base: from }, labels: {} }, [])
  }
  function change(how: (before: Edited) => Edited, step: boolean) {
    if (step) setSteps((all) => [...all.slice(1 - mostSteps), edited])
    write(how(edited), base)
  }
  function undo() {
    const before = steps.at(-1)
    if (before === undefined) return
    setSteps((all) => all.slice(0, -1))
    write(before, base)
  }
  /** Begins anew from a version that is stored. */
  function begin(number: number, content: OfficialDocument | null) {
    keepDraft(key, null, [])
    if (content !== null) setEdited(openDocument(content))
    setBase(number)
    setSteps([])
    setTouched(false)
    setRestored(false)
  }
  return { base, edited, touched, restored, canUndo: steps.length > 0, change, undo, begin }
}
