import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx'
import type { GroupRecord, MemberView } from './contract.ts'

// Half points: 二号 and 三号 of the national standard for official documents.
const sizes = { title: 44, body: 32 } as const
// Twentieths of a point.
const line = 560
const millimetre = 56.7
const fonts = { title: '方正小标宋简体', body: '仿宋_GB2312', strong: '黑体', note: '楷体_GB2312' } as const

function run(text: string, font: string, size: number = sizes.body): TextRun {
  return new TextRun({
    text,
    size,
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
  })
}

function paragraph(runs: readonly TextRun[], how: { centred?: boolean; indent?: boolean } = {}): Paragraph {
  return new Paragraph({
    children: [...runs],
    alignment: how.centred ? AlignmentType.CENTER : AlignmentType.BOTH,
    spacing: { line, lineRule: LineRuleType.EXACT },
    ...(how.indent ? { indent: { firstLine: sizes.body * 20 } } : {}),
  })
}

/** `2021年9月15日`. */
function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Two-character names are written with a full-width space so that all names stand in three places. */
function spread(name: string): string {
  return name.length === 2 ? `${name[0]}　${name[1]}` : name
}

const labels = { head: '组　长：', deputy: '副组长：', member: '成　员：' } as const
const blank = '　　　　'

function linesOf(members: readonly MemberView[], capacity: keyof typeof labels): Paragraph[] {
  return members
    .filter((member) => member.capacity === capacity)
    .map((member, place) =>
      paragraph([
        run(place === 0 ? labels[capacity] : blank, place === 0 ? fonts.strong : fonts.body),
        run(`${spread(member.name)}　　${member.title}`, fonts.body),
      ]),
    )
}

function officeWords(group: GroupRecord): string {
  const inOffice = group.members.filter((member) => member.inOffice)
  const director = inOffice.find((member) => member.officeDirector)
  const others = inOffice.filter((member) => !member.officeDirector).map((member) => member.name)
  const how = director !== undefined && director.capacity !== 'staff' ? '兼任' : '担任'
  const named = director === undefined ? '' : `，办公室主任由${director.name}同志${how}`
  const people = others.length === 0 ? '' : `，办公室成员：${others.join('、')}`
  return `领导小组下设${group.officeName}，设在${group.officeOrganisation}${named}${people}。`
}

/** 领导小组成员名单 as a Word document, as of the day that the record shows. */
export async function rosterDocument(group: GroupRecord): Promise<Uint8Array> {
  const document = new Document({
    title: `${group.name}成员名单`,
    creator: '五关·换届工作系统',
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) },
            margin: {
              top: Math.round(37 * millimetre),
              bottom: Math.round(35 * millimetre),
              left: Math.round(28 * millimetre),
              right: Math.round(26 * millimetre),
            },
          },
        },
        children: [
          paragraph([run(`${group.name}成员名单`, fonts.title, sizes.title)], { centred: true }),
          paragraph([run(`（截至${longDay(group.on)}）`, fonts.note)], { centred: true }),
          paragraph([]),
          ...linesOf(group.members, 'head'),
          ...linesOf(group.members, 'deputy'),
          ...linesOf(group.members, 'member'),
          paragraph([]),
          paragraph([run('主要职责：', fonts.strong), run(group.duty, fonts.body)], { indent: true }),
          paragraph([run(officeWords(group), fonts.body)], { indent: true }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
