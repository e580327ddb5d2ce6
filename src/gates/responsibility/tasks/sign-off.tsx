import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Said } from '#common/text.ts'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/feedback.tsx'
import { useSaid, useText } from '#ui/text.tsx'
import { tasksApi } from './api.tsx'
import type { TaskRow } from './shapes.ts'
import { tasksText } from './text.ts'
import './tasks.css'

/** What came of signing off many tasks: how many were, and those that were not with the reason. */
export type Signed = {
  readonly accepted: number
  readonly left: readonly (Said & { readonly name: Said })[]
}

/** Signs off the chosen tasks after asking once more. */
export function SignOff(props: {
  readonly keys: readonly string[]
  readonly rows: readonly TaskRow[]
  readonly onDone: (signed: Signed) => void
  readonly onClear: () => void
}) {
  const t = useText(tasksText)
  const said = useSaid()
  const [asking, setAsking] = useState(false)
  const accept = useMutation(tasksApi.acceptMany.mutationOptions())
  const chosen = props.rows.filter((row) => props.keys.includes(row.id))
  const names = new Map(
    chosen.map(({ id, title, areaName }) => {
      return [id, { zh: `${title.zh} ${areaName}`, en: `${title.en} ${areaName}` }]
    }),
  )
  async function signOff() {
    const tasks = chosen.map(({ id, version }) => ({ id, version }))
    const { accepted, left } = await accept.mutateAsync({ tasks })
    const named = left.map(({ id, zh, en }) => ({ zh, en, name: names.get(id) ?? { zh: id, en: id } }))
    props.onDone({ accepted, left: named })
    props.onClear()
  }
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('acceptMany')}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t('acceptManyConfirm')}
          confirmLabel={t('acceptMany')}
          onClose={() => setAsking(false)}
          onConfirm={signOff}
        >
          <ul className="plain-list">
            {chosen.map((row) => (
              <li key={row.id}>
                {said(row.title)} {row.areaName}
              </li>
            ))}
          </ul>
        </ConfirmDialog>
      ) : null}
    </>
  )
}

/** Tells what came of it, above the list that has changed since. */
export function SignedOff(props: { readonly signed: Signed }) {
  const t = useText(tasksText)
  const said = useSaid()
  const { accepted, left } = props.signed
  return (
    <Notice tone={left.length === 0 ? 'done' : 'near'}>
      {t('acceptManyDone', { n: accepted })}
      {left.length > 0 ? (
        <>
          <p>{t('acceptManyLeft', { n: left.length })}</p>
          <ul className="plain-list">
            {left.map((one) => (
              <li key={one.name.zh}>
                <strong>{said(one.name)}</strong> {said(one)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}
