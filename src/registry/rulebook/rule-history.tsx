import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { ReasonDialog } from '#ui/dialog.tsx'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { rulebookApi } from './api.tsx'
import type { RuleRecord } from './rule.tsx'
import { rulebookText } from './text.ts'
import { rulebookScreenText } from './text-screens.ts'

type Kept = RuleRecord['history'][number] & { readonly name: string }

/** Everything recorded for the rule, withdrawn records among it, the latest first. */
export function RuleHistory(props: { readonly rule: RuleRecord }) {
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const { search, set } = useUrl()
  const { settings, history } = props.rule
  const names = new Map(settings.map((one) => [one.key, said(one.name)]))
  const several = settings.length > 1
  const rows = history.map((one) => ({ ...one, name: several ? (names.get(one.key) ?? '') : '' }))
  const asked = rows.find((one) => one.id === search.withdraw && one.withdrawn === null)
  if (settings.length === 0 && history.length === 0) return null
  return (
    <Section title={s('history')}>
      {rows.length === 0 ? <p className="quiet">{s('historyEmpty')}</p> : null}
      <ul className="rule-settings" aria-label={s('history')}>
        {rows.map((row) => (
          <OneRecord key={row.id} row={row} />
        ))}
      </ul>
      {asked ? <Withdraw record={asked} onClose={() => set({ withdraw: null })} /> : null}
    </Section>
  )
}

function OneRecord(props: { readonly row: Kept }) {
  const t = useText(rulebookText)
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const { set } = useUrl()
  const maySet = useMay('rule.set')
  const { row } = props
  const { fromOn, untilOn } = row
  const period =
    untilOn === null ? s('since', { from: fromOn }) : s('between', { from: fromOn, until: untilOn })
  return (
    <li>
      <div className="rule-setting-words">
        <p>
          <strong>{said(row.value)}</strong> <span>{period}</span> <KeptState row={row} />{' '}
          <span className="quiet small">{row.name}</span>
        </p>
        <p className="small">{row.source}</p>
        {row.note === '' ? null : <p className="small quiet">{row.note}</p>}
        <p className="small quiet">
          {t(`issuer.${row.issuer}`)} · {row.areaName} ·{' '}
          {s('confirmedBy', { who: row.setBy, when: row.setOn })}
        </p>
        {row.withdrawn ? <p className="small quiet">{s('withdrawnWhy', row.withdrawn)}</p> : null}
      </div>
      {maySet && row.own && row.withdrawn === null ? (
        <Button
          size="small"
          aria-label={`${s('withdraw')} ${said(row.value)} ${fromOn}`}
          onClick={() => set({ withdraw: row.id })}
        >
          {s('withdraw')}
        </Button>
      ) : null}
    </li>
  )
}

function KeptState(props: { readonly row: Kept }) {
  const s = useText(rulebookScreenText)
  const { withdrawn, inForce } = props.row
  if (withdrawn !== null) return <StatusMark status="na" word={s('withdrawn')} />
  return <StatusMark status={inForce ? 'active' : 'idle'} word={s(inForce ? 'recordNow' : 'recordNot')} />
}

function Withdraw(props: { readonly record: Kept; readonly onClose: () => void }) {
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const { message } = App.useApp()
  const withdraw = useMutation(rulebookApi.withdraw.mutationOptions())
  const { id, version, fromOn, source, value } = props.record
  return (
    <ReasonDialog
      title={s('withdrawTitle')}
      label={s('reason')}
      submitLabel={s('withdrawTitle')}
      onReason={async (reason) => {
        await withdraw.mutateAsync({ id, version, reason })
        void message.success(s('done'))
      }}
      onClose={props.onClose}
    >
      <p>{s('withdrawAsk', { from: fromOn, value: said(value), source })}</p>
    </ReasonDialog>
  )
}
