import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { searchOrganisations } from '#registry/searches.tsx'
import { brokenNumber } from '#ui/api.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import { inputOf } from '#ui/form-schema.ts'
import type { Field } from '#ui/form-types.ts'
import { AppLink } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { useMay } from '#ui/session.tsx'
import { StatusMark } from '#ui/status.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { useUrl } from '#ui/url.tsx'
import { documentsApi } from './api.tsx'
import { documentsTopic } from './contract.ts'
import { useDocumentTabs } from './documents.tsx'
import type { CodeView } from './shapes.ts'
import { codeText, listText } from './text-screens.ts'
import './documents.css'

const addSchema = inputOf(documentsTopic.contract.addCode)
const editSchema = inputOf(documentsTopic.contract.editCode)
const numberOf = (failure: unknown) => brokenNumber(failure) ?? undefined

/** 发文代字: under which word each organ numbers its documents, and how far the year is. */
export function CodesScreen() {
  const l = useText(listText)
  const c = useText(codeText)
  const may = useMay('document.number')
  const { search, set } = useUrl()
  const codes = useQuery(documentsApi.codes.queryOptions({ input: {} }))
  const close = () => set({ act: null, code: null })
  const add = (
    <Button type="primary" onClick={() => set({ act: 'add' })}>
      {c('add')}
    </Button>
  )
  const edited = codes.data?.find((code) => code.id === search.code)
  return (
    <Page
      title={l('codes')}
      purpose={l('codesPurpose')}
      gate="procedure"
      action={may ? add : null}
      tabs={useDocumentTabs()}
      tab="/procedure/documents/codes"
    >
      <Loaded query={codes}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={c('empty')} next={c('emptyNext')} action={may ? add : undefined} />
          ) : (
            <CodesTable codes={found} onEdit={may ? (id) => set({ act: 'edit', code: id }) : null} />
          )
        }
      </Loaded>
      {may && search.act === 'add' ? <AddCode onClose={close} /> : null}
      {may && search.act === 'edit' && edited !== undefined ? (
        <EditCode code={edited} onClose={close} />
      ) : null}
    </Page>
  )
}

function CodesTable(props: {
  readonly codes: readonly CodeView[]
  readonly onEdit: ((id: string) => void) | null
}) {
  const l = useText(listText)
  return (
    <PlainTable
      id="document-codes"
      caption={l('codes')}
      rows={props.codes}
      columns={useColumns(props.onEdit)}
      rowKey={(code) => code.id}
      rowName={(code) => code.word}
    />
  )
}

function useColumns(onEdit: ((id: string) => void) | null): readonly Column<CodeView>[] {
  const c = useText(codeText)
  const act: Column<CodeView> = {
    ...{ key: 'act', title: c('act'), width: 110, mobile: 'fact' },
    render: (code) => (
      <Button size="small" onClick={() => onEdit?.(code.id)} aria-label={`${c('edit')} ${code.word}`}>
        {c('edit')}
      </Button>
    ),
  }
  return [
    { key: 'word', title: c('word'), width: 120, mobile: 'title', render: (code) => code.word },
    { key: 'organ', title: c('organ'), width: 260, mobile: 'fact', render: (code) => code.organisation },
    { key: 'mark', title: c('mark'), width: 260, mobile: 'hidden', render: (code) => code.mark },
    {
      key: 'printer',
      title: c('printer'),
      width: 220,
      mobile: 'hidden',
      render: (code) => code.printOrganisation,
    },
    {
      ...{ key: 'last', title: c('last'), width: 120, mobile: 'fact' },
      render: (code) => (
        <AppLink to={`/procedure/documents/register?codeId=${code.id}&year=${code.year}`}>
          {code.last === 0 ? c('none') : c('nth', { n: code.last })}
        </AppLink>
      ),
    },
    {
      ...{ key: 'state', title: c('state'), width: 110, mobile: onEdit === null ? 'fact' : 'hidden' },
      render: (code) => (
        <StatusMark status={code.active ? 'done' : 'na'} word={c(code.active ? 'on' : 'off')} />
      ),
    },
    ...(onEdit === null ? [] : [act]),
  ]
}

type OrganField = 'organisationId' | 'word' | 'mark' | 'printOrganisationId'

function useOrganFields(): readonly Field<OrganField>[] {
  const c = useText(codeText)
  const organ = { kind: 'organisation', search: searchOrganisations, wide: true } as const
  return [
    { name: 'organisationId', label: c('organ'), ...organ },
    { name: 'word', label: c('word'), kind: 'text', maxLength: 20, help: c('wordHelp') },
    { name: 'mark', label: c('mark'), kind: 'text', maxLength: 100, wide: true },
    { name: 'printOrganisationId', label: c('printer'), ...organ },
  ]
}

function AddCode(props: { readonly onClose: () => void }) {
  const c = useText(codeText)
  const fields = useOrganFields()
  const add = useMutation(documentsApi.addCode.mutationOptions())
  return (
    <Dialog title={c('add')} onClose={props.onClose}>
      <ZodForm
        schema={addSchema}
        initial={{ before: 0 }}
        fields={[...fields, { name: 'before', label: c('before'), kind: 'number', help: c('beforeHelp') }]}
        submitLabel={c('add')}
        numberOf={numberOf}
        onCancel={props.onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => add.mutateAsync(values))
          if (refusal === undefined) props.onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}

function EditCode(props: { readonly code: CodeView; readonly onClose: () => void }) {
  const c = useText(codeText)
  const fields = useOrganFields()
  const edit = useMutation(documentsApi.editCode.mutationOptions())
  const { code, onClose } = props
  const { id, version, organisationId, word, mark, printOrganisationId, active } = code
  return (
    <Dialog title={c('edit')} onClose={onClose}>
      <ZodForm
        schema={editSchema}
        initial={{ id, version, organisationId, word, mark, printOrganisationId, active }}
        labels={{ [organisationId]: code.organisation, [printOrganisationId]: code.printOrganisation }}
        fields={[...fields, { name: 'active', label: c('active'), kind: 'switch' }]}
        submitLabel={c('edit')}
        numberOf={numberOf}
        onCancel={onClose}
        onSubmit={async (values) => {
          const refusal = await refusedOrDone(() => edit.mutateAsync(values))
          if (refusal === undefined) onClose()
          return refusal
        }}
      />
    </Dialog>
  )
}
