import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Factors } from '#common/session.ts'
import { useAuthQuestion } from '#ui/auth-question.tsx'
import { showMoment } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Section } from '#ui/page.tsx'
import { canUsePasskeys } from '#ui/passkey.ts'
import { authCall } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { BackupCodes, NewPasskeyForm, TotpSetupForm } from './factors.tsx'
import { PasswordAsk } from './password-ask.tsx'
import { meText } from './text.ts'

type Act =
  | { readonly at: 'totp-on' }
  | { readonly at: 'totp-off' }
  | { readonly at: 'codes' }
  | { readonly at: 'passkey' }
  | { readonly at: 'remove'; readonly id: string; readonly name: string }

/** Authenticator app, backup codes and passkeys of the own account. */
export function FactorsSection() {
  const t = useText(meText)
  const factors = useAuthQuestion<Factors>('factors')
  const client = useQueryClient()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => {
    setAct(null)
    void client.invalidateQueries({ queryKey: ['auth'] })
  }
  return (
    <Section title={t('factors')}>
      <Loaded query={factors} lines={3}>
        {(have) => (
          <>
            {have.required ? <p className="quiet">{t('factorRequired')}</p> : null}
            <TotpLine on={have.totp} onAct={setAct} />
            <PasskeyList have={have} onAct={setAct} />
          </>
        )}
      </Loaded>
      {act === null ? null : <ActDialog act={act} onClose={close} />}
    </Section>
  )
}

function TotpLine(props: { readonly on: boolean; readonly onAct: (act: Act) => void }) {
  const t = useText(meText)
  return (
    <div className="own-line">
      <strong>{t('totp')}</strong>
      <StatusMark status={props.on ? 'done' : 'idle'} word={t(props.on ? 'totpOn' : 'totpOff')} />
      {props.on ? (
        <>
          <Button onClick={() => props.onAct({ at: 'codes' })}>{t('newCodes')}</Button>
          <Button onClick={() => props.onAct({ at: 'totp-off' })}>{t('turnOff')}</Button>
        </>
      ) : (
        <Button onClick={() => props.onAct({ at: 'totp-on' })}>{t('turnOn')}</Button>
      )}
    </div>
  )
}

function PasskeyList(props: { readonly have: Factors; readonly onAct: (act: Act) => void }) {
  const t = useText(meText)
  const lang = useLang()
  const able = canUsePasskeys()
  return (
    <>
      <div className="own-line">
        <strong>{t('passkeys')}</strong>
        <span className="quiet">{t(able ? 'passkeysNote' : 'passkeyUnable')}</span>
        {able ? <Button onClick={() => props.onAct({ at: 'passkey' })}>{t('addPasskey')}</Button> : null}
      </div>
      {props.have.passkeys.length === 0 ? <p className="quiet">{t('noPasskeys')}</p> : null}
      <ul>
        {props.have.passkeys.map(({ id, name, addedAt }) => (
          <li key={id} className="own-line">
            <span>{name}</span>
            <span className="quiet small">{t('addedAt', { at: showMoment(addedAt, lang) })}</span>
            <Button
              size="small"
              aria-label={t('removeOf', { name })}
              onClick={() => props.onAct({ at: 'remove', id, name })}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function ActDialog(props: { readonly act: Act; readonly onClose: () => void }) {
  const t = useText(meText)
  const c = useText(commonText)
  const { act, onClose } = props
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const cancel = { onCancel: onClose, cancelLabel: c('cancel') }
  const asked = (label: string, path: string, body: Readonly<Record<string, string>> = {}) => (
    <Dialog title={label} onClose={onClose}>
      <PasswordAsk
        label={label}
        onPassword={async (password) => {
          await authCall(path, { ...body, password })
          onClose()
        }}
        {...cancel}
      />
    </Dialog>
  )
  switch (act.at) {
    case 'totp-on':
      return (
        <Dialog title={t('turnOn')} onClose={onClose}>
          <TotpSetupForm onDone={onClose} {...cancel} />
        </Dialog>
      )
    case 'totp-off':
      return asked(t('turnOff'), 'totp/disable')
    case 'remove':
      return asked(t('removeOf', { name: act.name }), 'passkeys/remove', { id: act.id })
    case 'passkey':
      return (
        <Dialog title={t('addPasskey')} onClose={onClose}>
          <NewPasskeyForm onDone={onClose} {...cancel} />
        </Dialog>
      )
    case 'codes':
      return (
        <Dialog title={t('newCodes')} onClose={onClose}>
          {codes === null ? (
            <PasswordAsk
              label={t('newCodes')}
              onPassword={async (password) => {
                const made = await authCall<{ backupCodes: string[] }>('backup-codes', { password })
                setCodes(made.backupCodes)
              }}
              {...cancel}
            />
          ) : (
            <BackupCodes codes={codes} onDone={onClose} />
          )}
        </Dialog>
      )
  }
}
