import { Button } from 'antd'
import { useGo } from '#ui/link.tsx'
import { Section, WhyNot } from '#ui/page.tsx'
import { useMay, useSession } from '#ui/session.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { ActDialogs } from './act-dialogs.tsx'
import { documentPath } from './document-look.tsx'
import { isUpward } from './kinds.ts'
import { ReceiveButtons } from './receipts.tsx'
import type { DocumentMoveView, DocumentRecord } from './shapes.ts'
import type { DocumentMove, DocumentState } from './states.ts'
import { documentsText } from './text.ts'
import { recordText } from './text-screens.ts'

type Props = { readonly record: DocumentRecord }

/** The move that a state asks for first. */
const mainMove: Readonly<Partial<Record<DocumentState, DocumentMove>>> = {
  draft: 'submit',
  circulating: 'submit',
  to_sign: 'sign',
  signed: 'issue',
}

/** At the head of the page: writing, and receiving. */
export function DocumentHeadActs(props: Props) {
  const r = useText(recordText)
  const go = useGo()
  const { set } = useUrl()
  const { record } = props
  return (
    <>
      <ReceiveButtons record={record} />
      {record.mayEdit ? (
        <>
          <Button onClick={() => go(`${documentPath(record.id)}/edit`)}>{r('edit')}</Button>
          <Button onClick={() => set({ act: 'info' })}>{r('info')}</Button>
        </>
      ) : null}
    </>
  )
}

/** Moves that the state allows and the post may make; leaders are told whose signature it waits for. */
function useShown(record: DocumentRecord): readonly DocumentMoveView[] {
  const drafts = useMay('document.draft')
  const signs = useMay('document.sign')
  const issues = useMay('document.issue')
  const may: Readonly<Record<DocumentMove, boolean>> = {
    ...{ circulate: drafts, submit: drafts, recall: drafts, withdraw: drafts },
    ...{ sign: signs, issue: issues, void: issues },
    return: record.state === 'to_sign' ? signs : issues,
  }
  return record.moves.filter((one) => one.fits && may[one.move] && (one.allowed || one.move === 'sign'))
}

/** What can be done with a document now. */
export function DocumentActs(props: Props) {
  const t = useText(documentsText)
  const r = useText(recordText)
  const said = useSaid()
  const { set } = useUrl()
  const { record } = props
  const shown = useShown(record)
  const answers = useAnswers(record)
  return (
    <>
      {shown.length === 0 && !answers ? null : (
        <Section title={r('acts')}>
          <div className="move-row no-print">
            {shown.map(({ move, allowed, why }) => (
              <WhyNot key={move} reason={why === null ? null : said(why)}>
                <Button
                  type={move === mainMove[record.state] ? 'primary' : 'default'}
                  disabled={!allowed}
                  onClick={() => set({ act: move })}
                >
                  {t(`move.${move}`)}
                </Button>
              </WhyNot>
            ))}
            {answers ? <AnswerButton record={record} /> : null}
          </div>
        </Section>
      )}
      <ActDialogs record={record} />
    </>
  )
}

/** A request from elsewhere can be answered by who may draft. */
function useAnswers(record: DocumentRecord): boolean {
  const drafts = useMay('document.draft')
  const { acting } = useSession()
  return drafts && record.state === 'issued' && isUpward(record.kind) && acting?.areaCode !== record.areaCode
}

function AnswerButton(props: Props) {
  const r = useText(recordText)
  const go = useGo()
  return (
    <Button onClick={() => go(`/procedure/documents/new?replyTo=${props.record.id}`)}>{r('answer')}</Button>
  )
}
