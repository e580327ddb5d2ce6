import { ScrollArea } from '#ui/scroll-area.tsx'
import { CivilDate } from '#ui/status.tsx'
import { useText } from '#ui/text.tsx'
import type { MemberView } from './contract.ts'
import { groupText } from './text.ts'

/** Everybody who ever sat in the group, the latest first; nothing is left out. */
export function GroupHistory(props: { readonly history: readonly MemberView[] }) {
  const r = useText(groupText)
  const heads = ['person', 'post', 'capacity', 'officePlace', 'from', 'until', 'reason'] as const
  return (
    <ScrollArea className="table-scroll group-history" label={r('historyTable')}>
      <table>
        <caption className="sr-only">{r('history')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {r(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.history.map((member) => (
            <tr key={member.id}>
              <th scope="row">{member.name}</th>
              <td title={member.organisation}>{member.title}</td>
              <td>{r(`capacity.${member.capacity}`)}</td>
              <td>{member.inOffice ? r(member.officeDirector ? 'office.director' : 'office.staff') : '–'}</td>
              <td>
                <CivilDate date={member.fromOn} />
              </td>
              <td>
                {member.untilOn === null ? (
                  <span className="quiet">{r('now')}</span>
                ) : (
                  <CivilDate date={member.untilOn} />
                )}
              </td>
              <td>{member.reason ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
