import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import type { Said } from '#common/text.ts'
import { issuers } from '#rules/rule-terms.ts'
import { settingsByKey } from '#rules/settings-in-force.ts'
import { brokenNumber } from '#ui/api.tsx'
import { closeWhenDone, useConflict } from '#ui/conflict.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import type { Field } from '#ui/form-types.ts'
import { Facts } from '#ui/page.tsx'
import { useToday } from '#ui/providers.tsx'
import { useSession } from '#ui/session.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useSaid, useText } from '#ui/text.tsx'
import { rulebookApi } from './api.tsx'
import { setInput } from './contract.ts'
import type { ShownSetting } from './rule-settings.tsx'
import { rulebookText } from './text.ts'
import { rulebookScreenText } from './text-screens.ts'
import { useValueField } from './value-field.tsx'

/** A rule's text has no value of its own: it is entered as one that holds. */
const textHolds = {
  kind: 'flag',
  ruleId: '',
  confidence: 'D',
  name: { zh: '', en: '' },
  standard: true,
} as const

const { source, issuer, fromOn } = setInput.shape
const common = z.object({
  issuer,
  fromOn,
  untilOn: civilDate.optional(),
  source,
  note: z.string().trim().max(300).optional(),
})

type Name = keyof z.input<typeof common> | 'value'

/** Records a value with its document, or confirms the default; what another recorded meanwhile is told first. */
export function SetDialog(props: {
  readonly setting: ShownSetting
  readonly confirming: boolean
  /** The rule in own words, where it is its text that is confirmed. */
  readonly text: Said | null
  readonly reload: () => Promise<unknown>
  readonly onClose: () => void
}) {
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const { message } = App.useApp()
  const today = useToday()
  const fields = useFields()
  const { setting, onClose } = props
  const known = settingsByKey.get(setting.key)
  const confirming = props.confirming || known === undefined
  const entry = useValueField(known ?? textHolds, setting.value)
  const { notice, settle } = useConflict(props.reload)
  const set = useMutation(rulebookApi.set.mutationOptions())
  const schema = common.extend({ value: confirming ? z.unknown().optional() : entry.schema })
  async function save({ value, ...rest }: z.output<typeof schema>) {
    const chosen = confirming ? setting.standardValue : entry.read(value)
    const input = { ...rest, key: setting.key, version: setting.version, value: chosen }
    const refusal = await refusedOrDone(() => set.mutateAsync(input))
    if (refusal === undefined) void message.success(s('recorded', { name: said(setting.name) }))
    return closeWhenDone(settle, refusal, onClose)
  }
  const name = said(setting.name)
  const act = s(known === undefined ? 'confirmText' : confirming ? 'confirm' : 'set')
  return (
    <Dialog title={props.text === null ? s('actTitle', { act, name }) : act} onClose={onClose} wide>
      {notice}
      <div className="rule-dialog-facts">
        {props.text === null ? (
          <Facts
            facts={[
              [s('standard'), said(setting.standard)],
              ...(confirming ? [] : [[s('inForce'), said(setting.valueText)] as const]),
            ]}
          />
        ) : (
          <p>{said(props.text)}</p>
        )}
      </div>
      <ZodForm
        key={setting.version}
        schema={schema}
        initial={{ fromOn: today, ...(confirming ? {} : { value: entry.initial }) }}
        fields={[...(confirming ? [] : [entry.field]), ...fields]}
        submitLabel={act}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onSubmit={save}
        onCancel={onClose}
      />
    </Dialog>
  )
}

function useFields(): readonly Field<Name>[] {
  const t = useText(rulebookText)
  const s = useText(rulebookScreenText)
  const rank = (useSession().acting?.areaCode.length ?? 6) / 2
  // A post records what its own level or one above it issued.
  const own = issuers.slice(0, Math.min(rank, 3) + 1)
  return [
    {
      name: 'issuer',
      label: s('issuer'),
      kind: 'select',
      options: own.map((value) => ({ value, label: t(`issuer.${value}`) })),
    },
    { name: 'fromOn', label: s('fromOn'), kind: 'date' },
    { name: 'untilOn', label: s('untilOn'), kind: 'date', help: s('untilHelp') },
    {
      name: 'source',
      label: s('document'),
      kind: 'text',
      maxLength: 120,
      wide: true,
      help: s('documentHelp'),
    },
    { name: 'note', label: s('note'), kind: 'textarea', rows: 2, maxLength: 300 },
  ]
}
