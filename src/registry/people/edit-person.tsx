import { useMutation } from '@tanstack/react-query'
import { z } from 'zod'
import { brokenNumber } from '#ui/api.tsx'
import { closeWhenDone, useConflict } from '#ui/conflict.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { formText } from '#ui/words.ts'
import { searchAreas } from '../searches.tsx'
import { peopleApi } from './api.tsx'
import { peopleTopic, type personRow } from './contract.ts'
import { peopleText } from './text.ts'
import { peopleScreenText } from './text-screens.ts'

type Person = z.infer<typeof personRow>

const { shape } = inputOf(peopleTopic.contract.edit)
const schema = z.object({
  ...shape,
  sex: shape.sex.default(null),
  birthDate: shape.birthDate.default(null),
  ethnicity: shape.ethnicity.default(null),
  education: shape.education.default(null),
  partyJoined: shape.partyJoined.default(null),
})

/** Corrects a person's entry; a number that is left blank stays as it is. */
export function EditPerson(props: {
  readonly person: Person
  readonly reload: () => Promise<unknown>
  readonly onClose: () => void
}) {
  const t = useText(peopleText)
  const s = useText(peopleScreenText)
  const f = useText(formText)
  const { person, onClose } = props
  const edit = useMutation(peopleApi.edit.mutationOptions())
  const { id, version, name, sex, birthDate, ethnicity, education, partyJoined, areaCode } = person
  const keep = s('keepNumber')
  const { notice, settle } = useConflict(props.reload)
  return (
    <Dialog title={t('edit')} onClose={onClose} wide>
      {notice}
      <ZodForm
        key={version}
        schema={schema}
        initial={{ id, version, name, sex, birthDate, ethnicity, education, partyJoined, areaCode }}
        labels={{ [areaCode]: person.areaName ?? areaCode }}
        fields={[
          { name: 'name', label: t('name'), kind: 'text', maxLength: 40 },
          {
            name: 'sex',
            label: t('sex'),
            kind: 'select',
            options: (['M', 'F'] as const).map((value) => ({ value, label: t(`sex.${value}`) })),
          },
          { name: 'birthDate', label: t('birthDate'), kind: 'date' },
          { name: 'ethnicity', label: t('ethnicity'), kind: 'text', maxLength: 20 },
          { name: 'education', label: t('education'), kind: 'text', maxLength: 50 },
          { name: 'partyJoined', label: t('partyJoined'), kind: 'text', help: s('partyHint'), maxLength: 7 },
          { name: 'areaCode', label: t('area'), kind: 'area', search: searchAreas },
          {
            name: 'identityNumber',
            label: t('identityNumber'),
            kind: 'text',
            help: keep,
            secret: true,
            maxLength: 18,
          },
          { name: 'phone', label: t('phone'), kind: 'text', help: keep, secret: true, maxLength: 20 },
        ]}
        submitLabel={f('save')}
        numberOf={(failure) => brokenNumber(failure) ?? undefined}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => edit.mutateAsync(values))
          return closeWhenDone(settle, refusal, onClose)
        }}
      />
    </Dialog>
  )
}
