import { Button } from 'antd'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { LinksTable } from '../links/api.tsx'
import { PledgePage } from './pledge-page.tsx'
import { pledgesScreenText } from './text-screens.ts'

/** Links and units' codes, for pledges and for all else that is done on the phone. */
export function PledgeLinksScreen() {
  const t = useText(pledgesScreenText)
  const { set } = useUrl()
  return (
    <PledgePage
      tab="/links"
      purpose={t('linksPurpose')}
      action={
        <Button type="primary" onClick={() => set({ act: 'make' })}>
          {t('makeLinks')}
        </Button>
      }
    >
      {(round) => <LinksTable roundId={round.id} />}
    </PledgePage>
  )
}
