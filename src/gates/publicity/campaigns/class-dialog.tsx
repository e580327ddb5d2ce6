import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { civilDate } from '#common/contract.ts'
import { businessRoles } from '#common/roles.ts'
import { FormDialog } from '#ui/form-dialog.tsx'
import type { Field } from '#ui/form-types.ts'
import { useText } from '#ui/text.tsx'
import { campaignsApi } from './api.tsx'
import { finderGroups, finderLevels } from './finder.ts'
import { type DutyKind, dutyKinds } from './kinds.ts'
import type { CampaignRecord, ClassView } from './shapes.ts'
import { campaignWords } from './text.ts'
import { schemeText } from './text-screens.ts'

const times = z.number().int().min(0).max(20)
const owed = { times, day: civilDate.optional() }

/** A class as it is typed: one pair of fields for each kind of duty. */
const schema = z.object({
  name: z.string().trim().min(2).max(30),
  usePosts: z.boolean(),
  levels: z.array(z.enum(finderLevels)).default([]),
  organisationKinds: z.array(z.string()).default([]),
  roles: z.array(z.enum(businessRoles)).default([]),
  titles: z.string().max(400).default(''),
  groups: z.enum(finderGroups),
  ...{ n_training: owed.times, d_training: owed.day, n_talk: owed.times, d_talk: owed.day },
  ...{ n_film: owed.times, d_film: owed.day, n_pledge: owed.times, d_pledge: owed.day },
  ...{ n_test: owed.times, d_test: owed.day, n_reading: owed.times, d_reading: owed.day },
})
type Typed = z.output<typeof schema>
type Name = keyof (typeof schema)['shape']

function initialOf(own: ClassView | undefined, endsOn: string): z.input<typeof schema> {
  const posts = own?.finder.posts ?? null
  const duty = (kind: DutyKind) => own?.duties.find((one) => one.kind === kind)
  const n = (kind: DutyKind) => duty(kind)?.needed ?? 0
  const d = (kind: DutyKind) => duty(kind)?.dueOn ?? endsOn
  return {
    ...{ name: own?.name ?? '', usePosts: posts !== null, groups: own?.finder.groups ?? 'none' },
    ...{ levels: posts?.levels ?? [], organisationKinds: posts?.organisationKinds ?? [] },
    ...{ roles: posts?.roles ?? [], titles: posts?.titles.join('\n') ?? '' },
    ...{ n_training: n('training'), d_training: d('training'), n_talk: n('talk'), d_talk: d('talk') },
    ...{ n_film: n('film'), d_film: d('film'), n_pledge: n('pledge'), d_pledge: d('pledge') },
    ...{ n_test: n('test'), d_test: d('test'), n_reading: n('reading'), d_reading: d('reading') },
  }
}

function finderOf(values: Typed) {
  const { usePosts, levels, organisationKinds, roles, groups } = values
  const titles = values.titles.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  return { posts: usePosts ? { levels, organisationKinds, roles, titles } : null, groups }
}

function useFinderFields(campaign: CampaignRecord): readonly Field<Name>[] {
  const s = useText(schemeText)
  const when = (values: Readonly<Record<string, unknown>>) => values.usePosts === true
  const kinds = campaign.organisationKinds.map((value) => ({ value, label: value }))
  const levels = finderLevels.map((value) => ({ value, label: s(`level.${value}`) }))
  const roles = businessRoles.map((value) => ({ value, label: s(`role.${value}`) }))
  const groups = finderGroups.map((value) => ({ value, label: s(`group.${value}`) }))
  return [
    { name: 'name', label: s('className'), kind: 'text', maxLength: 30 },
    { name: 'groups', label: s('groups'), kind: 'select', options: groups },
    { name: 'usePosts', label: s('usePosts'), kind: 'switch', wide: true },
    { name: 'levels', label: s('levels'), kind: 'select', options: levels, multiple: true, when },
    { name: 'organisationKinds', label: s('kinds'), kind: 'select', options: kinds, multiple: true, when },
    { name: 'roles', label: s('roles'), kind: 'select', options: roles, multiple: true, when },
    { name: 'titles', label: s('titles'), kind: 'textarea', rows: 2, help: s('titlesHelp'), when },
  ]
}

function useDutyFields(): readonly Field<Name>[] {
  const s = useText(schemeText)
  const w = useText(campaignWords)
  return dutyKinds.flatMap((kind): Field<Name>[] => {
    const duty = w(`kind.${kind}`)
    return [
      { name: `n_${kind}`, label: s('needed', { duty }), kind: 'number', help: s('neededHelp') },
      {
        name: `d_${kind}`,
        label: s('dueOf', { duty }),
        kind: 'date',
        when: (values) => Number(values[`n_${kind}`]) > 0,
      },
    ]
  })
}

/** Sets a class: how its people are found, and what each owes. */
export function ClassDialog(props: {
  readonly campaign: CampaignRecord
  readonly own: ClassView | undefined
  readonly onClose: () => void
}) {
  const s = useText(schemeText)
  const w = useText(campaignWords)
  const { campaign, own, onClose } = props
  const set = useMutation(campaignsApi.setClass.mutationOptions())
  const finder = useFinderFields(campaign)
  const duties = useDutyFields()
  const dutyOf = (values: Typed, kind: DutyKind) => {
    const before = own?.duties.find((one) => one.kind === kind)?.title
    const needed = values[`n_${kind}`]
    const dueOn = values[`d_${kind}`] ?? campaign.endsOn
    return needed === 0 ? [] : [{ kind, title: before ?? w(`kind.${kind}`), needed, dueOn }]
  }
  return (
    <FormDialog
      title={own === undefined ? s('addClass') : s('editClass', { name: own.name })}
      wide
      schema={schema}
      initial={initialOf(own, campaign.endsOn)}
      fields={[...finder, ...duties]}
      submitLabel={s('save')}
      act={(values) =>
        set.mutateAsync({
          ...{ id: campaign.id, version: campaign.version, name: values.name, finder: finderOf(values) },
          ...(own === undefined ? {} : { classId: own.id }),
          duties: dutyKinds.flatMap((kind) => dutyOf(values, kind)),
        })
      }
      onClose={onClose}
    />
  )
}
