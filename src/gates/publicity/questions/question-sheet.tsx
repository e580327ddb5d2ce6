import { useMutation } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { Page } from '#ui/page.tsx'
import { useRound } from '#ui/round.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { questionsApi } from './api.tsx'
import { bankPath } from './bank.tsx'
import { bankScreens } from './text-screens.ts'

/** Own questions by a filled-in form. */
export function QuestionSheetScreen() {
  const t = useText(bankScreens)
  const round = useRound()
  const take = useMutation(questionsApi.takeSheet.mutationOptions())
  return (
    <Page
      title={t('sheet')}
      purpose={t('sheetPurpose')}
      gate="publicity"
      crumbs={[
        { label: t('tests'), to: '/publicity/tests' },
        { label: t('title'), to: bankPath },
        { label: t('sheet') },
      ]}
    >
      <SheetImport
        template={`/forms/questions/own.xlsx?round=${round?.id ?? ''}`}
        check={(fileId) =>
          queries.fetchQuery({ ...questionsApi.checkSheet.queryOptions({ input: { fileId } }), staleTime: 0 })
        }
        take={(fileId, seen) => take.mutateAsync({ fileId, seen })}
        result={{ to: bankPath, label: t('title') }}
      />
    </Page>
  )
}
