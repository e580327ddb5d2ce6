import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { EmptyState, Notice } from '#ui/feedback.tsx'
import { FormDialog } from '#ui/form-dialog.tsx'
import { inputOf } from '#ui/form-schema.ts'
import { AppLink } from '#ui/link.tsx'
import { exportList, tableOf, useListState } from '#ui/list.tsx'
import { ActProblem } from '#ui/loaded.tsx'
import { useMay } from '#ui/session.tsx'
import { CountCell } from '#ui/share-by-area.tsx'
import { DataTable } from '#ui/table.tsx'
import type { Column } from '#ui/table-types.ts'
import { useText } from '#ui/text.tsx'
import { uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { pledgesApi } from './api.tsx'
import { pledgesTopic } from './contract.ts'
import { useClassFilter } from './missing.tsx'
import { scanLimits } from './pledge-dialogs.tsx'
import { PledgePage, pledgesPath } from './pledge-page.tsx'
import type { unitRow } from './shapes.ts'
import { pledgesScreenText } from './text-screens.ts'
import './pledges.css'

type Row = z.output<typeof unitRow>
const filterSchema = z.object({ classKey: z.string().max(40).optional() })
const scanSchema = inputOf(pledgesTopic.contract.attachUnitScan).pick({ fileId: true })

/** How far each unit is. */
export function PledgeUnitsScreen() {
  return <PledgePage tab="/units">{(round) => <Units roundId={round.id} />}</PledgePage>
}

function Units({ roundId }: { readonly roundId: string }) {
  const t = useText(pledgesScreenText)
  const { search, set } = useUrl()
  const list = useListState(['classKey'])
  const classes = useClassFilter(roundId)
  const read = filterSchema.safeParse(list.state.filters)
  const input = { ...list.ask, ...(read.success ? read.data : {}), roundId }
  const units = useQuery({ ...pledgesApi.units.queryOptions({ input }), placeholderData: (before) => before })
  const open = units.data?.rows.find(({ id }) => id === search.scan)
  const pack = useMutation(pledgesApi.zip.mutationOptions())
  return (
    <>
      <ActProblem error={pack.error} />
      {pack.isSuccess ? (
        <Notice tone="done">
          {t('zipAsked')} <AppLink to="/me/jobs">{t('toJobs')}</AppLink>
        </Notice>
      ) : null}
      <DataTable
        id="pledges-units"
        caption={t('tab.units')}
        columns={useColumns(roundId, (organisationId) => pack.mutate({ roundId, organisationId }))}
        rowKey={(row) => row.id}
        rowName={(row) => row.organisationName}
        {...tableOf(list, units)}
        filters={[classes]}
        onExport={() => exportList('pledges', 'units', input)}
        empty={<EmptyState title={t('missingNone')} next={t('missingNext')} />}
      />
      {open === undefined ? null : (
        <UnitScan roundId={roundId} unit={open} onClose={() => set({ scan: null })} />
      )}
    </>
  )
}

type Pack = (organisationId: string) => void

function Acts({ roundId, row, pack }: { readonly roundId: string; readonly row: Row; readonly pack: Pack }) {
  const t = useText(pledgesScreenText)
  const mayEnter = useMay('pledge.enter')
  const { set } = useUrl()
  if (row.signed === 0) return <span className="quiet">–</span>
  return (
    <span className="pledge-drafts">
      <Button size="small" href={`/documents/pledges/unit/${row.id}.pdf?roundId=${roundId}`}>
        {t('unitPdf')}
      </Button>
      <Button size="small" onClick={() => pack(row.id)}>
        {t('unitZip')}
      </Button>
      {mayEnter && row.paper > 0 ? (
        <Button size="small" onClick={() => set({ scan: row.id })}>
          {t('unitScan')}
        </Button>
      ) : null}
    </span>
  )
}

function useColumns(roundId: string, pack: Pack): readonly Column<Row>[] {
  const t = useText(pledgesScreenText)
  const signedIn = (row: Row, more = '') => `${pledgesPath}?state=in_force&organisation=${row.id}${more}`
  const number = { align: 'right', width: 80, sortable: true } as const
  return [
    {
      ...{ key: 'organisationName', title: t('unit'), sortable: true, width: 200, mobile: 'title' },
      render: (row) => row.organisationName,
    },
    {
      ...{ key: 'areaName', title: t('area'), sortable: true, width: 110, mobile: 'hidden' },
      render: (row) => row.areaName,
    },
    { ...number, key: 'owed', title: t('owed'), mobile: 'fact', render: (row) => row.owed },
    {
      ...{ ...number, key: 'signed', title: t('signed'), mobile: 'fact' },
      render: (row) => <CountCell n={row.signed} to={signedIn(row)} />,
    },
    {
      ...{ ...number, key: 'missing', title: t('missing'), mobile: 'fact' },
      render: (row) => <CountCell n={row.missing} to={`${pledgesPath}/missing?organisation=${row.id}`} />,
    },
    {
      ...{ ...number, key: 'phone', title: t('phone'), mobile: 'hidden' },
      render: (row) => <CountCell n={row.phone} to={signedIn(row, '&way=phone')} />,
    },
    {
      ...{ ...number, key: 'paper', title: t('paper'), mobile: 'hidden' },
      render: (row) => <CountCell n={row.paper} to={signedIn(row, '&way=paper')} />,
    },
    {
      key: 'acts',
      title: t('acts'),
      width: 290,
      render: (row) => <Acts roundId={roundId} row={row} pack={pack} />,
    },
  ]
}

function UnitScan(props: { readonly roundId: string; readonly unit: Row; readonly onClose: () => void }) {
  const t = useText(pledgesScreenText)
  const attach = useMutation(pledgesApi.attachUnitScan.mutationOptions())
  const { roundId, unit, onClose } = props
  return (
    <FormDialog
      title={`${t('unitScan')}：${unit.organisationName}`}
      schema={scanSchema}
      fields={[
        { name: 'fileId', label: t('file'), kind: 'file', upload: uploadDocument, limits: scanLimits },
      ]}
      submitLabel={t('attach')}
      act={({ fileId }) => attach.mutateAsync({ roundId, organisationId: unit.id, fileId })}
      onClose={onClose}
    >
      <p>{t('unitScanNote')}</p>
    </FormDialog>
  )
}
