import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { EmptyState } from '#ui/feedback.tsx'
import { Figures } from '#ui/figures.tsx'
import { AppLink, useGo } from '#ui/link.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useMay } from '#ui/session.tsx'
import { CountCell } from '#ui/share-by-area.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { talksApi } from './api.tsx'
import { MustTable } from './musts.tsx'
import { SchemeDialogs } from './scheme-dialogs.tsx'
import type { TalkCounts, TalkScheme } from './shapes.ts'
import { TalkPage, talksPath } from './talk-page.tsx'
import { talksText } from './text-screens.ts'

/** How far the talks are: person-times, layers, and who must be talked to and has not been. */
export function TalksScreen() {
  const t = useText(talksText)
  const mayPlan = useMay('talk.plan')
  const go = useGo()
  return (
    <TalkPage
      tab={talksPath}
      action={
        mayPlan ? (
          <Button type="primary" onClick={() => go(`${talksPath}/new`)}>
            {t('create')}
          </Button>
        ) : null
      }
    >
      {(round) => <Overview roundId={round.id} />}
    </TalkPage>
  )
}

function Overview(props: { readonly roundId: string }) {
  const { roundId } = props
  const counts = useQuery(talksApi.counts.queryOptions({ input: { roundId } }))
  const scheme = useQuery(talksApi.scheme.queryOptions({ input: { roundId } }))
  return (
    <>
      <Loaded query={counts} lines={2}>
        {(found) => <Counts counts={found} />}
      </Loaded>
      <Loaded query={scheme} lines={10}>
        {(found) => <SchemeView roundId={roundId} scheme={found} />}
      </Loaded>
    </>
  )
}

function Counts(props: { readonly counts: TalkCounts }) {
  const t = useText(talksText)
  const { batches, done, personTimes, persons, planned, late } = props.counts
  const list = `${talksPath}/list`
  return (
    <Figures
      label={t('tab.overview')}
      figures={[
        { key: 'batches', label: t('batches'), value: batches, to: `${talksPath}/batches` },
        { key: 'done', label: t('done'), value: done, to: `${list}?state=done` },
        { key: 'personTimes', label: t('personTimes'), value: personTimes, to: `${list}?state=done` },
        { key: 'persons', label: t('persons'), value: persons, to: `${list}?state=done` },
        { key: 'planned', label: t('planned'), value: planned, to: `${list}?state=planned` },
        {
          key: 'late',
          label: t('late'),
          value: late,
          to: `${list}?late=true`,
          tone: late > 0 ? 'overdue' : undefined,
        },
      ]}
    />
  )
}

function SchemeView(props: { readonly roundId: string; readonly scheme: TalkScheme }) {
  const t = useText(talksText)
  const begin = useMutation(talksApi.beginScheme.mutationOptions())
  const { roundId, scheme } = props
  if (scheme.layers.length === 0 && scheme.musts.length === 0) {
    return (
      <EmptyState
        title={t('empty')}
        next={t('emptyNext')}
        action={
          scheme.mayEdit ? (
            <>
              <ActProblem error={begin.error} />
              <Button type="primary" disabled={begin.isPending} onClick={() => begin.mutate({ roundId })}>
                {t('begin')}
              </Button>
            </>
          ) : undefined
        }
      />
    )
  }
  return (
    <>
      <MustTable scheme={scheme} />
      <LayerTable scheme={scheme} />
      {scheme.mayEdit ? <SchemeDialogs roundId={roundId} scheme={scheme} /> : null}
    </>
  )
}

function LayerTable(props: { readonly scheme: TalkScheme }) {
  const t = useText(talksText)
  const { set } = useUrl()
  const { scheme } = props
  return (
    <Section
      title={t('layers')}
      action={scheme.mayEdit ? <Button onClick={() => set({ act: 'layer' })}>{t('addLayer')}</Button> : null}
    >
      <PlainTable
        id="talk-layers"
        caption={t('layers')}
        rows={scheme.layers}
        rowKey={(layer) => layer.id}
        rowName={(layer) => layer.name}
        columns={[
          { key: 'name', title: t('layer'), width: 200, mobile: 'title', render: (layer) => layer.name },
          { key: 'classes', title: t('whom'), width: 260, render: (layer) => layer.classes || '–' },
          {
            key: 'talks',
            title: t('talks'),
            align: 'right',
            width: 90,
            mobile: 'hidden',
            render: (layer) => (
              <CountCell n={layer.talks} to={`${talksPath}/list?state=done&layerId=${layer.id}`} />
            ),
          },
          {
            key: 'personTimes',
            title: t('personTimes'),
            align: 'right',
            width: 90,
            render: (layer) => (
              <CountCell n={layer.personTimes} to={`${talksPath}/list?state=done&layerId=${layer.id}`} />
            ),
          },
          ...(scheme.mayEdit
            ? [
                {
                  key: 'acts',
                  title: t('acts'),
                  width: 150,
                  render: ({ id, name }: TalkScheme['layers'][number]) => (
                    <>
                      <Button
                        size="small"
                        aria-label={t('editLayer', { name })}
                        onClick={() => set({ act: 'layer', own: id })}
                      >
                        {t('edit')}
                      </Button>{' '}
                      <Button
                        size="small"
                        aria-label={t('removeLayer', { name })}
                        onClick={() => set({ act: 'removeLayer', own: id })}
                      >
                        {t('remove')}
                      </Button>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p>
        <AppLink to={`${talksPath}/batches`}>{t('tab.batches')}</AppLink>
      </p>
    </Section>
  )
}
