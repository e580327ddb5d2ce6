import { useMutation, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { Notice } from '#ui/feedback.tsx'
import type { ImportState } from '#ui/import-types.ts'
import { ImportWizard } from '#ui/import-wizard.tsx'
import { useGo } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import type { JobView } from '#ui/progress.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { tableEndings } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { RecordTrail } from '../trail/record-trail.tsx'
import { importsApi } from './api.tsx'
import type { importsTopic } from './contract.ts'
import { ImportRowsTable } from './import-rows.tsx'
import { importsText } from './text.ts'
import { importsScreenText } from './text-screens.ts'

type ShownSchema = NonNullable<(typeof importsTopic.contract.show)['~orpc']['outputSchema']>
type Shown = z.infer<ShownSchema>

const pollMs = 700
const lists: Readonly<Record<Shown['kind'], string>> = {
  areas: '/registry/areas',
  organisations: '/registry/organisations',
  people: '/registry/people',
  posts: '/registry/posts',
}

function isGoing(state: Shown['state'] | undefined): boolean {
  return state === 'checking' || state === 'applying'
}

/** One import: progress, every row with what is wrong and what to do, confirmation, result. */
export function ImportScreen() {
  const { params } = useUrl()
  const id = params.importId ?? ''
  const found = useQuery({
    ...importsApi.show.queryOptions({ input: { id } }),
    refetchInterval: (query) => (isGoing(query.state.data?.state) ? pollMs : false),
  })
  return <Loaded query={found}>{(shown) => <ImportPage shown={shown} />}</Loaded>
}

function ImportPage(props: { readonly shown: Shown }) {
  const t = useText(importsText)
  const s = useText(importsScreenText)
  const go = useGo()
  const { shown } = props
  const { id, kind } = shown
  const apply = useMutation(importsApi.apply.mutationOptions())
  const cancel = useMutation(importsApi.cancel.mutationOptions())
  const state = useImportState(shown, cancel.isSuccess || cancel.isPending)
  const again = () => go(`/registry/imports/new?kind=${kind}`)
  return (
    <Page
      title={s('fullName', { kind: t(kind), file: shown.fileName })}
      crumbs={[{ label: t('title'), to: '/registry/imports' }, { label: shown.fileName }]}
    >
      <ActProblem error={apply.error ?? cancel.error} />
      {shown.ignoredColumns.length > 0 ? (
        <Notice tone="near">{s('ignored', { columns: shown.ignoredColumns.join('、') })}</Notice>
      ) : null}
      <ImportWizard
        state={state}
        template={`/templates/${kind}.xlsx`}
        types={tableEndings}
        onChoose={again}
        onFile={again}
        onCommit={() => apply.mutate({ id })}
        onCancel={() => cancel.mutate({ id })}
        onRestart={again}
        resultLink={{ to: lists[kind], label: s('toRecords', { kind: t(kind) }) }}
      />
      <RecordTrail type="import" id={id} />
    </Page>
  )
}

function useImportState(shown: Shown, stopping: boolean): ImportState {
  const s = useText(importsScreenText)
  const lang = useLang()
  const { counts, fileName } = shown
  const job = (label: string): JobView => ({
    label,
    done: shown.job?.done ?? 0,
    total: shown.job?.total ?? null,
    state: stopping ? 'cancelling' : 'running',
  })
  switch (shown.state) {
    case 'checking':
      return { at: 'checking', job: job(s('checkJob', { file: fileName })) }
    case 'applying':
      return { at: 'importing', job: job(s('applyJob', { file: fileName })) }
    case 'checked':
      return {
        at: 'preview',
        fileName,
        counts: {
          fresh: counts?.new ?? 0,
          changed: counts?.changed ?? 0,
          same: counts?.same ?? 0,
          faulty: counts?.wrong ?? 0,
        },
        rows: <ImportRowsTable id={shown.id} kind={shown.kind} wrong={counts?.wrong ?? 0} />,
      }
    case 'done':
    case 'failed':
    case 'cancelled':
      return {
        at: 'result',
        outcome: shown.state,
        fresh: counts?.new ?? 0,
        changed: counts?.changed ?? 0,
        problem: shown.problem?.[lang] ?? shown.job?.problem ?? undefined,
      }
  }
}
