import { Button } from 'antd'
import { portalAddress } from '#common/portal.ts'
import { Notice } from '#ui/feedback.tsx'
import { Section } from '#ui/page.tsx'
import { type PrintedSlip, Slips } from '#ui/slips.tsx'
import { useText } from '#ui/text.tsx'
import type { MadeLink } from './shapes.ts'
import { linksScreenText } from './text-screens.ts'

/** What was made, as it can be printed and downloaded this once. */
export type MadeLinks = {
  readonly kind: 'person' | 'unit'
  readonly links: readonly MadeLink[]
  readonly until: string
  readonly sheet: string
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function download(base64: string, name: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: sheetType }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  URL.revokeObjectURL(address)
}

/** Slips and table of links that were just made. */
export function LinkSlips(props: { readonly made: MadeLinks; readonly onClose: () => void }) {
  const t = useText(linksScreenText)
  const { kind, links, until, sheet } = props.made
  const slips = links.map((one, at): PrintedSlip => {
    const person = kind === 'person'
    const lines: [string, string][] = [[t('until'), until]]
    if (person) lines.unshift([t('name'), one.name])
    lines.splice(person ? 1 : 0, 0, [t('organisation'), one.organisationName])
    return {
      ...{ key: `${until} ${at}`, title: t(person ? 'slipTitle' : 'codeTitle'), name: one.name, lines },
      address: portalAddress(window.location.origin, one.secret),
      qr: t('qrOf', { name: one.name }),
      how: t(person ? 'slipHow' : 'codeHow'),
    }
  })
  return (
    <Section
      title={t('madeTitle')}
      note={t('madeCount', { n: links.length, until })}
      action={
        <>
          <Button type="primary" onClick={() => download(sheet, `${t('caption')}.xlsx`)}>
            {t('download')}
          </Button>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <Button onClick={props.onClose}>{t('leave')}</Button>
        </>
      }
    >
      <div className="no-print">
        <Notice tone="near">{t('madeOnce')}</Notice>
      </div>
      <Slips slips={slips} />
    </Section>
  )
}
