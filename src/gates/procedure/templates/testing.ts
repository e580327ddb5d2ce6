import type { OfficialBlock, OfficialDocument } from '#common/official.ts'
import type { TemplateKey } from './contract.ts'

/** An official document as plain text, one line per element, as the golden files hold it. */
export function plainText(document: OfficialDocument): string {
  const { mark, number, signer, title, subtitle, addressees, annexes, organs, date, note, copies } = document
  const lines = [
    document.layout === 'file' ? `【${mark}】` : `【${document.layout}】`,
    number,
    signer === '' ? '' : `签发人：${signer}`,
    '',
    title,
    subtitle,
    '',
    addressees === '' ? '' : `${addressees}：`,
    ...document.body.flatMap(blockText),
    ...annexes.map(({ title: name }, at) => `附件${at + 1}：${name}`),
    ...organs,
    date ?? '',
    note === '' ? '' : `（${note}）`,
    copies === '' ? '' : `抄送：${copies}`,
    ...annexes.flatMap((annex, at) => ['', `附件${at + 1}`, annex.title, ...annex.blocks.flatMap(blockText)]),
  ]
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function blockText(block: OfficialBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`${block.indent ? '　　' : ''}${block.text}`]
    case 'heading':
      return [`　　${block.text}`]
    case 'table':
      return [
        ...(block.caption === '' ? [] : [block.caption]),
        block.columns.map(({ title }) => title).join(' | '),
        ...block.rows.map((row) => row.join(' | ')),
      ]
    case 'page_break':
      return ['————']
  }
}

const county = '中共砚江自治县委员会'
const town = '中共稔陂镇委员会'
const standing = '砚江自治县人民代表大会常务委员会'

const congress = {
  area: '稔陂镇',
  ordinal: 15,
  opensOn: '2021-09-16',
  days: 1,
  place: '稔陂镇',
  agenda: '听取和审查党委工作报告\n听取和审查纪委工作报告；\n选举产生新一届党委\n选举产生新一届纪委。',
  delegates: 150,
  delegateCandidates: 180,
  women: 45,
  minorities: 30,
  frontline: 90,
  committee: 9,
  committeeCandidates: 11,
  deputies: 2,
  discipline: 5,
  disciplineCandidates: 6,
  disciplineDeputies: 1,
}

const elected = {
  body: '中国共产党稔陂镇委员会',
  meeting: '中国共产党稔陂镇第十五次代表大会',
  heldOn: '2021-09-16',
  secretary: '甲某',
  deputies: '乙某、丙某',
  members: '甲某、乙某，丙某 丁某',
  disciplineSecretary: '丁某',
  disciplineDeputies: '戊某',
  disciplineMembers: '丁某、戊某、己某',
}

const quota = {
  county: '砚江自治县',
  term: 18,
  populationOn: '2020-12-31',
  rows: '稔陂镇\t58412\t83\t\n苎坪乡\t11206\t52\t',
}

const election = { area: '稔陂镇', term: 18, electionDay: '2021-11-16', serial: 2 }
const timetable = '7月3日前 | 研究并呈报请示 | 县委\n7月4日至7月16日\t研究批复\t市委'
const candidates = {
  issuer: '稔陂镇选举委员会',
  ...election,
  constituency: '第一选区',
  seats: 2,
  rows: '甲某|女|苗族|1980.03|中共党员|大专|甲村村委会主任\n乙某|男|汉族|1975.11|群众|高中|甲村村民',
  date: '2021-10-30',
}

/** Facts that make every template say all it can say. */
export const sampleFacts: Readonly<Record<TemplateKey, Readonly<Record<string, unknown>>>> = {
  request: {
    issuer: town,
    addressees: '县委',
    signer: '甲某',
    contact: '乙某',
    phone: '0000-0000000',
    subject: '调整镇党委换届有关事项',
    reasons: '因防汛救灾工作需要，有关事项需作调整。',
    items: '代表选举时间顺延三日。\n镇党代会召开时间不变。',
    date: '2021-07-20',
  },
  reply: {
    issuer: county,
    addressees: '稔陂镇党委',
    subject: '调整镇党委换届有关事项',
    requestTitle: '关于调整镇党委换届有关事项的请示',
    requestNumber: '稔党呈〔2021〕9号',
    meeting: '县委常委会会议',
    studiedOn: '2021-07-26',
    items: '同意代表选举时间顺延三日。',
    changes: '代表资格审查应于8月25日前完成。',
    requirements: '请抓紧组织实施。',
    copies: '县委组织部',
    date: '2021-07-27',
  },
  request_township_congress: {
    issuer: town,
    mark: '中共稔陂镇委员会文件',
    addressees: '县委',
    ...congress,
    studiedOn: '2021-06-28',
    previousOn: '2016-08-20',
    members: 2143,
    branches: 46,
    others: '大会筹备工作由镇党委统一组织。',
    signer: '甲某',
    contact: '乙某',
    date: '2021-06-29',
  },
  reply_township_congress: {
    issuer: county,
    addressees: '稔陂镇党委',
    requestTitle: '关于召开中国共产党稔陂镇第十五次代表大会的请示',
    requestNumber: '稔党呈〔2021〕6号',
    meeting: '县委常委会会议',
    studiedOn: '2021-07-08',
    ...congress,
    changes: '生产和工作一线代表的比例应当在名额分配时落实到选举单位。',
    requirements: '请你们加强组织领导，确保大会圆满成功。',
    copies: '县纪委，县委组织部',
    date: '2021-07-09',
  },
  request_delegate_quota: {
    issuer: town,
    addressees: '县委',
    ...congress,
    present: 140,
    reasons: '因党员人数增加，原代表名额不能满足各选举单位分配需要。',
    studiedOn: '2021-07-20',
    signer: '甲某',
    date: '2021-07-21',
  },
  reply_delegate_quota: {
    issuer: county,
    addressees: '稔陂镇党委',
    requestTitle: '关于调整中国共产党稔陂镇第十五次代表大会代表名额的请示',
    requestNumber: '稔党呈〔2021〕8号',
    meeting: '县委常委会会议',
    studiedOn: '2021-07-26',
    ...congress,
    changes: '增加的名额全部用于生产和工作一线。',
    requirements: '请及时调整分配方案。',
    date: '2021-07-27',
  },
  request_results: {
    issuer: town,
    addressees: '县委',
    ...elected,
    entitled: 150,
    present: 147,
    signer: '甲某',
    date: '2021-09-17',
  },
  reply_results: {
    issuer: county,
    addressees: '稔陂镇党委',
    requestTitle: '关于中国共产党稔陂镇委员会选举结果的请示',
    requestNumber: '稔党呈〔2021〕15号',
    researched: '县委常委会会议',
    studiedOn: '2021-09-22',
    ...elected,
    changes: '请做好新老班子交接工作。',
    date: '2021-09-23',
  },
  decision_delegate_quota: {
    issuer: standing,
    ...quota,
    session: '砚江自治县第十六届人民代表大会常务委员会第四十一次会议',
    decidedOn: '2021-07-15',
    others: '本决定自通过之日起施行。',
    date: '2021-07-15',
  },
  filing_delegate_quota: {
    issuer: standing,
    addressees: '市人大常委会',
    ...quota,
    decisionNumber: '砚人常〔2021〕12号',
    decidedOn: '2021-07-15',
    signer: '甲某',
    date: '2021-07-20',
  },
  scheme_congress_election: {
    issuer: '砚江自治县选举委员会',
    area: '砚江自治县',
    bodies: '县乡两级人民代表大会',
    electionDay: '2021-11-16',
    countyDelegates: 196,
    townshipDelegates: 615,
    aim: '坚持党的领导。',
    principles: '坚持党的领导。\n坚持依法办事。',
    organisation: '县选举委员会主持县人大代表选举。',
    structure: '妇女代表比例不低于上届。',
    timetable,
    requirements: '加强领导。\n严明纪律。',
    date: '2021-08-20',
  },
  resolution_party_congress: {
    issuer: county,
    county: '砚江自治县',
    ordinal: 14,
    plenum: 11,
    decidedOn: '2021-06-28',
    month: '2021年11月下旬',
    place: '砚江县城',
    agenda: '听取和审查县委工作报告\n选举产生新一届县委',
    delegates: 260,
    call: '全会号召全县各级党组织和广大党员团结奋进。',
  },
  scheme_party_congress: {
    issuer: county,
    county: '砚江自治县',
    ordinal: 14,
    opensOn: '2021-11-25',
    aim: '精心组织。',
    tasks: '起草报告\n组织代表选举',
    leaders: '组长：甲某',
    teams: '文件组\t乙某\t县委办\t起草大会报告和文件',
    timetable,
    requirements: '加强组织领导。',
  },
  notice_party_delegates: {
    issuer: county,
    addressees: '各乡镇党委，县直各党（工）委',
    county: '砚江自治县',
    ordinal: 14,
    opensOn: '2021-11-25',
    rows: '稔陂镇\t2143\t28\t9\t15\n县直机关工委\t3120\t40\t13\t10',
    conditions: '政治立场坚定。\n模范遵纪守法。',
    steps: '推荐提名。\n会议选举。',
    dueOn: '2021-10-20',
    requirements: '各选举单位党组织书记负总责。',
    date: '2021-08-12',
  },
  measures_party_election: {
    issuer: county,
    level: 'county',
    area: '砚江自治县',
    ordinal: 14,
    heldOn: '2021-11-25',
    committee: 31,
    committeeCandidates: 35,
    alternates: 6,
    alternateCandidates: 7,
    discipline: 19,
    disciplineCandidates: 21,
    quorum: '应到会人数的半数以上',
    others: '本办法由大会主席团解释。',
  },
  announcement_constituencies: {
    issuer: '稔陂镇选举委员会',
    ...election,
    rows: '1\t第一选区\t甲村、乙村\t4120\t3\n2\t第二选区\t丙村\t2210\t2',
    others: '选区办公地点设在各村委会。',
    date: '2021-09-20',
  },
  announcement_voters: {
    issuer: '稔陂镇选举委员会',
    ...election,
    constituency: '第一选区',
    rows: '甲某\t女\t甲村第一组\n乙某\t男\t甲村第二组',
    publishedOn: '2021-10-25',
    objectionDays: 5,
    receiver: '稔陂镇选举委员会办公室，0000-0000000',
    date: '2021-10-25',
  },
  announcement_initial_candidates: candidates,
  announcement_final_candidates: {
    ...candidates,
    decided: 'preliminary',
    pollingPlace: '2021年11月16日8时至18时，甲村小学',
  },
  scheme_village: {
    issuer: county,
    area: '砚江自治县',
    villages: 174,
    partyDay: '2021-11-08',
    committeeDay: '2021-11-28',
    term: 11,
    aim: '选优配强班子。',
    conditions: '政治素质好。\n群众认可。',
    timetable,
    requirements: '压实责任。\n严肃纪律。',
  },
  notice: {
    issuer: county,
    addressees: '各乡镇党委',
    subject: '做好换届选举准备工作',
    reasons: '根据县委部署，为做好换届选举准备工作，',
    items: '成立工作机构。\n开展业务培训。',
    requirements: '请认真贯彻执行。',
    annex: '各乡镇培训安排表',
    annexRows: '稔陂镇\t业务培训\t8月10日前\n苎坪乡\t业务培训\t8月12日前',
    copies: '县委组织部',
    date: '2021-08-01',
  },
}
