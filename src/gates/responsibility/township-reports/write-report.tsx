import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { brokenNumber } from '#ui/api.tsx'
import { Notice } from '#ui/feedback.tsx'
import { ZodForm } from '#ui/form.tsx'
import type { Field } from '#ui/form-types.ts'
import { useGo } from '#ui/link.tsx'
import { Loaded } from '#ui/loaded.tsx'
import { Page } from '#ui/page.tsx'
import { refusedOrDone } from '#ui/submit.ts'
import { useText } from '#ui/text.tsx'
import { documentLimits, uploadDocument } from '#ui/upload.tsx'
import { useUrl } from '#ui/url.tsx'
import { townshipReportsApi } from './api.tsx'
import { reportPath, reportsPath } from './reports-page.tsx'
import type { ReportRecord } from './shapes.ts'
import { reportsText, reportText } from './text-screens.ts'

const longest = 5000

/** Writing a township's report point by point. */
export function WriteReportScreen() {
  const { params } = useUrl()
  const report = useQuery({
    ...townshipReportsApi.report.queryOptions({ input: { id: params.reportId ?? '' } }),
    // What is being typed is not replaced while the window is away.
    refetchOnWindowFocus: false,
  })
  return <Loaded query={report}>{(found) => <Write key={found.version} report={found} />}</Loaded>
}

/** The field of a point. */
function fieldOf(place: number): string {
  return `s${place}`
}

const fileIdsOf = z.array(z.string())

function schemaOf(report: ReportRecord) {
  const text = z.string().max(longest).optional()
  const texts = report.sections.map((_, place) => [fieldOf(place), text] as const)
  const shape: Record<string, z.ZodType> = { ...Object.fromEntries(texts), fileIds: fileIdsOf }
  return z.object(shape)
}

function Write(props: { readonly report: ReportRecord }) {
  const t = useText(reportsText)
  const r = useText(reportText)
  const { report } = props
  return (
    <Page
      title={r('writeTitle', { township: report.areaName })}
      purpose={r('writePurpose')}
      gate="responsibility"
      crumbs={[
        { label: t('title'), to: reportsPath },
        { label: report.callTitle, to: `${reportsPath}/calls/${report.callId}` },
        { label: report.areaName, to: reportPath(report.id) },
        { label: r('write') },
      ]}
    >
      {report.returnReason === null ? null : (
        <Notice tone="near">{r('returnedBecause', { reason: report.returnReason })}</Notice>
      )}
      {report.mayWrite ? <Form report={report} /> : <Notice tone="info">{t('tab.reports')}</Notice>}
    </Page>
  )
}

function Form(props: { readonly report: ReportRecord }) {
  const r = useText(reportText)
  const go = useGo()
  const { report } = props
  const { id, version, sections, fileList } = report
  const write = useMutation(townshipReportsApi.write.mutationOptions())
  const fields: readonly Field[] = [
    ...sections.map(
      ({ point }, place): Field => ({
        ...{ name: fieldOf(place), label: point, kind: 'textarea', rows: 5, maxLength: longest },
      }),
    ),
    {
      ...{ name: 'fileIds', label: r('files'), kind: 'file', upload: uploadDocument },
      ...{ limits: documentLimits, multiple: true },
    },
  ]
  return (
    <ZodForm
      schema={schemaOf(report)}
      initial={{
        ...Object.fromEntries(sections.map(({ text }, place) => [fieldOf(place), text])),
        fileIds: fileList.map((file) => file.id),
      }}
      labels={Object.fromEntries(fileList.map((file) => [file.id, file.name]))}
      draftKey={`report.write.${id}.${version}`}
      fields={fields}
      submitLabel={r('saveDraft')}
      numberOf={(failure) => brokenNumber(failure) ?? undefined}
      onCancel={() => go(reportPath(id))}
      onSubmit={async ({ fileIds, ...texts }) => {
        const written = sections.map(({ point }, place) => {
          return { point, text: String(texts[fieldOf(place)] ?? '') }
        })
        const sent = { id, version, sections: written, fileIds: fileIdsOf.parse(fileIds) }
        const refusal = await refusedOrDone(() => write.mutateAsync(sent))
        if (refusal === undefined) go(reportPath(id))
        return refusal
      }}
    />
  )
}
