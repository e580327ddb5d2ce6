import { fenOf, yuanText } from '#common/money.ts'
import { type OfficialBlock, type OfficialDocument, officialDocument } from '#common/official.ts'
import { say } from '#common/text.ts'
import { longDate } from '#platform/documents/layout.ts'
import type { AuditRecord } from './shapes.ts'
import { auditsText } from './text.ts'

function paragraph(text: string): OfficialBlock {
  return { kind: 'paragraph', text, indent: true }
}

function heading(text: string): OfficialBlock {
  return { kind: 'heading', level: 1, text }
}

/** Those audited with their posts, each person once. */
function peopleWords({ people }: AuditRecord): string {
  const byPerson = Map.groupBy(people, (one) => one.personId)
  return [...byPerson.values()]
    .map((own) => `${own[0]?.name ?? ''}（${own.map(({ post }) => post).join('、')}）`)
    .join('、')
}

function subjectLines({ subjects }: AuditRecord): OfficialBlock[] {
  return subjects
    .filter(({ conclusion }) => conclusion !== '')
    .map(({ name, conclusion }, place) =>
      paragraph(`${place + 1}.${name.zh}：${conclusion}。`.replace(/。。$/, '。')),
    )
}

function standingWords(problem: AuditRecord['problems'][number]): string {
  if (problem.doneOn !== null) return `已于${problem.doneOn}整改`
  return problem.dueOn === null ? '正在整改' : `正在整改，时限${problem.dueOn}`
}

function problemTable({ problems }: AuditRecord): OfficialBlock[] {
  if (problems.length === 0) return [paragraph('本次审计未发现问题。')]
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: '审计事项', width: 2, align: 'left' },
        { title: '问题', width: 4, align: 'left' },
        { title: '金额（元）', width: 2, align: 'right' },
        { title: '整改情况', width: 3, align: 'left' },
      ],
      rows: problems.map((problem) => [
        say(auditsText, `subject.${problem.subject}`, 'zh'),
        problem.description,
        problem.amount === null ? '—' : yuanText(fenOf(problem.amount)),
        standingWords(problem),
      ]),
    },
  ]
}

/** 离任经济责任审计结果公告, to be put up in the village; of an audit whose report is issued. */
export function announcementDocument(audit: AuditRecord): OfficialDocument {
  const committee = audit.community ? '居民委员会' : '村民委员会'
  const number = audit.reportNumber === '' ? '' : `（${audit.reportNumber}）`
  return officialDocument.parse({
    layout: 'plain',
    title: `关于${audit.areaName}${committee}成员离任经济责任审计结果的公告`,
    body: [
      paragraph(
        `根据有关法律规定和换届工作安排，由${audit.lead}牵头，对${audit.areaName}${committee}成员进行了离任经济责任审计，审计期间为${longDate(audit.periodFrom)}至${longDate(audit.periodTo)}。审计报告${number}已经出具，现将结果公告如下。`,
      ),
      heading('一、被审计人员'),
      paragraph(`${peopleWords(audit)}。`),
      heading('二、审计事项和结论'),
      ...subjectLines(audit),
      heading('三、发现的问题和整改情况'),
      ...problemTable(audit),
      heading('四、审计评价'),
      paragraph(audit.summary),
      paragraph(`村（居）民对审计结果有异议的，可以向${audit.lead}反映。`),
    ],
    organs: [audit.lead],
    date: audit.publishedOn ?? audit.concludedOn,
  })
}
