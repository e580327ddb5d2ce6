import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { Dialog } from '#ui/dialog.tsx'
import { ActProblem, Loaded } from '#ui/loaded.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import type { DialogProps } from './act-dialogs.tsx'
import { documentsApi } from './api.tsx'
import { numberText } from './kinds.ts'
import type { CodeView } from './shapes.ts'
import { actText } from './text-screens.ts'
import './documents.css'

/** Numbers and issues: under which code word, what the number will be, and to how many it goes. */
export function IssueDialog(props: DialogProps) {
  const a = useText(actText)
  const { record, onClose } = props
  const codes = useQuery(documentsApi.codes.queryOptions({ input: {} }))
  return (
    <Dialog title={a('issue')} onClose={onClose}>
      <Loaded query={codes} lines={3}>
        {(all) => (
          <IssueForm
            {...props}
            codes={all.filter((one) => one.organisationId === record.issuingOrganisationId && one.active)}
          />
        )}
      </Loaded>
    </Dialog>
  )
}

function IssueForm(props: DialogProps & { readonly codes: readonly CodeView[] }) {
  const a = useText(actText)
  const c = useText(commonText)
  const id = useId()
  const { record, codes, onClose } = props
  const [codeId, setCodeId] = useState(record.codeId ?? '')
  const issue = useMutation(documentsApi.issue.mutationOptions())
  const code = codes.find((one) => one.id === codeId)
  return (
    <div className="dialog-form">
      <ActProblem error={issue.error} />
      <div>
        <label className="field-label" htmlFor={id}>
          {a('code')}
        </label>
        <select
          id={id}
          className="plain-select"
          value={codeId}
          onChange={(event) => setCodeId(event.target.value)}
        >
          <option value="">{a('noCode')}</option>
          {codes.map((one) => (
            <option key={one.id} value={one.id}>
              {one.word}
            </option>
          ))}
        </select>
      </div>
      {code === undefined ? null : (
        <p>{a('nextNumber', { number: numberText(code.word, code.year, code.last + 1) })}</p>
      )}
      <p className="quiet">
        {record.recipients === 0 ? a('issueNobody') : a('issueWhat', { n: record.recipients })}
      </p>
      <div className="form-end">
        <Button
          type="primary"
          disabled={issue.isPending}
          onClick={() =>
            issue.mutate(
              { id: record.id, version: record.version, codeId: codeId === '' ? null : codeId },
              { onSuccess: onClose },
            )
          }
        >
          {a('issue')}
        </Button>
        <Button onClick={onClose}>{c('cancel')}</Button>
      </div>
    </div>
  )
}
