import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { refusalOf } from '#ui/api.tsx'
import { Notice } from '#ui/feedback.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Facts, Page } from '#ui/page.tsx'
import { useSession } from '#ui/session.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import type { TrainingRecord } from './shapes.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'
import './trainings.css'

/** Where a phone comes after it scanned the code: one tap signs in. */
export function TrainingSignInScreen() {
  const s = useText(trainingScreensText)
  const { params } = useUrl()
  const training = useQuery(trainingsApi.show.queryOptions({ input: { id: params.trainingId ?? '' } }))
  return (
    <Page title={s('signIn')} gate="publicity">
      <Loaded query={training}>{(found) => <SignIn training={found} />}</Loaded>
    </Page>
  )
}

function SignIn(props: { readonly training: TrainingRecord }) {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const { training } = props
  const { person } = useSession()
  // The code leaves the address at once, so that it is not passed on with it.
  const [code] = useState(() => {
    const read = window.location.hash.slice(1)
    window.history.replaceState(window.history.state, '', window.location.pathname)
    return read
  })
  const signIn = useMutation(trainingsApi.signIn.mutationOptions())
  const expired = refusalOf(signIn.error)?.code === 'code_expired'
  const done = signIn.data ?? null
  return (
    <div className="training-sign-in">
      <Facts
        facts={[
          [s('name'), training.title],
          [s('heldOn'), <CivilDate key="day" date={training.heldOn} />],
          [s('startsAt'), training.startsAt],
          [s('place'), training.place],
        ]}
      />
      {done === null ? null : (
        <Notice tone="done">
          <strong>{s('signedIn')}</strong>
          <p>{t(`attendance.${done.attendance}`)}</p>
        </Notice>
      )}
      <ActProblem error={signIn.error} />
      {expired ? <p>{s('scanAgain')}</p> : null}
      {code === '' ? <Notice tone="near">{s('noCode')}</Notice> : null}
      {done === null && code !== '' && !expired ? (
        <>
          <p>{s('signInAs', { name: person.name })}</p>
          <Button
            type="primary"
            size="large"
            block
            disabled={signIn.isPending}
            onClick={() => signIn.mutate({ id: training.id, code })}
          >
            {s('confirmSignIn')}
          </Button>
        </>
      ) : null}
    </div>
  )
}
