import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useToday } from '#ui/providers.tsx'
import { useText } from '#ui/text.tsx'
import { uploadDocument } from '#ui/upload.tsx'
import { photoLimits } from '../media/api.tsx'
import { channelsApi } from './api.tsx'
import { type ReportingKind, reportingKinds } from './kinds.ts'
import { channelsText } from './text.ts'
import { channelScreensText } from './text-screens.ts'

const schema = z.object({
  kinds: z.array(z.enum(reportingKinds)).min(1),
  place: z.string().trim().min(2).max(80),
  publishedOn: z.iso.date(),
  fileId: id.optional(),
})

/** Records where units have published channels; the photograph shows all that hang in one place. */
export function PublishDialog(props: {
  readonly roundId: string
  readonly organisationIds: readonly string[]
  readonly kinds: readonly ReportingKind[]
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const t = useText(channelsText)
  const s = useText(channelScreensText)
  const today = useToday()
  const publish = useMutation(channelsApi.publish.mutationOptions())
  const { roundId, organisationIds } = props
  return (
    <FormDialog
      title={s('publish')}
      schema={schema}
      initial={{ kinds: [...props.kinds], publishedOn: today }}
      fields={[
        {
          name: 'kinds',
          label: s('kinds'),
          kind: 'select',
          multiple: true,
          options: reportingKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
        { name: 'place', label: s('place'), kind: 'text', maxLength: 80 },
        { name: 'publishedOn', label: s('publishedOn'), kind: 'date' },
        {
          ...{ name: 'fileId', label: s('photo'), kind: 'file', help: s('photoHelp') },
          ...{ upload: uploadDocument, limits: photoLimits, camera: true },
        },
      ]}
      submitLabel={s('publish')}
      act={async (values) => {
        const entries = organisationIds.map((organisationId) => ({ organisationId, ...values }))
        await publish.mutateAsync({ roundId, entries })
        props.onDone()
      }}
      onClose={props.onClose}
    />
  )
}
