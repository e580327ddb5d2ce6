import { useMutation } from '@tanstack/react-query'
import { officialClasses } from '#registry/posts/contract.ts'
import { searchOrganisations } from '#registry/searches.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useText } from '#ui/text.tsx'
import { auditsApi } from './api.tsx'
import { leavingAuditsTopic } from './contract.ts'
import type { AuditProgress } from './shapes.ts'
import { auditsText } from './text.ts'
import { auditScreensText } from './text-screens.ts'

const schema = inputOf(leavingAuditsTopic.contract.plan)

/** Fields of who audits, which period and when: in planning and in editing. */
export function useTeamFields() {
  const s = useText(auditScreensText)
  return [
    { name: 'periodFrom', label: s('periodFrom'), kind: 'date' },
    { name: 'periodTo', label: s('periodTo'), kind: 'date' },
    { name: 'plannedStartOn', label: s('plannedStartOn'), kind: 'date' },
    { name: 'plannedEndOn', label: s('plannedEndOn'), kind: 'date' },
    { name: 'teamLeader', label: s('teamLeader'), kind: 'text', maxLength: 60 },
    {
      name: 'teamMembers',
      label: s('teamMembers'),
      kind: 'textarea',
      rows: 3,
      maxLength: 500,
      help: s('teamMembersHelp'),
    },
  ] as const
}

/** Plans the audits of all villages of an area at once. */
export function PlanAudits(props: {
  readonly roundId: string
  readonly areaCode: string
  /** The township to plan for, as a link names it. */
  readonly chosen: string | undefined
  readonly progress: AuditProgress
  readonly onClose: () => void
}) {
  const t = useText(auditsText)
  const s = useText(auditScreensText)
  const { roundId, progress, onClose } = props
  const plan = useMutation(auditsApi.plan.mutationOptions())
  const team = useTeamFields()
  const waiting = progress.rows.filter((row) => row.missing > 0)
  const only = waiting.length === 1 ? waiting[0] : waiting.find((row) => row.areaCode === props.chosen)
  const whole =
    waiting.length > 1
      ? [{ value: props.areaCode, label: s('wholeArea', { n: progress.total.missing }) }]
      : []
  return (
    <FormDialog
      title={s('plan')}
      wide
      schema={schema}
      initial={{
        roundId,
        officials: [...officialClasses],
        ...(only === undefined ? {} : { areaCode: only.areaCode }),
      }}
      fields={[
        {
          name: 'areaCode',
          label: s('area'),
          kind: 'select',
          options: [
            ...whole,
            ...waiting.map((row) => ({
              value: row.areaCode,
              label: s('areaMissing', { name: row.name, n: row.missing }),
            })),
          ],
        },
        {
          name: 'leadOrganisationId',
          label: s('lead'),
          kind: 'organisation',
          search: searchOrganisations,
          help: s('leadHelp'),
        },
        {
          name: 'officials',
          label: s('officialClasses'),
          kind: 'select',
          multiple: true,
          wide: true,
          options: officialClasses.map((value) => ({ value, label: t(`official.${value}`) })),
        },
        ...team,
      ]}
      submitLabel={s('plan')}
      act={(values) => plan.mutateAsync(values)}
      onClose={onClose}
    >
      <p>{s('planNote')}</p>
    </FormDialog>
  )
}
