import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AppLink } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { WhyNot } from '#ui/page.tsx'
import { useText } from '#ui/text.tsx'
import { formText } from '#ui/words.ts'
import { ProblemList } from '../plan/api.tsx'
import type { roundsApi } from './api.tsx'
import { roundsText } from './text.ts'
import { roundsScreensText } from './text-screens.ts'
import './rounds.css'

type Preview = Awaited<ReturnType<typeof roundsApi.preview.call>>

type Props = {
  readonly preview: UseQueryResult<Preview>
  readonly asked: boolean
  readonly named: boolean
  readonly failure: Error | null
  readonly running: boolean
  readonly onConfirm: (acknowledged: boolean) => void
}

/** What the round comes to: its size, dates that cannot be kept, missing chains; and the button that opens it. */
export function OpenResult(props: Props) {
  const s = useText(roundsScreensText)
  if (!props.asked) return <p className="quiet">{s('pick')}</p>
  return <Loaded query={props.preview}>{(data) => <Found {...props} data={data} />}</Loaded>
}

function Found(props: Props & { readonly data: Preview }) {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const f = useText(formText)
  const [read, setRead] = useState(false)
  const { data } = props
  const mustRead = data.problems.some(({ code }) => code === 'impossible' || code === 'unlawful')
  const why = whyNot(props, data, mustRead && !read)
  const first = data.kinds.flatMap((kind) => kind.firstStart ?? []).sort()[0] ?? '–'
  const total = {
    bodies: data.kinds.reduce((sum, kind) => sum + kind.bodies, 0),
    tasks: data.kinds.reduce((sum, kind) => sum + kind.bodies * kind.steps, 0),
    first,
  }
  return (
    <>
      <p>{s('total', total)}</p>
      <ProblemList problems={data.problems} none={t('noProblems')} />
      <MissingChains missing={data.missingChains} />
      <ActProblem error={props.failure} />
      {mustRead ? (
        <label className="plan-acknowledge">
          <input type="checkbox" checked={read} onChange={() => setRead(!read)} />
          {t('acknowledge')}
        </label>
      ) : null}
      <div className="form-end">
        <WhyNot reason={why === null ? null : s(why)}>
          <Button
            type="primary"
            disabled={why !== null || props.running}
            onClick={() => props.onConfirm(read)}
          >
            {props.running ? f('running') : s('openNow')}
          </Button>
        </WhyNot>
      </div>
    </>
  )
}

function whyNot(props: Props, data: Preview, unread: boolean) {
  if (!props.named) return 'needName'
  if (data.kinds.some((kind) => kind.bodies === 0)) return 'needBodies'
  if (data.missingChains.length > 0) return 'needChains'
  return unread ? 'needAcknowledge' : null
}

const shownAreas = 10

function MissingChains(props: { readonly missing: Preview['missingChains'] }) {
  const t = useText(roundsText)
  const s = useText(roundsScreensText)
  const { missing } = props
  if (missing.length === 0) return null
  return (
    <section className="notice failed" aria-label={t('missingChains')}>
      <strong>{t('missingChains')}</strong>
      <ul>
        {missing.slice(0, shownAreas).map((area) => (
          <li key={area.areaCode}>
            {area.areaName} · {s('missing')} {area.missing.map((part) => t(`part.${part}`)).join('、')}
          </li>
        ))}
      </ul>
      {missing.length > shownAreas ? <p>{s('moreAreas', { n: missing.length - shownAreas })}</p> : null}
      <p>{s('chainHow')}</p>
      <p>
        <AppLink to="/registry/posts">{s('toPosts')}</AppLink>{' '}
        <AppLink to="/registry/imports/new?kind=posts">{s('toImport')}</AppLink>
      </p>
    </section>
  )
}
