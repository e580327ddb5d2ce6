import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { brokenNumber } from '#ui/api.tsx'
import { DateField } from '#ui/date-field.tsx'
import { dayNumber, fromDayNumber } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import type { Field } from '#ui/form-types.ts'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import type { DialogProps } from './act-dialogs.tsx'
import { documentsApi } from './api.tsx'
import { documentsTopic } from './contract.ts'
import { type Chosen, OrganisationList } from './organisation-list.tsx'
import { actText } from './text-screens.ts'
import './documents.css'

const numberOf = (failure: unknown) => brokenNumber(failure) ?? undefined
const submitSchema = inputOf(documentsTopic.contract.submit)
const signSchema = inputOf(documentsTopic.contract.sign)

/** Days that organisations usually get to answer. */
const usualDays = 3

/** Asks organisations to countersign by a day; those asked before answer anew. */
export function CirculateDialog(props: DialogProps) {
  const a = useText(actText)
  const c = useText(commonText)
  const { record, onClose } = props
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [dueOn, setDueOn] = useState(fromDayNumber(dayNumber(record.today) + usualDays))
  const send = useMutation(documentsApi.circulate.mutationOptions())
  const ready = chosen.length > 0 && !Number.isNaN(dayNumber(dueOn))
  return (
    <Dialog title={a('circulate')} onClose={onClose} wide>
      <div className="dialog-form">
        <ActProblem error={send.error} />
        <OrganisationList label={a('organisations')} chosen={chosen} onChange={setChosen} />
        <div>
          <span className="field-label" aria-hidden="true">
            {a('dueOn')}
          </span>
          <DateField label={a('dueOn')} value={dueOn} onChange={setDueOn} showWeekday />
        </div>
        <div className="form-end">
          <Button
            type="primary"
            disabled={!ready || send.isPending}
            onClick={() =>
              send.mutate(
                {
                  ...{ id: record.id, version: record.version, dueOn },
                  organisationIds: chosen.map((one) => one.id),
                },
                { onSuccess: onClose },
              )
            }
          >
            {a('circulate')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Chooses who signs; goes on without those whose time to answer is over only when that is confirmed. */
export function SubmitDialog(props: DialogProps) {
  const a = useText(actText)
  const { record, onClose } = props
  const signers = useQuery(documentsApi.signers.queryOptions({ input: { id: record.id } }))
  const submit = useMutation(documentsApi.submit.mutationOptions())
  const late = record.countersigns.filter((one) => one.answer === null && one.dueOn < record.today)
  const without: Field<'withoutAnswer'>[] =
    late.length === 0
      ? []
      : [
          {
            ...{ name: 'withoutAnswer', kind: 'switch', wide: true },
            label: a('withoutAnswer', { names: late.map((one) => one.organisation).join('、') }),
          },
        ]
  return (
    <Dialog title={a('submit')} onClose={onClose}>
      <Loaded query={signers} lines={3}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={a('noSigner')} />
          ) : (
            <ZodForm
              schema={submitSchema}
              initial={{
                ...{ id: record.id, version: record.version },
                signerId: record.signer?.id ?? found[0]?.personId ?? '',
              }}
              fields={[
                {
                  ...{ name: 'signerId', label: a('signer'), kind: 'select', wide: true },
                  options: found.map(({ personId, name, title, own }) => ({
                    value: personId,
                    label: `${name}　${title}${own ? `（${a('ownOrgan')}）` : ''}`,
                  })),
                },
                ...without,
              ]}
              submitLabel={a('submit')}
              numberOf={numberOf}
              onCancel={onClose}
              onSubmit={async (values) => {
                const refusal = await refusedOrDone(() => submit.mutateAsync(values))
                if (refusal === undefined) onClose()
                return refusal
              }}
            />
          )
        }
      </Loaded>
    </Dialog>
  )
}

/** Signs exactly the version that is shown. */
export function SignDialog(props: DialogProps) {
  const a = useText(actText)
  const { record, onClose } = props
  const sign = useMutation(documentsApi.sign.mutationOptions())
  return (
    <Dialog title={a('sign')} onClose={onClose}>
      <p>{a('signWhat', { n: record.latest })}</p>
      <ZodForm
        schema={signSchema}
        initial={{ id: record.id, version: record.version, number: record.latest, opinion: '同意。' }}
        fields={[{ name: 'opinion', label: a('signOpinion'), kind: 'textarea', rows: 2, maxLength: 1000 }]}
        submitLabel={a('sign')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => sign.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
