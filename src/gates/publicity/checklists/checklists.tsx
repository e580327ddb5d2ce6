import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { EmptyState } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { type Round, useRound } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignTabs } from '../campaigns/api.tsx'
import { campaignsText } from '../campaigns/text.ts'
import { checklistsApi } from './api.tsx'
import { ChecklistDialogs } from './checklist-dialogs.tsx'
import { ChecklistTable } from './checklist-table.tsx'
import { checklistText } from './text.ts'

const path = '/publicity/campaigns/checklists'

/** Checklists of activities, counted from the records. */
export function ChecklistsScreen() {
  const c = useText(campaignsText)
  const t = useText(checklistText)
  const round = useRound()
  const mayEdit = useMay('campaign.edit')
  const { set } = useUrl()
  return (
    <Page
      title={c('title')}
      purpose={t('purpose')}
      gate="publicity"
      action={
        mayEdit && round !== null ? (
          <Button type="primary" onClick={() => set({ act: 'new' })}>
            {t('create')}
          </Button>
        ) : null
      }
      tabs={campaignTabs(c)}
      tab={path}
    >
      {round === null ? <EmptyState title={c('noRound')} next={c('noRoundNext')} /> : <Lists round={round} />}
    </Page>
  )
}

function Lists(props: { readonly round: Round }) {
  const t = useText(checklistText)
  const { round } = props
  const found = useQuery(checklistsApi.ofRound.queryOptions({ input: { roundId: round.id } }))
  return (
    <>
      <NewChecklist roundId={round.id} />
      <Loaded query={found} lines={10}>
        {({ lists, kinds }) =>
          lists.length === 0 ? (
            <EmptyState title={t('empty')} next={t('emptyNext')} />
          ) : (
            <>
              {lists.map((list) => (
                <ChecklistTable key={list.id} list={list} />
              ))}
              <ChecklistDialogs lists={lists} kinds={kinds} />
            </>
          )
        }
      </Loaded>
    </>
  )
}

const newSchema = z.object({
  title: z.string().trim().min(2).max(60),
  from: z.enum(['ten', 'empty']),
})

function NewChecklist(props: { readonly roundId: string }) {
  const t = useText(checklistText)
  const may = useMay('campaign.edit')
  const { search, set } = useUrl()
  const create = useMutation(checklistsApi.create.mutationOptions())
  if (!may || search.act !== 'new') return null
  return (
    <FormDialog
      title={t('create')}
      schema={newSchema}
      initial={{ from: 'ten' }}
      fields={[
        { name: 'title', label: t('title'), kind: 'text', maxLength: 60 },
        {
          name: 'from',
          label: t('from'),
          kind: 'select',
          options: newSchema.shape.from.options.map((value) => ({ value, label: t(`from.${value}`) })),
        },
      ]}
      submitLabel={t('create')}
      act={(values) => create.mutateAsync({ ...values, roundId: props.roundId })}
      onClose={() => set({ act: null })}
    />
  )
}
