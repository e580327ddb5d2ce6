import { citationSchema } from '#common/contract.ts'
import { sm3 } from '#platform/crypto/vault.ts'
import type { CivilDate } from '#rules/dates.ts'
import { disciplineOn } from '#rules/discipline.ts'
import type { PledgeKind } from './shapes.ts'

const titles: Readonly<Record<PledgeKind, string>> = {
  leader: '领导干部严守换届纪律承诺书',
  staff: '换届工作人员严守换届纪律承诺书',
  nominee: '提名人选严守换届纪律承诺书',
  delegate: '代表严守换届纪律承诺书',
  village: '村（社区）干部严守换届纪律承诺书',
  relative: '亲属支持严守换届纪律承诺书',
}

const openings: Readonly<Record<PledgeKind, string>> = {
  leader: '为严肃换届纪律、营造风清气正的换届环境，作为领导干部，本人郑重承诺：',
  staff: '本人承担换届工作任务，知悉换届纪律和保密要求，郑重承诺：',
  nominee: '本人被列为换届提名人选，知悉换届纪律要求，郑重承诺：',
  delegate: '作为代表，本人将依法依规履行选举职责，郑重承诺：',
  village: '作为村（社区）干部，本人将自觉遵守换届纪律，郑重承诺：',
  relative: '作为换届工作涉及人员的亲属，本人支持其严守换届纪律，郑重承诺：',
}

const promises: Readonly<Record<PledgeKind, readonly string[]>> = {
  leader: [
    '坚决服从组织安排，正确对待进退留转，不向组织提要求、讲条件。',
    '带头执行民主集中制，不以个人决定代替集体研究，不违规干预人事安排，不为他人说情、打招呼。',
    '严格按照职数、条件和程序选人用人，不突击提拔、不违规调整。',
    '严守工作秘密，不打听、不泄露、不扩散酝酿讨论、考察和提名情况。',
    '管好配偶、子女、其他亲属和身边工作人员，不允许其借换届之机谋取利益。',
  ],
  staff: [
    '严格按照法律法规、党内法规和换届方案规定的程序、时限办理，不擅自简化、变通程序。',
    '严守保密纪律，不泄露、不扩散酝酿讨论、考察、推荐和计票情况。',
    '如实登记、统计和报告数据，不弄虚作假、不迟报漏报瞒报。',
    '与候选人有亲属关系的主动报告并依规回避。',
    '公道对待每一名候选人和选举人，不诱导、不干扰他人投票。',
  ],
  nominee: [
    '如实向组织报告个人有关事项、履历和参选情况，对材料真实性负责，不弄虚作假。',
    '不以宴请、送礼、发红包、转账等方式拉票，不委托他人游说拉票。',
    '不拉关系、不托人情，不以任何利益换取提名、投票或者职务。',
    '不造谣诽谤、诬告陷害其他人选，不以威胁、欺骗等手段妨害选举。',
    '服从选举结果，自觉接受组织、群众和舆论监督。',
  ],
  delegate: [
    '按时出席会议，珍惜并独立行使选举权，认真填写选票。',
    '不接受候选人及其亲友的宴请、礼品、礼金、红包，发现拉票贿选立即报告。',
    '不私下串联，不传播未经证实的消息，不参与任何非组织活动。',
    '遵守会议纪律和保密规定，不泄露会议内部讨论情况。',
  ],
  village: [
    '坚决拥护党组织的领导，正确对待岗位变动，换届期间坚守岗位，不影响村（居）民办事。',
    '不拉票贿选，不许诺好处，不利用宗族、宗派、黑恶势力影响和操纵选举。',
    '如实提供选民、财务和集体资产资料，按时办理工作移交，不突击花钱、不转移资产。',
    '不造谣、不传谣，不干扰、不破坏选举会场秩序。',
    '向家人、亲友讲明换届纪律，发现违纪违法线索及时反映。',
  ],
  relative: [
    '当好家庭助廉人，经常提醒亲属遵守换届纪律，不吹“枕边风”、不求情打招呼。',
    '不以亲属名义接受礼品、礼金、宴请，不参与拉票助选活动。',
    '不打听、不传播换届人事信息，不信谣、不传谣。',
  ],
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'] as const
const closing =
  '如有违反，自愿接受组织处理、纪律处分，涉嫌违法犯罪的依法承担责任；属于候选人的，接受取消候选人资格或者宣布当选无效。'

/** A text as it is proposed for a kind of people on a day: written for this product, resting on the discipline text then in force. */
export type ProposedText = {
  readonly title: string
  readonly text: string
  readonly citation: ReturnType<typeof citationSchema.parse>
}

/** Classes of the standard scheme that sign a text, until the coordinator chooses others. */
export const usualClasses: Readonly<Record<PledgeKind, readonly string[]>> = {
  leader: ['leaders', 'group_members', 'departments', 'townships'],
  staff: ['staff'],
  nominee: ['nominees'],
  delegate: ['delegates'],
  village: ['villages'],
  relative: ['relatives'],
}

/** Proposes the text of a pledge; null before the first discipline text. */
export function proposedText(kind: PledgeKind, day: CivilDate): ProposedText | null {
  const verdict = disciplineOn(day)
  if (!verdict.ok) return null
  const { text, citations } = verdict.value
  const names = text.items.map((item) => item.name.zh).join('、')
  const obey = `认真学习、自觉遵守${text.edition}年换届纪律${text.name.zh.replace(/（.*）/, '')}，即${names}。`
  const lines = [obey, ...promises[kind]].map((line, at) => `${numerals[at] ?? ''}、${line}`)
  return {
    title: titles[kind],
    text: [openings[kind], ...lines, closing].join('\n'),
    citation: citationSchema.parse(citations[0]),
  }
}

/** SM3 of a text, by which it is proved which words were signed. */
export function hashOf(title: string, text: string): string {
  return sm3(`${title}\n${text}`)
}
