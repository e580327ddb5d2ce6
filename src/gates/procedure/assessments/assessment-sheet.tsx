import { useMutation, useQuery } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { FormChoice } from '#ui/form-choice.tsx'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { assessmentsApi } from './api.tsx'
import { AssessmentPage } from './assessment-tabs.tsx'
import { assessmentScreensText, assessmentText } from './text-screens.ts'

const forms = ['teams', 'people'] as const
type Form = (typeof forms)[number]

/** Many villages at once by a filled-in form. */
export function AssessmentSheetScreen() {
  const s = useText(assessmentScreensText)
  return (
    <AssessmentPage tab="/procedure/assessments/sheet" purpose={s('sheetPurpose')}>
      {(round) => <Sheets roundId={round.id} />}
    </AssessmentPage>
  )
}

function Sheets(props: { readonly roundId: string }) {
  const s = useText(assessmentScreensText)
  const r = useText(assessmentText)
  const { search } = useUrl()
  const { roundId } = props
  const form = forms.find((one) => one === search.form) ?? 'teams'
  const scheme = useQuery(assessmentsApi.scheme.queryOptions({ input: { roundId } }))
  return (
    <Loaded query={scheme}>
      {({ version }) =>
        version === 0 ? (
          <EmptyState
            title={s('needScheme')}
            action={<AppLink to="/procedure/assessments/scheme">{r('toScheme')}</AppLink>}
          />
        ) : (
          <>
            <FormChoice
              label={s('formWhich')}
              forms={forms.map((value) => ({ value, label: s(`form.${value}`) }))}
              chosen={form}
            />
            <Sheet key={form} roundId={roundId} form={form} />
          </>
        )
      }
    </Loaded>
  )
}

function Sheet(props: { readonly roundId: string; readonly form: Form }) {
  const s = useText(assessmentScreensText)
  const { roundId, form } = props
  const take = useMutation(assessmentsApi.takeSheet.mutationOptions())
  return (
    <SheetImport
      template={`/forms/assessments/${form}.xlsx?round=${roundId}`}
      check={(fileId) =>
        queries.fetchQuery({
          ...assessmentsApi.checkSheet.queryOptions({ input: { roundId, form, fileId } }),
          staleTime: 0,
        })
      }
      take={(fileId, seen) => take.mutateAsync({ roundId, form, fileId, seen })}
      result={
        form === 'teams'
          ? { to: '/procedure/assessments/list', label: s('toList') }
          : { to: '/procedure/assessments/people', label: s('toPeople') }
      }
    />
  )
}
