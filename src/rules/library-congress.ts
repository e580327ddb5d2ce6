import type { LibraryRow } from './library-entry.ts'

export const seats: readonly LibraryRow[] = [
  [
    'XJ-01',
    '省、自治区、直辖市人大代表名额基数为350名。省、自治区每15万人、直辖市每2.5万人可以增加1名，代表总名额不超过1000名。',
    'A province, autonomous region or municipality starts from 350 delegates. A province or region may add one per 150,000 people, a municipality one per 25,000; the total may not exceed 1,000.',
  ],
  [
    'XJ-02',
    '设区的市、自治州人大代表名额基数为240名，每2.5万人可以增加1名；人口超过1000万的，代表总名额不超过650名。',
    'A city with districts or an autonomous prefecture starts from 240 delegates and may add one per 25,000 people; above 10,000,000 people the total may not exceed 650.',
  ],
  [
    'XJ-03',
    '县级人大代表名额基数为140名，每5000人可以增加1名；人口超过155万的，代表总名额不超过450名；人口不足5万的，可以少于140名。具体名额由省级人大常委会确定。',
    'A county starts from 140 delegates and may add one per 5,000 people; above 1,550,000 people the total may not exceed 450, below 50,000 it may be less than 140. The provincial standing committee fixes the number.',
    [
      [
        ['2004', '2010', '2015'],
        '县级人大代表名额基数为120名，每5000人可以增加1名；人口超过165万的，代表总名额不超过450名；人口不足5万的，可以少于120名。具体名额由省级人大常委会确定。',
        'A county started from 120 delegates and could add one per 5,000 people; above 1,650,000 people the total could not exceed 450, below 50,000 it could be less than 120. The provincial standing committee fixed the number.',
      ],
    ],
  ],
  [
    'XJ-04',
    '乡镇人大代表名额基数为45名，每1500人可以增加1名，代表总名额不超过160名；人口不足2000的，可以少于45名。具体名额由县级人大常委会确定，报上一级人大常委会备案。',
    'A township starts from 45 delegates and may add one per 1,500 people; the total may not exceed 160, and below 2,000 people it may be less than 45. The county standing committee fixes the number and files it one level up.',
    [
      [
        ['2010', '2015'],
        '乡镇人大代表名额基数为40名，每1500人可以增加1名，代表总名额不超过160名；人口不足2000的，可以少于40名。具体名额由县级人大常委会确定，报上一级人大常委会备案。',
        'A township started from 40 delegates and could add one per 1,500 people; the total could not exceed 160, and below 2,000 people it could be less than 40. The county standing committee fixed the number and filed it one level up.',
      ],
      [
        ['2004'],
        '乡镇人大代表名额基数为40名，每1500人可以增加1名；乡、民族乡人口超过9万的，代表总名额不超过100名，镇人口超过13万的，不超过130名；人口不足2000的，可以少于40名。',
        'A township started from 40 delegates and could add one per 1,500 people; the total could not exceed 100 for a 乡 above 90,000 people, or 130 for a 镇 above 130,000; below 2,000 people it could be less than 40.',
      ],
    ],
  ],
  [
    'XJ-06',
    '自治区和聚居少数民族多的省，经全国人大常委会决定，代表名额可以另加5%；聚居少数民族多或者人口居住分散的县、自治县、乡、民族乡，经省级人大常委会决定，可以另加5%。镇、不设区的市、市辖区不在此列。',
    'Five per cent may be added by decision: of the national standing committee for autonomous regions and provinces with many compact minorities, of the provincial one for counties, autonomous counties and 乡 with many compact minorities or scattered people. Towns (镇), cities and districts are not named.',
  ],
  [
    'XJ-07',
    '代表总名额确定后不再变动。行政区划变动或者重大工程建设等造成人口较大变动的，依法重新确定；省级人大常委会应当在30日内报全国人大常委会备案。',
    'Once fixed, the total does not change. Where a change of divisions or large works moved many people it is fixed anew, and the provincial standing committee files it with the national one within 30 days.',
  ],
  [
    'XJ-08',
    '代表名额按每一代表所代表的城乡人口数相同的原则分配。人口特少的乡、民族乡、镇，在县、自治县人大中至少应有代表1人。',
    'Seats are distributed so that each delegate stands for the same number of people in town and country. A township with very few people has at least one delegate in the county congress.',
  ],
  [
    'XJ-09',
    '聚居的同一少数民族人口占境内总人口30%以上的，每一代表所代表的人口数与当地相当；15%以上、不足30%的，可以适当少于当地，但该民族代表名额不超过代表总名额的30%；不足15%的，可以适当少于当地，但不得少于二分之一（实行区域自治的民族人口特少的自治县，经省级人大常委会决定可以更少）。每一聚居民族都应有代表，人口特少的至少1人。',
    'A compact minority of 30 % or more of the people has the same ratio as everyone. From 15 % to under 30 % fewer people per delegate are allowed, but not more than 30 % of all seats; under 15 % not fewer than half the usual number, except in an autonomous county of a very small people by provincial decision. Each compact minority has at least one delegate.',
  ],
  [
    'XJ-10',
    '代表名额分配到选区，选区按居住状况或者生产单位、事业单位、工作单位划分，每一选区选1名至3名代表。本行政区域内各选区每一代表所代表的人口数应当大体相等，法律未规定允许的偏差。',
    'Seats are distributed to constituencies drawn by residence or by workplace; each elects 1 to 3 delegates. The people per delegate are about equal in all of them; the law states no tolerance.',
    [
      [
        ['2004'],
        '代表名额分配到选区，选区按居住状况或者生产单位、事业单位、工作单位划分，每一选区选1名至3名代表。城镇各选区、农村各选区每一代表所代表的人口数应当分别大体相等。',
        'Seats were distributed to constituencies drawn by residence or by workplace; each elected 1 to 3 delegates. The people per delegate were about equal among town and among country constituencies.',
      ],
    ],
  ],
]

export const electors: readonly LibraryRow[] = [
  [
    'XJ-29',
    '县级、乡级设立选举委员会，主持本级人大代表的选举；组成人员由县级人大常委会任命，并受其领导。选举委员会划分选区、分配名额、登记选民、公布名单、受理申诉、确定选举日和正式代表候选人、主持投票并确定选举结果。',
    'A county and a township each have an election committee that runs the election of their delegates; its members are appointed and led by the county standing committee. It draws constituencies, registers voters, hears objections, sets the election day, determines the final candidates, runs the poll and determines the result.',
  ],
  [
    'XJ-38',
    '省、设区的市、自治州的人大代表由下一级人大选举。设区的市、自治州人大常委会主持本级人大代表的选举，下一级人大选举时由其主席团主持。',
    'Delegates to the congress of a province, a city with districts or an autonomous prefecture are elected by the congresses one level below. The city’s own standing committee runs the election; in each lower congress its presidium presides.',
  ],
  [
    'XJ-11',
    '选举委员会的组成人员成为代表候选人的，应当辞去选举委员会的职务。',
    'A member of the election committee who becomes a candidate must leave the committee.',
  ],
  [
    'XJ-30',
    '选民登记按选区进行，一次登记、长期有效。每次选举前补登新满18周岁和恢复政治权利的人，转列迁入的人，除去死亡和被剥夺政治权利的人；精神病患者不能行使选举权利的，经选举委员会确认，不列入名单。',
    'Voters are registered by constituency, once for all. Before each election those newly 18 or restored to political rights are added, movers are transferred, the dead and those deprived of political rights are struck off; a mentally ill person who can’t exercise the right is left off once the election committee confirms it.',
  ],
  [
    'XJ-12',
    '选民名单应在选举日20日以前公布。对名单有不同意见的，自公布之日起5日内向选举委员会申诉，选举委员会3日内作出处理决定；不服的，在选举日5日以前向人民法院起诉，法院在选举日以前作出终局判决。',
    'The voter list is published at least 20 days before election day. Objections go to the election committee within 5 days and are decided within 3; a suit is possible until 5 days before election day, and the court’s judgment before that day is final.',
    [
      [
        ['2004'],
        '选民名单应在选举日20日以前公布。对名单有不同意见的，可以向选举委员会申诉，选举委员会3日内作出处理决定；不服的，在选举日5日以前向人民法院起诉。申诉期限法律未作规定。',
        'The voter list was published at least 20 days before election day. Objections were decided within 3 days; a suit was possible until 5 days before election day. The law set no limit for objecting.',
      ],
    ],
  ],
  [
    'XJ-18',
    '选民在选举期间外出的，经选举委员会同意，可以书面委托其他选民代为投票。每一选民接受的委托不超过3人，并应当按照委托人的意愿投票。',
    'A voter who is away during the election may, with the committee’s consent, authorise another voter in writing. Each voter accepts at most 3 proxies and follows the principal’s will.',
  ],
  [
    'XJ-12-1',
    '选民名单应在选举日20日以前公布。',
    'The voter list is published at least 20 days before election day.',
  ],
  [
    'XJ-12-2',
    '对选民名单有不同意见的，自公布之日起5日内申诉，选举委员会3日内作出处理决定；不服的，在选举日5日以前起诉，法院在选举日以前作出终局判决。',
    'Objections to the voter list are made within 5 days and decided within 3; a suit is possible until 5 days before election day, and the judgment before that day is final.',
    [
      [
        ['2004'],
        '对选民名单有不同意见的，可以向选举委员会申诉，选举委员会3日内作出处理决定；不服的，在选举日5日以前起诉。申诉期限法律未作规定。',
        'Objections to the voter list were decided within 3 days; a suit was possible until 5 days before election day. The law set no limit for objecting.',
      ],
    ],
  ],
  [
    'XJ-32',
    '年满18周岁的公民都有选举权和被选举权，依照法律被剥夺政治权利的人除外。',
    'Every citizen of 18 may vote and be elected, except those deprived of political rights by law.',
  ],
  [
    'XJ-33',
    '未被剥夺政治权利的服刑人员，被羁押而未经检察院或者法院决定停止行使选举权利的人，取保候审、被监视居住的人，正在受拘留处罚的人，准予行使选举权利，可以在流动票箱投票或者委托他人代为投票；因严重刑事犯罪案被羁押的，可以决定停止行使。',
    'Prisoners with political rights, people in custody whose rights no procuratorate or court suspended, people on bail, under surveillance or in detention may vote, by mobile box or proxy; for serious crimes the right may be suspended by decision.',
  ],
]

export const nomination: readonly LibraryRow[] = [
  [
    'XJ-13',
    '各政党、各人民团体可以联合或者单独推荐代表候选人，选民或者代表10人以上联名也可以推荐。每一推荐者推荐的人数不超过本选区或者选举单位应选名额。',
    'Parties and people’s organisations nominate jointly or alone, and so do 10 or more voters or delegates together. No nominator may put forward more names than there are seats.',
  ],
  [
    'XJ-14',
    '代表选举实行差额选举。选民直接选举的，候选人数应多于应选名额三分之一至一倍；人大间接选举上一级代表的，应多于应选名额五分之一至二分之一。',
    'There are more candidates than seats: in direct elections by one third to one times the seats, in elections by a congress by one fifth to one half.',
  ],
  [
    'XJ-15',
    '直接选举的代表候选人名单及基本情况在选举日15日以前公布，交选民小组讨论、协商；人数超过最高差额比例又不能形成较为一致意见的，进行预选。正式代表候选人名单及基本情况在选举日7日以前公布。',
    'In direct elections the list of candidates with their particulars is published at least 15 days before election day and discussed in voters’ groups; where there are too many and no broad agreement, a preliminary vote decides. The final list is published at least 7 days before.',
    [
      [
        ['2004'],
        '直接选举的代表候选人名单在选举日15日以前公布，交选民小组讨论、协商；所提人数过多又不能形成较为一致意见的，进行预选。正式代表候选人名单在选举日5日以前公布。',
        'In direct elections the list of candidates was published at least 15 days before election day and discussed in voters’ groups; where there were too many and no broad agreement, a preliminary vote decided. The final list was published at least 5 days before.',
      ],
    ],
  ],
  [
    'XJ-16',
    '县级以上人大选举上一级人大代表时，提名、酝酿候选人的时间不少于2天；所提人数超过最高差额比例的，进行预选。',
    'When a congress elects delegates to the congress above, at least 2 days are given to nominate and discuss; where there are too many candidates, a preliminary vote is held.',
  ],
  [
    'XJ-17',
    '参加选举不得直接或者间接接受境外机构、组织、个人与选举有关的任何资助。违反的，不列入候选人名单；已列入的除名；已当选的，当选无效。',
    'Nobody may take support for an election from abroad. Whoever does is not listed, is struck off the list, or loses the election.',
  ],
  [
    'XJ-31',
    '选举委员会或者大会主席团应当介绍候选人情况；选民要求的，选举委员会应当组织候选人与选民见面。选举日必须停止介绍。',
    'The election committee or presidium introduces the candidates; if voters ask for it, the committee arranges that candidates meet them. On election day all introduction stops.',
  ],
]

export const poll: readonly LibraryRow[] = [
  [
    'XJ-19',
    '监票、计票人员由选民或者代表推选，代表候选人的近亲属不得担任监票人、计票人。',
    'Scrutineers and tellers are chosen by the voters or delegates; a candidate’s near relative may be neither.',
  ],
  [
    'XJ-20',
    '每次选举所投票数多于投票人数的无效，等于或者少于投票人数的有效。每一选票所选人数多于应选人数的作废，等于或者少于应选人数的有效。',
    'A vote with more ballots than voters is void; with as many or fewer it is valid. A ballot that names more people than there are seats is void; with as many or fewer it is valid.',
  ],
  [
    'XJ-21',
    '直接选举时，选区全体选民的过半数参加投票，选举有效；候选人获得参加投票的选民过半数的选票，始得当选。',
    'A direct election is valid when more than half of the constituency’s voters take part; a candidate is elected with more than half of the votes of those who took part.',
  ],
  [
    'XJ-22',
    '县级以上人大选举上一级人大代表时，候选人获得全体代表过半数的选票，始得当选。',
    'When a congress elects delegates to the congress above, a candidate needs more than half of all its delegates.',
  ],
  [
    'XJ-23',
    '获得过半数选票的人数超过应选名额时，以得票多的当选；票数相等不能确定当选人的，就票数相等的候选人再次投票，以得票多的当选。',
    'Where more candidates than seats have a majority, those with most votes are elected; where equal votes leave a seat open, there is another vote among the tied, and most votes win.',
  ],
  [
    'XJ-24',
    '当选人数少于应选名额时，不足的名额另行选举，候选人按第一次投票得票多少和法定差额比例确定，只选1人的，候选人为2人。县、乡直接选举的另行选举以得票多的当选，但得票数不少于选票的三分之一；间接选举仍须获得全体代表过半数的选票。',
    'Vacant seats are filled in a further election whose candidates follow the order of the first vote within the legal ratio; for one seat there are two. In a direct election most votes win but not with less than a third of the ballots; in an indirect one a majority of all delegates is needed again.',
  ],
  [
    'XJ-37',
    '选举一律采用无记名投票，设有秘密写票处。文盲或者因残疾不能写选票的选民，可以委托他信任的人代写。',
    'The ballot is secret, with a booth to write in. A voter who is illiterate or can’t write because of a disability may have a trusted person write.',
  ],
]

export const mandate: readonly LibraryRow[] = [
  [
    'XJ-28',
    '选举结果由选举委员会或者主席团确定是否有效并宣布，当选代表名单由其公布。代表资格审查委员会审查后，由县级以上人大常委会或者乡镇人大主席团确认代表资格，在每届第一次会议前公布代表名单。',
    'The election committee or the presidium determines and declares whether the result is valid and publishes who is elected. After the credentials committee’s check the standing committee, or the township presidium, confirms the mandates and publishes the list before the first session.',
  ],
  [
    'XJ-25',
    '罢免县级人大代表须原选区选民50人以上联名，罢免乡级人大代表须30人以上联名，书面向县级人大常委会提出并写明理由；经原选区过半数的选民通过。',
    'Recall of a county delegate is demanded by 50 or more voters of the constituency, of a township delegate by 30 or more, in writing and with reasons to the county standing committee; it passes with more than half of all voters of the constituency.',
  ],
  [
    'XJ-26',
    '代表因故出缺的，由原选区或者原选举单位补选；补选的候选人数可以多于应选名额，也可以等额。具体办法由省级人大常委会规定。',
    'A vacancy is filled by the same constituency or unit; there may be more candidates than seats or as many. The province regulates the details.',
  ],
  [
    'XJ-27',
    '公民不得同时担任两个以上无隶属关系的行政区域的人大代表。',
    'Nobody may be a delegate in two areas neither of which belongs to the other.',
  ],
  [
    'DB-01',
    '代表有下列情形之一的，代表资格终止：迁出或者调离本行政区域，辞职或者责令辞职被接受，未经批准两次不出席本级人大会议，被罢免，丧失国籍，被剥夺政治权利，丧失行为能力，去世。',
    'A mandate ends by moving out of the area, by accepted or ordered resignation, by two sessions missed without leave, by recall, by loss of nationality, political rights or capacity, and by death.',
  ],
  [
    'XJ-34',
    '罢免由人大选出的上一级代表：大会期间由主席团或者十分之一以上代表联名提出，经全体代表过半数通过；闭会期间由主任会议或者常委会五分之一以上组成人员联名提出，经常委会组成人员过半数通过。',
    'Recall of a delegate elected by a congress is moved in session by the presidium or a tenth of the delegates and passed by more than half of all of them; between sessions by the council of chairs or a fifth of the standing committee, and passed by more than half of its members.',
  ],
  [
    'XJ-35',
    '代表被罢免或者辞职被接受的，其常委会、专门委员会或者乡镇人大主席、副主席职务相应撤销或者终止。县级代表辞职由本级常委会组成人员过半数通过接受，乡级代表辞职由本级人大过半数代表通过接受。',
    'A delegate who is recalled or whose resignation is accepted also loses the posts in the standing or special committees or as chair of a township congress. A county delegate’s resignation is accepted by more than half of the standing committee, a township delegate’s by more than half of the delegates.',
  ],
  [
    'DB-02',
    '代表因刑事案件被羁押正在受侦查、起诉、审判，或者被判处管制、拘役、有期徒刑而未附加剥夺政治权利、正在服刑的，暂时停止执行代表职务；情形在任期内消失的，恢复执行。',
    'A delegate in custody for a criminal case, or serving a sentence without loss of political rights, is suspended; the mandate revives when that ends within the term.',
  ],
]

export const organs: readonly LibraryRow[] = [
  [
    'ZZ-07',
    '每届人大第一次会议，在本届代表选举完成后的2个月内召集：县级以上由上届人大常委会、乡镇由上次人大主席团召集。',
    'The first session of a new congress is called within 2 months of the election of its delegates, by the outgoing standing committee or, in a township, by the last presidium.',
  ],
  [
    'ZZ-01',
    '人大会议有三分之二以上的代表出席，始得举行；选举和通过决议，以全体代表的过半数通过。',
    'A session needs two thirds of the delegates present; elections and decisions need more than half of all delegates.',
  ],
  [
    'ZZ-02',
    '国家机关领导人员的人选由主席团提名，或者由代表书面联名提名：省级30人以上，设区的市、自治州20人以上，县级、乡级10人以上。提名人数不超过应选名额。',
    'Leaders of state organs are nominated by the presidium or jointly in writing by delegates: 30 or more in a province, 20 in a city or prefecture, 10 in a county or township. Nobody may nominate more names than there are posts.',
  ],
  [
    'ZZ-03',
    '正职候选人数可以多1人，只提名1人的也可以等额选举；副职候选人数应多1人至3人；常委会委员候选人数应多十分之一至五分之一。县级以上人大换届选举时，提名、酝酿候选人的时间不少于2天。',
    'For a head there may be one candidate more, or one for one if only one is nominated; for deputies there are 1 to 3 more, for members of the standing committee one tenth to one fifth more. At a term change nomination and discussion take at least 2 days from the county up.',
  ],
  [
    'ZZ-09',
    '选举采用无记名投票。代表可以赞成、反对、另选其他代表或者选民，也可以弃权。',
    'The ballot is secret. A delegate may vote for, against, for another delegate or voter, or abstain.',
  ],
  [
    'ZZ-04',
    '当选人数少于应选名额时，不足的名额另行选举；候选人可以按第一次投票得票多少确定，也可以另行提名。经本级人大决定，可以在本次会议上进行，也可以在下一次会议上进行。',
    'Posts left vacant are filled in a further election, whose candidates follow the order of the first vote or are nominated anew. The congress decides whether it takes place at this session or the next.',
  ],
  [
    'ZZ-05',
    '常委会组成人员名额：省级45人至75人，人口超过8000万的省不超过95人；设区的市、自治州29人至51人，人口超过800万的设区的市不超过61人；县级15人至35人，人口超过100万的不超过45人。',
    'A standing committee has 45 to 75 members in a province (up to 95 above 80,000,000 people), 29 to 51 in a city or prefecture (up to 61 in a city above 8,000,000), 15 to 35 in a county (up to 45 above 1,000,000).',
  ],
  [
    'ZZ-06',
    '乡镇人大设主席1人，可以设副主席1人至2人，从代表中选出；主席、副主席不得担任国家行政机关的职务。',
    'A township congress has one chair and may have 1 or 2 deputies, elected from its delegates; none may hold an administrative post of the state.',
  ],
  [
    'ZZ-08',
    '罢免案的提出：县级以上由主席团、常委会或者十分之一以上代表联名，乡镇由主席团或者五分之一以上代表联名；应当写明理由，由全体代表的过半数通过。',
    'Removal is moved by the presidium, the standing committee or a tenth of the delegates from the county up, in a township by the presidium or a fifth of them; it gives reasons and needs more than half of all delegates.',
  ],
  [
    'ZZ-10',
    '常委会会议每两个月至少举行一次，有全体组成人员过半数出席始得举行；决议以全体组成人员的过半数通过。',
    'A standing committee meets at least every two months, with more than half of its members present; more than half of all members decide.',
  ],
  [
    'ZZ-11',
    '新一届政府领导人员选举产生后，应当在2个月内提请本级人大常委会任命秘书长、厅长、局长、委员会主任、科长。',
    'Within 2 months of their election new leaders of a government submit its department heads to the standing committee for appointment.',
  ],
  [
    'ZZ-12',
    '民族乡的乡长由建立民族乡的少数民族公民担任。',
    'The head of an ethnic township is a citizen of the people that founded it.',
  ],
  [
    'ZZ-13',
    '地方各级人大每届任期5年，常委会每届任期与本级人大相同，地方各级政府每届任期5年。',
    'A congress, its standing committee and a government each have a term of 5 years.',
  ],
  [
    'ZZ-14',
    '2022年修改前的常委会组成人员名额，未见官方原文，按设定执行：省级35人至65人，人口超过8000万的不超过85人；设区的市、自治州19人至41人，人口超过800万的不超过51人；县级15人至27人，人口超过100万的不超过35人。',
    'Sizes of standing committees before 2022, whose text was not seen, follow the settings: 35 to 65 in a province (85 above 80,000,000 people), 19 to 41 in a city (51 above 8,000,000), 15 to 27 in a county (35 above 1,000,000).',
  ],
  [
    'ZZ-15',
    '补选国家机关领导人员和人大常委会组成人员时，候选人数可以多于应选人数，也可以等额；选举办法由本级人大决定。',
    'In a by-election of leaders of state organs or members of a standing committee there may be more candidates than posts or as many; the congress decides on the method.',
  ],
  [
    'ZZ-16',
    '县级以上人大选举本级监察委员会主任、法院院长和检察院检察长。选出的检察长，须报经上一级检察长提请该级人大常委会批准。',
    'From the county up a congress elects the chair of the supervision commission, the president of the court and the chief procurator. The chief procurator needs the approval of the standing committee one level up, on the motion of the procurator there.',
  ],
]
