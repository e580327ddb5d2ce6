import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { showDate } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { commonText } from '#ui/words.ts'
import { circularsApi } from './client.tsx'
import { ReadersChoice } from './readers-choice.tsx'
import type { CircularRecord, OwnReceipt } from './shapes.ts'
import { recordText } from './text-screens.ts'
import './circulars.css'

type Props = { readonly circular: CircularRecord }
type OneProps = Props & { readonly receipt: OwnReceipt }

/** What the acting post has to do with a circular: sign for its organisations, confirm the reading. */
export function OwnReceipts(props: Props) {
  const r = useText(recordText)
  const { search, set } = useUrl()
  const { circular } = props
  const { own, toRead } = circular
  if (own.length === 0 && !toRead) return null
  const chosen = own.find((one) => one.organisationId === search.sign)
  return (
    <Section title={r('own')} action={toRead ? <ConfirmReading circular={circular} /> : undefined}>
      <ul className="circular-lines">
        {own.map((receipt) => (
          <Own key={receipt.organisationId} circular={circular} receipt={receipt} />
        ))}
      </ul>
      {chosen !== undefined && circular.state === 'issued' ? (
        <SignDialog circular={circular} receipt={chosen} onClose={() => set({ sign: null })} />
      ) : null}
    </Section>
  )
}

function ConfirmReading(props: Props) {
  const r = useText(recordText)
  const read = useMutation(circularsApi.read.mutationOptions())
  return (
    <>
      <ActProblem error={read.error} />
      <Button type="primary" disabled={read.isPending} onClick={() => read.mutate({ id: props.circular.id })}>
        {r('confirmRead')}
      </Button>
    </>
  )
}

function Own(props: OneProps) {
  const r = useText(recordText)
  const lang = useLang()
  const { set } = useUrl()
  const may = useMay('circular.receive')
  const { circular, receipt } = props
  const { organisation, organisationId, receivedOn, receivedName, readers } = receipt
  const open = may && circular.state === 'issued'
  return (
    <li>
      <div className="circular-own">
        <strong>{organisation}</strong>
        <span>
          {receivedOn === null
            ? `${r('notSigned')} · ${r('ownDeadline', { day: showDate(receipt.deadlineOn, lang) })}`
            : r('signed', { who: receivedName ?? '', day: showDate(receivedOn, lang) })}
        </span>
        {readers.length === 0 ? null : (
          <ul>
            {readers.map((reader) => (
              <li key={reader.personId}>
                <StatusMark
                  status={reader.readOn === null ? 'idle' : 'done'}
                  word={
                    reader.readOn === null
                      ? r('notRead')
                      : r('readOn', { day: showDate(reader.readOn, lang) })
                  }
                />{' '}
                {reader.name} <span className="quiet small">{reader.title}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {open ? (
        <Button
          type={receivedOn === null ? 'primary' : 'default'}
          aria-label={receivedOn === null ? r('signFor', { organisation }) : r('changeReaders')}
          onClick={() => set({ sign: organisationId })}
        >
          {r(receivedOn === null ? 'sign' : 'changeReaders')}
        </Button>
      ) : null}
    </li>
  )
}

function SignDialog(props: OneProps & { readonly onClose: () => void }) {
  const r = useText(recordText)
  const c = useText(commonText)
  const { circular, receipt, onClose } = props
  const { organisationId, organisation, receivedOn } = receipt
  const [chosen, setChosen] = useState<readonly string[]>(receipt.readers.map((reader) => reader.postId))
  const receive = useMutation(circularsApi.receive.mutationOptions())
  const name = useMutation(circularsApi.nameReaders.mutationOptions())
  const act = receivedOn === null ? receive : name
  const label = receivedOn === null ? r('signFor', { organisation }) : r('changeReaders')
  return (
    <Dialog title={label} onClose={onClose}>
      <div className="circular-choose">
        <ActProblem error={act.error} />
        <p>{r('chooseNote', { who: circular.readersWho, n: circular.readersNeeded })}</p>
        <ReadersChoice
          label={r('chooseReaders')}
          organisationId={organisationId}
          chosen={chosen}
          onChange={setChosen}
        />
        <div className="form-end">
          <Button
            type="primary"
            disabled={act.isPending}
            onClick={() =>
              act.mutate(
                { id: circular.id, organisationId, readerPostIds: [...chosen] },
                { onSuccess: onClose },
              )
            }
          >
            {r(receivedOn === null ? 'sign' : 'changeReaders')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
