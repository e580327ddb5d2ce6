import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmDialog, Dialog, ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { ActProblem } from '#ui/loaded.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { commonText } from '#ui/words.ts'
import { cyclesApi } from './api.tsx'
import { cyclesTopic } from './contract.ts'
import { type PeriodRecord, textLimits } from './shapes.ts'
import { cyclesText } from './text.ts'
import { cyclePeriodText, cycleScreensText } from './text-screens.ts'

const composeSchema = inputOf(cyclesTopic.contract.compose)
type Props = { readonly period: PeriodRecord; readonly onClose: () => void }

/** The windows of the office’s acts; which one is open stands in the address. */
export function PeriodDialogs(props: { readonly period: PeriodRecord }) {
  const { search, set } = useUrl()
  const { period } = props
  const given = { period, onClose: () => set({ act: null }) }
  if (!period.mayManage) return null
  if (search.act === 'reopen' && period.state === 'closed') return <Reopen {...given} />
  if (period.state === 'closed') return null
  if (search.act === 'close') return <Close {...given} />
  if (search.act === 'compose') return <Compose {...given} />
  if (search.act === 'enter') return <Enter {...given} />
  return null
}

function Compose(props: Props) {
  const p = useText(cyclePeriodText)
  const s = useText(cycleScreensText)
  const { period, onClose } = props
  const { id, version, overview, arrangements, dueOn } = period
  const compose = useMutation(cyclesApi.compose.mutationOptions())
  return (
    <FormDialog
      title={p('compose')}
      wide
      schema={composeSchema}
      initial={{ id, version, overview, arrangements, dueOn }}
      draftKey={`cycle.compose.${id}.${version}`}
      fields={[
        { name: 'overview', label: p('overview'), kind: 'textarea', rows: 6, maxLength: textLimits.overview },
        {
          ...{ name: 'arrangements', label: p('arrangements'), kind: 'textarea' },
          ...{ rows: 5, maxLength: textLimits.arrangements },
        },
        { name: 'dueOn', label: s('due'), kind: 'date' },
      ]}
      submitLabel={p('save')}
      act={(values) => compose.mutateAsync(values)}
      onClose={onClose}
    />
  )
}

function Close(props: Props) {
  const p = useText(cyclePeriodText)
  const said = useSaid()
  const { period, onClose } = props
  const { id, version, sheets } = period
  const close = useMutation(cyclesApi.close.mutationOptions())
  const missing = sheets.filter(({ state }) => state === 'open' || state === 'returned')
  return (
    <ConfirmDialog
      title={p('close')}
      confirmLabel={p('close')}
      onConfirm={() => close.mutateAsync({ periods: [{ id, version }], withoutMissing: missing.length > 0 })}
      onClose={onClose}
    >
      <p>{p('closeNote', { name: said(period.name) })}</p>
      {missing.length > 0 ? (
        <p>{p('missingNote', { units: missing.map(({ unit }) => unit).join('、') })}</p>
      ) : null}
    </ConfirmDialog>
  )
}

function Reopen(props: Props) {
  const p = useText(cyclePeriodText)
  const { period, onClose } = props
  const reopen = useMutation(cyclesApi.reopen.mutationOptions())
  return (
    <ReasonDialog
      title={p('reopen')}
      label={p('reason')}
      submitLabel={p('reopen')}
      onReason={(reason) => reopen.mutateAsync({ id: period.id, version: period.version, reason })}
      onClose={onClose}
    />
  )
}

type Entry = { readonly progress: string; readonly nextSteps: string }

/** Texts of units that reported otherwise, several at once; only units with both texts are sent. */
function Enter(props: Props) {
  const p = useText(cyclePeriodText)
  const t = useText(cyclesText)
  const c = useText(commonText)
  const { period, onClose } = props
  const enter = useMutation(cyclesApi.enter.mutationOptions())
  const [typed, setTyped] = useState<ReadonlyMap<string, Entry>>(new Map())
  const open = period.sheets.filter(({ state }) => state === 'open' || state === 'returned')
  const entryOf = (id: string, sheet: Entry) => typed.get(id) ?? sheet
  const write = (id: string, entry: Entry) => setTyped(new Map([...typed, [id, entry]]))
  const sheets = open.flatMap(({ id, version, progress, nextSteps }) => {
    const entry = entryOf(id, { progress, nextSteps })
    const isFull = entry.progress.trim() !== '' && entry.nextSteps.trim() !== ''
    return isFull ? [{ id, version, ...entry }] : []
  })
  return (
    <Dialog title={p('enter')} onClose={onClose} wide>
      <p className="quiet">{p('enterNote')}</p>
      <ActProblem error={enter.error} />
      {open.length === 0 ? <p>{p('nobodyLate')}</p> : null}
      {open.map((sheet) => {
        const entry = entryOf(sheet.id, sheet)
        return (
          <fieldset key={sheet.id} className="cycle-entry">
            <legend>{sheet.unit}</legend>
            {(['progress', 'nextSteps'] as const).map((key) => (
              <textarea
                key={key}
                className="plain-input"
                rows={2}
                aria-label={`${sheet.unit} ${t(key)}`}
                placeholder={t(key)}
                maxLength={textLimits[key]}
                value={entry[key]}
                onChange={(event) => write(sheet.id, { ...entry, [key]: event.target.value })}
              />
            ))}
          </fieldset>
        )
      })}
      <div className="form-end">
        <Button
          type="primary"
          disabled={enter.isPending || sheets.length === 0}
          onClick={() => enter.mutate({ id: period.id, sheets }, { onSuccess: onClose })}
        >
          {p('enterDone')}
        </Button>
        <Button onClick={onClose}>{c('cancel')}</Button>
        {sheets.length === 0 && open.length > 0 ? (
          <span className="quiet small">{p('enterNothing')}</span>
        ) : null}
      </div>
    </Dialog>
  )
}
