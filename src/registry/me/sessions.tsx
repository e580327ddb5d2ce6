import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { OwnSession } from '#common/session.ts'
import { AuthProblem } from '#ui/auth-problem.tsx'
import { useAuthQuestion } from '#ui/auth-question.tsx'
import { browserName } from '#ui/browser-name.ts'
import { Notice } from '#ui/feedback.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Section } from '#ui/page.tsx'
import { authCall } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { useOwnStep } from './own-step.tsx'
import { meText } from './text.ts'
import './me.css'

const ways = ['password', 'totp', 'backup_code', 'passkey'] as const

/** The own sessions, and how to end one or all others. */
export function SessionsSection() {
  const t = useText(meText)
  const sessions = useAuthQuestion<OwnSession[]>('sessions')
  const client = useQueryClient()
  const { busy, failure, run } = useOwnStep()
  const [ended, setEnded] = useState<number | null>(null)
  const end = (which: { readonly id: string } | { readonly others: true }) =>
    void run(async () => {
      setEnded((await authCall<{ ended: number }>('sessions/revoke', which)).ended)
      await client.invalidateQueries({ queryKey: ['auth'] })
    })
  return (
    <Section
      title={t('sessions')}
      note={t('sessionsNote')}
      action={
        (sessions.data?.length ?? 0) > 1 ? (
          <Button disabled={busy} onClick={() => end({ others: true })}>
            {t('endOthers')}
          </Button>
        ) : null
      }
    >
      <AuthProblem failure={failure} />
      {ended === null ? null : <Notice tone="done">{t('ended', { n: ended })}</Notice>}
      <Loaded query={sessions} lines={3}>
        {(rows) => (
          <ul className="own-sessions">
            {rows.map((row) => (
              <SessionLine key={row.id} row={row} busy={busy} onEnd={() => end({ id: row.id })} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

function SessionLine(props: {
  readonly row: OwnSession
  readonly busy: boolean
  readonly onEnd: () => void
}) {
  const t = useText(meText)
  const { row } = props
  const browser = browserName(row.browser) ?? t('unknownBrowser')
  const way = ways.find((one) => one === row.verifiedBy)
  return (
    <li>
      <div>
        <strong title={row.browser}>{browser}</strong>
        {row.current ? <span className="own-here">{t('thisSession')}</span> : null}
      </div>
      <dl>
        <Fact name={t('ip')}>{row.ip}</Fact>
        <Fact name={t('startedAt')}>
          <Moment at={row.startedAt} />
        </Fact>
        <Fact name={t('seenAt')}>
          <Moment at={row.seenAt} />
        </Fact>
        <Fact name={t('verifiedBy')}>{way ? t(`verified.${way}`) : row.verifiedBy}</Fact>
      </dl>
      {row.current ? null : (
        <Button size="small" disabled={props.busy} aria-label={t('endOf', { browser })} onClick={props.onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}

function Fact(props: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
