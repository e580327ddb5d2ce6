import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import { Masked } from '#ui/masked.tsx'
import { useMay } from '#ui/session.tsx'
import { useText } from '#ui/text.tsx'
import { peopleApi } from './api.tsx'
import type { personRow } from './contract.ts'
import { peopleText } from './text.ts'

type Numbers = Pick<z.infer<typeof personRow>, 'id' | 'identityNumber' | 'phone'>

/** A masked personal number; who may, opens it for a reason. */
export function PersonalNumber(props: {
  readonly person: Numbers
  readonly field: 'identityNumber' | 'phone'
  readonly missing?: string | undefined
}) {
  const t = useText(peopleText)
  const may = useMay('person.reveal')
  const reveal = useMutation(peopleApi.reveal.mutationOptions())
  const { person, field } = props
  const value = person[field]
  if (value === null) return <span className="quiet">{props.missing ?? '–'}</span>
  async function open(reason: string): Promise<string> {
    const answer = await reveal.mutateAsync({ id: person.id, field, reason })
    return answer.value
  }
  return <Masked label={t(field)} value={value} onReveal={may ? open : undefined} />
}
