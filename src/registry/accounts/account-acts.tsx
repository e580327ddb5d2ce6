import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { ConfirmDialog, ReasonDialog } from '#ui/dialog.tsx'
import { useSession } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import type { Account } from './account-state.tsx'
import { accountsApi } from './api.tsx'
import type { Slip } from './slips.tsx'
import { accountsText } from './text.ts'
import { accountsScreenText } from './text-screens.ts'

const acts = ['reissue', 'disable', 'enable', 'unlock', 'endSessions', 'removeFactors'] as const
type Act = (typeof acts)[number]

const notes = {
  reissue: 'reissueNote',
  enable: 'enableNote',
  unlock: 'unlockNote',
  endSessions: 'endNote',
  removeFactors: 'factorsNote',
} as const

function allowed(account: Account, act: Act): boolean {
  switch (act) {
    case 'reissue':
    case 'disable':
      return account.state !== 'disabled'
    case 'enable':
      return account.state === 'disabled'
    case 'unlock':
      return account.locked
    case 'endSessions':
    case 'removeFactors':
      return account.state === 'active'
  }
}

type Props = { readonly account: Account; readonly onSlip: (slip: Slip) => void }

/** What the system administrator may do with an account; nothing with the own one. */
export function AccountActs(props: Props) {
  const t = useText(accountsText)
  const s = useText(accountsScreenText)
  const { person } = useSession()
  const [act, setAct] = useState<Act | null>(null)
  const { account } = props
  if (account.personId === person.id) return <span className="quiet">–</span>
  const items = acts.filter((one) => allowed(account, one)).map((one) => ({ key: one, label: t(one) }))
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => setAct(acts.find((one) => one === key) ?? null) }}
      >
        <Button size="small" aria-haspopup="menu" aria-label={s('handleOf', { name: account.personName })}>
          {s('handle')}
        </Button>
      </Dropdown>
      {act === null ? null : <ActDialog {...props} act={act} onClose={() => setAct(null)} />}
    </>
  )
}

function ActDialog(props: Props & { readonly act: Act; readonly onClose: () => void }) {
  const t = useText(accountsText)
  const s = useText(accountsScreenText)
  const { account, act, onClose } = props
  const run = useActs(props)
  const title = `${t(act)}：${account.personName}`
  if (act === 'disable') {
    return (
      <ReasonDialog
        title={title}
        label={s('reason')}
        submitLabel={t('disable')}
        onReason={run.disable}
        onClose={onClose}
      >
        <p>{s('disableNote')}</p>
      </ReasonDialog>
    )
  }
  return (
    <ConfirmDialog title={title} confirmLabel={t(act)} onConfirm={run[act]} onClose={onClose}>
      <p>{s(notes[act])}</p>
    </ConfirmDialog>
  )
}

function useActs({ account, onSlip }: Props) {
  const reissue = useMutation(accountsApi.reissue.mutationOptions())
  const disable = useMutation(accountsApi.disable.mutationOptions())
  const enable = useMutation(accountsApi.enable.mutationOptions())
  const unlock = useMutation(accountsApi.unlock.mutationOptions())
  const endSessions = useMutation(accountsApi.endSessions.mutationOptions())
  const removeFactors = useMutation(accountsApi.removeFactors.mutationOptions())
  const { id, version } = account
  return {
    reissue: async () => onSlip((await reissue.mutateAsync({ id, version })).slip),
    disable: (reason: string) => disable.mutateAsync({ id, version, reason }),
    enable: () => enable.mutateAsync({ id, version }),
    unlock: () => unlock.mutateAsync({ id }),
    endSessions: () => endSessions.mutateAsync({ id }),
    removeFactors: () => removeFactors.mutateAsync({ id, version }),
  }
}
