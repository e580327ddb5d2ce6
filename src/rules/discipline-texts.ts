import type { Grade } from './catalogue-entry.ts'
import type { CivilDate } from './dates.ts'
import { type Said, said } from './said.ts'

/**
 * One prohibition of a discipline text, in own words: a short name, what it forbids, what follows for one who does it (null
 * where the text was not seen), and how sure that is.
 */
export type DisciplineItem = {
  readonly id: string
  readonly name: Said
  readonly forbids: Said
  readonly follows: Said | null
  readonly confidence: Grade
}

/** A discipline text of a round of term changes, in force from a day on. */
export type DisciplineText = {
  readonly edition: string
  readonly ruleId: string
  readonly name: Said
  readonly from: CivilDate
  readonly items: readonly DisciplineItem[]
}

type Words = readonly [zh: string, en: string]

function item(
  id: string,
  confidence: Grade,
  name: Words,
  forbids: Words,
  follows: Said | null,
): DisciplineItem {
  return { id, name: said(...name), forbids: said(...forbids), follows, confidence }
}

const punished = said('一律给予纪律处分', 'disciplinary punishment')
const struckOff = said(
  '一律排除出人选名单或者取消候选人资格，并给予处分；贿选的依法处理',
  'off the list or the candidacy cancelled, and punished; bribery by law',
)
const suspended = said(
  '一律先停职或者免职，再依规依纪依法处理',
  'first suspended or removed, then dealt with by rule and law',
)
const notPromoted = said('一律不得提拔使用', 'not promoted')
const recorded = said('一律记录在案，情节严重的追究责任', 'recorded; called to account where serious')
const annulled = said('一律宣布无效，并追究责任', 'void, and called to account')

const cliques: Words = ['拉帮结派、培植私人势力、搞小圈子', 'forming factions and private followings']
const votes: Words = [
  '以宴请、送礼、微信红包、转账等方式拉票，通过打电话、发信息、当面拜访或者委托他人游说拉票',
  'canvassing by banquets, gifts, e-packets or transfers, or by calls, messages, visits or others',
]
const trade: Words = [
  '以金钱或者其他利益换取职务、职级或者荣誉',
  'trading money or favours for posts or honours',
]
const lobbying: Words = ['采取拉关系、托人情等手段谋取职务', 'seeking posts through connections']
const pleading: Words = [
  '违规干预换届人事安排，为他人提拔说情、打招呼',
  'interfering in appointments, or pleading for others',
]
const irregular: Words = [
  '突击提拔、超职数配备，不按规定程序选人用人',
  'rushed promotions, more posts than allowed, or skipped procedure',
]
const leaks: Words = ['泄露、扩散酝酿讨论和考察的情况', 'leaking what was discussed or found in inspection']
const disturbance: Words = [
  '造谣诽谤、诬告陷害，以威胁、欺骗等手段妨害选举',
  'rumours, false accusation, or threat and deceit to hinder votes',
]
const oneMan: Words = ['以个人决定代替集体研究，独断专行', 'one person deciding in place of the whole']
const falsehood: Words = ['在档案、年龄、学历、履历上弄虚作假', 'falsifying files, age, schooling or career']

/** The discipline texts held, oldest first. */
export const disciplineTexts: readonly DisciplineText[] = [
  {
    edition: '2016',
    ruleId: 'JL-01',
    name: said('“九个严禁、九个一律”', 'The nine prohibitions'),
    from: '2016-01-01',
    items: [
      item('cliques', 'B', ['严禁拉帮结派', 'Factions'], cliques, punished),
      item('votes', 'B', ['严禁拉票贿选', 'Buying votes'], votes, struckOff),
      item('trade', 'B', ['严禁买官卖官', 'Trade in posts'], trade, suspended),
      item('lobbying', 'B', ['严禁跑官要官', 'Lobbying for posts'], lobbying, notPromoted),
      item(
        'falsehood',
        'B',
        ['严禁造假骗官', 'Forged files'],
        falsehood,
        said('一律给予组织处理或者纪律处分', 'organisational measures or punishment'),
      ),
      item('pleading', 'B', ['严禁说情打招呼', 'Pleading for others'], pleading, recorded),
      item('irregular', 'B', ['严禁违规用人', 'Irregular appointments'], irregular, annulled),
      item('leaks', 'B', ['严禁跑风漏气', 'Leaks'], leaks, said('一律追究责任', 'called to account')),
      item(
        'disturbance',
        'B',
        ['严禁干扰换届', 'Disturbing the term change'],
        disturbance,
        said('一律从严查处，涉嫌犯罪的移送司法机关', 'severe measures; crimes to the judiciary'),
      ),
    ],
  },
  {
    edition: '2021',
    ruleId: 'JL-02',
    name: said('“十严禁”', 'The ten prohibitions'),
    from: '2021-01-01',
    items: [
      item('cliques', 'B', ['严禁结党营私', 'Cliques'], cliques, punished),
      item('votes', 'B', ['严禁拉票贿选', 'Buying votes'], votes, struckOff),
      item('trade', 'B', ['严禁买官卖官', 'Trade in posts'], trade, suspended),
      item('lobbying', 'B', ['严禁跑官要官', 'Lobbying for posts'], lobbying, notPromoted),
      item(
        'one_man',
        'B',
        ['严禁个人说了算', 'One man’s word'],
        oneMan,
        said('一律撤销作出的决定', 'the decision is cancelled'),
      ),
      item('pleading', 'B', ['严禁说情打招呼', 'Pleading for others'], pleading, recorded),
      item('irregular', 'B', ['严禁违规用人', 'Irregular appointments'], irregular, annulled),
      item('leaks', 'B', ['严禁跑风漏气', 'Leaks'], leaks, null),
      item('falsehood', 'D', ['严禁弄虚作假', 'Falsehood'], falsehood, null),
      item('disturbance', 'D', ['严禁干扰换届', 'Disturbing the term change'], disturbance, null),
    ],
  },
  {
    edition: '2026',
    ruleId: 'JL-03',
    name: said('“十严禁”（2026年）', 'The ten prohibitions (2026)'),
    from: '2026-02-12',
    items: [
      item('cliques', 'B', ['严禁结党营私、搞小圈子', 'Cliques and circles'], cliques, null),
      item(
        'swindlers',
        'B',
        ['严禁搞投机钻营、结交政治骗子', 'Careerism and political swindlers'],
        ['投机钻营，结交政治骗子谋求职务', 'careerism, and seeking posts through political swindlers'],
        null,
      ),
      item('votes', 'B', ['严禁拉票贿选', 'Buying votes'], votes, null),
      item(
        'lobbying',
        'B',
        ['严禁跑官要官、买官卖官', 'Lobbying for and trade in posts'],
        [
          '拉关系、托人情谋取职务，以利益换取职务',
          'seeking posts through connections, or trading favours for them',
        ],
        null,
      ),
      item('pleading', 'B', ['严禁违规干预、说情打招呼', 'Interference and pleading'], pleading, null),
      item('one_man', 'B', ['严禁个人说了算', 'One man’s word'], oneMan, null),
      item(
        'promotion_with_problems',
        'B',
        ['严禁“带病提名”“带病提拔”', 'Nominating or promoting those with problems'],
        [
          '提名、提拔有问题反映而未查清的人选',
          'nominating or promoting people against whom reports were not cleared',
        ],
        null,
      ),
      item('irregular', 'B', ['严禁违规用人', 'Irregular appointments'], irregular, null),
      item(
        'falsehood',
        'B',
        ['严禁弄虚作假、跑风漏气', 'Falsehood and leaks'],
        [
          '在档案、履历上弄虚作假，泄露、扩散酝酿讨论和考察的情况',
          'falsifying files or careers, leaking what was discussed or found',
        ],
        null,
      ),
      item('disturbance', 'B', ['严禁干扰换届', 'Disturbing the term change'], disturbance, null),
    ],
  },
]
