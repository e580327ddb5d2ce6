import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { areaCode, id as idSchema } from '#common/contract.ts'
import { searchAreas, searchPeople } from '#registry/searches.tsx'
import { ConfirmDialog, ReasonDialog } from '#ui/dialog.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { trainingsApi } from './api.tsx'
import { EditReadingDialog, ReadAgainDialog } from './reading-dialogs.tsx'
import { makeUpFacts, type TrainingRecord, trainingFacts, unitLevels } from './shapes.ts'
import { trainingScreensText } from './text-screens.ts'
import { useFactsFields, useWhenFields } from './training-form.tsx'

type Props = { readonly training: TrainingRecord; readonly onClose: () => void }

/** The windows of a training's acts; which one is open stands in the address. */
export function TrainingDialogs(props: { readonly training: TrainingRecord }) {
  const { search, set } = useUrl()
  const { training } = props
  const given = { training, onClose: () => set({ act: null }) }
  const reading = training.kind === 'self_study'
  if (!training.mayEdit || training.state === 'cancelled') return null
  if (search.act === 'material') return <MaterialDialog {...given} />
  if (search.act === 'makeUp' && training.state === 'held') {
    return reading ? <ReadAgainDialog {...given} /> : <MakeUpDialog {...given} />
  }
  if (training.state !== 'planned') return null
  if (search.act === 'edit') return reading ? <EditReadingDialog {...given} /> : <EditDialog {...given} />
  if (search.act === 'invite') return <InviteDialog {...given} />
  if (search.act === 'close') return <CloseDialog {...given} />
  if (search.act === 'cancel') return <CancelDialog {...given} />
  return null
}

function EditDialog({ training, onClose }: Props) {
  const s = useText(trainingScreensText)
  const edit = useMutation(trainingsApi.edit.mutationOptions())
  const { id, version, moment, organiserId, organiser } = training
  const { kind, title, heldOn, startsAt, lateAfter, place, lecturer } = training
  const { instructions, walkIns, tested } = training
  return (
    <FormDialog
      title={s('edit')}
      wide
      schema={trainingFacts}
      initial={{
        ...{ kind, title, heldOn, startsAt, lateAfter, place, organiserId, lecturer },
        ...{ instructions, walkIns, tested },
        ...(moment === null ? {} : { moment }),
      }}
      labels={{ [organiserId]: organiser }}
      fields={useFactsFields()}
      submitLabel={s('save')}
      act={(facts) => edit.mutateAsync({ ...facts, id, version })}
      onClose={onClose}
    />
  )
}

const ways = ['campaign', 'area', 'people'] as const
const inviteSchema = z.object({
  by: z.enum(ways),
  classKey: z.string().optional(),
  missingOnly: z.boolean().default(false),
  areaCode: areaCode.optional(),
  levels: z.array(z.enum(unitLevels)).default([]),
  personId: idSchema.optional(),
})

function InviteDialog({ training, onClose }: Props) {
  const s = useText(trainingScreensText)
  const { id, version, roundId } = training
  const classes = useQuery(trainingsApi.classes.queryOptions({ input: { roundId } }))
  const invite = useMutation(trainingsApi.invite.mutationOptions())
  const found = classes.data ?? []
  return (
    <FormDialog
      title={s('invite')}
      schema={inviteSchema}
      initial={{
        by: 'campaign',
        missingOnly: true,
        areaCode: training.areaCode,
        levels: ['township', 'village'],
      }}
      labels={{ [training.areaCode]: training.areaName }}
      fields={[
        {
          name: 'by',
          label: s('by'),
          kind: 'select',
          options: ways.map((value) => ({ value, label: s(`by.${value}`) })),
        },
        {
          name: 'classKey',
          label: s('classKey'),
          kind: 'select',
          help: s('classAll'),
          options: found.map(({ key, name }) => ({ value: key, label: name })),
          when: ({ by }) => by === 'campaign',
        },
        { name: 'missingOnly', label: s('missingOnly'), kind: 'switch', when: ({ by }) => by === 'campaign' },
        {
          name: 'areaCode',
          label: s('area'),
          kind: 'area',
          search: searchAreas,
          when: ({ by }) => by === 'area',
        },
        {
          name: 'levels',
          label: s('levels'),
          kind: 'select',
          multiple: true,
          options: unitLevels.map((value) => ({ value, label: s(`level.${value}`) })),
          when: ({ by }) => by === 'area',
        },
        {
          name: 'personId',
          label: s('person'),
          kind: 'person',
          search: searchPeople,
          when: ({ by }) => by === 'people',
        },
      ]}
      submitLabel={s('invite')}
      act={({ by, classKey, missingOnly, areaCode: area = training.areaCode, levels, personId }) => {
        const seen = { id, version }
        if (by === 'campaign') return invite.mutateAsync({ ...seen, by, classKey, missingOnly })
        if (by === 'area') return invite.mutateAsync({ ...seen, by, areaCode: area, levels })
        return invite.mutateAsync({ ...seen, by, personIds: personId === undefined ? [] : [personId] })
      }}
      onClose={onClose}
    />
  )
}

function CloseDialog({ training, onClose }: Props) {
  const s = useText(trainingScreensText)
  const { id, version, expected, kind } = training
  const close = useMutation(trainingsApi.close.mutationOptions())
  const reading = kind === 'self_study'
  const word = s(reading ? 'closeReading' : 'close')
  return (
    <ConfirmDialog
      title={word}
      confirmLabel={word}
      onConfirm={() => close.mutateAsync({ id, version })}
      onClose={onClose}
    >
      <p>{s(reading ? 'closeReadingNote' : 'closeNote', { n: expected })}</p>
    </ConfirmDialog>
  )
}

function CancelDialog({ training, onClose }: Props) {
  const s = useText(trainingScreensText)
  const { id, version, kind } = training
  const word = s(kind === 'self_study' ? 'cancelReading' : 'cancel')
  const cancel = useMutation(trainingsApi.cancel.mutationOptions())
  return (
    <ReasonDialog
      title={word}
      label={s('reason')}
      submitLabel={word}
      onReason={(reason) => cancel.mutateAsync({ id, version, reason })}
      onClose={onClose}
    />
  )
}

function MakeUpDialog({ training, onClose }: Props) {
  const s = useText(trainingScreensText)
  const { id, version, invited, covered, today, startsAt, lateAfter, place } = training
  const makeUp = useMutation(trainingsApi.makeUp.mutationOptions())
  return (
    <FormDialog
      title={s('makeUp')}
      schema={makeUpFacts}
      initial={{ heldOn: today, startsAt, lateAfter, place }}
      fields={useWhenFields()}
      submitLabel={s('makeUp')}
      act={(when) => makeUp.mutateAsync({ ...when, id, version })}
      onClose={onClose}
    >
      <p>{s('makeUpNote', { n: invited - covered })}</p>
    </FormDialog>
  )
}

const materialSchema = z.object({ fileId: idSchema })

function MaterialDialog({ training, onClose }: Props) {
  const s = useText(trainingScreensText)
  const { id, version } = training
  const add = useMutation(trainingsApi.addMaterial.mutationOptions())
  return (
    <FormDialog
      title={s('addMaterial')}
      schema={materialSchema}
      fields={[
        { name: 'fileId', label: s('file'), kind: 'file', upload: uploadDocument, limits: documentLimits },
      ]}
      submitLabel={s('addMaterial')}
      act={({ fileId }) => add.mutateAsync({ id, version, fileId })}
      onClose={onClose}
    />
  )
}
