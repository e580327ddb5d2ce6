import { useMutation } from '@tanstack/react-query'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { useToday } from '#ui/providers.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { constituenciesApi } from './api.tsx'
import { publishInput, type SchemeRecord } from './contract.ts'
import { schemeText } from './text-screens.ts'

const publishForm = publishInput.omit({ bodyId: true, version: true })

/** The windows over a scheme's page; which one is open stands in the address. */
export function SchemeDialogs(props: { readonly record: SchemeRecord }) {
  const s = useText(schemeText)
  const { search, set } = useUrl()
  const withdraw = useMutation(constituenciesApi.withdraw.mutationOptions())
  const { bodyId, version, mayEdit } = props.record
  const onClose = () => set({ act: null })
  if (!mayEdit) return null
  if (search.act === 'publish') return <PublishDialog record={props.record} onClose={onClose} />
  if (search.act !== 'withdraw') return null
  return (
    <ReasonDialog
      title={s('withdraw')}
      label={s('withdrawReason')}
      submitLabel={s('withdraw')}
      onReason={(reason) => withdraw.mutateAsync({ bodyId, version, reason })}
      onClose={onClose}
    />
  )
}

function PublishDialog(props: { readonly record: SchemeRecord; readonly onClose: () => void }) {
  const s = useText(schemeText)
  const today = useToday()
  const publish = useMutation(constituenciesApi.publish.mutationOptions())
  const { record, onClose } = props
  const { bodyId, version, outside } = record
  return (
    <Dialog title={s('publish')} onClose={onClose}>
      <p>{s('publishNote')}</p>
      <ZodForm
        schema={publishForm}
        initial={{ publishedOn: today }}
        fields={[
          { name: 'publishedOn', label: s('publishedOn'), kind: 'date' },
          { name: 'documentNumber', label: s('documentNumber'), kind: 'text', maxLength: 100 },
          {
            name: 'toleranceReason',
            label: s('toleranceReason'),
            kind: 'textarea',
            rows: 2,
            maxLength: 300,
            when: () => outside > 0,
          },
          { name: 'fileId', label: s('file'), kind: 'file', upload: uploadDocument, limits: documentLimits },
        ]}
        submitLabel={s('publish')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => publish.mutateAsync({ bodyId, version, ...values }))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
