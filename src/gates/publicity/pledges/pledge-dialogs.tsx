import { useMutation } from '@tanstack/react-query'
import { ReasonDialog } from '#ui/dialog.tsx'
import type { UploadLimits } from '#ui/file-types.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useText } from '#ui/text.tsx'
import { uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { pledgesApi } from './api.tsx'
import { pledgesTopic } from './contract.ts'
import { pledgesScreenText } from './text-screens.ts'

const scanSchema = inputOf(pledgesTopic.contract.attachScan).pick({ fileId: true })

/** What is taken as a scan. */
export const scanLimits: UploadLimits = {
  types: ['.pdf', '.jpg', '.jpeg', '.png'],
  maxBytes: 20 * 1024 * 1024,
}

type Seen = { readonly id: string; readonly version: number }

/** The windows over a pledge's page; which one is open stands in the address. */
export function PledgeDialogs({ seen, paper }: { readonly seen: Seen; readonly paper: boolean }) {
  const t = useText(pledgesScreenText)
  const { search, set } = useUrl()
  const withdraw = useMutation(pledgesApi.withdraw.mutationOptions())
  const attach = useMutation(pledgesApi.attachScan.mutationOptions())
  const onClose = () => set({ act: null })
  if (search.act === 'withdraw') {
    return (
      <ReasonDialog
        title={t('withdraw')}
        label={t('reason')}
        submitLabel={t('withdraw')}
        onReason={(reason) => withdraw.mutateAsync({ ...seen, reason })}
        onClose={onClose}
      />
    )
  }
  if (search.act !== 'scan' || !paper) return null
  return (
    <FormDialog
      title={t('attach')}
      schema={scanSchema}
      fields={[
        {
          ...{ name: 'fileId', label: t('file'), kind: 'file', upload: uploadDocument },
          ...{ limits: scanLimits, camera: true },
        },
      ]}
      submitLabel={t('attach')}
      act={({ fileId }) => attach.mutateAsync({ ...seen, fileId })}
      onClose={onClose}
    >
      <p>{t('scanNote')}</p>
    </FormDialog>
  )
}
