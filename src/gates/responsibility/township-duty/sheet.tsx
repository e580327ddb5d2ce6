import { useMutation } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { townshipDutyApi } from './api.tsx'
import { DutyPage, dutyPath } from './duty-page.tsx'
import { dutyText } from './text-screens.ts'

/** Visits of many villages at once, from the account that was kept on paper. */
export function DutySheetScreen() {
  const t = useText(dutyText)
  return (
    <DutyPage tab={`${dutyPath}/sheet`} purpose={t('sheetPurpose')}>
      {(round) => <Sheet roundId={round.id} />}
    </DutyPage>
  )
}

function Sheet(props: { readonly roundId: string }) {
  const t = useText(dutyText)
  const { roundId } = props
  const take = useMutation(townshipDutyApi.takeSheet.mutationOptions())
  return (
    <SheetImport
      template={`/forms/township-duty/visits.xlsx?round=${roundId}`}
      check={(fileId) =>
        queries.fetchQuery({
          ...townshipDutyApi.checkSheet.queryOptions({ input: { roundId, fileId } }),
          staleTime: 0,
        })
      }
      take={(fileId, seen) => take.mutateAsync({ roundId, fileId, seen })}
      result={{ to: `${dutyPath}/visits`, label: t('toVisits') }}
    />
  )
}
