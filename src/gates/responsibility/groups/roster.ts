import { type OfficialBlock, type OfficialDocument, officialDocument } from '#common/official.ts'
import { longDate } from '#platform/documents/layout.ts'
import type { GroupRecord, MemberView } from './contract.ts'

/** Two-character names are written with a full-width space so that all names stand in three places. */
function spread(name: string): string {
  return name.length === 2 ? `${name[0]}　${name[1]}` : name
}

const labels = { head: '组　长：', deputy: '副组长：', member: '成　员：' } as const
const blank = '　　　　'

function linesOf(members: readonly MemberView[], capacity: keyof typeof labels): OfficialBlock[] {
  return members
    .filter((member) => member.capacity === capacity)
    .map((member, place): OfficialBlock => {
      const text = `${spread(member.name)}　　${member.title}`
      if (place > 0) return { kind: 'paragraph', text: `${blank}${text}`, indent: true }
      return { kind: 'heading', level: 1, text: labels[capacity], runIn: text }
    })
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

/** 领导小组成员名单 as an official document, as of the day that the record shows. */
export function rosterDocument(group: GroupRecord): OfficialDocument {
  return officialDocument.parse({
    layout: 'plain',
    title: `${group.name}成员名单`,
    subtitle: `截至${longDate(group.on)}`,
    body: [
      ...linesOf(group.members, 'head'),
      ...linesOf(group.members, 'deputy'),
      ...linesOf(group.members, 'member'),
      { kind: 'paragraph', text: '' },
      { kind: 'heading', level: 1, text: '主要职责：', runIn: group.duty },
      { kind: 'paragraph', text: officeWords(group) },
    ],
  })
}
