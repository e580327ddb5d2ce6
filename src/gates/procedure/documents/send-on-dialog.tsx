import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import { documentsApi } from './client.tsx'
import { type Chosen, OrganisationList } from './organisation-list.tsx'
import type { DocumentRecord } from './shapes.ts'
import { actText } from './text-screens.ts'
import './documents.css'

/** Sends an issued document to further organisations, as main recipients or as copies. */
export function SendOnDialog(props: { readonly record: DocumentRecord; readonly onClose: () => void }) {
  const a = useText(actText)
  const c = useText(commonText)
  const { record, onClose } = props
  // A request has one addressee: others get it as a copy.
  const onlyCopies = record.kind === 'request'
  const [copy, setCopy] = useState(onlyCopies)
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const send = useMutation(documentsApi.sendOn.mutationOptions())
  const input = {
    ...{ id: record.id, version: record.version, copy },
    organisationIds: chosen.map((one) => one.id),
  }
  return (
    <Dialog title={a('sendOn')} onClose={onClose} wide>
      <div className="dialog-form">
        <ActProblem error={send.error} />
        <p className="quiet">{a('sendOnNote')}</p>
        <OrganisationList label={a('sendOnTo')} chosen={chosen} onChange={setChosen} />
        <Checkbox checked={copy} disabled={onlyCopies} onChange={(event) => setCopy(event.target.checked)}>
          {a('sendOnCopy')}
        </Checkbox>
        <div className="form-end">
          <Button
            type="primary"
            disabled={chosen.length === 0 || send.isPending}
            onClick={() => send.mutate(input, { onSuccess: onClose })}
          >
            {a('sendOn')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
