import type { LibraryRow } from './library-entry.ts'

export const village: readonly LibraryRow[] = [
  [
    'CW-01',
    '村民委员会由主任、副主任和委员共3人至7人组成，应当有妇女成员；多民族村民居住的村应当有人数较少的民族的成员。',
    'A village committee has 3 to 7 members, a woman among them; where several peoples live, also a member of a smaller one.',
  ],
  [
    'CW-02',
    '村民委员会由村民直接选举产生，任何组织或者个人不得指定、委派或者撤换成员。每届任期5年，可以连选连任。',
    'The villagers elect their committee directly; nobody may designate, assign or replace a member. The term is 5 years, re-election is allowed.',
  ],
  [
    'CW-03',
    '选举由村民选举委员会主持，其成员由村民会议、村民代表会议或者各村民小组会议推选。成员被提名为候选人的应当退出；缺额按原推选结果依次递补，也可以另行推选。',
    'An election committee chosen by the villagers’ meeting, their representatives or the groups runs the election. A member who is nominated leaves; vacancies follow the order of the first choice or are chosen anew.',
  ],
  [
    'CW-04',
    '年满18周岁、未被剥夺政治权利的村民有选举权和被选举权。选举前登记三类人：户籍在本村并在本村居住的；户籍在本村、不在本村居住而本人表示参加的；户籍不在本村、居住1年以上、本人申请并经村民会议或者村民代表会议同意的。一人只在一地登记。',
    'Villagers of 18 with political rights may vote and be elected. Three kinds are registered: those registered and living here, those registered here but away who say they take part, and others who have lived here for a year, apply and are accepted by the villagers or their representatives. One place a person.',
  ],
  [
    'CW-05',
    '参加选举的村民名单在选举日20日前公布。有异议的，自公布之日起5日内申诉，村民选举委员会自收到申诉之日起3日内作出处理决定并公布结果。',
    'The list of voters is published 20 days before election day. Objections are made within 5 days and decided within 3, and the result is published.',
  ],
  [
    'CW-06',
    '候选人由登记参加选举的村民直接提名，候选人数应当多于应选名额，具体差额由省级规定。',
    'The registered villagers nominate directly; there are more candidates than seats. How many more is left to the province.',
  ],
  [
    'CW-07',
    '登记参加选举的村民过半数投票，选举有效；候选人获得参加投票的村民过半数的选票，始得当选。不足的名额另行选举，由第一次投票未当选而得票多的人为候选人，得票多的当选，但得票数不少于已投选票总数的三分之一。另行选举的期限由省级规定。',
    'The election is valid when more than half of the registered villagers vote; more than half of those who voted elects. Vacant seats go to a further election among the highest unsuccessful; most votes win but not with less than a third of the ballots cast. The province sets its time limit.',
  ],
  [
    'CW-08',
    '选举实行无记名投票、公开计票，设立秘密写票处，选举结果当场公布。',
    'The ballot is secret, with a booth to write in; the count is public and the result announced on the spot.',
  ],
  [
    'CW-09',
    '登记参加选举的村民外出不能参加投票的，可以书面委托本村有选举权的近亲属代为投票。村民选举委员会公布委托人和受委托人名单。',
    'A registered villager who is away may authorise in writing a near relative who has the vote in the village. The election committee publishes who authorised whom.',
  ],
  [
    'CW-10',
    '五分之一以上有选举权的村民或者三分之一以上的村民代表联名，可以提出罢免要求并说明理由。罢免须登记参加选举的村民过半数投票，并经投票的村民过半数通过。',
    'One fifth of the voters or one third of the representatives may demand a recall, with reasons. More than half of the registered villagers must vote, and more than half of those who vote must agree.',
  ],
  [
    'CW-11',
    '以暴力、威胁、欺骗、贿赂、伪造选票、虚报选举票数等不正当手段当选的，当选无效。村民可以向乡级、县级人大和政府及有关部门举报，由乡级或者县级人民政府调查处理。',
    'An election won by violence, threat, deceit, bribery, forged ballots or false counts is void. Villagers report it to the township or county, whose government investigates.',
  ],
  [
    'CW-12',
    '村民委员会成员丧失行为能力或者被判处刑罚的，职务自行终止。',
    'A member who loses capacity or is sentenced loses the post at once.',
  ],
  [
    'CW-13',
    '成员出缺的，可以由村民会议或者村民代表会议补选，程序参照换届选举，任期到本届届满时止。',
    'A vacancy may be filled by the villagers’ meeting or their representatives in the same manner; the term ends with that of the committee.',
  ],
  [
    'CW-14',
    '村民委员会应当自新一届产生之日起10日内完成工作移交，由村民选举委员会主持，乡镇人民政府监督。',
    'The old committee hands over within 10 days of the new one’s election; the election committee presides, the township government supervises.',
  ],
  [
    'CW-15',
    '十分之一以上的村民或者三分之一以上的村民代表提议，应当召集村民会议，提前10天通知。会议应有18周岁以上村民的过半数或者三分之二以上的户的代表参加，决定经到会人员过半数通过。',
    'One tenth of the villagers or one third of the representatives may have a villagers’ meeting called, with 10 days’ notice. More than half of the adults or two thirds of the households take part; more than half of those present decide.',
  ],
  [
    'CW-16',
    '村民代表按每5户至15户推选1人，或者由各村民小组推选若干人；代表占村民代表会议组成人员五分之四以上，妇女代表占三分之一以上。会议每季度召开一次，五分之一以上代表提议应当召集，三分之二以上组成人员参加方可召开，决定经到会人员过半数同意。',
    'One representative is chosen for 5 to 15 households, or several by each group; representatives make up four fifths of their meeting, women one third. It meets each quarter or when one fifth ask; two thirds must attend, and more than half of those present decide.',
  ],
  [
    'CW-17',
    '村民小组会议应有本组18周岁以上村民三分之二以上，或者三分之二以上的户的代表参加，决定经到会人员过半数同意。组长由小组会议推选，任期与村民委员会相同。',
    'A group’s meeting needs two thirds of its adults or of its households; more than half of those present decide. The group chooses its head for the committee’s term.',
  ],
  [
    'CW-18',
    '村务公开：一般事项至少每季度公布一次，集体财务往来较多的每月公布一次，涉及村民利益的重大事项随时公布。',
    'Village affairs are published at least quarterly, accounts monthly where there is much business, matters of weight at once.',
  ],
  [
    'CW-19',
    '村应当建立村务监督委员会或者其他监督机构，成员由村民会议或者村民代表会议推选，应有具备财会、管理知识的人员。村民委员会成员及其近亲属不得担任。',
    'A village has a supervision committee chosen by the villagers or their representatives, somebody versed in accounts among them. Members of the village committee and their near relatives are excluded.',
  ],
  [
    'CW-20',
    '村民委员会成员接受民主评议，每年至少一次；连续两次被评议不称职的，职务终止。',
    'Members are appraised at least once a year; two verdicts of unfit in a row end the post.',
  ],
  [
    'CW-21',
    '村务档案应当真实、准确、完整、规范，包括选举文件和选票。',
    'The village archive is true, exact and complete, and holds the election papers and ballots.',
  ],
  [
    'CW-22',
    '村民委员会成员实行任期和离任经济责任审计，内容包括财务收支、债权债务、政府拨付和社会捐赠、发包招投标、资金资产资源和征地补偿费，以及五分之一以上村民要求审计的事项，共6项；由县级农业、财政部门或者乡镇人民政府组织。',
    'Members are audited for their term and on leaving, in six matters: accounts, debts, grants and donations, contracts and tenders, funds, assets and land money, and whatever one fifth of the villagers ask. County departments or the township government organise it.',
  ],
  [
    'CW-23',
    '村务监督委员会一般由3人至5人组成，设主任1人，提倡由非村民委员会成员的村党组织班子成员或者党员担任，原则上不由村党组织书记兼任；任期与村民委员会相同。',
    'A village supervision committee has 3 to 5 members and a head, preferably from the Party team or a member who is not on the village committee, in principle not the secretary; its term is that of the village committee.',
  ],
  [
    'CW-24',
    '国家法律未定、由省级选举办法规定的事项：村民选举委员会人数、委托投票提出时间、罢免投票期限、再次提出罢免的间隔、提前或者延期换届、缺额和亲属同时当选的处理。默认值参照有关省的规定，以本省规定为准。',
    'What the law leaves to the province: size of the election committee, when proxies are lodged, time for a recall vote, interval between recalls, early or late elections, vacant posts, relatives elected together. The defaults follow some provinces; the own province’s text prevails.',
  ],
  [
    'JT-01',
    '农村集体经济组织理事会由3人至7人的单数组成，任期5年，成员之间实行近亲属回避；会议须三分之二以上成员出席，决定须全体理事过半数同意；可以与村党组织、村民委员会成员交叉任职。理事、财务会计人员及其近亲属不得担任监事。',
    'The board of a rural collective has an odd number of 3 to 7 members for 5 years, no near relatives among them; two thirds attend, more than half of all decide; posts with the Party team and the village committee may be combined. Directors, accountants and their near relatives are no supervisors.',
  ],
]

export const villageNew: readonly LibraryRow[] = [
  [
    'CW25-01',
    '坚持党的领导写入法律；村民自治包括民主选举、民主协商、民主决策、民主管理、民主监督，并增加自我监督。',
    'Party leadership is written into the law; self-government covers election, consultation, decision, management and supervision, with supervision by the villagers themselves added.',
  ],
  [
    'CW25-02',
    '村党组织负责人可以通过法定程序担任村民委员会主任，村党组织班子成员与村民委员会成员可以交叉任职。两次选举各自依法进行。',
    'The head of the village Party organisation may become chair of the village committee by the legal procedure, and members of both may hold posts in both. The two elections stay separate.',
  ],
  [
    'CW25-03',
    '村民委员会成员之间实行近亲属回避。近亲属为配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女。',
    'Near relatives may not both be members: spouse, parents, children, siblings, grandparents and grandchildren.',
  ],
  [
    'CW25-04',
    '村民选举委员会成员本人或者其近亲属被提名为候选人的，应当退出村民选举委员会。本条依据修订草案，正式条文待核。',
    'A member of the election committee leaves when nominated, and also when a near relative is. Taken from the draft; the final article is to be checked.',
  ],
  [
    'CW25-05',
    '户籍不在本村、在本村工作满1年的人员，经村民会议或者村民代表会议同意，可以登记参加选举。本条依据修订草案，正式条文待核。',
    'A non-resident who has worked in the village for a year may register with the villagers’ consent. Taken from the draft; the final article is to be checked.',
  ],
  [
    'CW25-06',
    '每一村民接受委托投票不超过3人，候选人不得接受委托。本条依据修订草案，正式条文待核。',
    'A villager accepts at most 3 proxies; candidates accept none. Taken from the draft; the final article is to be checked.',
  ],
  [
    'CW25-07',
    '村民会议每年至少召开一次；重要事项先由村党组织研究，再按“四议两公开”程序决定。本条依据修订草案，正式条文待核。',
    'The villagers’ meeting is held at least once a year; matters of weight are first studied by the Party organisation. Taken from the draft; the final article is to be checked.',
  ],
  [
    'CW25-08',
    '村民委员会下属委员会中增设老年人和妇女儿童工作等委员会。',
    'Further sub-committees are added, among them one for the aged, women and children.',
  ],
  [
    'CW25-09',
    '增加保障一章，村民委员会工作经费和成员报酬由县级以上人民政府规定并予以保障。本条依据修订草案，正式条文待核。',
    'A chapter on safeguards is added: the county and above provide funds and pay. Taken from the draft; the final article is to be checked.',
  ],
  [
    'CW25-10',
    '县级以上人民政府确定指导村民自治的部门；村民委员会具有特别法人资格。本条待核。',
    'A department of the county government and above guides self-government; a village committee is a legal person. To be checked.',
  ],
  [
    'CW25-11',
    '就现有材料看未作改变：成员3人至7人，任期5年，名单提前20日公布、5日内申诉、3日内处理，两个过半数和三分之一的当选规则，10日内移交。',
    'Unchanged as far as is known: 3 to 7 members, 5 years, the list 20 days before with 5 and 3 days for objections, the two majorities and the third, handover in 10 days.',
  ],
]

export const community: readonly LibraryRow[] = [
  [
    'JW-01',
    '居民委员会由5人至9人组成，由全体有选举权的居民、每户派代表或者每个居民小组选举的代表2人至3人选举产生，任期5年。居民会议须有过半数出席，决定由出席人的过半数通过。',
    'A residents committee has 5 to 9 members, elected by all voters, by one per household, or by 2 or 3 representatives of each group, for 5 years. The residents’ meeting needs more than half present; more than half of those present decide.',
  ],
  [
    'JW25-01',
    '居民委员会一般在1000户至3000户的范围内设立，确有需要的可以另定；设立、撤销、规模调整由街道办事处提出，经市、区人民政府批准。',
    'A residents committee generally covers 1,000 to 3,000 households, other sizes where needed; changes are proposed by the sub-district office and approved by the city or district government.',
  ],
  [
    'JW25-02',
    '居民委员会由5人至9人组成，应当有妇女成员，成员之间实行近亲属回避；社区党组织负责人可以通过法定程序担任主任，班子成员可以交叉任职；任期5年。',
    'A residents committee has 5 to 9 members, a woman among them, no near relatives; the head of the community’s Party organisation may be its chair by the legal procedure, and members may hold posts in both. The term is 5 years.',
  ],
  [
    'JW25-03',
    '居民委员会可以由全体有选举权的居民、每户派代表或者居民代表选举产生。',
    'A residents committee is elected by all voters, by one per household, or by the residents’ representatives.',
  ],
  [
    'JW25-04',
    '选举由居民选举委员会主持；其成员本人或者近亲属被提名为候选人的，应当退出。',
    'An election committee runs the election; a member leaves when nominated or when a near relative is.',
  ],
  [
    'JW25-05',
    '参加选举的居民名单在选举日20日前公布，有异议的在5日内申诉。',
    'The list of voters is published 20 days before election day; objections are made within 5 days.',
  ],
  [
    'JW25-06',
    '在本社区工作满6个月的社区工作者，可以登记参加选举。',
    'A community worker with 6 months of work in the community may register.',
  ],
  [
    'JW25-07',
    '候选人数应当多于应选名额，不足的名额另行选举。全体居民选举须过半数的选民投票，户代表选举须过半数的户代表投票；居民代表选举须三分之二以上投票一说待核。',
    'There are more candidates than seats, and vacant seats go to a further election. More than half of the voters, or of the household delegates, must vote; two thirds of representatives is still to be checked.',
  ],
  [
    'JW25-08',
    '不能到场投票的居民可以书面委托本社区其他选民代为投票，不限于近亲属；名单应当公布。每人接受委托的限额未见规定。',
    'A resident who can’t come may authorise another voter of the community in writing, relative or not; the names are published. No limit per person has been seen.',
  ],
  [
    'JW25-09',
    '居民代表占居民代表会议组成人员五分之四以上。十分之一以上的居民或者三分之一以上的居民代表提议，应当召集居民会议；五分之一以上居民代表提议，应当召集居民代表会议。',
    'Representatives make up four fifths of their meeting. One tenth of the adults or one third of the representatives may have the residents’ meeting called, one fifth of the representatives their own.',
  ],
  [
    'JW25-10',
    '居民委员会成员连续两次被评议不称职的，职务终止。其他终止情形的条文待核。',
    'Two verdicts of unfit in a row end a member’s post. The other cases are still to be checked.',
  ],
  [
    'JW25-11',
    '工作移交由居民选举委员会主持；社区应当设立居务监督委员会；居民委员会为特别法人。',
    'The election committee presides over the handover; a community has a supervision committee; a residents committee is a special legal person.',
  ],
  [
    'JW25-12',
    '罢免居民委员会成员的联名比例未见官方原文，默认值为五分之一以上有选举权的居民或者三分之一以上的居民代表。',
    'The share that may demand a recall in a community was not seen; the default is one fifth of the voters or one third of the representatives.',
  ],
]
