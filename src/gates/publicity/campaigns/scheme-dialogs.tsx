import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { id } from '#common/contract.ts'
import { showDate } from '#ui/dates.ts'
import { ConfirmDialog, Dialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useToday } from '#ui/providers.tsx'
import type { Round } from '#ui/round.tsx'
import { useMay } from '#ui/session.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { campaignsApi } from './api.tsx'
import { campaignsPath, useCampaigns } from './campaign-page.tsx'
import { ClassDialog } from './class-dialog.tsx'
import { type CampaignRecord, campaignFacts, type PeoplePreview } from './shapes.ts'
import { campaignMoves } from './states.ts'
import { campaignsText, campaignWords } from './text.ts'
import { schemeText } from './text-screens.ts'

const newSchema = campaignFacts.extend({
  from: z.enum(['standard', 'campaign', 'empty']),
  copyOf: id.optional(),
})

function useFactFields() {
  const s = useText(schemeText)
  return [
    { name: 'title', label: s('title'), kind: 'text', maxLength: 60 },
    { name: 'startsOn', label: s('startsOn'), kind: 'date' },
    { name: 'endsOn', label: s('endsOn'), kind: 'date' },
  ] as const
}

/** Draws up a scheme; open where the address says so. */
export function NewCampaign(props: { readonly round: Round }) {
  const s = useText(schemeText)
  const may = useMay('campaign.edit')
  const go = useGo()
  const today = useToday()
  const { search, set } = useUrl()
  const { round } = props
  const facts = useFactFields()
  const before = useCampaigns(round.id)
  const create = useMutation(campaignsApi.create.mutationOptions())
  if (!may || search.act !== 'new') return null
  const earlier = (before.data ?? []).map(({ id: value, title }) => ({ value, label: title }))
  const froms = earlier.length === 0 ? (['standard', 'empty'] as const) : newSchema.shape.from.options
  return (
    <FormDialog
      title={s('create')}
      schema={newSchema}
      initial={{ startsOn: today, from: 'standard' }}
      fields={[
        ...facts,
        {
          name: 'from',
          label: s('from'),
          kind: 'select',
          options: froms.map((value) => ({ value, label: s(`from.${value}`) })),
          help: s('dueNote'),
        },
        {
          name: 'copyOf',
          label: s('copyOf'),
          kind: 'select',
          options: earlier,
          when: (values) => values.from === 'campaign',
        },
      ]}
      submitLabel={s('create')}
      act={async (values) => {
        const made = await create.mutateAsync({ ...values, roundId: round.id })
        go(`${campaignsPath}/scheme?campaign=${made.id}`)
      }}
      onClose={() => set({ act: null })}
    />
  )
}

/** The windows of a scheme; which one is open stands in the address. */
export function SchemeDialogs(props: { readonly campaign: CampaignRecord }) {
  const { search, set } = useUrl()
  const { campaign } = props
  const onClose = () => set({ act: null, class: null })
  const own = campaign.classes.find((one) => one.id === search.class)
  if (!campaign.mayEdit) return null
  const move = campaignMoves.find((one) => one === search.act)
  if (move !== undefined) return <MoveDialog campaign={campaign} move={move} onClose={onClose} />
  if (campaign.state === 'closed') return null
  if (search.act === 'edit') return <EditDialog campaign={campaign} onClose={onClose} />
  if (search.act === 'refresh') return <RefreshDialog campaign={campaign} onClose={onClose} />
  if (search.act === 'class') return <ClassDialog campaign={campaign} own={own} onClose={onClose} />
  if (search.act === 'remove' && own !== undefined)
    return <RemoveDialog campaign={campaign} classId={own.id} name={own.name} onClose={onClose} />
  return null
}

type Props = { readonly campaign: CampaignRecord; readonly onClose: () => void }

function EditDialog({ campaign, onClose }: Props) {
  const s = useText(schemeText)
  const edit = useMutation(campaignsApi.edit.mutationOptions())
  const fields = useFactFields()
  const { id: own, version, title, startsOn, endsOn } = campaign
  return (
    <FormDialog
      title={s('edit')}
      schema={campaignFacts}
      initial={{ title, startsOn, endsOn }}
      fields={fields}
      submitLabel={s('save')}
      act={(values) => edit.mutateAsync({ id: own, version, ...values })}
      onClose={onClose}
    />
  )
}

function MoveDialog(props: Props & { readonly move: (typeof campaignMoves)[number] }) {
  const s = useText(schemeText)
  const lang = useLang()
  const { campaign, move, onClose } = props
  const act = useMutation(campaignsApi.move.mutationOptions())
  const { id: own, version, startsOn } = campaign
  return (
    <ConfirmDialog
      title={s(move)}
      confirmLabel={s(move)}
      onConfirm={() => act.mutateAsync({ id: own, version, move })}
      onClose={onClose}
    >
      <p>{s(`${move}Note`, { day: showDate(startsOn, lang) })}</p>
    </ConfirmDialog>
  )
}

function RemoveDialog(props: Props & { readonly classId: string; readonly name: string }) {
  const s = useText(schemeText)
  const { campaign, classId, name, onClose } = props
  const remove = useMutation(campaignsApi.removeClass.mutationOptions())
  return (
    <ConfirmDialog
      title={s('removeClass', { name })}
      confirmLabel={s('removeShort')}
      onConfirm={() => remove.mutateAsync({ id: campaign.id, version: campaign.version, classId })}
      onClose={onClose}
    >
      <p>{s('removeNote')}</p>
    </ConfirmDialog>
  )
}

/** What finding the people anew would change, and the button that takes exactly that. */
function RefreshDialog({ campaign, onClose }: Props) {
  const s = useText(schemeText)
  const preview = useQuery({
    ...campaignsApi.preview.queryOptions({ input: { id: campaign.id } }),
    staleTime: 0,
  })
  const refresh = useMutation(campaignsApi.refresh.mutationOptions())
  const { id: own, version } = campaign
  const changes = (counts: PeoplePreview['counts']) => Object.values(counts).some((n) => n > 0)
  if (preview.data === undefined || (!changes(preview.data.counts) && campaign.peopleOn !== null)) {
    return (
      <Dialog title={s('refresh')} onClose={onClose}>
        <Loaded query={preview}>{() => <p>{s('refreshNone')}</p>}</Loaded>
      </Dialog>
    )
  }
  const { seen } = preview.data
  return (
    <ConfirmDialog
      title={s('refresh')}
      confirmLabel={s('takeRefresh')}
      onConfirm={() => refresh.mutateAsync({ id: own, version, seen })}
      onClose={onClose}
    >
      <p>{s('refreshNote', preview.data.counts)}</p>
      <PreviewRows rows={preview.data.rows} />
    </ConfirmDialog>
  )
}

const mostShown = 100

function PreviewRows(props: { readonly rows: PeoplePreview['rows'] }) {
  const s = useText(schemeText)
  const t = useText(campaignsText)
  const w = useText(campaignWords)
  const { rows } = props
  return (
    <div className="campaign-preview">
      <PlainTable
        id="campaign-preview"
        caption={s('refresh')}
        rows={rows.slice(0, mostShown)}
        rowKey={(row) => row.personId}
        rowName={(row) => row.name}
        columns={[
          { key: 'name', title: t('name'), width: 80, mobile: 'title', render: (row) => row.name },
          { key: 'change', title: s('change'), width: 70, render: (row) => w(`change.${row.change}`) },
          {
            key: 'reason',
            title: t('reason'),
            width: 110,
            mobile: 'hidden',
            render: (row) => (row.reason === null ? '' : w(`reason.${row.reason}`)),
          },
          { key: 'from', title: s('before'), width: 150, render: (row) => row.from || '–' },
          { key: 'to', title: s('after'), width: 150, render: (row) => row.to || '–' },
        ]}
      />
      {rows.length > mostShown ? <p className="quiet small">{s('refreshSome', { n: mostShown })}</p> : null}
    </div>
  )
}
