import type { z } from 'zod'
import { showMoment } from '#ui/dates.ts'
import { type Status, StatusMark } from '#ui/status.tsx'
import { useLang, useText } from '#ui/text.tsx'
import type { accountRow } from './contract.ts'
import { accountsText } from './text.ts'
import { accountsScreenText } from './text-screens.ts'

export type Account = z.infer<typeof accountRow>

const marks: Readonly<Record<Account['state'], Status>> = {
  invited: 'review',
  active: 'done',
  disabled: 'na',
}

/** Whether an account can be used, and until when it waits or is locked. */
export function AccountState(props: { readonly account: Account }) {
  const t = useText(accountsText)
  const s = useText(accountsScreenText)
  const lang = useLang()
  const { state, locked, lockedUntil, inviteUntil } = props.account
  if (locked) {
    return (
      <StatusMark status="overdue" word={s('lockedUntil', { at: showMoment(lockedUntil ?? '', lang) })} />
    )
  }
  const over = inviteUntil !== null && Date.parse(inviteUntil) < Date.now()
  return (
    <>
      <StatusMark status={marks[state]} word={t(`state.${state}`)} />
      {state === 'invited' && inviteUntil !== null ? (
        <span className="quiet small">
          {' '}
          {over ? s('inviteOver') : s('inviteUntil', { at: showMoment(inviteUntil, lang) })}
        </span>
      ) : null}
    </>
  )
}
