import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { z } from 'zod'
import { activationPage } from '#common/session.ts'
import { showMoment } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { Page } from '#ui/page.tsx'
import { useLang, useText } from '#ui/text.tsx'
import type { slip } from './contract.ts'
import { accountsText } from './text.ts'
import { accountsScreenText } from './text-screens.ts'
import './slips.css'

export type Slip = z.infer<typeof slip>

async function qrOf(address: string): Promise<string> {
  const { toDataURL } = await import('qrcode')
  return toDataURL(address, { margin: 1, width: 160 })
}

/** Activation slips, shown this once: to be printed and handed over in person. */
export function SlipSheet(props: { readonly slips: readonly Slip[]; readonly onClose: () => void }) {
  const t = useText(accountsText)
  const s = useText(accountsScreenText)
  return (
    <Page
      title={s('slips')}
      purpose={s('slipsCount', { n: props.slips.length })}
      action={
        <>
          <Button type="primary" onClick={() => window.print()}>
            {s('print')}
          </Button>
          <Button onClick={props.onClose}>{s('printed')}</Button>
        </>
      }
    >
      <div className="no-print">
        <Notice tone="near">{t('slipOnce')}</Notice>
      </div>
      <ul className="slips">
        {props.slips.map((one) => (
          <li key={one.accountId}>
            <SlipCard slip={one} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function SlipCard(props: { readonly slip: Slip }) {
  const s = useText(accountsScreenText)
  const lang = useLang()
  const { personName, username, code, path, until } = props.slip
  const { origin } = window.location
  // The code stays out of the query's key: keys are what tools list.
  const qr = useQuery({
    queryKey: ['slip', props.slip.accountId, until],
    queryFn: () => qrOf(`${origin}${path}`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <article className="slip" aria-label={personName}>
      <h2>{s('slipTitle')}</h2>
      <dl>
        <Line name={s('slipName')} value={personName} />
        <Line name={s('username')} value={username} />
        <Line name={s('slipCode')} value={code} />
        <Line name={s('slipUntil')} value={showMoment(until, lang)} />
      </dl>
      {qr.data ? (
        <img src={qr.data} width={120} height={120} alt={s('slipQr', { name: personName })} />
      ) : null}
      <p className="small">{s('slipHow', { page: `${origin}${activationPage}` })}</p>
    </article>
  )
}

function Line(props: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}
