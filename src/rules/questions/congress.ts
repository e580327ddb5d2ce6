/** Questions on the election of delegates to people's congresses that are answered alike in the editions of 2015 and 2020. */
export const congress = `
# xj-01 congress single XJ-12-1:2015/2020
选民名单应当在选举日的多少日以前公布？|How many days before the election day must the voter list be published?
+ 20日|20 days
- 5日|5 days
- 7日|7 days
- 15日|15 days
! 选民名单应当在选举日的二十日以前公布。|Twenty days before the election day.

# xj-02 congress single XJ-12-2:2015/2020
对选民名单有不同意见的，可以在名单公布之日起几日内提出申诉？|Within how many days of publication may the voter list be objected to?
+ 5日|5 days
- 3日|3 days
- 7日|7 days
- 10日|10 days
! 自选民名单公布之日起五日内向选举委员会提出申诉。|Within five days, to the election committee.

# xj-03 congress single XJ-12-2:2015/2020
选举委员会对选民名单的申诉意见，应当在几日内作出处理决定？|Within how many days does the election committee decide on an objection?
+ 3日|3 days
- 5日|5 days
- 10日|10 days
- 15日|15 days
! 选举委员会应当在三日内作出处理决定。|Within three days.

# xj-04 congress single XJ-12-2:2015/2020
申诉人对选民名单的处理决定不服的，可以在何时向人民法院起诉？|When may the decision on an objection be taken to court?
+ 选举日的5日以前|five days before the election day at the latest
- 选举日当天|on the election day
- 选举日后5日内|within five days after it
- 任何时候|at any time
! 可以在选举日的五日以前起诉，法院在选举日以前判决，判决为最后决定。|Five days before at the latest; the court judges before the election day, finally.

# xj-05 congress single XJ-13:2015/2020
选民或者代表联合推荐代表候选人，至少需要多少人？|How many voters or delegates may jointly nominate?
+ 10人|10
- 3人|3
- 5人|5
- 30人|30
! 选民或者代表，十人以上联名，也可以推荐代表候选人。|Ten or more.

# xj-06 congress false XJ-13:2015/2020
联名推荐的代表候选人人数，可以超过本选区应选代表的名额。|Joint nominators may put forward more candidates than there are seats.
! 每一选民参加联名推荐的代表候选人的人数，不得超过本选区应选代表的名额。|No more than the seats.

# xj-07 congress single XJ-14:2015/2020
由选民直接选举人大代表的，候选人人数应多于应选代表名额：|In direct elections, candidates exceed the seats by:
+ 三分之一至一倍|one third to the whole
- 五分之一至二分之一|one fifth to one half
- 十分之一至五分之一|one tenth to one fifth
- 一人至三人|one to three persons
! 直接选举的差额为三分之一至一倍。|One third to the whole.

# xj-08 congress single XJ-14:2015/2020
由县级以上人大选举上一级人大代表的，候选人人数应多于应选代表名额：|In indirect elections, candidates exceed the seats by:
+ 五分之一至二分之一|one fifth to one half
- 三分之一至一倍|one third to the whole
- 十分之一至五分之一|one tenth to one fifth
- 不得超过一人|no more than one person
! 间接选举的差额为五分之一至二分之一。|One fifth to one half.

# xj-09 congress single XJ-14:2015/2020
某选区直接选举2名代表，正式候选人可以是：|A constituency elects two delegates directly; the final candidates may be:
+ 3至4人|3 or 4
- 2人|2
- 5人|5
- 2至3人|2 or 3
! 差额三分之一至一倍：2名代表应有3至4名候选人。|One third to the whole: three or four for two seats.

# xj-10 congress single XJ-15:2015/2020
直接选举的代表候选人名单及基本情况，应当在选举日的多少日以前公布？|How many days before the election day is the first list of candidates published?
+ 15日|15 days
- 5日|5 days
- 7日|7 days
- 20日|20 days
! 选举委员会汇总后，在选举日的十五日以前公布。|Fifteen days before.

# xj-11 congress single XJ-15:2015/2020
正式代表候选人名单及基本情况，应当在选举日的多少日以前公布？|How many days before the election day is the final list published?
+ 7日|7 days
- 3日|3 days
- 5日|5 days
- 15日|15 days
! 正式候选人名单应当在选举日的七日以前公布。|Seven days before.

# xj-12 congress true XJ-15:2015/2020
所提候选人超过差额比例，选民小组讨论协商仍不能形成较为一致意见的，进行预选，按得票多少确定正式候选人。|If too many candidates are left without broad agreement, a pre-election decides by votes.
! 不能形成较为一致意见的进行预选，根据预选时得票多少的顺序确定正式代表候选人名单。|The order of votes in the pre-election decides.

# xj-13 congress single XJ-16:2015/2020
县级以上人大选举上一级人大代表时，提名、酝酿候选人的时间不得少于：|In indirect elections, nomination and discussion last at least:
+ 两天|two days
- 半天|half a day
- 一天|one day
- 五天|five days
! 提名、酝酿代表候选人的时间不得少于两天。|Two days.

# xj-14 congress single XJ-18:2015/2020
每一选民接受的委托投票不得超过：|A voter accepts proxies of at most:
+ 3人|3 persons
- 1人|1 person
- 2人|2 persons
- 5人|5 persons
! 每一选民接受的委托不得超过三人，并应当按照委托人的意愿代为投票。|Three, voting as the principal wants.

# xj-15 congress multiple XJ-18:2015/2020
选民委托他人代为投票，应当具备哪些条件？|What does a proxy need?
+ 选民在选举期间外出|the voter is away during the election
+ 经选举委员会同意|the election committee’s consent
+ 书面委托其他选民|a written mandate to another voter
- 受托人可以自行决定投给谁|the proxy decides whom to vote for
! 外出的选民经选举委员会同意，可以书面委托其他选民；受托人按照委托人的意愿投票。|Away, with consent and in writing; the proxy follows the principal’s will.

# xj-16 congress false XJ-19:2015/2020
代表候选人的配偶可以担任本选区的监票人。|A candidate’s spouse may supervise the ballot of the constituency.
! 代表候选人的近亲属不得担任监票人、计票人。|Near relatives may neither supervise nor count.

# xj-17 congress single XJ-20:2015/2020
每次选举所投的票数多于投票人数的：|If more ballots are cast than voters took part, the election is:
+ 选举无效|void
- 选举有效|valid
- 扣除多出的票后有效|valid after taking some out
- 由主持人决定|decided by the chair
! 所投票数多于投票人数的无效，等于或者少于投票人数的有效。|More ballots than voters: void; as many or fewer: valid.

# xj-18 congress single XJ-20:2015/2020
一张选票所选的人数少于规定应选人数的，该选票：|A ballot that names fewer persons than seats is:
+ 有效|valid
- 作废|void
- 按弃权处理|an abstention
- 退回重填|filled in again
! 每一选票所选人数多于应选人数的作废，等于或者少于的有效。|Only more names than seats make it void.

# xj-19 congress single XJ-21:2015/2020
直接选举人大代表，选举有效的条件是：|A direct election is valid when:
+ 选区全体选民的过半数参加投票|more than half of all voters of the constituency vote
- 三分之一以上选民参加投票|a third of the voters vote
- 三分之二以上选民参加投票|two thirds of the voters vote
- 有候选人获得三分之一选票|a candidate has a third of the ballots
! 选区全体选民的过半数参加投票，选举有效。|More than half of all voters.

# xj-20 congress false XJ-21:2015/2020
直接选举中，候选人获得参加投票选民恰好一半的选票，即为当选。|In a direct election, exactly half of the votes of those who took part elects.
! 须获得参加投票的选民过半数的选票，恰好一半不当选。|More than half is needed; exactly half is not enough.

# xj-21 congress single XJ-22:2015/2020
县级以上人大选举上一级人大代表，候选人当选须获得：|In an indirect election a candidate is elected by more than half of:
+ 全体代表过半数的选票|all delegates
- 出席代表过半数的选票|the delegates present
- 有效票过半数|the valid ballots
- 出席代表三分之一的选票|a third of those present
! 以全体代表为基数，而不是出席人数。|The base is the full number, not those present.

# xj-22 congress single XJ-23:2015/2020
候选人得票数相等不能确定当选人时，应当：|If equal votes leave it open who is elected:
+ 就票数相等的候选人再次投票|those tied are voted on again
- 抽签决定|lots are drawn
- 年长者当选|the elder is elected
- 由主席团决定|the presidium decides
! 就票数相等的候选人再次投票，以得票多的当选。|Among those tied, the one with more votes wins.

# xj-23 congress single XJ-24:2015/2020
县、乡直接选举另行选举时，候选人得票多的当选，但得票数不得少于选票的：|In a further direct election, the winner needs at least what share of the ballots?
+ 三分之一|one third
- 四分之一|one quarter
- 二分之一|one half
- 五分之一|one fifth
! 另行选举以得票多的当选，但是得票数不得少于选票的三分之一。|A third of the ballots.

# xj-24 congress single XJ-24:2015/2020
另行选举只选一名代表时，候选人应为：|If one seat is left in a further election, the candidates are:
+ 2人|2
- 1人|1
- 3人|3
- 不限|any number
! 如果只选一人，候选人应为二人。|Two for one seat.

# xj-25 congress single XJ-25:2015/2020
对县级人大代表，原选区选民多少人以上联名，可以书面提出罢免要求？|How many voters may demand the recall of a county delegate?
+ 50人|50
- 10人|10
- 30人|30
- 100人|100
! 县级人大代表五十人以上，乡级人大代表三十人以上。|Fifty for the county, thirty for the township.

# xj-26 congress single XJ-25:2015/2020
对乡级人大代表，原选区选民多少人以上联名，可以书面提出罢免要求？|How many voters may demand the recall of a township delegate?
+ 30人|30
- 10人|10
- 20人|20
- 50人|50
! 乡级人大代表三十人以上联名。|Thirty.

# xj-27 congress false XJ-27:2015/2020
公民可以同时担任两个无隶属关系的行政区域的人大代表。|A citizen may be delegate in two areas of which neither contains the other.
! 公民不得同时担任两个以上无隶属关系的行政区域的人大代表。|Not allowed.

# xj-28 congress single XJ-10:2015/2020
每一选区选举的代表名额为：|Each constituency elects:
+ 1至3名|1 to 3 delegates
- 1名|1 delegate
- 3至5名|3 to 5 delegates
- 不限|any number
! 选区的大小，按照每一选区选一名至三名代表划分。|One to three.

# xj-29 congress single XJ-11:2015/2020
选举委员会的组成人员成为代表候选人的，应当：|A member of the election committee who becomes a candidate must:
+ 辞去选举委员会的职务|resign from the committee
- 继续履职，投票时回避|stay, and leave during the vote
- 报告后继续履职|report it and stay
- 放弃候选人资格|give up the candidacy
! 选举委员会的组成人员为代表候选人的，应当辞去选举委员会的职务。|Resign from the committee.

# xj-30 congress single XJ-29:2015/2020
乡镇选举委员会的组成人员由谁任命？|Who appoints the election committee of a township?
+ 县级人大常委会|the county’s standing committee
- 乡镇人大|the township’s congress
- 乡镇党委|the township Party committee
- 县民政局|the county’s civil affairs bureau
! 县、乡两级选举委员会的组成人员都由县级人大常委会任命。|The county’s standing committee appoints both.

# xj-31 congress true XJ-32:2015/2020
年满十八周岁、未被剥夺政治权利的公民，都有选举权和被选举权。|Citizens of eighteen years who were not deprived of political rights may vote and stand.
! 不分民族、种族、性别、职业、家庭出身、宗教信仰、教育程度、财产状况和居住期限。|Whatever their origin, sex, trade, faith, schooling or means.

# xj-32 congress multiple XJ-36:2015/2020
下列哪些属于破坏选举的行为？|Which acts undermine an election?
+ 以金钱或者其他财物贿赂选民|bribing voters
+ 以暴力、威胁手段妨害选民行使权利|violence or threat against voters
+ 伪造选举文件、虚报选举票数|forging papers or counts
- 联名推荐代表候选人|nominating jointly
! 贿赂、暴力、威胁、欺骗、伪造文件、虚报票数、打击报复都是破坏选举。|Bribery, violence, threat, deceit, forgery and reprisals are.

# xj-33 congress true XJ-36:2015/2020
以贿赂等违法行为当选的，其当选无效。|Who is elected through bribery is not elected.
! 以破坏选举的违法行为当选的，其当选无效。|Such an election is void.

# xj-34 congress true XJ-37:2015/2020
选民是文盲或者因残疾不能写选票的，可以委托他信任的人代写。|A voter who cannot write may have a trusted person fill in the ballot.
! 选举一律无记名投票，不能写选票的可以委托信任的人代写。|The vote is secret; a trusted person may write.

# xj-35 congress true XJ-30:2015/2020
选民登记按选区进行，经登记确认的选民资格长期有效。|Voters are registered by constituency, and the registration lasts.
! 每次选举前只作增补、迁移和除名。|Before each election only changes are made.

# xj-36 congress true XJ-31:2015/2020
选举日必须停止对代表候选人的介绍。|On the election day, presenting candidates must stop.
! 选举日必须停止代表候选人的介绍。|It must stop.

# xj-37 congress false XJ-17:2015/2020
代表候选人经本人说明后，可以接受境外机构提供的与选举有关的资助。|A candidate may accept funds from abroad for the election after explaining it.
! 不得直接或者间接接受境外资助；接受的不列入名单，已列入的除名，当选的无效。|Not allowed: struck off, or the election is void.

# xj-38 congress single XJ-04:2015/2020
乡、民族乡、镇人大代表总名额不得超过：|A township’s congress has at most:
+ 160名|160 delegates
- 100名|100 delegates
- 130名|130 delegates
- 200名|200 delegates
! 乡级人大代表总名额不得超过一百六十名。|A hundred and sixty.

# xj-39 congress single XJ-03:2015/2020
县级人大代表名额，每多少人口可以增加一名？|For how many people may a county add one delegate?
+ 5000人|5,000
- 1500人|1,500
- 2500人|2,500
- 25000人|25,000
! 县级每五千人可以增加一名。|One for every five thousand.
`

/** Questions whose answer the edition of 2020 changed: asked by the edition in force. */
export const congressEditions = `
# xj20-01 congress single XJ-03:2020
县级人大代表名额基数为：|The base of a county’s congress is:
+ 140名|140 delegates
- 120名|120 delegates
- 100名|100 delegates
- 240名|240 delegates
! 2020年修正后，县级基数由一百二十名改为一百四十名。|Since 2020 it is 140; it was 120.

# xj20-02 congress single XJ-04:2020
乡、民族乡、镇人大代表名额基数为：|The base of a township’s congress is:
+ 45名|45 delegates
- 40名|40 delegates
- 30名|30 delegates
- 60名|60 delegates
! 2020年修正后，乡级基数由四十名改为四十五名。|Since 2020 it is 45; it was 40.

# xj20-03 congress single XJ-03:2020
县级人口超过多少的，代表总名额不得超过四百五十名？|Above which population may a county have no more than 450 delegates?
+ 155万人|1,550,000
- 165万人|1,650,000
- 100万人|1,000,000
- 200万人|2,000,000
! 2020年修正后，界限由一百六十五万改为一百五十五万。|Since 2020 the line is 1,550,000.

# xj15-01 congress single XJ-03:2015
按照2015年修正的选举法，县级人大代表名额基数为：|By the edition of 2015, the base of a county’s congress is:
+ 120名|120 delegates
- 140名|140 delegates
- 100名|100 delegates
- 240名|240 delegates
! 2015年文本的县级基数为一百二十名。|In the edition of 2015 it is 120.

# xj15-02 congress single XJ-04:2015
按照2015年修正的选举法，乡、民族乡、镇人大代表名额基数为：|By the edition of 2015, the base of a township’s congress is:
+ 40名|40 delegates
- 45名|45 delegates
- 30名|30 delegates
- 60名|60 delegates
! 2015年文本的乡级基数为四十名。|In the edition of 2015 it is 40.

# xj15-03 congress single XJ-03:2015
按照2015年修正的选举法，县级人口超过多少的，代表总名额不得超过四百五十名？|By the edition of 2015, above which population may a county have no more than 450 delegates?
+ 165万人|1,650,000
- 155万人|1,550,000
- 100万人|1,000,000
- 200万人|2,000,000
! 2015年文本的界限为一百六十五万。|In the edition of 2015 the line is 1,650,000.
`
