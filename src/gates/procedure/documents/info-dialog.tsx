import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { searchOrganisations } from '#registry/searches.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { OrganisationPicker } from '#ui/pickers.tsx'
import { useText } from '#ui/text.tsx'
import { commonText } from '#ui/words.ts'
import type { DialogProps } from './act-dialogs.tsx'
import { documentsApi } from './api.tsx'
import { documentKinds } from './kinds.ts'
import { type Chosen, OrganisationList } from './organisation-list.tsx'
import type { DocumentRecord } from './shapes.ts'
import { documentsText } from './text.ts'
import { actText, recordText } from './text-screens.ts'
import './documents.css'

function chosenOf(record: DocumentRecord, copy: boolean): readonly Chosen[] {
  return record.sentTo
    .filter((one) => one.copy === copy)
    .map(({ organisationId, organisation }) => ({ id: organisationId, name: organisation }))
}

/** How a document is to be issued: kind, organ, code word, recipients. */
export function InfoDialog(props: DialogProps) {
  const r = useText(recordText)
  const c = useText(commonText)
  const { record, onClose } = props
  const [kind, setKind] = useState(record.kind)
  const [issuer, setIssuer] = useState<Chosen>({
    id: record.issuingOrganisationId,
    name: record.issuingOrganisation,
  })
  const [codeId, setCodeId] = useState(record.codeId)
  const [main, setMain] = useState(() => chosenOf(record, false))
  const [copies, setCopies] = useState(() => chosenOf(record, true))
  const edit = useMutation(documentsApi.edit.mutationOptions())
  function save() {
    const ids = (all: readonly Chosen[]) => all.map((one) => one.id)
    const input = { id: record.id, version: record.version, kind, codeId, issuingOrganisationId: issuer.id }
    edit.mutate({ ...input, recipients: ids(main), copies: ids(copies) }, { onSuccess: onClose })
  }
  return (
    <Dialog title={r('info')} onClose={onClose} wide>
      <div className="dialog-form">
        <ActProblem error={edit.error} />
        <KindChoice value={kind} onChange={setKind} />
        <IssuerChoice
          issuer={issuer}
          onChange={(next) => {
            setIssuer(next)
            setCodeId(null)
          }}
        />
        <CodeChoice organisationId={issuer.id} value={codeId} onChange={setCodeId} />
        <OrganisationList label={r('recipients')} chosen={main} onChange={setMain} />
        <OrganisationList label={r('copies')} chosen={copies} onChange={setCopies} />
        <div className="form-end">
          <Button type="primary" disabled={edit.isPending} onClick={save}>
            {r('save')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  )
}

type Kind = DocumentRecord['kind']

function KindChoice(props: { readonly value: Kind; readonly onChange: (kind: Kind) => void }) {
  const t = useText(documentsText)
  const id = useId()
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {t('kind')}
      </label>
      <select
        id={id}
        className="plain-select"
        value={props.value}
        onChange={(event) => {
          const kind = documentKinds.find((one) => one === event.target.value)
          if (kind !== undefined) props.onChange(kind)
        }}
      >
        {documentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

function IssuerChoice(props: { readonly issuer: Chosen; readonly onChange: (issuer: Chosen) => void }) {
  const t = useText(documentsText)
  const id = useId()
  const [open, setOpen] = useState(false)
  const { issuer, onChange } = props
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {t('organ')}
      </label>
      <OrganisationPicker
        id={id}
        value={open ? null : { id: issuer.id, label: issuer.name }}
        search={searchOrganisations}
        onChange={(pick) => {
          setOpen(pick === null)
          if (pick !== null) onChange({ id: pick.id, name: pick.label })
        }}
      />
    </div>
  )
}

function CodeChoice(props: {
  readonly organisationId: string
  readonly value: string | null
  readonly onChange: (codeId: string | null) => void
}) {
  const a = useText(actText)
  const id = useId()
  const codes = useQuery(documentsApi.codes.queryOptions({ input: {} }))
  const own = (codes.data ?? []).filter(
    (one) => one.organisationId === props.organisationId && (one.active || one.id === props.value),
  )
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {a('code')}
      </label>
      <select
        id={id}
        className="plain-select"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{a('noCode')}</option>
        {own.map((one) => (
          <option key={one.id} value={one.id}>
            {one.word}
          </option>
        ))}
      </select>
    </div>
  )
}
