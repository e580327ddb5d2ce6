import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink, useGo } from '#ui/link.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { documentsApi } from '../documents/api.tsx'
import { approvalPath } from './approval-mark.tsx'
import type { ApprovalDocument, ApprovalRecord } from './shapes.ts'
import type { NextStep } from './states.ts'
import { recordText } from './text-screens.ts'

type AskWord = 'sign_request' | 'issue_request' | 'redraft_request' | 'receive' | 'wait' | 'none'
type AnswerWord = 'study' | 'sign_reply' | 'issue_reply' | 'redraft_reply' | 'wait' | 'none'

const askWords: readonly NextStep[] = ['sign_request', 'issue_request', 'redraft_request', 'receive', 'none']
const answerWords: readonly NextStep[] = ['study', 'sign_reply', 'issue_reply', 'redraft_reply', 'none']

function isAsk(step: NextStep): step is AskWord {
  return askWords.includes(step)
}
function isAnswer(step: NextStep): step is AnswerWord {
  return answerWords.includes(step)
}

/** What comes next for both sides, and the button for one's own. */
export function NextStepBox(props: { readonly approval: ApprovalRecord }) {
  const r = useText(recordText)
  const { approval } = props
  const { asks, answers } = approval.next
  const ask = r(`asks.${isAsk(asks) ? asks : 'wait'}`)
  const answer = r(`answers.${isAnswer(answers) ? answers : 'wait'}`)
  return (
    <Section title={r('next')}>
      <dl className="approval-next">
        <div data-own={approval.asks ? 'yes' : undefined}>
          <dt>
            {approval.requestingOrganisation}
            <span className="quiet small"> {r(approval.asks ? 'yours' : 'theirs')}</span>
          </dt>
          <dd>
            {ask}
            {approval.asks ? <AskerAct approval={approval} step={asks} /> : null}
          </dd>
        </div>
        <div data-own={approval.answers ? 'yes' : undefined}>
          <dt>
            {approval.approvingOrganisation}
            <span className="quiet small"> {r(approval.answers ? 'yours' : 'theirs')}</span>
          </dt>
          <dd>
            {answer}
            {approval.answers ? <AnswererAct approval={approval} step={answers} /> : null}
          </dd>
        </div>
      </dl>
    </Section>
  )
}

function AskerAct(props: { readonly approval: ApprovalRecord; readonly step: NextStep }) {
  const r = useText(recordText)
  const go = useGo()
  const { approval, step } = props
  const { request, reply } = approval
  switch (step) {
    case 'sign_request':
      return <ToDocument document={request} />
    case 'issue_request':
      return <IssueAct document={request} label={r('issueRequest')} />
    case 'redraft_request':
      return (
        <Button type="primary" onClick={() => go(`${approvalPath(approval.id)}/redraft`)}>
          {r('redraft')}
        </Button>
      )
    case 'receive':
      return <ReceiveAct document={reply} label={r('receiveReply')} />
    default:
      return null
  }
}

function AnswererAct(props: { readonly approval: ApprovalRecord; readonly step: NextStep }) {
  const r = useText(recordText)
  const go = useGo()
  const { approval, step } = props
  const { request, reply } = approval
  const study = (
    <Button type="primary" onClick={() => go(`/procedure/approvals/study?ids=${approval.id}`)}>
      {r('study')}
    </Button>
  )
  switch (step) {
    case 'study':
      return (
        <>
          {study}
          {request === null || request.receivedOn !== null ? null : (
            <ReceiveAct document={request} label={r('receiveRequest')} />
          )}
        </>
      )
    case 'redraft_reply':
      return study
    case 'sign_reply':
      return <ToDocument document={reply} />
    case 'issue_reply':
      return <IssueAct document={reply} label={r('issueReply')} />
    default:
      return null
  }
}

function ToDocument(props: { readonly document: ApprovalDocument | null }) {
  const r = useText(recordText)
  if (props.document === null) return null
  return <AppLink to={`/procedure/documents/${props.document.id}`}>{r('openDocument')}</AppLink>
}

/** Numbers and issues a signed document by the code word it was drafted with. */
function IssueAct(props: { readonly document: ApprovalDocument | null; readonly label: string }) {
  const { document, label } = props
  const may = useMay('document.issue')
  const shown = useQuery({
    ...documentsApi.show.queryOptions({ input: { id: document?.id ?? '' } }),
    enabled: may && document !== null,
  })
  const issue = useMutation(documentsApi.issue.mutationOptions())
  if (document === null) return null
  const record = shown.data
  if (!may || record === undefined) return <ToDocument document={document} />
  const { id, version, codeId } = record
  return (
    <>
      <Button type="primary" disabled={issue.isPending} onClick={() => issue.mutate({ id, version, codeId })}>
        {label}
      </Button>
      <ToDocument document={document} />
      <ActProblem error={issue.error} />
    </>
  )
}

function ReceiveAct(props: { readonly document: ApprovalDocument | null; readonly label: string }) {
  const may = useMay('document.receive')
  const receive = useMutation(documentsApi.receive.mutationOptions())
  const { document, label } = props
  const organisationId = document?.receiverId ?? null
  if (!may || document === null || organisationId === null) return null
  return (
    <>
      <Button
        disabled={receive.isPending}
        onClick={() => receive.mutate({ id: document.id, organisationId })}
      >
        {label}
      </Button>
      <ActProblem error={receive.error} />
    </>
  )
}
