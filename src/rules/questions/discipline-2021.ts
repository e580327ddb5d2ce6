/** Questions on the discipline text of 2021 (十严禁). */
export const discipline2021 = `
# jl21-01 discipline multiple JL-02:2021
2021年《关于严肃换届纪律加强换届风气监督的通知》由哪些机关印发？|Who issued the notice of 2021 on discipline and conduct in the term change?
+ 中央纪委机关|the Central Commission for Discipline Inspection
+ 中央组织部|the Central Organisation Department
+ 国家监委|the National Supervisory Commission
- 全国人大常委会办公厅|the General Office of the NPC Standing Committee
! 通知由中央纪委机关、中央组织部、国家监委于2021年1月印发，提出“十严禁”。|The three issued it in January 2021, with ten prohibitions.

# jl21-02 discipline single JL-02:2021
2021年换届纪律概括为：|The discipline of 2021 is summed up as:
+ 十严禁|ten prohibitions
- 九个严禁、九个一律|nine prohibitions, nine consequences
- 五个严禁、十七个不准、五个一律|five prohibitions, seventeen must-nots, five consequences
- 六个严禁|six prohibitions
! 2021年通知提出“十严禁”；“九个严禁、九个一律”是2016年的要求。|The notice of 2021 has ten; the nine are those of 2016.

# jl21-03 discipline single JL-02:2021
按照2021年“十严禁”，对结党营私、搞拉帮结派的，一律：|By the ten prohibitions of 2021, forming cliques leads to:
+ 给予纪律处分|disciplinary punishment
- 记录在案|an entry
- 调整分工|other duties
- 责令书面说明|a written explanation
! 严禁结党营私，违反的一律给予纪律处分。|Cliques are punished.

# jl21-04 discipline multiple JL-02:2021
下列哪些属于2021年“十严禁”所指的拉票贿选方式？|Which are ways of buying votes in the text of 2021?
+ 以宴请名义拉票|banquets
+ 快递送礼|gifts by courier
+ 发电子红包、转账|e-packets and transfers
- 在组织安排的见面会上回答提问|answering questions at an arranged meeting
! 宴请、快递送礼、电子红包、网络转账等都是拉票贿选；在组织安排的见面会上回答提问是正当的。|Banquets, courier gifts, e-packets and transfers are; answering at an arranged meeting is proper.

# jl21-05 discipline multiple JL-02:2021
下列哪些属于2021年“十严禁”所指的拉票方式？|Which are ways of canvassing in the text of 2021?
+ 打电话、发信息|calls and messages
+ 当面拜访|visits
+ 委托他人游说|asking others to canvass
- 依法行使自己的投票权|casting one’s own vote
! 通过打电话、发信息、当面拜访或者委托他人拉票，都在禁止之列。|Calls, messages, visits and others’ canvassing are all forbidden.

# jl21-06 discipline true JL-02:2021
给选民发几元钱的电子红包请其投票支持，也是拉票贿选。|Sending voters an e-packet of a few yuan for their support is buying votes, too.
! 电子红包、转账都是2021年“十严禁”点明的拉票贿选方式。|E-packets and transfers are named by the text.

# jl21-07 discipline single JL-02:2021
按照2021年“十严禁”，拉票贿选的，除给予处分外，还应当：|By the text of 2021, besides punishment, buying votes means:
+ 排除出人选名单或者取消候选人资格|off the list, or the candidacy cancelled
- 保留资格，降低名次|the candidacy stays, with a lower rank
- 当选后再作处理|measures after the election
- 由本人申请退选|withdrawal at one’s own request
! 拉票贿选的，一律排除出人选名单或者取消候选人资格，并给予处分。|Off the list or the candidacy cancelled, and punished.

# jl21-08 discipline true JL-02:2021
对买官卖官的，一律先停职或者免职，再依规依纪依法处理。|For trade in posts, suspension or removal comes first, then rule and law.
! 2021年“十严禁”第三条的要求。|So the third of the ten prohibitions of 2021.

# jl21-09 discipline single JL-02:2021
对跑官要官的，2021年“十严禁”的要求是：|What follows for lobbying for posts in the text of 2021?
+ 一律不得提拔使用|no promotion
- 一律降职|demotion
- 一律免职|removal
- 一律批评教育|criticism
! 跑官要官的，一律不得提拔使用。|Whoever lobbies is not promoted.

# jl21-10 discipline single JL-02:2021
某单位主要负责人未经集体研究，个人拍板确定推荐人选。这违反了2021年“十严禁”中的：|A head names a nominee alone, without the collective. This breaks:
+ 严禁个人说了算|one man’s word
- 严禁跑风漏气|leaks
- 严禁弄虚作假|falsehood
- 严禁买官卖官|trade in posts
! 以个人决定代替集体研究属于个人说了算，作出的决定一律撤销。|One person deciding in place of the whole; the decision is cancelled.

# jl21-11 discipline single JL-02:2021
按照2021年“十严禁”，“个人说了算”作出的决定：|By the text of 2021, a decision made by one man’s word is:
+ 一律撤销|cancelled
- 追认后有效|valid once confirmed
- 由上级酌情保留|kept at the superior’s discretion
- 试行一年|tried for a year
! 对个人说了算的，一律撤销作出的决定。|It is cancelled.

# jl21-12 discipline single JL-02:2021
与2016年“九个严禁”相比，2021年“十严禁”新增的是：|Compared with 2016, what did the text of 2021 add?
+ 严禁个人说了算|one man’s word
- 严禁拉票贿选|buying votes
- 严禁跑官要官|lobbying for posts
- 严禁说情打招呼|pleading for others
! “个人说了算”是2021年新增的，其余各项2016年已有。|One man’s word was added; the others stood in 2016.

# jl21-13 discipline single JL-02:2021
领导干部给考察组打电话，要求关照自己的老部下。这违反了2021年“十严禁”中的：|A leader calls the inspectors to ask favour for an old subordinate. This breaks:
+ 严禁说情打招呼|pleading for others
- 严禁结党营私|cliques
- 严禁违规用人|irregular appointments
- 严禁弄虚作假|falsehood
! 说情打招呼的一律记录在案，情节严重的追究责任。|It is recorded, and called to account where serious.

# jl21-14 discipline false JL-02:2021
违规用人的，任用仍然有效，只追究责任人的责任。|An irregular appointment stays valid; only those responsible are called to account.
! 违规用人的，一律宣布无效，并追究责任。|It is void, and called to account.

# jl21-15 discipline single JL-02:2021
把会议酝酿的人选名单透露给当事人，违反了2021年“十严禁”中的：|Telling a person the list discussed in a meeting breaks:
+ 严禁跑风漏气|leaks
- 严禁个人说了算|one man’s word
- 严禁跑官要官|lobbying for posts
- 严禁拉票贿选|buying votes
! 泄露选人用人秘密属于跑风漏气。|Leaking personnel matters is a leak.

# jl21-16 discipline multiple JL-02:2021
下列哪些属于2021年的“十严禁”？|Which belong to the ten prohibitions of 2021?
+ 严禁结党营私|cliques
+ 严禁个人说了算|one man’s word
+ 严禁违规用人|irregular appointments
- 严禁“带病提名”“带病提拔”|nominating or promoting those with problems
! 前三项属于2021年“十严禁”，“带病提名”“带病提拔”是2026年新增的。|The first three belong to it; the last was added in 2026.

# jl21-17 discipline false JL-02:2021
自己不出面，托亲友替自己拉票，不违反换届纪律。|Having relatives and friends canvass in one’s place does not break discipline.
! 委托他人拉票同样属于拉票贿选所禁止的方式。|Canvassing through others is forbidden just the same.
`
