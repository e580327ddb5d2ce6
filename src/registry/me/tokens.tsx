import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { isAdmin } from '#common/roles.ts'
import { brokenNumber } from '#ui/api.tsx'
import { ConfirmDialog, Dialog } from '#ui/dialog.tsx'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { Loaded } from '#ui/loaded.tsx'
import { Moment } from '#ui/moment.tsx'
import { Page } from '#ui/page.tsx'
import { useSession } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { DataTable } from '#ui/table.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { tokensApi } from '../tokens/api.tsx'
import { type tokenRow, tokensTopic } from '../tokens/contract.ts'
import { tokensRefusals, tokensText } from '../tokens/text.ts'
import { tokensScreenText } from '../tokens/text-screens.ts'
import { meText } from './text.ts'
import '#ui/plain.css'

type Token = z.infer<typeof tokenRow>

/** The own API tokens: make one (shown once), revoke one. */
export function TokensScreen() {
  const t = useText(tokensText)
  const m = useText(meText)
  const r = useText(tokensRefusals)
  const { acting } = useSession()
  const admin = acting !== null && isAdmin(acting.role)
  const tokens = useQuery(tokensApi.list.queryOptions({ input: {} }))
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<Token | null>(null)
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      crumbs={[{ label: m('title'), to: '/me' }, { label: t('title') }]}
      action={admin ? null : <Button onClick={() => setMaking(true)}>{t('make')}</Button>}
    >
      {admin ? <Notice tone="info">{r('admin_token')}</Notice> : null}
      <Loaded query={tokens}>{(rows) => <TokenTable rows={rows} onRevoke={setRevoking} />}</Loaded>
      {making ? <MakeToken onClose={() => setMaking(false)} /> : null}
      {revoking === null ? null : <RevokeToken token={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  )
}

function isValid(token: Token): boolean {
  return token.revokedAt === null && Date.parse(token.expiresAt) > Date.now()
}

function TokenTable(props: { readonly rows: readonly Token[]; readonly onRevoke: (token: Token) => void }) {
  const t = useText(tokensText)
  const s = useText(tokensScreenText)
  return (
    <DataTable
      id="tokens"
      caption={t('title')}
      searchable={false}
      columns={[
        { key: 'name', title: s('name'), render: (row: Token) => row.name, mobile: 'title' },
        { key: 'post', title: s('post'), render: (row) => `${row.organisationName} ${row.postTitle}` },
        {
          key: 'state',
          title: s('state'),
          width: 110,
          mobile: 'fact',
          render: (row) =>
            isValid(row) ? (
              <StatusMark status="done" word={s('valid')} />
            ) : (
              <StatusMark status="na" word={s(row.revokedAt === null ? 'expired' : 'revoked')} />
            ),
        },
        {
          key: 'expiresAt',
          title: s('expiresAt'),
          width: 190,
          render: (row) => <Moment at={row.expiresAt} />,
          mobile: 'fact',
        },
        {
          key: 'lastUsedAt',
          title: s('lastUsedAt'),
          width: 190,
          render: (row) => <Moment at={row.lastUsedAt} />,
        },
        {
          key: 'act',
          title: s('act'),
          width: 110,
          mobile: 'fact',
          render: (row) =>
            isValid(row) ? (
              <Button
                size="small"
                aria-label={`${t('revoke')} ${row.name}`}
                onClick={() => props.onRevoke(row)}
              >
                {s('revoke')}
              </Button>
            ) : null,
        },
      ]}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      load={{ rows: props.rows, loading: false, more: false }}
      state={{ page: 1, size: 200, filters: {} }}
      onState={() => undefined}
      empty={<EmptyState title={t('empty')} />}
    />
  )
}

function MakeToken(props: { readonly onClose: () => void }) {
  const t = useText(tokensText)
  const s = useText(tokensScreenText)
  const c = useText(commonText)
  const make = useMutation(tokensApi.make.mutationOptions())
  if (make.data !== undefined) {
    return (
      <Dialog title={t('make')} onClose={props.onClose}>
        <Notice tone="near">{t('once')}</Notice>
        <p className="secret-once">{make.data.token}</p>
        <div className="form-end">
          <Button type="primary" onClick={props.onClose}>
            {c('close')}
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('make')} onClose={props.onClose}>
      <ZodForm
        schema={inputOf(tokensTopic.contract.make)}
        initial={{ days: 90 }}
        fields={[
          { name: 'name', label: s('name'), kind: 'text', maxLength: 60, help: s('nameHelp') },
          { name: 'days', label: s('days'), kind: 'number', unit: s('day') },
        ]}
        submitLabel={t('make')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={props.onClose}
        onSubmit={(values) => refusedOrDone(() => make.mutateAsync(values))}
      />
    </Dialog>
  )
}

function RevokeToken(props: { readonly token: Token; readonly onClose: () => void }) {
  const t = useText(tokensText)
  const s = useText(tokensScreenText)
  const revoke = useMutation(tokensApi.revoke.mutationOptions())
  return (
    <ConfirmDialog
      title={`${t('revoke')}：${props.token.name}`}
      confirmLabel={t('revoke')}
      onConfirm={() => revoke.mutateAsync({ id: props.token.id })}
      onClose={props.onClose}
    >
      <p>{s('revokeNote')}</p>
    </ConfirmDialog>
  )
}
