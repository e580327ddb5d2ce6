import { type OfficialBlock, type OfficialDocument, officialDocument } from '#common/official.ts'
import { longDate } from '#platform/documents/layout.ts'
import { numeral } from '#platform/documents/numeral.ts'
import type { ReportRecord } from './shapes.ts'
import { writable } from './states.ts'

function paragraph(text: string): OfficialBlock {
  return { kind: 'paragraph', text, indent: true }
}

function sectionsOf(report: ReportRecord): OfficialBlock[] {
  return report.sections.flatMap(({ point, text }, place): OfficialBlock[] => {
    const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
    const heading = { kind: 'heading' as const, level: 1 as const, text: `${numeral(place + 1)}、${point}` }
    return [heading, ...lines.map(paragraph)]
  })
}

/**
 * A township's report (报告, 上行文 of GB/T 9704-2012) with the secretary as signer, composed from its sections; a draft
 * (送审稿) until it is handed in.
 */
export function documentOf(report: ReportRecord, county: string): OfficialDocument {
  const { organisation, callTitle, periodFrom, periodTo, handedInOn } = report
  const issued = !writable.includes(report.state) && handedInOn !== null
  const opening = `现将${longDate(periodFrom)}至${longDate(periodTo)}工作情况报告如下。`
  return officialDocument.parse({
    layout: 'file',
    mark: organisation,
    signer: issued ? report.reporter : '',
    title: `${organisation}关于${callTitle}的报告`,
    subtitle: issued ? '' : '（送审稿）',
    addressees: `${county}委`,
    body: [paragraph(opening), ...sectionsOf(report), paragraph('特此报告。')],
    organs: [organisation],
    date: issued ? handedInOn : null,
  })
}
