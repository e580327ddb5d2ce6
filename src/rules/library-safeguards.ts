import type { LibraryRow } from './library-entry.ts'

export const review: readonly LibraryRow[] = [
  [
    'ZG-01',
    '村（社区）“两委”候选人实行县级联审：村自查、乡镇初审后，由县级组织、民政部门牵头，有关部门逐人出具书面结论；未经联审的不得列为候选人，届中补选同样适用。参加部门由本地文件确定。',
    'Candidates of village and community committees are reviewed by the county: after the village and the township, departments led by organisation and civil affairs each give a written conclusion. Nobody stands without it, also in by-elections. Local documents name the departments.',
  ],
  [
    'ZG-02',
    '候选人负面清单没有全国统一文本，各省、各县自行印发；每一项分“不得”和“不宜”，回溯年限为2年、3年或者5年不等，由对应部门核查。',
    'There is no national negative list; provinces and counties print their own. Each item is barred or unsuitable, looks back 2, 3 or 5 years, and is checked by its department.',
  ],
  [
    'HB-01',
    '公务员之间有夫妻、直系血亲、三代以内旁系血亲和近姻亲关系的，不得在同一机关双方直接隶属于同一领导人员的职位或者有直接上下级领导关系的职位工作，也不得在一方担任领导职务的机关从事组织、人事、纪检、监察、审计和财务工作。',
    'Civil servants who are spouses, direct kin, collateral kin within three generations or near in-laws may not serve directly under the same leader or one under the other, nor work in personnel, discipline, audit or finance where the other leads.',
  ],
  [
    'HB-02',
    '近亲属为配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女，范围小于公务员任职回避。村、社区选举的回避按此范围或者本地规定执行。',
    'Near relatives are spouse, parents, children, siblings, grandparents and grandchildren: a narrower circle than that of civil servants. Villages and communities apply it, or what is set locally.',
  ],
  [
    'ZG-03',
    '村（居）民委员会候选人的年龄，国家法律未作限制；各地要求不一，按本地文件设定。',
    'No national law limits the age of candidates for a village or residents committee; local documents differ, and the settings follow them.',
  ],
  [
    'CF-01',
    '政务处分期间：警告6个月，记过12个月，记大过18个月，降级、撤职24个月。两种以上的执行最重的；多个相同处分合并计算，最长48个月。',
    'Governmental sanctions last 6 months (warning), 12 (demerit), 18 (serious demerit), 24 (demotion, removal). Of several kinds the heaviest applies; several of one kind add up to 48 months at most.',
  ],
  [
    'CF-02',
    '基层群众性自治组织中从事管理的人员，可以给予警告、记过、记大过的政务处分。',
    'Managers of village and residents committees may be given a warning, a demerit or a serious demerit.',
  ],
  [
    'CF-03',
    '党纪处分影响期：警告12个月，严重警告18个月，撤销党内职务24个月，留党察看恢复党员权利后24个月，开除党籍60个月。未见官方原文，按设定执行。',
    'Party punishments have effect for 12 months (warning), 18 (serious warning), 24 (removal from Party posts), 24 after rights are restored (probation), 60 (expulsion). The text was not seen; the settings apply.',
  ],
  [
    'CF-04',
    '2007年条例规定的处分期间：警告6个月，记过12个月，记大过18个月，降级、撤职24个月；多个相同处分合并计算，最长48个月。',
    'By the regulations of 2007 sanctions last 6 months (warning), 12 (demerit), 18 (serious demerit), 24 (demotion, removal); several of one kind add up to 48 months at most.',
  ],
]

export const audits: readonly LibraryRow[] = [
  [
    'SJ-01',
    '村民委员会成员离任经济责任审计结果，应当在下一届村民委员会选举之前公布。',
    'The result of the leaving audit of village officials is published before the next election.',
  ],
  [
    'SJ-02',
    '审计机关在实施审计3日前送达审计通知书，特殊情况经批准可以直接持通知书实施；被审计单位自接到审计组报告之日起10日内送交书面意见。',
    'The notice of an audit is served 3 days before it begins, or on the spot where approved; the unit answers the draft report within 10 days.',
  ],
  [
    'SJ-03',
    '党政主要领导干部经济责任审计：被审计领导干部自收到报告征求意见稿之日起10个工作日内提出意见；对结果有异议的，30日内申诉，90日内作出复查决定。',
    'Audits of leading cadres: the cadre answers the draft within 10 working days, may complain within 30 days, and the review is decided within 90.',
  ],
  [
    'SJ-04',
    '经济责任审计对象为党委、政府、纪检监察、法院、检察院等单位的主要领导干部，以及主持工作1年以上的副职；可以任中审计，也可以离任审计，以任中审计为主。',
    'Audited are the heads of Party committees, governments, discipline organs, courts and procuratorates, and deputies in charge for a year or more; in office or on leaving, mainly in office.',
  ],
]

export const discipline: readonly LibraryRow[] = [
  [
    'JL-01',
    '2016年“九个严禁、九个一律”：严禁拉帮结派、拉票贿选、买官卖官、跑官要官、造假骗官、说情打招呼、违规用人、跑风漏气、干扰换届，各对应一项处理。',
    'The nine prohibitions of 2016: factions, vote buying, trade in posts, lobbying for posts, forged files, pleading for others, irregular appointments, leaks, disturbing the term change; each with its consequence.',
  ],
  [
    'JL-02',
    '2021年“十严禁”：严禁结党营私、拉票贿选、买官卖官、跑官要官、个人说了算、说情打招呼、违规用人、跑风漏气、弄虚作假、干扰换届。后两项的表述待核。',
    'The ten prohibitions of 2021: cliques, vote buying, trade in posts, lobbying for posts, one man’s word, pleading for others, irregular appointments, leaks, falsehood, disturbing the term change. The wording of the last two is to be checked.',
  ],
  [
    'JL-03',
    '2026年“十严禁”：严禁结党营私、搞小圈子，搞投机钻营、结交政治骗子，拉票贿选，跑官要官、买官卖官，违规干预、说情打招呼，个人说了算，“带病提名”“带病提拔”，违规用人，弄虚作假、跑风漏气，干扰换届。适用于2026年起换届的省市县乡领导班子。',
    'The ten prohibitions of 2026: cliques and circles; careerism and political swindlers; vote buying; lobbying for and trade in posts; interference and pleading; one man’s word; nominating or promoting those with problems; irregular appointments; falsehood and leaks; disturbing the term change. They apply to teams elected from 2026.',
  ],
  [
    'JB-01',
    '12380举报平台由信访、电话、网络、短信四条渠道组成，受理违反干部选拔任用规定的问题；办理方式分立项督查、举办字、举核字、举函字、举释字、举信字、举协字、直转件8类，前3类须调查并报告结果。',
    'The 12380 desk takes letters, calls, web reports and messages about breaches of the rules on selecting cadres. It handles them in eight ways, of which the first three ask for an investigation and a report.',
  ],
  [
    'JB-02',
    '12380举报的办理时限未见可靠文本。线索具体、清楚的一般2个月左右办结，作为默认值，以本地文件为准。',
    'No reliable text sets time limits for 12380 reports. About two months for specific and clear ones is the default; local documents prevail.',
  ],
  [
    'JB-03',
    '信访事项应当登记，15日内分别处理并告知；转送的5个工作日内可以提出异议；自受理之日起60日内办结，情况复杂的经批准延长不超过30日；不服的30日内请求复查、复核，复查、复核各30日内提出意见。检举控告按纪检监察规定办理。',
    'A petition is registered and dealt with within 15 days; a transfer may be disputed within 5 working days; it is finished within 60 days, 30 more if approved. Review is asked for within 30 days at each step and given within 30. Accusations follow the discipline organs’ rules.',
  ],
  [
    'XJ-36',
    '以金钱或者其他财物贿赂，以暴力、威胁、欺骗等手段妨害选举，伪造选举文件、虚报票数，压制、报复控告检举人的，依法给予治安管理处罚或者追究刑事责任；以此当选的，当选无效。',
    'Bribery, violence, threats or deceit, forged papers or false counts, and reprisals against those who report are punished as offences or crimes; an election so won is void.',
  ],
  [
    'JB-04',
    '2005年条例：信访事项应当登记，15日内分别处理；自受理之日起60日内办结，情况复杂的经批准延长不超过30日；不服的30日内请求复查、复核，复查、复核各30日内提出意见。',
    'By the regulations of 2005 a petition is registered and dealt with within 15 days and finished within 60, 30 more if approved; review is asked for within 30 days at each step and given within 30.',
  ],
]

export const general: readonly LibraryRow[] = [
  [
    'MF-01',
    '按年、月、日计算期间的，开始的当日不计入；期间的最后一日是法定休假日的，以休假日结束的次日为最后一日。',
    'A period in days, months or years does not count its first day; one that ends on a statutory holiday ends on the next day.',
  ],
  [
    'SF-01',
    '公民身份号码是每个公民唯一的、终身不变的身份代码，按照公民身份号码国家标准编制。',
    'A citizen’s identity number is unique and for life, made by the national standard.',
  ],
]
