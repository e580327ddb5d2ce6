import { Button } from 'antd'
import type { z } from 'zod'
import { activationPage } from '#common/session.ts'
import { showMoment } from '#ui/dates.ts'
import { Notice } from '#ui/feedback.tsx'
import { Page } from '#ui/page.tsx'
import { type PrintedSlip, Slips } from '#ui/slips.tsx'
import { useLang, useText } from '#ui/text.tsx'
import type { slip } from './contract.ts'
import { accountsText } from './text.ts'
import { accountsScreenText } from './text-screens.ts'

export type Slip = z.infer<typeof slip>

/** Activation slips, shown this once: to be printed and handed over in person. */
export function SlipSheet(props: { readonly slips: readonly Slip[]; readonly onClose: () => void }) {
  const t = useText(accountsText)
  const s = useText(accountsScreenText)
  const lang = useLang()
  const { origin } = window.location
  const slips = props.slips.map(({ accountId, personName, username, code, path, until }): PrintedSlip => {
    const lines = [
      [s('slipName'), personName],
      [s('username'), username],
      [s('slipCode'), code],
      [s('slipUntil'), showMoment(until, lang)],
    ] as const
    return {
      ...{ key: `${accountId} ${until}`, title: s('slipTitle'), name: personName, lines },
      ...{ address: `${origin}${path}`, qr: s('slipQr', { name: personName }) },
      how: s('slipHow', { page: `${origin}${activationPage}` }),
    }
  })
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
      <Slips slips={slips} />
    </Page>
  )
}
