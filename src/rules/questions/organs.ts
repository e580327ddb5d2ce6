/** Questions on elections in congresses and on elections within the Party. */
export const organs = `
# zz-01 organs single ZZ-01:2022
地方各级人民代表大会会议有多少代表出席，始得举行？|A local people’s congress meets only if present are:
+ 三分之二以上|two thirds or more of the delegates
- 二分之一以上|half or more
- 五分之四以上|four fifths or more
- 全体|all
! 有三分之二以上的代表出席，始得举行。|Two thirds or more.

# zz-02 organs single ZZ-01:2022
地方各级人大进行选举和通过决议，须以：|Elections and decisions of a local congress need:
+ 全体代表的过半数通过|more than half of all delegates
- 出席代表的过半数通过|more than half of those present
- 全体代表的三分之二通过|two thirds of all delegates
- 投票代表的过半数通过|more than half of those who voted
! 以全体代表的过半数通过。|More than half of all delegates.

# zz-03 organs single ZZ-02:2022
县级人大代表联合提名本级国家机关领导人员候选人，至少需要多少名代表书面联名？|How many county delegates may jointly nominate leaders of the county’s organs?
+ 10名|10
- 5名|5
- 20名|20
- 30名|30
! 县、乡两级为十名以上，设区的市为二十名以上，省为三十名以上。|Ten in counties and townships, twenty in cities, thirty in provinces.

# zz-04 organs single ZZ-02:2022
设区的市人大代表联合提名本级国家机关领导人员候选人，至少需要多少名代表书面联名？|How many delegates of a city with districts may jointly nominate?
+ 20名|20
- 10名|10
- 15名|15
- 30名|30
! 设区的市、自治州为二十名以上。|Twenty.

# zz-05 organs single ZZ-03:2022
选举地方政府副职领导人员，候选人数应比应选人数多：|For deputy heads of a local government, candidates exceed the seats by:
+ 一人至三人|one to three
- 十分之一至五分之一|one tenth to one fifth
- 一倍|as many again
- 可以相等|none; equal is allowed
! 副职候选人数应比应选人数多一人至三人，实行差额选举。|One to three; a choice is required.

# zz-06 organs single ZZ-03:2022
选举县级人大常委会委员，候选人数应比应选人数多：|For members of a county’s standing committee, candidates exceed the seats by:
+ 十分之一至五分之一|one tenth to one fifth
- 三分之一至一倍|one third to the whole
- 五分之一至二分之一|one fifth to one half
- 一人至三人|one to three persons
! 人大常委会委员的差额为十分之一至五分之一。|One tenth to one fifth.

# zz-07 organs true ZZ-03:2022
选举县长时，如果提名的候选人只有一人，可以等额选举。|If only one person is nominated as county head, the election may go without a rival.
! 正职候选人数可以多一人；提名的候选人只有一人的，也可以等额选举。|One more may stand; if only one is nominated, equal is allowed.

# zz-08 organs single ZZ-05:2022
县级人大常委会组成人员的名额一般为：|A county’s standing committee usually has:
+ 15至35人|15 to 35 members
- 9至15人|9 to 15 members
- 29至51人|29 to 51 members
- 45至75人|45 to 75 members
! 县级十五人至三十五人，人口超过一百万的不超过四十五人。|Fifteen to thirty-five; up to forty-five above a million people.

# zz-09 organs single ZZ-07:2022
新的一届人大第一次会议，应当在本届代表选举完成后多长时间内召开？|The first session of a new congress is held within how long after its election?
+ 两个月|two months
- 十五日|fifteen days
- 一个月|one month
- 六个月|six months
! 在本届人大代表选举完成后的两个月内召开。|Two months.

# zz-10 organs false ZZ-06:2022
乡镇人大主席可以同时担任副乡镇长。|A township congress’s chair may also be deputy head of the township.
! 乡镇人大主席、副主席不得担任国家行政机关的职务。|Not allowed: no administrative posts.

# df-01 party single DF-01:2020
党的地方委员会延期换届的期限一般不超过：|A local Party committee’s term may be extended by at most:
+ 一年|one year
- 三个月|three months
- 六个月|six months
- 两年|two years
! 提前或者延期须经上级党委批准，延长期限一般不超过一年。|With the superior’s consent, a year.

# df-02 party single DF-02:2020
党的地方委员会书记、副书记的选举实行：|The secretary and deputy secretaries of a local Party committee are elected:
+ 等额选举|without surplus
- 差额选举|with surplus
- 预选后确定|by pre-election
- 抽签|by lot
! 书记、副书记等额选举，代表、委员、候补委员、常委差额选举。|Without surplus; delegates, members, alternates and the standing committee with surplus.

# df-03 party single DF-03:2020
县级党代表大会代表名额一般为：|A county’s Party congress usually has:
+ 200至400名|200 to 400 delegates
- 100至200名|100 to 200 delegates
- 300至500名|300 to 500 delegates
- 400至800名|400 to 800 delegates
! 省为四百至八百名，市为三百至五百名，县为二百至四百名。|Province 400–800, city 300–500, county 200–400.

# df-04 party single DF-06:2020
党的地方委员会全体会议选举时，到会人数须超过应到会人数的：|A plenum of a local Party committee elects only if present are more than:
+ 三分之二|two thirds
- 二分之一|half
- 五分之四|four fifths
- 四分之三|three quarters
! 全委会须超过三分之二，党代表大会须超过半数。|Two thirds for the plenum; half for the congress.

# df-05 party single DF-07:2020
党的地方组织选举中，被选举人当选须获得赞成票超过：|In local Party elections one is elected by more than half of:
+ 应到会有选举权人数的半数|those entitled who should attend
- 实到会人数的半数|those present
- 有效票的半数|the valid ballots
- 发出选票的三分之一|a third of the ballots issued
! 得赞成票超过应到会有选举权人数半数的当选。|More than half of those who should attend.

# df-06 party false DF-08:2020
因故不能到会的代表，可以委托他人代为投票。|A delegate who cannot attend may vote by proxy.
! 因故未出席的不能委托他人代为投票。|No proxy vote.

# dj-01 party single DJ-01:2020
党员人数达到多少或者所辖党组织驻地分散的，经批准可以召开党员代表大会？|From how many members on may delegates elect in place of the meeting of all members?
+ 500名以上|500
- 100名以上|100
- 200名以上|200
- 1000名以上|1,000
! 党员人数在五百名以上或者所辖党组织驻地分散的，经上级批准可以召开代表大会。|From 500, or where sites are scattered, with consent.

# dj-02 party single DJ-01:2020
基层党代表大会代表名额一般为100名至200名，最多不超过：|A grass-roots Party congress usually has 100 to 200 delegates, and at most:
+ 300名|300
- 250名|250
- 400名|400
- 500名|500
! 最多不超过三百名。|Three hundred.

# dj-03 party single DJ-02:2020
党的基层组织委员候选人的差额不少于应选人数的：|Candidates for a grass-roots committee exceed the seats by at least:
+ 百分之二十|20 per cent
- 百分之五|5 per cent
- 百分之十|10 per cent
- 百分之五十|50 per cent
! 委员候选人的差额不少于应选人数的百分之二十。|Twenty per cent.

# dj-04 party false DJ-05:2020
预备党员在支部党员大会上有选举权和被选举权。|Probationary members may vote and be elected in the branch.
! 预备党员没有表决权、选举权和被选举权。|They have no vote.

# dj-05 party single DJ-07:2018
乡镇党委委员一般为：|A township Party committee usually has:
+ 7至9名|7 to 9 members
- 3至5名|3 to 5 members
- 5至7名|5 to 7 members
- 9至11名|9 to 11 members
! 乡镇党委一般设委员七至九名，每届任期五年。|Seven to nine, for five years.

# dj-06 party single DJ-15:2020
党的基层组织选举中，监票人应当：|In grass-roots Party elections, those who supervise the ballot are:
+ 从不是候选人的人员中推选|chosen among people who are not candidates
- 由候选人互相担任|candidates for each other
- 由上级指定的候选人担任|a candidate named from above
- 由书记担任|the secretary
! 监票人从不是候选人的党员或者代表中推选。|Chosen among those who do not stand.
`
