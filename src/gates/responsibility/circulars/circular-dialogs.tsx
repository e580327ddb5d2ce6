import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { type Chosen, OrganisationList } from '#gates/procedure/documents/api.tsx'
import { DateField } from '#ui/date-field.tsx'
import { showDate } from '#ui/dates.ts'
import { ConfirmDialog, Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { commonText } from '#ui/words.ts'
import { MoveDeadline } from './circular-deadlines.tsx'
import { circularsApi } from './client.tsx'
import { ReadersChoice } from './readers-choice.tsx'
import type { CircularRecord, ReceiptRow } from './shapes.ts'
import { recordText } from './text-screens.ts'
import './circulars.css'

type Props = { readonly circular: CircularRecord; readonly onClose: () => void }

/** The windows of a circular's acts; which one is open stands in the address. */
export function CircularDialogs(props: { readonly circular: CircularRecord }) {
  const { search, set } = useUrl()
  const { circular } = props
  const { state, maySend } = circular
  const given = { circular, onClose: () => set({ act: null }) }
  if (!maySend) return null
  if (search.act === 'issue' && state === 'draft') return <Issue {...given} />
  if (search.act === 'withdraw' && (state === 'draft' || state === 'issued')) return <Withdraw {...given} />
  if (search.act === 'sendOn' && state === 'issued') return <SendOn {...given} />
  if (search.act === 'deadline' && state === 'issued') return <MoveDeadline {...given} />
  return search.act === 'enter' && state === 'issued' ? <EnterReturn {...given} /> : null
}

function Issue(props: Props) {
  const r = useText(recordText)
  const lang = useLang()
  const { circular, onClose } = props
  const { id, version, addressees, deadlineOn } = circular
  const issue = useMutation(circularsApi.issue.mutationOptions())
  return (
    <ConfirmDialog
      title={r('issue')}
      confirmLabel={r('issue')}
      onConfirm={() => issue.mutateAsync({ id, version })}
      onClose={onClose}
    >
      <p>{r('issueNote', { n: addressees.length, day: showDate(deadlineOn, lang) })}</p>
    </ConfirmDialog>
  )
}

function Withdraw(props: Props) {
  const r = useText(recordText)
  const { id, version } = props.circular
  const withdraw = useMutation(circularsApi.withdraw.mutationOptions())
  return (
    <ReasonDialog
      title={r('withdraw')}
      label={r('reason')}
      submitLabel={r('withdraw')}
      onReason={(reason) => withdraw.mutateAsync({ id, version, reason })}
      onClose={props.onClose}
    />
  )
}

function SendOn(props: Props) {
  const r = useText(recordText)
  const c = useText(commonText)
  const { circular, onClose } = props
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const add = useMutation(circularsApi.addRecipients.mutationOptions())
  const input = { id: circular.id, version: circular.version, organisationIds: chosen.map((one) => one.id) }
  return (
    <Dialog title={r('sendOn')} onClose={onClose} wide>
      <div className="circular-choose">
        <ActProblem error={add.error} />
        <OrganisationList label={r('sendOnTo')} chosen={chosen} onChange={setChosen} />
        <div className="form-end">
          <Button
            type="primary"
            disabled={chosen.length === 0 || add.isPending}
            onClick={() => add.mutate(input, { onSuccess: onClose })}
          >
            {r('sendOn')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Enters what an organisation confirmed on paper: who signed on which day, who has read it. */
function EnterReturn(props: Props) {
  const r = useText(recordText)
  const { circular, onClose } = props
  const input = { id: circular.id, missing: 'receipt' as const, size: 500 }
  const missing = useQuery(circularsApi.receipts.queryOptions({ input }))
  return (
    <Dialog title={r('enter')} onClose={onClose}>
      <Loaded query={missing} lines={4}>
        {({ rows }) => <ReturnForm circular={circular} rows={rows} onClose={onClose} />}
      </Loaded>
    </Dialog>
  )
}

function ReturnForm(props: Props & { readonly rows: readonly ReceiptRow[] }) {
  const r = useText(recordText)
  const c = useText(commonText)
  const id = useId()
  const { circular, rows, onClose } = props
  const [organisationId, setOrganisation] = useState(rows[0]?.organisationId ?? '')
  const [receivedOn, setDay] = useState(circular.today)
  const [receivedName, setName] = useState('')
  const [readers, setReaders] = useState<readonly string[]>([])
  const enter = useMutation(circularsApi.enterReturns.mutationOptions())
  const one = { organisationId, receivedOn, receivedName, readerPostIds: [...readers] }
  return (
    <div className="circular-choose">
      <ActProblem error={enter.error} />
      <p className="quiet">{r('enterNote')}</p>
      <div>
        <label className="field-label" htmlFor={`${id}-organisation`}>
          {r('organisation')}
        </label>
        <select
          id={`${id}-organisation`}
          className="plain-select"
          value={organisationId}
          onChange={(event) => {
            setOrganisation(event.target.value)
            setReaders([])
          }}
        >
          {rows.map((row) => (
            <option key={row.organisationId} value={row.organisationId}>
              {row.organisation}
            </option>
          ))}
        </select>
      </div>
      <div>
        <span className="field-label" aria-hidden="true">
          {r('enterDay')}
        </span>
        <DateField label={r('enterDay')} value={receivedOn} onChange={setDay} showWeekday />
      </div>
      <div>
        <label className="field-label" htmlFor={`${id}-name`}>
          {r('enterName')}
        </label>
        <Input
          id={`${id}-name`}
          value={receivedName}
          maxLength={30}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <ReadersChoice
        key={organisationId}
        label={r('enterReaders')}
        organisationId={organisationId}
        chosen={readers}
        onChange={setReaders}
      />
      <div className="form-end">
        <Button
          type="primary"
          disabled={enter.isPending || organisationId === '' || receivedName.trim().length < 2}
          onClick={() => enter.mutate({ id: circular.id, returns: [one] }, { onSuccess: onClose })}
        >
          {r('enter')}
        </Button>
        <Button onClick={onClose}>{c('cancel')}</Button>
      </div>
    </div>
  )
}
