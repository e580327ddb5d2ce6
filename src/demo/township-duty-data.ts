import type { Severity } from '#gates/responsibility/township-duty/kinds.ts'

/** What leaders found in villages: class, how serious, text, and what was done where it was settled on the spot. */
export type DemoFinding = readonly [className: string, severity: Severity, text: string, result?: string]

export const demoFindings: readonly DemoFinding[] = [
  [
    '班子问题',
    'ordinary',
    '“两委”成员分工不明确，坐班制度执行不严',
    '当场明确分工，乡镇党委每周抽查坐班情况',
  ],
  ['班子问题', 'considerable', '书记、主任配合不顺，村务议事不经常'],
  ['班子问题', 'ordinary', '班子成员年龄偏大，信息化办公能力不足', '由包村干部帮带，列入换届培训名单'],
  ['班子问题', 'considerable', '副书记长期外出务工，工作由他人代办'],
  ['人选问题', 'ordinary', '35岁以下党员不足3人，后备人选储备少', '从返乡大学生和退役军人中补充后备人选2名'],
  ['人选问题', 'considerable', '拟任主任人选群众认可度不高，需重新酝酿'],
  ['人选问题', 'ordinary', '妇女委员人选尚未酝酿成熟', '召开妇女代表座谈，推荐人选1名'],
  ['人选问题', 'ordinary', '后备人选学历未达到高中以上要求', '调整后备人选，改由符合条件的同志担任'],
  ['矛盾纠纷', 'ordinary', '两个村民小组因水渠管护有纠纷', '现场调解，签订管护协议'],
  ['矛盾纠纷', 'considerable', '征地补偿款分配有分歧，部分群众情绪较大'],
  ['矛盾纠纷', 'ordinary', '邻里宅基地边界不清，多次争吵', '乡镇司法所到场丈量确认'],
  ['矛盾纠纷', 'grave', '集体林地承包合同到期未续签，群众多次到乡镇反映'],
  ['宗族宗派影响', 'considerable', '大姓村民私下议论由本族人担任主任'],
  ['宗族宗派影响', 'grave', '两个姓氏的宗亲就候选人人选相互较劲，有串联苗头'],
  ['换届风气', 'considerable', '有人借办酒席之机宣传个人，存在拉票苗头'],
  ['换届风气', 'ordinary', '换届纪律公开栏未更新，部分群众不知晓举报电话', '当日更换公开栏，入户发放明白卡'],
  ['换届风气', 'ordinary', '外出务工党员对换届纪律知晓率低', '通过微信群逐人告知并签收'],
  ['程序执行', 'ordinary', '离任审计结果张榜公布不足规定天数', '重新公布并拍照存档'],
  ['程序执行', 'considerable', '选民登记底册中外出人员信息缺漏较多'],
  ['程序执行', 'ordinary', '村级换届工作台账记录不规范', '现场示范填写，乡镇复查合格'],
]

export const demoSummaries = [
  '与村干部、老党员座谈，了解班子运行和换届人选酝酿情况',
  '入户走访党员和群众代表，征求对现任班子和后备人选的意见',
  '实地察看村级阵地，检查换届宣传、公开栏和举报电话公布情况',
  '走访困难户和外出务工人员家属，听取对村“两委”换届的意见建议',
  '逐户走访各村民小组，分析研判换届形势，指导制定工作预案',
  '查看离任审计、任期考核资料，了解群众反映较多的问题',
  '参加村党员大会，宣讲换届纪律，了解党员思想动态',
] as const

export const demoPeople = [
  '老党员、老干部、村民代表',
  '党员、村民小组长',
  '困难户、外出务工人员家属',
  '致富带头人、返乡青年',
  '村“两委”成员、村务监督委员会成员',
  '妇女代表、退役军人',
] as const
