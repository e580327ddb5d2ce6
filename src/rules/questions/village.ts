/** Questions on village and community elections, conduct of public officials, audits and reports. */
export const village = `
# cw-01 village single CW-01:2018
村民委员会由主任、副主任和委员共多少人组成？|A village committee has:
+ 3至7人|3 to 7 members
- 5至9人|5 to 9 members
- 3至5人|3 to 5 members
- 7至9人|7 to 9 members
! 由三至七人组成，应当有妇女成员。|Three to seven, among them a woman.

# cw-02 village single CW-02:2018
村民委员会每届任期为：|The term of a village committee is:
+ 五年|five years
- 三年|three years
- 四年|four years
- 六年|six years
! 2018年修正后每届任期五年，可以连选连任。|Five years since 2018; re-election is allowed.

# cw-03 village false CW-02:2018
乡镇可以根据工作需要，指定、委派或者撤换村民委员会成员。|A township may appoint, assign or remove members of a village committee.
! 任何组织或者个人不得指定、委派或者撤换村民委员会成员。|Nobody may.

# cw-04 village single CW-05:2018
登记参加选举的村民名单应当在选举日的多少日前公布？|The list of registered villagers is published how many days before the election?
+ 20日|20 days
- 5日|5 days
- 10日|10 days
- 15日|15 days
! 选举日的二十日前由村民选举委员会公布。|Twenty days before.

# cw-05 village multiple CW-04:2018
下列哪些人应当列入参加村委会选举的村民名单？|Who is put on the list of villagers who take part?
+ 户籍在本村并且在本村居住的村民|those registered and living in the village
+ 户籍在本村、不在本村居住、本人表示参加选举的村民|those registered, living elsewhere, who say that they take part
+ 户籍不在本村、居住一年以上、本人申请并经村民会议或者村民代表会议同意的公民|those not registered, living there a year, who apply with the villagers’ consent
- 户籍不在本村、刚刚迁来务工的人员|those who just came to work there
! 三类人员列入名单；已在户籍所在村登记的不得再参加其他地方的选举。|These three; one place only.

# cw-06 village true CW-03:2018
村民选举委员会成员被提名为村委会成员候选人的，应当退出村民选举委员会。|A member of the villagers’ election committee who is nominated must leave it.
! 被提名为候选人的，应当退出村民选举委员会。|Must leave.

# cw-07 village single CW-07:2018
选举村委会，当选须获得参加投票的村民：|To be elected to a village committee one needs, of those who voted:
+ 过半数的选票|more than half
- 三分之一的选票|a third
- 三分之二的选票|two thirds
- 最多的选票即可|simply the most votes
! 登记参加选举的村民过半数投票，选举有效；获得参加投票的村民过半数的选票，始得当选。|More than half, with more than half of those registered voting.

# cw-08 village single CW-09:2018
选举期间外出不能参加投票的村民，可以书面委托谁代为投票？|Who may vote in writing for a villager who is away?
+ 本村有选举权的近亲属|a near relative with the vote in the village
- 任何本村村民|any villager
- 村党组织书记|the village secretary
- 候选人|a candidate
! 可以书面委托本村有选举权的近亲属；委托名单应当公布。|A near relative with the vote; the list is published.

# cw-09 village single CW-10:2018
提出罢免村委会成员的要求，需要本村多少有选举权的村民联名？|What share of the voters may demand a recall?
+ 五分之一以上|one fifth
- 十分之一以上|one tenth
- 三分之一以上|one third
- 二分之一以上|one half
! 五分之一以上有选举权的村民，或者三分之一以上的村民代表联名。|A fifth of the voters, or a third of the representatives.

# cw-10 village single CW-14:2018
村民委员会应当自新一届村委会产生之日起几日内完成工作移交？|Within how many days does the old committee hand over?
+ 10日|10 days
- 5日|5 days
- 15日|15 days
- 30日|30 days
! 十日内完成移交，由村民选举委员会主持，乡镇监督。|Ten days, under the election committee.

# cw-11 village false CW-19:2018
村委会成员的近亲属可以担任村务监督机构成员。|Near relatives of committee members may sit on the supervision committee.
! 村委会成员及其近亲属不得担任村务监督机构成员。|They may not.

# cw-12 village single SJ-01:2018
村委会成员离任经济责任审计结果，应当在何时公布？|When must the leaving audit of village officials be published?
+ 下一届村委会选举之前|before the next election
- 选举结束后一年内|within a year after it
- 任期届满当天|on the last day of the term
- 不公布|not at all
! 离任经济责任审计结果应当在下一届村民委员会选举之前公布。|Before the next election.

# cw-13 village true CW-11:2018
以暴力、威胁、欺骗、贿赂等不正当手段当选村委会成员的，当选无效。|Who is elected through violence, threat, deceit or bribery is not elected.
! 以不正当手段当选的，当选无效。|Such an election is void.

# cw25-01 village single CW25-03:2025
2026年1月1日起施行的村民委员会组织法新增，村委会成员之间应当实行：|Since 2026-01-01, members of a village committee are subject to:
+ 近亲属回避|avoidance among near relatives
- 任前公示|publicity before office
- 异地任职|service elsewhere
- 年龄限制|an age limit
! 2025年修改决定规定村委会成员实行近亲属回避。|The Decision of 2025 introduced it.

# cw25-02 village true CW25-02:2025
2026年1月1日起施行的规定明确，村党组织负责人可以通过法定程序担任村委会主任。|Since 2026-01-01 the law says that the village’s Party head may become chair by the legal procedure.
! 规定用语是“可以”，并须经过法定程序，选举仍依法进行。|The word is “may”, and the election follows the law.

# jw25-01 village single JW25-01:2025
2026年1月1日起施行的城市居民委员会组织法规定，一个居民委员会的规模一般为：|Since 2026-01-01, a residents committee usually covers:
+ 1000至3000户|1,000 to 3,000 households
- 100至700户|100 to 700 households
- 500至1000户|500 to 1,000 households
- 3000至5000户|3,000 to 5,000 households
! 由原来的一百户至七百户调整为一般一千户至三千户。|It was 100 to 700.

# hb-01 conduct multiple HB-02:2020
民法典所称的近亲属包括：|Near relatives in the Civil Code are:
+ 配偶、父母、子女|spouse, parents, children
+ 兄弟姐妹|siblings
+ 祖父母、外祖父母、孙子女、外孙子女|grandparents and grandchildren
- 配偶的兄弟姐妹|the spouse’s siblings
! 民法典的近亲属不包括配偶的兄弟姐妹等姻亲。|Relatives by marriage are not among them.

# hb-02 conduct true HB-01:2018
公务员之间有夫妻关系的，不得在同一机关双方直接隶属于同一领导人员的职位任职。|Civil servants who are spouses may not serve directly under the same leader in one organ.
! 夫妻、直系血亲、三代以内旁系血亲以及近姻亲关系均应回避。|Spouses, direct line, collateral within three generations and near in-laws avoid each other.

# cf-01 conduct single CF-01:2020
政务处分中，警告的期间为：|The period of a warning under the law on governmental sanctions is:
+ 6个月|6 months
- 3个月|3 months
- 12个月|12 months
- 18个月|18 months
! 警告六个月，记过十二个月，记大过十八个月，降级、撤职二十四个月。|Warning 6, demerit 12, serious demerit 18, demotion or removal 24 months.

# cf-02 conduct single CF-01:2020
政务处分中，撤职的期间为：|The period of a removal from post is:
+ 24个月|24 months
- 12个月|12 months
- 18个月|18 months
- 36个月|36 months
! 降级、撤职为二十四个月。|Twenty-four months.

# gb-01 conduct single GB-02:2019
领导班子换届，民主推荐应当先进行：|At a change of term, democratic recommendation begins with:
+ 谈话调研推荐|recommendation in talks
- 会议推荐|recommendation in a meeting
- 网络投票|a vote on the net
- 公开招聘|open recruitment
! 换届先进行谈话调研推荐，再按差额提出人选进行会议推荐。|Talks first, then the meeting.

# gb-02 conduct single GB-02:2019
民主推荐结果的有效期一般为：|The result of a democratic recommendation is valid for:
+ 一年|one year
- 三个月|three months
- 半年|half a year
- 两年|two years
! 民主推荐结果一年内有效。|One year.

# gb-03 conduct single GB-03:2014
按照2014年的干部选拔任用条例，任前公示期不少于：|By the regulations of 2014, publicity before an appointment lasts at least:
+ 五个工作日|five working days
- 三个工作日|three working days
- 十个工作日|ten working days
- 十五个工作日|fifteen working days
! 公示期不少于五个工作日。|Five working days.

# jb-01 reports multiple JB-01:2013
组织系统“12380”举报平台受理举报的渠道有：|The 12380 platform takes reports by:
+ 电话|telephone
+ 信访|letters
+ 网络、短信|web and SMS
- 只接受当面举报|visits only
! 来信、电话、网站、短信“四位一体”。|Letters, telephone, web and SMS in one.

# jb-02 reports multiple JB-01:2013
“12380”重点受理哪些问题的举报？|On which matters does 12380 concentrate?
+ 跑官要官、买官卖官|lobbying for and trade in posts
+ 拉票贿选|buying votes
+ 带病提拔、突击提拔|promotion with problems, rushed promotion
- 邻里纠纷|quarrels among neighbours
! 受理违反干部选拔任用规定的问题，其他问题由相应部门受理。|Breaches of the selection rules; all else goes to the proper body.

# jb-03 reports true JB-01:2013
举报换届中的违规违纪问题，可以拨打“12380”举报电话。|Breaches in the term change can be reported to 12380.
! “12380”是全国组织系统统一的举报电话。|It is the common number of the organisation departments.

# jb-04 reports single JB-03:2022
按照《信访工作条例》，收到信访事项应当在几日内决定是否受理并告知？|By the regulations of 2022, within how many days is a petition answered as taken up or not?
+ 15日|15 days
- 3日|3 days
- 7日|7 days
- 60日|60 days
! 自收到之日起十五日内书面告知是否受理。|Fifteen days.
`
