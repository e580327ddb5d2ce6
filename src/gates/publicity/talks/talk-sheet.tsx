import { useMutation, useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useId, useState } from 'react'
import { queries } from '#ui/api.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { Loaded } from '#ui/loaded.tsx'
import type { Round } from '#ui/round.tsx'
import { useSession } from '#ui/session.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { talksApi } from './api.tsx'
import { LayerChoice } from './layer-choice.tsx'
import { TalkPage, talksPath } from './talk-page.tsx'
import { talksText } from './text-screens.ts'

/** A batch of talks that were held, by a filled-in form. */
export function TalkSheetScreen() {
  return <TalkPage tab={`${talksPath}/sheet`}>{(round) => <Sheet round={round} />}</TalkPage>
}

function Sheet(props: { readonly round: Round }) {
  const t = useText(talksText)
  const titleId = useId()
  const { acting } = useSession()
  const { search } = useUrl()
  const { round } = props
  const scheme = useQuery(talksApi.scheme.queryOptions({ input: { roundId: round.id } }))
  const take = useMutation(talksApi.takeSheet.mutationOptions())
  const own = acting?.areaCode ?? ''
  const areaCode = own.startsWith(round.areaCode) ? own : round.areaCode
  const [title, setTitle] = useState('')
  return (
    <Loaded query={scheme}>
      {({ layers }) => {
        const layer = layers.find((one) => one.id === search.layer) ?? layers[0]
        if (layer === undefined) return <EmptyState title={t('empty')} next={t('emptyNext')} />
        const facts = { roundId: round.id, areaCode, layerId: layer.id, title }
        const check = (fileId: string) =>
          queries.fetchQuery({
            ...talksApi.checkSheet.queryOptions({ input: { ...facts, fileId } }),
            staleTime: 0,
          })
        return (
          <>
            <Notice tone="info">{t('sheetNote')}</Notice>
            <LayerChoice layers={layers} chosen={layer.id} />
            <div className="field">
              <label className="field-label" htmlFor={titleId}>
                {t('batchTitle')}
              </label>
              <Input
                id={titleId}
                value={title}
                maxLength={60}
                onChange={(event) => setTitle(event.target.value)}
              />
            </div>
            {title.trim().length < 4 ? (
              <p className="quiet">{t('needTitle')}</p>
            ) : (
              <SheetImport
                template={`/forms/talks/batch.xlsx?round=${round.id}`}
                check={check}
                take={(fileId, seen) => take.mutateAsync({ ...facts, fileId, seen })}
                result={{ to: `${talksPath}/list`, label: t('toList') }}
              />
            )}
          </>
        )
      }}
    </Loaded>
  )
}
