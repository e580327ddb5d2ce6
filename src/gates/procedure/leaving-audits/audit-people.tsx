import { Button } from 'antd'
import { AppLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { CivilDate, StatusMark } from '#ui/status.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import type { AuditRecord, OfficialView } from './shapes.ts'
import { auditText } from './text-screens.ts'

const changing = ['planned', 'noticed', 'auditing']

/** Who is audited, for which post and term, and what each replied to the draft. */
export function AuditPeople(props: { readonly audit: AuditRecord }) {
  const r = useText(auditText)
  const { set } = useUrl()
  const { audit } = props
  const mayChange = audit.mayEdit && changing.includes(audit.state)
  return (
    <Section
      title={r('people')}
      action={
        mayChange ? <Button onClick={() => set({ act: 'official' })}>{r('addOfficial')}</Button> : undefined
      }
    >
      <PlainTable
        id="audit-people"
        caption={r('people')}
        columns={useColumns(audit, mayChange)}
        rows={audit.people}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
      />
    </Section>
  )
}

function useColumns(audit: AuditRecord, mayChange: boolean): readonly Column<OfficialView>[] {
  const r = useText(auditText)
  const mayReply = audit.mayEdit && audit.state === 'reported'
  const act: Column<OfficialView> = {
    key: 'act',
    title: '',
    width: 120,
    render: (row) => <PersonAct official={row} mayChange={mayChange} />,
  }
  return [
    {
      key: 'name',
      title: r('name'),
      width: 110,
      mobile: 'title',
      render: (row) => <AppLink to={`/registry/people/${row.personId}`}>{row.name}</AppLink>,
    },
    { key: 'post', title: r('post'), width: 160, mobile: 'fact', render: (row) => row.post },
    {
      key: 'term',
      title: r('term'),
      width: 200,
      mobile: 'fact',
      render: (row) => r('range', { from: row.fromOn, to: row.toOn }),
    },
    {
      key: 'reply',
      title: r('reply'),
      width: 240,
      mobile: 'fact',
      render: (row) => <Reply official={row} />,
    },
    ...(mayChange || mayReply ? [act] : []),
  ]
}

function Reply(props: { readonly official: OfficialView }) {
  const r = useText(auditText)
  const { reply, repliedOn, replyFile } = props.official
  if (repliedOn === null) return <StatusMark status="idle" word={r('noReply')} />
  return (
    <span>
      {reply}{' '}
      {replyFile === null ? null : (
        <a href={`/files/${replyFile.id}`} target="_blank" rel="noreferrer">
          {replyFile.name}
        </a>
      )}{' '}
      <span className="quiet small">
        <CivilDate date={repliedOn} />
      </span>
    </span>
  )
}

function PersonAct(props: { readonly official: OfficialView; readonly mayChange: boolean }) {
  const r = useText(auditText)
  const { set } = useUrl()
  const { official, mayChange } = props
  const { id, name } = official
  return mayChange ? (
    <Button
      size="small"
      aria-label={r('removeOf', { name })}
      onClick={() => set({ act: 'remove', official: id })}
    >
      {r('remove')}
    </Button>
  ) : (
    <Button
      size="small"
      aria-label={r('replyOf', { name })}
      onClick={() => set({ act: 'reply', official: id })}
    >
      {r('recordReply')}
    </Button>
  )
}
