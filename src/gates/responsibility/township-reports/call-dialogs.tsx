import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { id as idSchema } from '#common/contract.ts'
import { ConfirmDialog, Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { meetingsApi } from '../meetings/api.tsx'
import { townshipReportsApi } from './api.tsx'
import { callForm, pointsOf, useCallFields } from './call-form.tsx'
import { reportsPath } from './reports-page.tsx'
import type { CallRecord, ReportRow } from './shapes.ts'
import { reportsText } from './text-screens.ts'

type Props = { readonly call: CallRecord; readonly onClose: () => void }

/** The windows of a call; which one is open stands in the address. */
export function CallDialogs(props: { readonly call: CallRecord; readonly onTold: (told: string) => void }) {
  const { search, set } = useUrl()
  const { call, onTold } = props
  const given = { call, onClose: () => set({ act: null }) }
  if (!call.mayEdit) return null
  if (search.act === 'edit') return <EditCall {...given} />
  if (search.act === 'remove') return <RemoveCall {...given} />
  if (search.act === 'remind') return <Remind {...given} onTold={onTold} />
  if (search.act === 'receiveAll') return <ReceiveAll {...given} />
  return search.act === 'hear' ? <Hear {...given} /> : null
}

function namesOf(reports: readonly ReportRow[]): string {
  return reports.map(({ areaName }) => areaName).join('、')
}

function EditCall(props: Props) {
  const t = useText(reportsText)
  const { call, onClose } = props
  const fields = useCallFields()
  const edit = useMutation(townshipReportsApi.edit.mutationOptions())
  const { id, version, title, periodFrom, periodTo, dueOn, outline } = call
  return (
    <FormDialog
      title={t('edit')}
      wide
      schema={callForm}
      initial={{ title, periodFrom, periodTo, dueOn, outline: outline.join('\n') }}
      fields={fields}
      submitLabel={t('save')}
      act={({ outline: points, ...facts }) =>
        edit.mutateAsync({ id, version, ...facts, outline: pointsOf(points) })
      }
      onClose={onClose}
    />
  )
}

function RemoveCall(props: Props) {
  const t = useText(reportsText)
  const go = useGo()
  const { call, onClose } = props
  const { id, version } = call
  const remove = useMutation(townshipReportsApi.remove.mutationOptions())
  return (
    <ReasonDialog
      title={t('remove')}
      label={t('reason')}
      submitLabel={t('remove')}
      onReason={async (reason) => {
        await remove.mutateAsync({ id, version, reason })
        go(reportsPath)
      }}
      onClose={onClose}
    />
  )
}

function Remind(props: Props & { readonly onTold: (told: string) => void }) {
  const t = useText(reportsText)
  const { call, onClose, onTold } = props
  const missing = call.reports.filter(({ state }) => state === 'requested' || state === 'returned')
  const remind = useMutation(townshipReportsApi.remind.mutationOptions())
  return (
    <ConfirmDialog
      title={t('remind')}
      confirmLabel={t('remind')}
      onConfirm={async () => onTold(t('reminded', await remind.mutateAsync({ id: call.id })))}
      onClose={onClose}
    >
      <p>{t('remindNote', { n: missing.length, names: namesOf(missing) })}</p>
    </ConfirmDialog>
  )
}

function ReceiveAll(props: Props) {
  const t = useText(reportsText)
  const { call, onClose } = props
  const waiting = call.reports.filter(({ state }) => state === 'handed_in')
  const receive = useMutation(townshipReportsApi.receive.mutationOptions())
  return (
    <ConfirmDialog
      title={t('receiveAll')}
      confirmLabel={t('receiveAll')}
      onConfirm={() => receive.mutateAsync({ reports: waiting.map(({ id, version }) => ({ id, version })) })}
      onClose={onClose}
    >
      <p>{t('receiveAllNote', { n: waiting.length, names: namesOf(waiting) })}</p>
    </ConfirmDialog>
  )
}

const hearForm = z.object({ meetingId: idSchema, reportIds: z.array(idSchema).min(1) })

function Hear(props: Props) {
  const t = useText(reportsText)
  const { call, onClose } = props
  const input = { roundId: call.roundId, page: 1, size: 100 }
  const meetings = useQuery(meetingsApi.list.queryOptions({ input }))
  const hear = useMutation(townshipReportsApi.hear.mutationOptions())
  const received = call.reports.filter(({ state }) => state === 'received')
  return (
    <Loaded query={meetings}>
      {({ rows }) => {
        const held = rows.filter(({ state }) => state === 'held' || state === 'minutes_issued')
        if (held.length === 0) {
          return (
            <Dialog title={t('hear')} onClose={onClose}>
              <p>{t('noMeeting')}</p>
            </Dialog>
          )
        }
        return (
          <FormDialog
            title={t('hear')}
            schema={hearForm}
            initial={{ reportIds: received.map(({ id }) => id) }}
            fields={[
              {
                ...{ name: 'meetingId', label: t('hearMeeting'), kind: 'select', wide: true },
                options: held.map(({ id, title, heldOn }) => ({ value: id, label: `${heldOn} ${title}` })),
              },
              {
                ...{ name: 'reportIds', label: t('hearTownships'), kind: 'select', multiple: true },
                ...{
                  wide: true,
                  options: received.map(({ id, areaName }) => ({ value: id, label: areaName })),
                },
              },
            ]}
            submitLabel={t('hear')}
            act={({ meetingId, reportIds }) =>
              hear.mutateAsync({
                meetingId,
                reports: received.flatMap(({ id, version }) =>
                  reportIds.includes(id) ? [{ id, version }] : [],
                ),
              })
            }
            onClose={onClose}
          />
        )
      }}
    </Loaded>
  )
}
