import { useMutation, useQuery } from '@tanstack/react-query'
import { queries } from '#ui/api.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { SheetImport } from '#ui/sheet-import.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { testsApi } from './api.tsx'
import type { TestRecord } from './shapes.ts'
import { testsPath } from './tests-page.tsx'
import { testScreens } from './text-screens.ts'

/** Results of papers written in a hall, by a filled-in form. */
export function TestHallScreen() {
  const { params } = useUrl()
  const found = useQuery(testsApi.show.queryOptions({ input: { id: params.testId ?? '' } }))
  return <Loaded query={found}>{(test) => <Hall test={test} />}</Loaded>
}

function Hall(props: { readonly test: TestRecord }) {
  const t = useText(testScreens)
  const { id, title, roundId } = props.test
  const take = useMutation(testsApi.takeSheet.mutationOptions())
  const to = `${testsPath}/${id}`
  return (
    <Page
      title={t('hall')}
      purpose={t('hallPurpose')}
      gate="publicity"
      crumbs={[{ label: t('title'), to: testsPath }, { label: title, to }, { label: t('hall') }]}
    >
      <SheetImport
        template={`/forms/tests/${id}.xlsx?round=${roundId}`}
        check={(fileId) =>
          queries.fetchQuery({ ...testsApi.checkSheet.queryOptions({ input: { id, fileId } }), staleTime: 0 })
        }
        take={(fileId, seen) => take.mutateAsync({ id, fileId, seen })}
        result={{ to, label: t('view.results') }}
      />
    </Page>
  )
}
