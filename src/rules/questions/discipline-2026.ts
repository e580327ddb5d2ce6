/** Questions on the discipline text of 2026 (十严禁). */
export const discipline2026 = `
# jl26-01 discipline single JL-03:2026
2026年换届纪律提出的要求是：|The discipline of 2026 consists of:
+ 十严禁|ten prohibitions
- 九个严禁、九个一律|nine prohibitions, nine consequences
- 十二严禁|twelve prohibitions
- 五个严禁|five prohibitions
! 2026年2月的新通知仍为“十严禁”，内容较2021年有合并和新增。|The new notice of February 2026 has ten again, some merged and some new.

# jl26-02 discipline multiple JL-03:2026
2026年“十严禁”与2021年相比，新增了哪些内容？|What did the text of 2026 add to that of 2021?
+ 严禁搞投机钻营、结交政治骗子|careerism and political swindlers
+ 严禁“带病提名”“带病提拔”|nominating or promoting those with problems
- 严禁拉票贿选|buying votes
- 严禁个人说了算|one man’s word
! 投机钻营、结交政治骗子和“带病提名”“带病提拔”是2026年新增的。|These two are new in 2026.

# jl26-03 discipline single JL-03:2026
2026年“十严禁”把“跑官要官”与下列哪一项合为一条？|In 2026, lobbying for posts was merged with:
+ 买官卖官|trade in posts
- 拉票贿选|buying votes
- 说情打招呼|pleading for others
- 违规用人|irregular appointments
! 2026年合并为“严禁跑官要官、买官卖官”。|They were merged into one.

# jl26-04 discipline single JL-03:2026
2026年“十严禁”把“跑风漏气”与下列哪一项合为一条？|In 2026, leaks were merged with:
+ 弄虚作假|falsehood
- 干扰换届|disturbing the term change
- 个人说了算|one man’s word
- 结党营私|cliques
! 2026年合并为“严禁弄虚作假、跑风漏气”。|They were merged into one.

# jl26-05 discipline single JL-03:2026
有人自称与上级熟悉、能够“运作”职务，某干部主动与其结交以谋求提拔。这违反了2026年“十严禁”中的：|A cadre seeks out someone who claims to “arrange” posts. This breaks:
+ 严禁搞投机钻营、结交政治骗子|careerism and political swindlers
- 严禁个人说了算|one man’s word
- 严禁违规用人|irregular appointments
- 严禁干扰换届|disturbing the term change
! 投机钻营、结交政治骗子是2026年新增的一条。|It was added in 2026.

# jl26-06 discipline single JL-03:2026
对有问题反映而未查清的人选仍然提名，违反了2026年“十严禁”中的：|Nominating a person against whom reports were not cleared breaks:
+ 严禁“带病提名”“带病提拔”|nominating or promoting those with problems
- 严禁跑官要官、买官卖官|lobbying for and trade in posts
- 严禁结党营私、搞小圈子|cliques and circles
- 严禁拉票贿选|buying votes
! 问题没有查清就提名、提拔，属于“带病提名”“带病提拔”。|That is nominating or promoting those with problems.

# jl26-07 discipline single JL-03:2026
在单位内部搞小圈子、拉拢亲信，违反了2026年“十严禁”中的：|Forming a circle of confidants in a unit breaks:
+ 严禁结党营私、搞小圈子|cliques and circles
- 严禁弄虚作假、跑风漏气|falsehood and leaks
- 严禁违规干预、说情打招呼|interference and pleading
- 严禁违规用人|irregular appointments
! 2026年第一条为“严禁结党营私、搞小圈子”。|So the first of the ten.

# jl26-08 discipline single JL-03:2026
以书面或者口头方式干预下级换届人选，违反了2026年“十严禁”中的：|Interfering with the nominees of a lower level breaks:
+ 严禁违规干预、说情打招呼|interference and pleading
- 严禁搞投机钻营、结交政治骗子|careerism and political swindlers
- 严禁干扰换届|disturbing the term change
- 严禁拉票贿选|buying votes
! 2026年将“说情打招呼”扩展为“违规干预、说情打招呼”。|In 2026 pleading was widened to interference and pleading.

# jl26-09 discipline single JL-03:2026
在个人履历中编造任职经历，违反了2026年“十严禁”中的：|Inventing posts in one’s career record breaks:
+ 严禁弄虚作假、跑风漏气|falsehood and leaks
- 严禁跑官要官、买官卖官|lobbying for and trade in posts
- 严禁个人说了算|one man’s word
- 严禁结党营私、搞小圈子|cliques and circles
! 履历造假属于弄虚作假。|A forged career is a falsehood.

# jl26-10 discipline true JL-03:2026
2026年“十严禁”仍然包括“严禁个人说了算”。|The ten prohibitions of 2026 still hold “one man’s word”.
! “严禁个人说了算”2021年新增，2026年继续保留。|Added in 2021 and kept in 2026.

# jl26-11 discipline multiple JL-03:2026
2026年通知对换届风气监督提出了哪些要求？|What does the notice of 2026 ask of supervision?
+ 开展巡回督查|rolling inspections
+ 优先办理反映换届问题的举报|reports about the term change are handled first
+ 对违规违纪零容忍|zero tolerance
- 换届结束后再统一查处|all measures wait until the term change is over
! 通知要求开展巡回督查，优先办理换届举报，坚持零容忍。|Rolling inspections, reports first, zero tolerance.

# jl26-12 discipline false JL-03:2026
2026年反映换届问题的举报，按收件先后与其他信访一并排队办理。|In 2026, reports about the term change queue with all other petitions.
! 通知要求优先办理反映换届问题的举报。|The notice wants them handled first.

# jl26-13 discipline true JL-03:2026
2026年的换届纪律适用于自2026年开始的省、市、县、乡领导班子换届。|The discipline of 2026 applies to the term change of provincial, city, county and township teams from 2026.
! 通知适用于2026年起陆续进行的省市县乡领导班子换届。|So the notice.

# jl26-14 discipline multiple JL-03:2026
下列哪些属于2026年的“十严禁”？|Which belong to the ten prohibitions of 2026?
+ 严禁拉票贿选|buying votes
+ 严禁违规用人|irregular appointments
+ 严禁干扰换届|disturbing the term change
- 严禁造假骗官|forged files
! “严禁造假骗官”是2016年的表述，2021年起改为“弄虚作假”。|“Forged files” is a wording of 2016.

# jl26-15 discipline multiple JL-03:2026
2026年换届纪律通知的印发机关包括：|The notice of 2026 was issued by:
+ 中央纪委机关|the Central Commission for Discipline Inspection
+ 中央组织部|the Central Organisation Department
+ 国家监委|the National Supervisory Commission
- 民政部|the Ministry of Civil Affairs
! 与2021年相同，由中央纪委机关、中央组织部、国家监委印发。|The same three as in 2021.

# jl26-16 discipline false JL-03:2026
2026年换届仍然适用2021年的“十严禁”，没有新的通知。|The term change of 2026 still goes by the text of 2021; there is no new notice.
! 2026年2月印发了同名的新通知，换届以新通知为准。|A new notice of the same name came in February 2026.

# jl26-17 discipline single JL-03:2026
把尚未公开的考察情况告诉考察对象，违反了2026年“十严禁”中的：|Telling a person what the inspection found before it is public breaks:
+ 严禁弄虚作假、跑风漏气|falsehood and leaks
- 严禁“带病提名”“带病提拔”|nominating or promoting those with problems
- 严禁干扰换届|disturbing the term change
- 严禁违规用人|irregular appointments
! 泄露、扩散考察情况属于跑风漏气。|Leaking what was found is a leak.
`
