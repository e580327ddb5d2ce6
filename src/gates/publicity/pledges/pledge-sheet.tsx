import { useMutation } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { pledgesApi } from './api.tsx'
import { PledgePage, pledgesPath } from './pledge-page.tsx'
import { pledgesScreenText } from './text-screens.ts'

/** Paper pledges are entered by table. */
export function PledgeSheetScreen() {
  const t = useText(pledgesScreenText)
  return (
    <PledgePage tab="/sheet" purpose={t('sheetPurpose')}>
      {(round) => <Sheet roundId={round.id} />}
    </PledgePage>
  )
}

function Sheet({ roundId }: { readonly roundId: string }) {
  const t = useText(pledgesScreenText)
  const take = useMutation(pledgesApi.takeSheet.mutationOptions())
  return (
    <SheetImport
      template={`/forms/pledges/paper.xlsx?round=${roundId}`}
      check={(fileId) =>
        queries.fetchQuery({
          ...pledgesApi.checkSheet.queryOptions({ input: { roundId, fileId } }),
          staleTime: 0,
        })
      }
      take={(fileId, seen) => take.mutateAsync({ roundId, fileId, seen })}
      result={{ to: `${pledgesPath}?way=paper`, label: t('toSigned') }}
    />
  )
}
