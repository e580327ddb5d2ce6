import { type OfficialDocument, officialDocument } from '#common/official.ts'
import { longDate } from '#platform/documents/layout.ts'
import type { Paper, Test } from './settle.ts'

/** The kind of ticket under which the holder of a personal link fetches the own certificate. */
export const certificateTickets = 'test-certificates'

/** The number of a certificate, by which its paper is found again. */
export function certificateNumber({ takenOn, id }: Pick<Paper, 'takenOn' | 'id'>): string {
  return `${takenOn.slice(0, 4)}-${id.slice(-10)}`
}

type Holder = { readonly name: string; readonly organisationName: string }

/** 合格证 of a paper that passed. */
export function certificateOf(
  test: Test,
  paper: Paper,
  { name, organisationName }: Holder,
): { readonly name: string; readonly document: OfficialDocument } {
  const unit = organisationName === '' ? '' : `（${organisationName}）`
  const document = officialDocument.parse({
    layout: 'plain',
    title: '换届纪律测试合格证',
    subtitle: `编号：${certificateNumber(paper)}`,
    addressees: `${name}同志${unit}`,
    body: [
      {
        kind: 'paragraph',
        text: `于${longDate(paper.takenOn)}参加《${test.title}》，成绩${paper.score ?? 0}分（满分${test.fullMark}分，合格${test.passMark}分），测试合格。`,
      },
      { kind: 'paragraph', text: '特发此证。' },
    ],
    organs: [test.organiser],
    date: paper.takenOn,
    sealed: true,
  })
  return { name: `换届纪律测试合格证_${name}`, document }
}
