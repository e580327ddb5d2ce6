import { useMutation } from '@tanstack/react-query'
import { searchOrganisations } from '#registry/searches.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { groupsApi } from './api.tsx'
import { type GroupRecord, groupFacts, groupsTopic, type MemberView } from './contract.ts'
import { AddMember, ReplaceMember } from './place-dialogs.tsx'
import { groupText } from './text.ts'

const endSchema = inputOf(groupsTopic.contract.endMember)
const dissolveSchema = inputOf(groupsTopic.contract.dissolve)

function numberOf(failure: unknown): string | undefined {
  return brokenNumber(failure) ?? undefined
}

/** The windows over a group's page; which one is open, and for whom, stands in the address. */
export function GroupDialogs(props: { readonly group: GroupRecord }) {
  const { search, set } = useUrl()
  const { group } = props
  const close = () => set({ act: null, member: null })
  const member = group.members.find((one) => one.id === search.member)
  if (!group.mayEdit) return null
  if (search.act === 'add') return <AddMember group={group} onClose={close} />
  if (search.act === 'edit') return <EditGroup group={group} onClose={close} />
  if (search.act === 'dissolve') return <DissolveGroup group={group} onClose={close} />
  if (member === undefined) return null
  if (search.act === 'end') return <EndMember group={group} member={member} onClose={close} />
  if (search.act === 'replace') return <ReplaceMember group={group} member={member} onClose={close} />
  return null
}

type Props = { readonly group: GroupRecord; readonly onClose: () => void }

function EditGroup(props: Props) {
  const r = useText(groupText)
  const { group, onClose } = props
  const edit = useMutation(groupsApi.edit.mutationOptions())
  const { id, version, name, duty, officeName, officeOrganisationId } = group
  return (
    <Dialog title={r('edit')} onClose={onClose} wide>
      <ZodForm
        schema={groupFacts}
        initial={{ name, duty, officeName, officeOrganisationId }}
        labels={{ [officeOrganisationId]: group.officeOrganisation }}
        fields={[
          { name: 'name', label: r('name'), kind: 'text', maxLength: 60, wide: true },
          { name: 'duty', label: r('duty'), kind: 'textarea', rows: 5, maxLength: 500 },
          { name: 'officeName', label: r('officeName'), kind: 'text', maxLength: 60 },
          {
            name: 'officeOrganisationId',
            label: r('officeOrganisation'),
            kind: 'organisation',
            search: searchOrganisations,
          },
        ]}
        submitLabel={r('save')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => edit.mutateAsync({ id, version, ...values }))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function EndMember(props: Props & { readonly member: MemberView }) {
  const r = useText(groupText)
  const { group, member, onClose } = props
  const end = useMutation(groupsApi.endMember.mutationOptions())
  return (
    <Dialog title={r('endOf', { name: member.name })} onClose={onClose}>
      <p>{[member.name, member.title, r(`capacity.${member.capacity}`)].join(' · ')}</p>
      <ZodForm
        schema={endSchema}
        initial={{ id: group.id, version: group.version, memberId: member.id, untilOn: group.today }}
        fields={[
          { name: 'untilOn', label: r('day'), kind: 'date' },
          { name: 'reason', label: r('reason'), kind: 'text', maxLength: 200, wide: true },
        ]}
        submitLabel={r('end')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => end.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function DissolveGroup(props: Props) {
  const r = useText(groupText)
  const { group, onClose } = props
  const dissolve = useMutation(groupsApi.dissolve.mutationOptions())
  return (
    <Dialog title={r('dissolve')} onClose={onClose}>
      <p>{r('dissolveNote', { name: group.name, n: group.members.length })}</p>
      <ZodForm
        schema={dissolveSchema}
        initial={{ id: group.id, version: group.version, onDay: group.today }}
        fields={[
          { name: 'onDay', label: r('day'), kind: 'date' },
          { name: 'reason', label: r('reason'), kind: 'text', maxLength: 200, wide: true },
        ]}
        submitLabel={r('dissolve')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => dissolve.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
