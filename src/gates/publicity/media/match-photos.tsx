import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useText } from '#ui/text.tsx'
import { uploadDocument } from '#ui/upload.tsx'
import { mediaApi, photoLimits } from './api.tsx'
import { placementChannels } from './kinds.ts'
import { mediaText } from './text.ts'
import { mediaScreensText } from './text-screens.ts'

const schema = z.object({ channel: z.enum(placementChannels), fileIds: z.array(id).min(1).max(500) })

/** Many photographs at once, named by division code; then what found its placement and what did not. */
export function MatchDialog(props: { readonly roundId: string; readonly onClose: () => void }) {
  const t = useText(mediaText)
  const s = useText(mediaScreensText)
  const match = useMutation(mediaApi.matchPhotos.mutationOptions())
  const { roundId, onClose } = props
  // What was found stays open in place of the form.
  const told = useRef(false)
  const { data } = match
  if (data !== undefined) {
    return (
      <Dialog title={s('matchPhotos')} onClose={onClose}>
        <Notice tone={data.left.length > 0 ? 'near' : 'done'}>
          <strong>{s('matched', { n: data.n })}</strong>
          {data.left.length > 0 ? <p>{s('leftPhotos', { names: data.left.join('、') })}</p> : null}
        </Notice>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={s('matchPhotos')}
      schema={schema}
      initial={{ channel: 'broadcast', fileIds: [] }}
      fields={[
        {
          name: 'channel',
          label: s('channel'),
          kind: 'select',
          options: placementChannels.map((value) => ({ value, label: t(`channel.${value}`) })),
        },
        {
          ...{ name: 'fileIds', label: s('photos'), kind: 'file', multiple: true },
          ...{ upload: uploadDocument, limits: photoLimits },
        },
      ]}
      submitLabel={s('matchPhotos')}
      act={async (values) => {
        await match.mutateAsync({ roundId, ...values })
        told.current = true
      }}
      onClose={() => (told.current ? undefined : onClose())}
    >
      <p>{s('matchNote')}</p>
    </FormDialog>
  )
}
