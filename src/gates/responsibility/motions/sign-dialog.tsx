import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { giveSigning, isUnsigned, SigningField, SigningProblem, unsigned } from '#ui/signing.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { motionsApi } from './api.tsx'
import { type ListToSign, signedContent, signingPurpose } from './shapes.ts'
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
  const { roundId, lists, onDone, onClose } = props
  const [draft, setDraft] = useState(unsigned)
  const [opinion, setOpinion] = useState(m('agree'))
  const [isAsked, setAsked] = useState(false)
  const send = useMutation(motionsApi.sign.mutationOptions())
  const sign = useMutation({
    mutationFn: async () => {
      const content = signedContent({ roundId, opinion, items: lists })
      return send.mutateAsync({ ...content, signing: await giveSigning(draft, signingPurpose, content) })
    },
    onSuccess: ({ signed }) => {
      onDone(s('signedNow', { n: signed }))
      onClose()
    },
  })
  function submit() {
    setAsked(true)
    if (!isUnsigned(draft) && opinion.trim() !== '') sign.mutate()
  }
  return (
    <div className="motion-form">
      <SigningProblem error={sign.error} />
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
      <SigningField
        label={m('drawHere')}
        draft={draft}
        onDraft={setDraft}
        missing={isAsked && isUnsigned(draft)}
      />
      <div className="form-end">
        <Button type="primary" disabled={sign.isPending} onClick={submit}>
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
