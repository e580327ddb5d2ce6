import { Button } from 'antd'
import { Section } from '#ui/page.tsx'
import { useMay } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { RuleRecord } from './rule.tsx'
import { SetDialog } from './set-dialog.tsx'
import { rulebookText } from './text.ts'
import { rulebookScreenText } from './text-screens.ts'

export type ShownSetting = RuleRecord['settings'][number]

/** What of the rule can be set or confirmed: the value in force, what confirms it, and recording another. */
export function RuleSettings(props: { readonly rule: RuleRecord; readonly reload: () => Promise<unknown> }) {
  const s = useText(rulebookScreenText)
  const { search, set } = useUrl()
  const maySet = useMay('rule.set')
  const { settings, ruleId } = props.rule
  if (settings.length === 0) return null
  const asked = settings.find((one) => one.key === search.set)
  const isText = settings.length === 1 && settings[0]?.key === ruleId
  return (
    <Section title={isText ? s('confirmText') : s('settings')} note={isText ? undefined : s('settingsNote')}>
      <ul className="rule-settings">
        {settings.map((setting) => (
          <OneSetting key={setting.key} setting={setting} isText={isText} />
        ))}
      </ul>
      {asked !== undefined && maySet ? (
        <SetDialog
          setting={asked}
          confirming={search.as === 'standard'}
          text={isText ? props.rule.text : null}
          reload={props.reload}
          onClose={() => set({ set: null, as: null })}
        />
      ) : null}
    </Section>
  )
}

function OneSetting(props: { readonly setting: ShownSetting; readonly isText: boolean }) {
  const { setting, isText } = props
  const { confirmed } = setting
  return (
    <li>
      <div className="rule-setting-words">
        {isText ? null : <ValueInForce setting={setting} />}
        {confirmed === null ? <Unconfirmed isText={isText} /> : <Confirmed confirmed={confirmed} />}
      </div>
      <SettingActs setting={setting} isText={isText} />
    </li>
  )
}

function ValueInForce(props: { readonly setting: ShownSetting }) {
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const { name, value, valueText, standard } = props.setting
  const [now, byDefault] = [said(valueText), said(standard)]
  const words = now === byDefault ? s('isStandard') : s('standardIs', { value: byDefault })
  if (!Array.isArray(value)) {
    return (
      <p>
        {said(name)} <strong className="rule-value">{now}</strong>{' '}
        <span className="quiet small">{words}</span>
      </p>
    )
  }
  return (
    <>
      <p>
        {said(name)} <span className="quiet small">{words}</span>
      </p>
      <ol className="rule-lines">
        {value.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </>
  )
}

function Unconfirmed(props: { readonly isText: boolean }) {
  const t = useText(rulebookText)
  const s = useText(rulebookScreenText)
  return (
    <p className="small">
      <StatusMark status="near" word={t('state.unverified')} />{' '}
      <span className="quiet">{props.isText ? s('textNotConfirmed') : s('notConfirmed')}</span>
    </p>
  )
}

function Confirmed(props: { readonly confirmed: NonNullable<ShownSetting['confirmed']> }) {
  const t = useText(rulebookText)
  const s = useText(rulebookScreenText)
  const { source, issuer, setBy, setOn } = props.confirmed
  return (
    <p className="small">
      <StatusMark status="done" word={t('state.confirmed')} /> {source}{' '}
      <span className="quiet">
        {t(`issuer.${issuer}`)} · {s('confirmedBy', { who: setBy, when: setOn })}
      </span>
    </p>
  )
}

function SettingActs(props: { readonly setting: ShownSetting; readonly isText: boolean }) {
  const s = useText(rulebookScreenText)
  const said = useSaid()
  const { set } = useUrl()
  const maySet = useMay('rule.set')
  const { key, name, confirmed } = props.setting
  if (!maySet) return null
  const confirm = () => set({ set: key, as: 'standard' })
  if (props.isText) return <Button onClick={confirm}>{s('confirmText')}</Button>
  return (
    <span className="rule-setting-acts">
      {confirmed === null ? (
        <Button aria-label={`${s('confirm')} ${said(name)}`} onClick={confirm}>
          {s('confirm')}
        </Button>
      ) : null}
      <Button aria-label={`${s('set')} ${said(name)}`} onClick={() => set({ set: key, as: null })}>
        {s('set')}
      </Button>
    </span>
  )
}
