import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignsApi } from './api.tsx'
import type { DutyKind } from './kinds.ts'
import { campaignsText } from './text.ts'

/** Reminds units whose people are missing, of one duty or of all. */
export function Remind(props: { readonly campaignId: string; readonly kind: DutyKind | null }) {
  const t = useText(campaignsText)
  const mayEdit = useMay('campaign.edit')
  const { search, set } = useUrl()
  const remind = useMutation(campaignsApi.remind.mutationOptions())
  const { campaignId, kind } = props
  if (!mayEdit) return null
  return (
    <>
      {remind.data === undefined ? null : <Notice tone="done">{t('reminded', remind.data)}</Notice>}
      <p>
        <Button onClick={() => set({ act: 'remind' })}>{t('remind')}</Button>
      </p>
      {search.act === 'remind' ? (
        <ConfirmDialog
          title={t('remind')}
          confirmLabel={t('remind')}
          onConfirm={() => remind.mutateAsync({ id: campaignId, ...(kind === null ? {} : { kind }) })}
          onClose={() => set({ act: null })}
        >
          <p>{t('remindNote')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
