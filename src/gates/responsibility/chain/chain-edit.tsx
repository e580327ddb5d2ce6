import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { searchOrganisations, searchPeople } from '#registry/searches.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { chainApi } from './api.tsx'
import { type ChainRow, chainDraft, type Leaver } from './contract.ts'
import { chainText } from './text.ts'

const threeSchema = chainDraft.pick({
  mainLeaderId: true,
  deputyLeaderId: true,
  departmentId: true,
  reason: true,
  alsoOpenTasks: true,
})

/** What all rows have in common, as the form's first values. */
function shared(rows: readonly ChainRow[]) {
  const [first, ...others] = rows
  if (first === undefined) return { initial: {}, labels: {} }
  const same = (key: 'mainLeaderId' | 'deputyLeaderId' | 'departmentId') =>
    first[key] !== null && others.every((row) => row[key] === first[key]) ? { [key]: first[key] } : {}
  const initial: Partial<z.input<typeof threeSchema>> = {
    ...same('mainLeaderId'),
    ...same('deputyLeaderId'),
    ...same('departmentId'),
  }
  const { mainLeaderId, deputyLeaderId, departmentId } = first
  return {
    initial,
    labels: {
      ...(mainLeaderId === null ? {} : { [mainLeaderId]: first.mainLeader }),
      ...(deputyLeaderId === null ? {} : { [deputyLeaderId]: first.deputyLeader }),
      ...(departmentId === null ? {} : { [departmentId]: first.department }),
    },
  }
}

/** Names the three for one or many areas. */
export function ChainEdit(props: {
  readonly roundId: string
  readonly rows: readonly ChainRow[]
  readonly onDone: (done: { areas: number; tasks: number }) => void
  readonly onClose: () => void
}) {
  const t = useText(chainText)
  const { roundId, rows, onDone, onClose } = props
  const set = useMutation(chainApi.set.mutationOptions())
  const { initial, labels } = shared(rows)
  const name = rows[0]?.areaName ?? ''
  const title = rows.length === 1 ? t('setOf', { name }) : t('setMany', { n: rows.length })
  const areas = rows.map(({ areaCode, version }) => ({ areaCode, version }))
  return (
    <Dialog title={title} onClose={onClose} wide>
      {rows.length > 1 ? <p className="quiet">{rows.map((row) => row.areaName).join('、')}</p> : null}
      <ZodForm
        schema={threeSchema}
        initial={initial}
        labels={labels}
        fields={[
          { name: 'mainLeaderId', label: t('mainLeader'), kind: 'person', search: searchPeople },
          { name: 'deputyLeaderId', label: t('deputyLeader'), kind: 'person', search: searchPeople },
          { name: 'departmentId', label: t('department'), kind: 'organisation', search: searchOrganisations },
          { name: 'reason', label: t('reason'), kind: 'text', maxLength: 200 },
          { name: 'alsoOpenTasks', label: t('alsoOpenTasks'), kind: 'switch', help: t('alsoOpenTasksHelp') },
        ]}
        submitLabel={t('set')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(async () =>
            onDone(await set.mutateAsync({ roundId, areas, ...values })),
          )
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

const successionSchema = z.object({
  toPersonId: chainDraft.shape.mainLeaderId,
  reason: chainDraft.shape.reason,
})

/** One person takes over from somebody who left. */
export function SuccessionDialog(props: {
  readonly roundId: string
  readonly leaver: Leaver
  readonly onClose: () => void
}) {
  const t = useText(chainText)
  const { roundId, leaver, onClose } = props
  const { successor, chains, tasks } = leaver
  const succeed = useMutation(chainApi.succeed.mutationOptions())
  return (
    <Dialog title={t('succeedOf', { name: leaver.name })} onClose={onClose}>
      <p>{t('succeedHelp', { chains, tasks })}</p>
      {successor === null ? null : (
        <p className="quiet">{t('suggested', { name: successor.name, post: successor.post })}</p>
      )}
      <ZodForm
        schema={successionSchema}
        initial={successor === null ? {} : { toPersonId: successor.id }}
        labels={successor === null ? {} : { [successor.id]: successor.name }}
        fields={[
          { name: 'toPersonId', label: t('successor'), kind: 'person', search: searchPeople },
          { name: 'reason', label: t('reason'), kind: 'text', maxLength: 200 },
        ]}
        submitLabel={t('succeed')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() =>
            succeed.mutateAsync({ roundId, fromPersonId: leaver.personId, ...values }),
          )
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
