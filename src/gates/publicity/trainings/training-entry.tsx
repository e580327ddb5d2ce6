import { useMutation, useQuery } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { Page } from '#ui/page.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import { trainingsText } from './text.ts'
import { trainingScreensText } from './text-screens.ts'

const path = '/publicity/trainings'

/** The hand list of a training, filled in as a spreadsheet. */
export function TrainingEntryScreen() {
  const t = useText(trainingsText)
  const s = useText(trainingScreensText)
  const { params } = useUrl()
  const trainingId = params.trainingId ?? ''
  const training = useQuery(trainingsApi.show.queryOptions({ input: { id: trainingId } }))
  const take = useMutation(trainingsApi.takeSheet.mutationOptions())
  const record = `${path}/${trainingId}`
  return (
    <Page
      title={s('entryTitle')}
      purpose={s('entryPurpose')}
      gate="publicity"
      crumbs={[
        { label: t('title'), to: path },
        { label: training.data?.title ?? '', to: record },
        { label: s('entryTitle') },
      ]}
    >
      <SheetImport
        template={`/forms/trainings/attendance.xlsx?round=${trainingId}`}
        check={(fileId) =>
          queries.fetchQuery({
            ...trainingsApi.checkSheet.queryOptions({ input: { trainingId, fileId } }),
            staleTime: 0,
          })
        }
        take={(fileId, seen) => take.mutateAsync({ trainingId, fileId, seen })}
        result={{ to: record, label: s('toTraining') }}
      />
    </Page>
  )
}
