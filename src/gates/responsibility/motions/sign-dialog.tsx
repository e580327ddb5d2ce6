import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { SignaturePad } from '#ui/signature-pad.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { motionsApi } from './api.tsx'
import type { ListToSign } from './shapes.ts'
import { motionsText } from './text.ts'
import { motionScreensText, motionText } from './text-screens.ts'

type Props = {
  readonly roundId: string
  readonly villages: readonly { readonly areaCode: string }[]
  readonly onDone: (told: string) => void
  readonly onClose: () => void
}

/** Shows the lists as they were studied, and takes the secretary’s signature under all of them. */
export function SignDialog(props: Props) {
  const m = useText(motionText)
  const { roundId, villages, onClose } = props
  const areaCode = villages[0]?.areaCode.slice(0, 9) ?? ''
  const waiting = useQuery(motionsApi.toSign.queryOptions({ input: { roundId, areaCode } }))
  return (
    <Dialog title={m('sign')} onClose={onClose} wide>
      <Loaded query={waiting}>
        {(all) => (
          <SignForm
            {...props}
            lists={all.filter((list) => villages.some((one) => one.areaCode === list.areaCode))}
          />
        )}
      </Loaded>
    </Dialog>
  )
}

function SignForm(props: Props & { readonly lists: readonly ListToSign[] }) {
  const m = useText(motionText)
  const s = useText(motionScreensText)
  const c = useText(commonText)
  const sign = useMutation(motionsApi.sign.mutationOptions())
  const [drawing, setDrawing] = useState('')
  const [opinion, setOpinion] = useState(m('agree'))
  const [isAsked, setAsked] = useState(false)
  const { roundId, lists, onDone, onClose } = props
  function send() {
    setAsked(true)
    if (drawing === '' || opinion.trim() === '') return
    const items = lists.map(({ areaCode, version, digest }) => ({ areaCode, version, digest }))
    sign.mutate(
      { roundId, drawing, opinion, items },
      {
        onSuccess: ({ signed }) => {
          onDone(s('signedNow', { n: signed }))
          onClose()
        },
      },
    )
  }
  const isMissing = isAsked && drawing === ''
  return (
    <div className="motion-form">
      <ActProblem error={sign.error} />
      <p>{m('signOf', { n: lists.length })}</p>
      <ul className="motion-list">
        {lists.map((list) => (
          <StudiedList key={list.areaCode} list={list} />
        ))}
      </ul>
      <PlainField
        id="motion-opinion"
        label={m('opinion')}
        value={opinion}
        onValue={setOpinion}
        maxLength={200}
      />
      <SignaturePad label={m('drawHere')} onChange={setDrawing} invalid={isMissing} />
      {isMissing ? (
        <p className="field-error" role="alert">
          {m('needDrawing')}
        </p>
      ) : null}
      <div className="form-end">
        <Button type="primary" disabled={sign.isPending} onClick={send}>
          {m('sign')}
        </Button>
        <Button onClick={onClose}>{c('cancel')}</Button>
      </div>
    </div>
  )
}

function StudiedList(props: { readonly list: ListToSign }) {
  const m = useText(motionText)
  const t = useText(motionsText)
  const { areaName, nominees, digest } = props.list
  return (
    <li>
      <strong>{areaName}</strong>
      <span>
        {nominees.map(({ name, post }) => m('ofNominee', { name, post: t(`post.${post}`) })).join('、')}
      </span>
      <span className="quiet small motion-digest">
        {m('digest')} {digest}
      </span>
    </li>
  )
}
