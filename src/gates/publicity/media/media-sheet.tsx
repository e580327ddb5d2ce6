import { useMutation } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { FormChoice } from '#ui/form-choice.tsx'
import { useMay } from '#ui/session.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { channelsApi } from '../channels/api.tsx'
import { MediaPage, mediaApi } from './api.tsx'
import { type MediaForm, mediaForms } from './shapes.ts'
import { mediaScreensText } from './text-screens.ts'

const base = '/publicity/media'
const lists: Readonly<Record<MediaForm | 'channels', string>> = {
  placements: base,
  issues: `${base}/issues`,
  tones: `${base}/tones`,
  channels: `${base}/channels`,
}

/** Many villages at once by a filled-in form: placements, issues, tones, publications of channels. */
export function MediaSheetScreen() {
  const s = useText(mediaScreensText)
  const { search } = useUrl()
  const mayIssue = useMay('media.issue')
  const forms = [...mediaForms.filter((form) => mayIssue || form === 'placements'), 'channels' as const]
  const form = forms.find((one) => one === search.form) ?? 'placements'
  return (
    <MediaPage tab="/sheet" purpose={s('sheetPurpose')}>
      {({ id: roundId }) => (
        <>
          <FormChoice
            label={s('form')}
            forms={forms.map((value) => ({ value, label: s(`form.${value}`) }))}
            chosen={form}
          />
          {form === 'channels' ? (
            <ChannelSheet key={form} roundId={roundId} />
          ) : (
            <Sheet key={form} roundId={roundId} form={form} />
          )}
        </>
      )}
    </MediaPage>
  )
}

function Sheet(props: { readonly roundId: string; readonly form: MediaForm }) {
  const s = useText(mediaScreensText)
  const { roundId, form } = props
  const take = useMutation(mediaApi.takeSheet.mutationOptions())
  return (
    <SheetImport
      template={`/forms/media/${form}.xlsx?round=${roundId}`}
      check={(fileId) =>
        queries.fetchQuery({
          ...mediaApi.checkSheet.queryOptions({ input: { roundId, form, fileId } }),
          staleTime: 0,
        })
      }
      take={(fileId, seen) => take.mutateAsync({ roundId, form, fileId, seen })}
      result={{ to: lists[form], label: s('toList') }}
    />
  )
}

function ChannelSheet(props: { readonly roundId: string }) {
  const s = useText(mediaScreensText)
  const { roundId } = props
  const take = useMutation(channelsApi.takeSheet.mutationOptions())
  return (
    <SheetImport
      template={`/forms/channels/publications.xlsx?round=${roundId}`}
      check={(fileId) =>
        queries.fetchQuery({
          ...channelsApi.checkSheet.queryOptions({ input: { roundId, fileId } }),
          staleTime: 0,
        })
      }
      take={(fileId, seen) => take.mutateAsync({ roundId, fileId, seen })}
      result={{ to: lists.channels, label: s('toList') }}
    />
  )
}
