import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { approvalsApi } from './client.tsx'
import { approvalsText } from './text-screens.ts'

const asked = z.object({ replyDays: z.number().int().min(1).max(180), version: z.number().int() })

/** The days within which a request is to be answered where no plan names a day. */
export function SettingsDialog(props: { readonly onClose: () => void }) {
  const t = useText(approvalsText)
  const settings = useQuery(approvalsApi.settings.queryOptions({ input: {} }))
  const save = useMutation(approvalsApi.saveSettings.mutationOptions())
  return (
    <Dialog title={t('settings')} onClose={props.onClose}>
      <Loaded query={settings}>
        {(now) => (
          <ZodForm
            schema={asked}
            initial={now}
            fields={[
              {
                name: 'replyDays',
                label: t('replyDays'),
                kind: 'number',
                unit: t('days'),
                help: t('replyDaysHelp'),
              },
            ]}
            submitLabel={t('save')}
            numberOf={(failure) => brokenNumber(failure) ?? undefined}
            onCancel={props.onClose}
            onSubmit={async (values) => {
              const refusal = await refusedOrDone(() => save.mutateAsync(values))
              if (refusal === undefined) props.onClose()
              return refusal
            }}
          />
        )}
      </Loaded>
    </Dialog>
  )
}
