import { type Status, StatusMark } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { DocumentState } from './states.ts'
import { documentsText } from './text.ts'
import { elementText } from './text-editor.ts'
import { recordText } from './text-screens.ts'

/** How a state looks everywhere. */
export const stateStatus: Readonly<Record<DocumentState, Status>> = {
  draft: 'active',
  circulating: 'active',
  to_sign: 'review',
  signed: 'review',
  issued: 'done',
  withdrawn: 'na',
  void: 'na',
}

/** A document's state as shape, word and colour. */
export function StateMark(props: { readonly state: DocumentState }) {
  const t = useText(documentsText)
  return <StatusMark status={stateStatus[props.state]} word={t(`state.${props.state}`)} />
}

/** The address of a document's page, with a tab and what it shows. */
export function documentPath(id: string, search: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(
    Object.entries(search).map(([key, value]) => [key, String(value)] as [string, string]),
  ).toString()
  return `/procedure/documents/${id}${query === '' ? '' : `?${query}`}`
}

/** The words of a place: an element of the head, a block, a row of a table, an annex. */
export function usePlaceWords(): (anchor: string) => string {
  const e = useText(elementText)
  const r = useText(recordText)
  return (anchor) => {
    const [first = '', ...rest] = anchor.split('.')
    const numbers = rest.map((part) => Number(part) + 1)
    if (first === '') return e('whole')
    if (first !== 'body' && first !== 'annex') {
      return headWord(e, first)
    }
    const [n, row] = first === 'annex' ? numbers.slice(1) : numbers
    const place = first === 'annex' ? r('annexAt', { n: numbers[0] ?? 1 }) : e('body')
    if (n === undefined) return place
    return row === undefined ? r('blockAt', { place, n }) : r('rowAt', { place, n, row })
  }
}

type Element = (typeof elementText)['keys'][number]

function headWord(e: (key: Element) => string, key: string): string {
  const known = elementText.keys.find((one) => one === key)
  return known === undefined ? key : e(known)
}
