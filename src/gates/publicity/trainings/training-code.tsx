import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { portalPage } from '#common/portal.ts'
import { FormChoice } from '#ui/form-choice.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import type { TrainingRecord } from './shapes.ts'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'
import './trainings.css'

const path = '/publicity/trainings'
const forms = ['link', 'account'] as const

/** The code that the participants scan, for the organiser's screen or a projector. */
export function TrainingCodeScreen() {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const { params } = useUrl()
  const training = useQuery(trainingsApi.show.queryOptions({ input: { id: params.trainingId ?? '' } }))
  const title = training.data?.title ?? s('code')
  return (
    <Page
      title={title}
      purpose={s('codePurpose')}
      gate="publicity"
      crumbs={[
        { label: t('title'), to: path },
        { label: title, to: `${path}/${params.trainingId ?? ''}` },
        { label: s('code') },
      ]}
    >
      <Loaded query={training}>{(found) => <Code training={found} />}</Loaded>
    </Page>
  )
}

/** The drawing of a text as a code to scan; null until it is drawn. */
function useDrawing(text: string): string | null {
  const [drawn, setDrawn] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    const draw = async () => {
      const { toDataURL } = await import('qrcode')
      const url = await toDataURL(text, { margin: 2, width: 720 })
      if (wanted) setDrawn(url)
    }
    void draw()
    return () => {
      wanted = false
    }
  }, [text])
  return drawn
}

/** Seconds until `nextIn` milliseconds after `since` are over, counted down. */
function useSeconds(nextIn: number, since: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((nextIn - (now - since)) / 1000))
}

function Code(props: { readonly training: TrainingRecord }) {
  const { id } = props.training
  const code = useQuery({
    ...trainingsApi.code.queryOptions({ input: { id } }),
    staleTime: 0,
    refetchInterval: (query) => Math.min(2_000, (query.state.data?.nextIn ?? 2_000) + 50),
    refetchIntervalInBackground: true,
  })
  return (
    <Loaded query={code}>
      {(shown) => <CodeFace training={props.training} shown={shown} since={code.dataUpdatedAt} />}
    </Loaded>
  )
}

function CodeFace(props: {
  readonly training: TrainingRecord
  readonly shown: {
    readonly code: string
    readonly nextIn: number
    readonly signed: number
    readonly invited: number
  }
  readonly since: number
}) {
  const s = useText(trainingScreensText)
  const face = useRef<HTMLDivElement>(null)
  const { training, shown, since } = props
  const { search } = useUrl()
  const form = forms.find((one) => one === search.form) ?? 'link'
  const { origin } = window.location
  const address =
    form === 'link'
      ? `${origin}${portalPage}#/training/${training.id}.${shown.code}`
      : `${origin}${path}/${training.id}/sign-in#${shown.code}`
  const drawing = useDrawing(address)
  const seconds = useSeconds(shown.nextIn, since)
  return (
    <div className="training-code" ref={face} data-address={address}>
      <div className="no-print">
        <FormChoice
          label={s('codeFor')}
          forms={forms.map((value) => ({ value, label: s(`codeFor.${value}`) }))}
          chosen={form}
        />
      </div>
      <h2>{training.title}</h2>
      {drawing === null ? null : (
        <img src={drawing} width={360} height={360} alt={s('codeAlt', { s: seconds })} />
      )}
      <p className="quiet">{s('codeNext', { s: seconds })}</p>
      <p className="training-signed" aria-live="polite">
        {s('signedOf', { n: shown.signed, all: shown.invited })}
      </p>
      <Button className="no-print" onClick={() => void face.current?.requestFullscreen()}>
        {s('fullscreen')}
      </Button>
    </div>
  )
}
