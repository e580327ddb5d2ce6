import { said } from './said.ts'
import { choice, days, flag, type IntegerSetting, integer, lines, months, years } from './setting-kinds.ts'

const workingDays = said('个工作日', 'working days')
const posts = said('个职位', 'posts')
const age = said('周岁', 'years of age')

function cadreYears(ruleId: string, zh: string, en: string, standard: number): IntegerSetting {
  return integer(ruleId, 'D', said(`${zh}（至少）`, `${en} (at least)`), [0, standard, 30], years)
}

function punished(zh: string, en: string, standard: number): IntegerSetting {
  return integer('CF-03', 'D', said(`${zh}影响期`, `Effect of ${en}`), [0, standard, 120], months)
}

function ageMost(zh: string, en: string): IntegerSetting {
  return integer(
    'ZG-03',
    'C',
    said(`${zh}年龄（不超过，0为不设）`, `Age of ${en} (at most, 0 for no limit)`),
    [0, 0, 120],
    age,
  )
}

/** What local documents settle on review, and what was not read of the texts on cadres, audit and reports. */
export const safeguardSettings = {
  reviewDepartments: lines('ZG-01', 'C', said('参加联审的部门', 'Departments of the joint review'), [
    '纪检监察机关',
    '组织部门',
    '宣传部门',
    '政法委',
    '公安机关',
    '检察院',
    '法院',
    '司法行政部门',
    '信访部门',
    '卫生健康部门',
    '民政部门',
    '农业农村（经管）部门',
  ]),
  negativeList: choice(
    'ZG-02',
    'C',
    said('采用的候选人负面清单', 'Negative list of candidates in use'),
    'circulated_2018',
    {
      circulated_2018: said('2018年通行清单', 'the list circulated in 2018'),
      county_2016: said('2016年某县清单', 'a county’s list of 2016'),
      county_2013: said('2013年某县清单', 'a county’s list of 2013'),
    },
  ),
  anySentenceBars: flag(
    'ZG-02',
    'D',
    said('受过刑事处罚的一律不得作为候选人', 'Any criminal sentence bars, whenever it was'),
    true,
  ),
  villageHeadAgeMost: ageMost('村（居）民委员会主任候选人', 'candidates for head of a committee'),
  villageNewHeadAgeMost: ageMost('新任主任候选人', 'candidates for head for the first time'),
  villageMemberAgeMost: ageMost('其他成员候选人', 'candidates for other posts'),
  partyWarningMonths: punished('党内警告', 'a warning in the Party', 12),
  partySeriousWarningMonths: punished('党内严重警告', 'a serious warning in the Party', 18),
  partyRemovalMonths: punished('撤销党内职务', 'removal from Party posts', 24),
  partyProbationMonths: punished(
    '留党察看（恢复党员权利后）',
    'probation, from the day rights are restored,',
    24,
  ),
  partyExpulsionMonths: punished('开除党籍', 'expulsion from the Party', 60),
  cadreWorkYears: cadreYears('GB-01', '提任县处级的工龄', 'Years of work before a county-level post', 5),
  cadreGrassrootsYears: cadreYears(
    'GB-01',
    '提任县处级的基层工作经历',
    'Years at the grass roots before a county-level post',
    2,
  ),
  cadreLowerPosts: integer(
    'GB-01',
    'D',
    said('提任县处级以上的下一级任职（至少）', 'Posts at the next lower level (at least)'),
    [0, 2, 10],
    posts,
  ),
  cadreDeputyYears: cadreYears('GB-01', '副职提任正职的副职任职', 'Years as deputy before head', 2),
  cadreLowerHeadYears: cadreYears(
    'GB-01',
    '下级正职提任上级副职的正职任职',
    'Years as lower head before upper deputy',
    3,
  ),
  townshipDeputyYears: cadreYears(
    'GB-07',
    '提任乡科级副职的科员级任职',
    'Years as staff before a township deputy',
    3,
  ),
  townshipHeadYears: cadreYears(
    'GB-07',
    '提任乡科级正职的副职任职',
    'Years as township deputy before head',
    2,
  ),
  publicityWorkingDays: integer(
    'GB-03',
    'D',
    said('任职前公示（不少于）', 'Publicity before taking a post (at least)'),
    [1, 5, 30],
    workingDays,
  ),
  trialMonths: integer(
    'GB-03',
    'D',
    said('非选举产生职务的试用期', 'Trial in a post not elected'),
    [0, 12, 36],
    months,
  ),
  promotionChecks: lines('GB-04', 'D', said('“凡提必审”事项', 'Checks before any promotion'), [
    '干部档案必审',
    '个人有关事项报告必核',
    '纪检监察机关意见必听',
    '线索具体、有可查性的信访举报必查',
  ]),
  cadreDecisionQuorum: choice(
    'GB-05',
    'D',
    said('党委（党组）讨论决定任免的到会人数', 'Quorum of the Party committee that decides on cadres'),
    'two_thirds',
    {
      two_thirds: said('三分之二以上成员', 'at least two thirds of the members'),
      half: said('过半数成员', 'more than half of the members'),
    },
  ),
  inspectionBars: lines(
    'GB-06',
    'D',
    said('不得列为考察对象的情形', 'What excludes from inspection for promotion'),
    [
      '群众公认度不高的',
      '上一年度考核结果为基本称职以下等次的',
      '有跑官、拉票等非组织行为的',
      '配偶已移居国（境）外，或者没有配偶、子女均已移居国（境）外的',
      '受到诫勉、组织处理或者处分，影响期未满或者期满影响使用的',
      '其他原因不宜提拔的',
    ],
  ),
  auditReplyWorkingDays: integer(
    'SJ-03',
    'D',
    said('被审计领导干部对报告提出意见（以内）', 'Answer of the audited cadre to the report within'),
    [1, 10, 60],
    workingDays,
  ),
  auditComplaintDays: integer(
    'SJ-03',
    'D',
    said('对审计结果申诉（以内）', 'Complaint against the audit within'),
    [1, 30, 180],
    days,
  ),
  auditReviewDays: integer(
    'SJ-03',
    'D',
    said('审计申诉复查（以内）', 'Review of the complaint within'),
    [1, 90, 365],
    days,
  ),
  reportClearMonths: integer(
    'JB-02',
    'D',
    said('线索具体清楚的12380举报办结（以内）', 'Specific and clear 12380 reports are finished within'),
    [1, 2, 24],
    months,
  ),
} as const
