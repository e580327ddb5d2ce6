import { useMutation } from '@tanstack/react-query'
import { searchAreas, searchOrganisations, searchPeople } from '#registry/searches.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { useGo } from '#ui/link.tsx'
import { useToday } from '#ui/providers.tsx'
import type { Round } from '#ui/round.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { difficultiesApi } from './api.tsx'
import { type DifficultyRecord, difficultiesTopic } from './contract.ts'
import { difficultiesText } from './text.ts'

const raiseSchema = inputOf(difficultiesTopic.contract.raise)
const assignSchema = inputOf(difficultiesTopic.contract.assign)
const solveSchema = inputOf(difficultiesTopic.contract.solve)

function numberOf(failure: unknown): string | undefined {
  return brokenNumber(failure) ?? undefined
}

/** Writes down a difficulty; its page opens. */
export function RaiseDialog(props: { readonly round: Round; readonly onClose: () => void }) {
  const t = useText(difficultiesText)
  const go = useGo()
  const today = useToday()
  const raise = useMutation(difficultiesApi.raise.mutationOptions())
  return (
    <Dialog title={t('raiseTitle')} onClose={props.onClose} wide>
      <ZodForm
        schema={raiseSchema}
        initial={{ roundId: props.round.id, raisedOn: today }}
        draftKey={`difficulty.new.${props.round.id}`}
        fields={[
          { name: 'title', label: t('name'), kind: 'text', maxLength: 60, wide: true },
          { name: 'detail', label: t('detail'), kind: 'textarea', rows: 4, maxLength: 1000 },
          { name: 'areaCode', label: t('area'), kind: 'area', search: searchAreas },
          {
            name: 'raisedByOrganisationId',
            label: t('raisedBy'),
            kind: 'organisation',
            search: searchOrganisations,
          },
          { name: 'raisedOn', label: t('raisedOn'), kind: 'date' },
        ]}
        submitLabel={t('raise')}
        numberOf={numberOf}
        onCancel={props.onClose}
        onSubmit={async (values) => {
          let made: string | null = null
          const refusal = await refusedOrDone(async () => {
            made = (await raise.mutateAsync(values)).id
          })
          if (made !== null) go(`/responsibility/difficulties/${made}`)
          return refusal
        }}
      />
    </Dialog>
  )
}

type Props = { readonly difficulty: DifficultyRecord; readonly onClose: () => void }

/** Names the owner of a difficulty and the day by which it is to be solved. */
export function AssignDialog(props: Props) {
  const t = useText(difficultiesText)
  const { difficulty, onClose } = props
  const assign = useMutation(difficultiesApi.assign.mutationOptions())
  return (
    <Dialog title={t('assign')} onClose={onClose}>
      <ZodForm
        schema={assignSchema}
        initial={{
          id: difficulty.id,
          version: difficulty.version,
          ...(difficulty.dueOn === null ? {} : { dueOn: difficulty.dueOn }),
        }}
        fields={[
          {
            name: 'ownerOrganisationId',
            label: t('owner'),
            kind: 'organisation',
            search: searchOrganisations,
          },
          { name: 'ownerPersonId', label: t('ownerPerson'), kind: 'person', search: searchPeople },
          { name: 'dueOn', label: t('due'), kind: 'date' },
        ]}
        submitLabel={t('assign')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => assign.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

/** Tells what solved a difficulty, and when. */
export function SolveDialog(props: Props) {
  const t = useText(difficultiesText)
  const { difficulty, onClose } = props
  const solve = useMutation(difficultiesApi.solve.mutationOptions())
  return (
    <Dialog title={t('solve')} onClose={onClose}>
      <ZodForm
        schema={solveSchema}
        initial={{ id: difficulty.id, version: difficulty.version, solvedOn: difficulty.today }}
        fields={[
          { name: 'solution', label: t('solution'), kind: 'textarea', rows: 4, maxLength: 1000 },
          { name: 'solvedOn', label: t('solvedOn'), kind: 'date' },
        ]}
        submitLabel={t('solve')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => solve.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
