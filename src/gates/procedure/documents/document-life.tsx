import { momentText, showDate } from '#ui/dates.ts'
import type { LifeStep } from '#ui/page.tsx'
import { useLang, useText } from '#ui/text.tsx'
import type { DocumentRecord } from './shapes.ts'
import type { DocumentState } from './states.ts'
import { listText, recordText } from './text-screens.ts'

const order: Readonly<Record<DocumentState, number>> = {
  ...{ draft: 0, circulating: 1, to_sign: 2, signed: 3, issued: 4, withdrawn: 0, void: 4 },
}

/** The steps of a document's life with who passed them and when; an end takes the place of what did not come. */
export function useDocumentLife(record: DocumentRecord): readonly LifeStep[] {
  const r = useText(recordText)
  const l = useText(listText)
  const lang = useLang()
  const { state } = record
  const at = order[state]
  const day = (moment: string) => momentText(moment).slice(0, 10)
  const signature = record.signatures.find((one) => one.voidedAt === null)
  const asked = record.countersigns.length
  const place = (step: number): LifeStep['at'] => (at > step ? 'done' : at === step ? 'now' : 'next')
  const received = record.recipients > 0 && record.received === record.recipients
  const drafted = {
    key: 'draft',
    label: r('life.draft'),
    at: place(0),
    note: `${record.drafter} ${day(record.createdAt)}`,
  }
  if (state === 'withdrawn') {
    return [
      { ...drafted, at: 'done' },
      { key: 'withdrawn', label: r('life.withdrawn'), at: 'now' },
    ]
  }
  const steps: LifeStep[] = [
    drafted,
    {
      ...{ key: 'circulating', label: r('life.circulating'), at: place(1) },
      note: asked > 0 ? l('of', { n: record.answered, all: asked }) : at > 1 ? r('skipped') : undefined,
    },
    {
      ...{ key: 'signed', label: r('life.signed'), at: place(2) },
      note:
        signature === undefined ? record.signer?.name : `${signature.signedBy} ${day(signature.signedAt)}`,
    },
    {
      ...{ key: 'issued', label: r('life.issued'), at: place(3) },
      note: record.issuedOn === null ? undefined : showDate(record.issuedOn, lang),
    },
  ]
  if (state === 'void') return [...steps, { key: 'void', label: r('life.void'), at: 'now' }]
  const note =
    state === 'issued' && record.recipients > 0
      ? l('of', { n: record.received, all: record.recipients })
      : undefined
  const last = received ? 'done' : state === 'issued' && record.recipients > 0 ? 'now' : 'next'
  return [...steps, { key: 'received', label: r('life.received'), at: last, note }]
}
