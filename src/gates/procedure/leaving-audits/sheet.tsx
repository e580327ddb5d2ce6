import { useMutation } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { FormChoice } from '#ui/form-choice.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { auditsApi } from './api.tsx'
import { AuditPage } from './audit-tabs.tsx'
import { auditScreensText } from './text-screens.ts'

const forms = ['progress', 'findings'] as const
type Form = (typeof forms)[number]

/** Many villages at once by a filled-in form. */
export function AuditSheetScreen() {
  const s = useText(auditScreensText)
  const { search } = useUrl()
  const form = forms.find((one) => one === search.form) ?? 'progress'
  return (
    <AuditPage tab="/procedure/leaving-audits/sheet" purpose={s('sheetPurpose')}>
      {(round) => (
        <>
          <FormChoice
            label={s('formWhich')}
            forms={forms.map((value) => ({ value, label: s(`form.${value}`) }))}
            chosen={form}
          />
          <Sheet key={form} roundId={round.id} form={form} />
        </>
      )}
    </AuditPage>
  )
}

function Sheet(props: { readonly roundId: string; readonly form: Form }) {
  const s = useText(auditScreensText)
  const { roundId, form } = props
  const take = useMutation(auditsApi.takeSheet.mutationOptions())
  return (
    <SheetImport
      template={`/forms/leaving-audits/${form}.xlsx?round=${roundId}`}
      check={(fileId) =>
        queries.fetchQuery({
          ...auditsApi.checkSheet.queryOptions({ input: { roundId, form, fileId } }),
          staleTime: 0,
        })
      }
      take={(fileId, seen) => take.mutateAsync({ roundId, form, fileId, seen })}
      result={
        form === 'progress'
          ? { to: '/procedure/leaving-audits/list', label: s('toList') }
          : { to: '/procedure/leaving-audits/findings', label: s('toFindings') }
      }
    />
  )
}
