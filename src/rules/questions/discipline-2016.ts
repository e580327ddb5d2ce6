/** Questions on the discipline text of 2016 (九个严禁、九个一律). */
export const discipline2016 = `
# jl16-01 discipline single JL-01:2016
2016年换届时，中央对换届纪律的要求概括为：|The discipline of the term change of 2016 was summed up as:
+ 九个严禁、九个一律|nine prohibitions, nine consequences
- 十严禁|ten prohibitions
- 五个严禁、十七个不准、五个一律|five prohibitions, seventeen must-nots, five consequences
- 八项规定|eight provisions
! 2016年的换届纪律为“九个严禁、九个一律”；“五个严禁、十七个不准、五个一律”是2011年的要求，“十严禁”自2021年起提出。|The text of 2016 has nine prohibitions with nine consequences; the five of 2011 came before, the ten came in 2021.

# jl16-02 discipline single JL-01:2016
按照2016年换届纪律，对拉帮结派的，一律：|By the text of 2016, forming factions leads to:
+ 给予纪律处分|disciplinary punishment
- 通报表扬后调整岗位|praise and another post
- 记录在案，不作处理|an entry and nothing else
- 由所在支部自行掌握|whatever the branch decides
! 严禁拉帮结派，对违反的一律给予纪律处分。|Factions are forbidden; whoever forms them is punished.

# jl16-03 discipline multiple JL-01:2016
按照2016年换届纪律，对拉票贿选的，应当作出哪些处理？|By the text of 2016, what follows for buying votes?
+ 排除出人选名单或者取消候选人资格|off the list, or the candidacy cancelled
+ 给予处分|punishment
+ 贿选的依法处理|bribery is dealt with by law
- 当选后再予提醒|a reminder after the election
! 拉票贿选的，一律排除出人选名单或者取消候选人资格，并给予处分；贿选的依法处理。|Off the list or the candidacy cancelled, and punished; bribery by law.

# jl16-04 discipline single JL-01:2016
按照2016年换届纪律，对买官卖官的，一律先：|By the text of 2016, what comes first for trade in posts?
+ 停职或者免职|suspension or removal
- 谈话提醒|a talk
- 调离本地|a transfer elsewhere
- 等待换届结束|waiting until the term change is over
! 买官卖官的，一律先停职或者免职，再依规依纪依法处理。|Suspended or removed first, then dealt with by rule and law.

# jl16-05 discipline false JL-01:2016
按照2016年换届纪律，跑官要官的干部只要考察合格，仍可以提拔使用。|By the text of 2016, one who lobbied for a post may still be promoted if the inspection is passed.
! 跑官要官的，一律不得提拔使用。|Whoever lobbies for a post is not promoted.

# jl16-06 discipline single JL-01:2016
在干部档案中涂改年龄、学历以谋取职务，属于2016年“九个严禁”中的：|Altering age or schooling in one’s file to get a post is, in the text of 2016:
+ 严禁造假骗官|forged files
- 严禁跑风漏气|leaks
- 严禁说情打招呼|pleading for others
- 严禁拉帮结派|factions
! 档案造假谋取职务属于造假骗官，一律给予组织处理或者纪律处分。|Forging files to get a post brings organisational measures or punishment.

# jl16-07 discipline true JL-01:2016
按照2016年换届纪律，对为他人提拔说情打招呼的，一律记录在案，情节严重的追究责任。|By the text of 2016, pleading for another’s promotion is recorded, and called to account where serious.
! 说情打招呼的，一律记录在案，情节严重的追究责任。|It is always recorded, and called to account where serious.

# jl16-08 discipline multiple JL-01:2016
下列哪些属于2016年换届纪律所禁止的违规用人？|Which are irregular appointments in the text of 2016?
+ 突击提拔干部|rushed promotions
+ 超职数配备干部|more posts than allowed
+ 不按规定程序选人用人|skipping the procedure
- 按规定公示拟任人选|publishing nominees as prescribed
! 突击提拔、超职数配备、违反程序都是违规用人，一律宣布无效并追究责任。|Rushed promotions, surplus posts and skipped procedure are void and called to account.

# jl16-09 discipline single JL-01:2016
按照2016年换届纪律，违规用人作出的任用：|By the text of 2016, an irregular appointment is:
+ 一律宣布无效，并追究责任|void, and called to account
- 继续有效，仅作提醒|valid, with a reminder
- 由本人申请撤销|cancelled at the person’s request
- 试用期满后再定|decided after the probation
! 违规用人的，一律宣布无效，并追究责任。|Irregular appointments are void, and called to account.

# jl16-10 discipline single JL-01:2016
把人选酝酿、考察情况泄露给他人，属于2016年“九个严禁”中的：|Leaking what was discussed or found in inspection is, in the text of 2016:
+ 严禁跑风漏气|leaks
- 严禁干扰换届|disturbing the term change
- 严禁买官卖官|trade in posts
- 严禁跑官要官|lobbying for posts
! 泄露、扩散酝酿讨论和考察情况属于跑风漏气，一律追究责任。|Leaks are called to account.

# jl16-11 discipline multiple JL-01:2016
下列哪些行为属于2016年换届纪律所禁止的干扰换届？|Which acts disturb the term change in the text of 2016?
+ 造谣诽谤|spreading rumours
+ 诬告陷害|false accusation
+ 妨害选举|hindering the election
- 按程序如实反映问题|reporting facts by the proper way
! 造谣诽谤、诬告陷害、妨害选举的，一律从严查处，涉嫌犯罪的移送司法机关。|These are dealt with severely, crimes by the judiciary; honest reports are everybody’s right.

# jl16-12 discipline false JL-01:2016
“严禁个人说了算”是2016年“九个严禁”中的一条。|“One man’s word” is one of the nine prohibitions of 2016.
! “严禁个人说了算”自2021年起列入。2016年的九个严禁中没有这一条。|It was added in 2021; the nine of 2016 do not hold it.

# jl16-13 discipline multiple JL-01:2016
下列哪些属于2016年的“九个严禁”？|Which belong to the nine prohibitions of 2016?
+ 严禁拉帮结派|factions
+ 严禁造假骗官|forged files
+ 严禁跑风漏气|leaks
- 严禁搞投机钻营、结交政治骗子|careerism and political swindlers
! 前三项都在“九个严禁”之中，最后一项是2026年新增的。|The first three belong to it; the last was added in 2026.

# jl16-14 discipline false JL-01:2016
2016年换届中对干扰换届、涉嫌犯罪的，由单位内部处理即可，不必移送。|In 2016, crimes that disturbed the term change were left to the unit and not handed over.
! 干扰换届的一律从严查处，涉嫌犯罪的移送司法机关。|Severe measures; crimes go to the judiciary.
`
