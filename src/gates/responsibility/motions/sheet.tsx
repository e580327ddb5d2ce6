import { useMutation } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { motionsApi, motionsPath } from './api.tsx'
import { motionScreensText } from './text-screens.ts'

/** Lists of many villages at once by a filled-in form. */
export function MotionSheet(props: { readonly roundId: string }) {
  const s = useText(motionScreensText)
  const { roundId } = props
  const take = useMutation(motionsApi.takeSheet.mutationOptions())
  return (
    <>
      <p className="quiet">{s('sheetHow')}</p>
      <SheetImport
        template={`/forms/motions/nominees.xlsx?round=${roundId}`}
        check={(fileId) =>
          queries.fetchQuery({
            ...motionsApi.checkSheet.queryOptions({ input: { roundId, fileId } }),
            staleTime: 0,
          })
        }
        take={(fileId, seen) => take.mutateAsync({ roundId, fileId, seen })}
        result={{ to: motionsPath, label: s('toLists') }}
      />
    </>
  )
}
