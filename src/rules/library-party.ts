import type { LibraryRow } from './library-entry.ts'

export const partyLocal: readonly LibraryRow[] = [
  [
    'DF-01',
    '党的地方委员会任期届满应当按期换届。提前或者延期的，须报上级党委批准；延期一般不超过1年。',
    'A local Party committee is renewed when its term ends. Holding the election early or late needs the approval of the committee above; the delay is generally at most one year.',
  ],
  [
    'DF-02',
    '代表、委员、候补委员、常委和纪委委员、常委实行差额选举；书记、副书记等额选举。',
    'Delegates, members, alternates and standing members, also of the discipline commission, are elected from more candidates than seats; secretaries and deputies one for one.',
  ],
  [
    'DF-03',
    '党代表大会代表名额：省级一般400名至800名，市级一般300名至500名，县级一般200名至400名；具体名额由同级党委全会确定，报上级党委批准。',
    'A Party congress generally has 400 to 800 delegates in a province, 300 to 500 in a city, 200 to 400 in a county; the committee’s plenum sets the number and the committee above approves it.',
  ],
  [
    'DF-04',
    '党代表大会代表候选人的差额，不少于应选名额的20%。现行条例该条未见原文，沿用原规定作为默认值。',
    'There are at least 20 % more candidates than seats for Party delegates. The article of the present regulations has not been seen; the former rule is the default.',
    [
      [
        ['1994'],
        '党代表大会代表候选人的差额，不少于应选名额的20%。',
        'There were at least 20 % more candidates than seats for Party delegates.',
      ],
    ],
  ],
  [
    'DF-05',
    '党委委员、候补委员和纪委委员候选人的差额，不少于应选名额的10%；常委候选人比应选名额多1人至2人。',
    'There are at least 10 % more candidates than seats for members, alternates and members of the discipline commission, and 1 or 2 more for the standing committee.',
  ],
  [
    'DF-06',
    '党代表大会选举，到会代表超过应到会代表的二分之一方可进行；委员会全体会议选举，到会委员超过应到会委员的三分之二方可进行。',
    'A Party congress votes only if more than half of the delegates who should attend are present; a plenum only if more than two thirds of the members are.',
  ],
  [
    'DF-07',
    '被选举人获得赞成票超过应到会有选举权人数的一半，始得当选；超过应选名额时，以得票多的当选，票数相等不能确定的，就相等者再次投票。',
    'A candidate is elected with more than half of those with the right to vote who should attend; beyond the seats most votes win, and equal votes are voted on again.',
  ],
  [
    'DF-08',
    '选举采用无记名投票。不能写选票的，可以委托非候选人代写；未到会的不能委托他人代为投票。',
    'The ballot is secret. Whoever can’t write may have a person who is no candidate write; whoever is absent has no proxy.',
  ],
  [
    'DF-09',
    '市、县党委常委会一般由9人至11人组成。',
    'The standing committee of a city or county generally has 9 to 11 members.',
  ],
  [
    'DF-10',
    '选票上代表、委员、候补委员、常委候选人按姓氏笔画为序排列，书记、副书记候选人按上级批准的顺序排列。',
    'On the ballot candidates stand by strokes of the surname, those for secretary and deputy in the order approved above.',
  ],
  [
    'DF-11',
    '当选的代表、委员、纪委委员名单按姓氏笔画为序排列；候补委员按得票多少排列，票数相等的按姓氏笔画；常委、书记、副书记按上级批准的顺序排列。',
    'The elected are listed by strokes of the surname; alternates by votes, equal ones by strokes; standing members and secretaries in the order approved above.',
  ],
  [
    'DF-12',
    '党代表大会主席团成员一般约为代表总数的10%，由党委或者代表团提名，经预备会议通过。',
    'The presidium of a congress has about 10 % of the delegates, named by the committee or the delegations and passed by the preparatory meeting.',
  ],
  [
    'DF-13',
    '选举设总监票人1人，可以设副总监票人；监票人从不是候选人的代表中推选，计票人由秘书长或者会议主持人指定。',
    'An election has one chief scrutineer, who may have deputies; scrutineers are chosen from those who are no candidates, tellers are named by the secretary-general or the chair.',
  ],
  [
    'DF-14',
    '党代表大会代表中，妇女代表的比例一般不低于本地区女党员占党员总数的比例；民族自治地方和少数民族较多的地方，少数民族代表的比例按同样原则确定。',
    'Women are generally not fewer among the delegates than among the members of the area; where many minorities live the same goes for them.',
  ],
  [
    'DF-15',
    '当选人少于应选名额时，不足的名额从未当选者中按得票多少重新选举；接近应选名额的，经半数以上选举人或者主席团同意，可以减少名额。',
    'Vacant seats are voted on again among the highest unsuccessful; if few are missing, half of the electors or the presidium may agree to fewer seats.',
  ],
  [
    'DZ-01',
    '省级、市级党委委员、候补委员须有5年以上党龄，县级党委委员、候补委员须有3年以上党龄。',
    'Members and alternates need 5 years in the Party for a province or city, 3 for a county.',
  ],
  [
    'DZ-02',
    '党的地方各级代表大会每五年举行一次，地方各级委员会每届任期5年。',
    'A local Party congress is held every five years; a local committee has a term of 5 years.',
  ],
]

export const partyBasic: readonly LibraryRow[] = [
  [
    'DJ-01',
    '党的基层委员会由党员大会选举产生；党员500名以上或者所辖党组织驻地分散的，经上级党组织批准，可以由代表大会选举。代表名额一般100名至200名，最多不超过300名。',
    'A grass-roots committee is elected by the meeting of members; with 500 or more members, or where they are scattered, by a congress of delegates if the organisation above approves. There are generally 100 to 200 delegates, 300 at most.',
  ],
  [
    'DJ-02',
    '代表候选人和委员候选人的差额，均不少于应选名额的20%。',
    'There are at least 20 % more candidates than seats, for delegates and for members alike.',
    [
      [
        ['1990'],
        '委员候选人的差额为应选名额的20%。',
        'There were 20 % more candidates than seats for members.',
      ],
    ],
  ],
  [
    'DJ-03',
    '进行选举时，有选举权的到会人数不少于应到会人数的五分之四。',
    'An election needs at least four fifths of those with the right to vote who should attend.',
    [
      [
        ['1990'],
        '进行选举时，有选举权的到会人数应当超过应到会人数的五分之四。',
        'An election needed more than four fifths of those with the right to vote who should attend.',
      ],
    ],
  ],
  [
    'DJ-04',
    '被选举人获得赞成票超过应到会有选举权人数的一半，始得当选；恰好一半的不当选。',
    'A candidate is elected with more than half of those with the right to vote who should attend; exactly half does not elect.',
  ],
  [
    'DJ-05',
    '预备党员没有表决权、选举权和被选举权；受留党察看处分的党员在留党察看期间没有上述权利。',
    'Probationary members may neither vote nor be elected; nor may members on probation within the Party as a punishment.',
  ],
  [
    'DJ-06',
    '选举采用无记名投票，未到会的党员不能委托他人代为投票。',
    'The ballot is secret; a member who is absent has no proxy.',
  ],
  [
    'DJ-07',
    '乡镇党委每届任期5年，一般设委员7名至9名，其中书记1名、副书记2名至3名。村党组织每届任期5年。',
    'A township committee has a term of 5 years and generally 7 to 9 members, one of them secretary and 2 or 3 deputies. A village Party organisation has a term of 5 years.',
  ],
  [
    'DJ-08',
    '正式党员7人以上的党支部设立支部委员会，一般3人至5人，不超过7人；不足7人的设书记1名，必要时设副书记1名。村、社区党支部任期5年，其他党支部任期一般3年。',
    'A branch with 7 or more full members has a committee, generally of 3 to 5 and at most 7; a smaller one has a secretary and, if needed, a deputy. The term is 5 years in villages and communities, generally 3 elsewhere.',
  ],
  [
    'DJ-09',
    '基层党组织任期届满应当按期换届。提前或者延期的，须报上级党组织批准；延期一般不超过1年。',
    'A grass-roots organisation is renewed when its term ends. Holding the election early or late needs the approval of the organisation above; the delay is generally at most one year.',
  ],
  [
    'DJ-10',
    '代表的产生：从党支部开始推荐提名，与上级党组织沟通，确定候选人预备人选并报批，再由选举单位选举。代表资格由资格审查小组审查。',
    'Delegates are nominated from the branches up, discussed with the organisation above, settled as nominees and approved, then elected by the units. A credentials group checks them.',
  ],
  [
    'DJ-11',
    '委员候选人由上届委员会根据多数党员的意见提出，报上级党组织审查同意后提交选举。书记、副书记由委员会全体会议等额选举，结果报上级党组织批准。',
    'The outgoing committee proposes candidates by the opinion of most members, and the organisation above agrees before the vote. The new committee elects its secretary and deputies one for one; the result is approved above.',
  ],
  [
    'DJ-12',
    '村党总支委员会、村党委一般设委员5名至7名，最多不超过9名。',
    'A village general branch or committee generally has 5 to 7 members, 9 at most.',
  ],
  [
    'DJ-13',
    '乡镇纪委一般设委员3名或者5名。',
    'A township discipline commission generally has 3 or 5 members.',
  ],
  [
    'DJ-14',
    '上级党组织一般在基层党组织任期届满前6个月提醒做好换届准备。',
    'The organisation above reminds a grass-roots organisation to prepare about 6 months before its term ends.',
  ],
  [
    'DJ-15',
    '监票人从不是候选人的党员或者代表中推选；选票上候选人按姓氏笔画为序，书记、副书记按上级批准的顺序；代写选票的须为非候选人。',
    'Scrutineers are chosen from those who are no candidates; ballots follow strokes of the surname, for secretary and deputy the order approved above; whoever writes for another is no candidate.',
  ],
  [
    'DJ-16',
    '有正式党员3人以上的村设党支部；党员人数超过50人的可以设党总支；党员人数100人以上的，经县级党委批准可以设党委。',
    'A village with 3 full members has a branch; above 50 it may have a general branch, from 100 on with the county’s approval a committee.',
  ],
  [
    'DJ-17',
    '精神病患者等不能表达意志的、自费出国半年以上的、正在服刑的、卧床不起的、应转未转组织关系的、回原籍定居的离退休党员，经报上级同意并由会议通过，可以不计入应到会人数。',
    'Members who can’t express their will, are abroad privately for half a year, serve a sentence, are bedridden, should have moved their papers or retired elsewhere may be left out of those who should attend, with consent from above and a vote of the meeting.',
  ],
]

export const cadres: readonly LibraryRow[] = [
  [
    'GB-01',
    '提任县处级职务应当有5年以上工龄和2年以上基层工作经历；提任县处级以上职务一般应当有下一级两个以上职位任职经历；由副职提任正职须任副职2年以上，由下级正职提任上级副职须任下级正职3年以上。',
    'A county-level leading post needs 5 years of work and 2 at the grass roots, and from there up generally two posts one level below; from deputy to head 2 years as deputy, from head to deputy of the next level 3 years as head.',
  ],
  [
    'GB-02',
    '领导班子换届时，先谈话调研推荐，根据结果提出人选，再会议推荐。推荐结果1年内有效。',
    'At a term change talks come first; the names they yield go to a recommendation meeting. The result is valid for one year.',
  ],
  [
    'GB-03',
    '任前公示期不少于5个工作日；非选举产生的有关职务实行试用期，试用期1年。',
    'An appointment is published for at least 5 working days; listed posts that are not elective have a trial period of one year.',
  ],
  [
    'GB-04',
    '“凡提四必”：干部档案必审，个人有关事项报告必核，纪检监察机关意见必听，反映违规违纪问题线索具体、有可查性的信访举报必查。各地另有增加的，以本地文件为准。',
    'Four checks before every promotion: the file is audited, the personal declaration verified, the opinion of the discipline organs heard, specific reports investigated. Places add others by their own documents.',
  ],
  [
    'GB-05',
    '党委讨论决定干部任免，须有三分之二以上成员到会，以应到会成员超过半数同意形成决定。',
    'A Party committee decides on appointments with two thirds of its members present; more than half of those who should attend must agree.',
  ],
  [
    'GB-06',
    '有下列情形之一的不得列为考察对象：群众公认度不高，上一年度考核为基本称职以下，有跑官、拉票等行为，配偶子女移居国（境）外，诫勉、组织处理或者处分影响期未满，其他不宜提拔的。',
    'Not inspected for promotion is who lacks public trust, was judged barely fit or worse last year, lobbied or canvassed, has spouse and children abroad, or is still under a sanction, or is otherwise unsuited.',
  ],
  [
    'GB-07',
    '提任乡科级副职应当任科员级3年以上，提任乡科级正职应当任副职2年以上。',
    'A township deputy needs 3 years as staff, a township head 2 years as deputy.',
  ],
  [
    'GB-08',
    '破格提拔的限制：试用期未满或者提拔任职不满1年的不得破格，不得在任职年限上连续破格，不得越两级提拔。',
    'Exceptional promotion is barred within probation or a year of the last promotion, twice in a row on years, and over two levels.',
  ],
]

export const cppcc: readonly LibraryRow[] = [
  [
    'ZX-01',
    '政协地方委员会每届任期5年，委员不由选民选举，由上届常务委员会协商决定；主席、副主席、秘书长和常务委员由全体会议选举。',
    'A local CPPCC committee has a term of 5 years. Its members are not elected by voters but decided by the outgoing standing committee after consultation; the plenary elects chair, deputies, secretary-general and standing members.',
  ],
]
