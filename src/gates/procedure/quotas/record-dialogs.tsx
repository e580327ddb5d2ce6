import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { brokenNumber } from '#ui/api.tsx'
import { useConflict } from '#ui/conflict.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { quotasApi } from './api.tsx'
import { proposalInput, recalculationInput } from './contract.ts'
import { DecideDialog, FilingDialog } from './decide-dialogs.tsx'
import { bonusProvided } from './law.ts'
import { PopulationDialog } from './population-dialogs.tsx'
import { delegates, type QuotaRecord } from './shapes.ts'
import { recalculationCauses } from './states.ts'
import { quotasText } from './text.ts'
import { quotaScreensText } from './text-screens.ts'

type Props = { readonly quota: QuotaRecord; readonly onClose: () => void }

/** The windows over a quota's page; which one is open stands in the address. */
export function QuotaDialogs(props: {
  readonly quota: QuotaRecord
  readonly reload: () => Promise<unknown>
}) {
  const { search, set } = useUrl()
  const { quota } = props
  const onClose = () => set({ act: null })
  const seen = { bodyId: quota.bodyId, version: quota.version }
  if (!quota.mayEdit) return null
  switch (search.act) {
    case 'population':
      return <PopulationDialog seen={seen} onClose={onClose} />
    case 'propose':
      return <ProposeDialog quota={quota} onClose={onClose} reload={props.reload} />
    case 'decide':
      return <DecideDialog rows={[seen]} onClose={onClose} />
    case 'file':
      return <FilingDialog rows={[seen]} onClose={onClose} />
    case 'recalculate':
      return <RecalculateDialog quota={quota} onClose={onClose} />
    default:
      return null
  }
}

const proposal = proposalInput
  .omit({ bodyId: true, version: true, bonusPercent: true, number: true, presentTerm: true })
  .extend({
    number: delegates.nullable().default(null),
    presentTerm: delegates.nullable().default(null),
    bonus: z.boolean().default(false),
  })

function ProposeDialog(props: Props & { readonly reload: () => Promise<unknown> }) {
  const t = useText(quotasText)
  const s = useText(quotaScreensText)
  const { quota, onClose } = props
  const propose = useMutation(quotasApi.propose.mutationOptions())
  const { notice, settle } = useConflict(props.reload)
  const { bodyId, version, bonusFile } = quota
  const mayHaveBonus = bonusProvided(quota.level, quota.areaKind)
  return (
    <Dialog title={s('propose')} onClose={onClose}>
      {notice}
      {quota.law === null ? null : (
        <p>
          {s('seats', { n: quota.law.ceiling })} · {s('lawNote')}
        </p>
      )}
      <ZodForm
        key={version}
        schema={proposal}
        initial={{
          ...{ number: quota.number ?? quota.ceiling, presentTerm: quota.presentTerm, reason: quota.reason },
          ...{ bonus: quota.bonusPercent === 5, bonusDocument: quota.bonusDocument },
          ...(bonusFile === null ? {} : { bonusFileId: bonusFile.id }),
        }}
        labels={bonusFile === null ? {} : { [bonusFile.id]: bonusFile.name ?? s('bonusFile') }}
        fields={[
          { name: 'number', label: t('number'), kind: 'number' },
          { name: 'presentTerm', label: t('presentTerm'), kind: 'number' },
          { name: 'reason', label: s('reason'), kind: 'textarea', rows: 2, maxLength: 300 },
          {
            name: 'bonus',
            label: s('bonus'),
            help: s('bonusHelp'),
            kind: 'switch',
            when: () => mayHaveBonus,
          },
          {
            name: 'bonusDocument',
            label: s('bonusDocument'),
            kind: 'text',
            maxLength: 100,
            when: (values) => values.bonus === true,
          },
          {
            name: 'bonusFileId',
            label: s('bonusFile'),
            kind: 'file',
            upload: uploadDocument,
            limits: documentLimits,
            when: (values) => values.bonus === true,
          },
        ]}
        submitLabel={s('propose')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async ({ bonus, ...values }) => {
          const refusal = await refusedOrDone(() =>
            propose.mutateAsync({ bodyId, version, ...values, bonusPercent: bonus ? 5 : 0 }),
          )
          const end = await settle(refusal)
          if (end === 'done') onClose()
          return end === 'done' || end === 'reloaded' ? undefined : end
        }}
      />
    </Dialog>
  )
}

const recalculation = recalculationInput.omit({ bodyId: true, version: true })

function RecalculateDialog(props: Props) {
  const s = useText(quotaScreensText)
  const { quota, onClose } = props
  const recalculate = useMutation(quotasApi.recalculate.mutationOptions())
  const { bodyId, version } = quota
  return (
    <Dialog title={s('recalculate')} onClose={onClose}>
      <p>{s('causeNote')}</p>
      <ZodForm
        schema={recalculation}
        fields={[
          {
            name: 'cause',
            label: s('cause'),
            kind: 'select',
            options: recalculationCauses.map((value) => ({ value, label: s(`cause.${value}`) })),
          },
          { name: 'causeReason', label: s('causeReason'), kind: 'textarea', rows: 3, maxLength: 300 },
        ]}
        submitLabel={s('recalculate')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => recalculate.mutateAsync({ bodyId, version, ...values }))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
