import { said } from './said.ts'
import { choice, integer, lines, months, people, years } from './setting-kinds.ts'

/** What the Party's texts leave open or were not read for. */
export const partySettings = {
  countySeniorityYears: integer(
    'DZ-01',
    'C',
    said('县级党委委员、候补委员党龄（至少）', 'Years in the Party for a county committee (at least)'),
    [0, 3, 20],
    years,
  ),
  upperSeniorityYears: integer(
    'DZ-01',
    'C',
    said(
      '省级、市级党委委员、候补委员党龄（至少）',
      'Years in the Party for a committee of a city or province (at least)',
    ),
    [0, 5, 20],
    years,
  ),
  partyStandingLeast: integer(
    'DF-09',
    'D',
    said('市、县党委常委名额（至少）', 'Standing committee of a city or county (at least)'),
    [1, 9, 30],
    people,
  ),
  partyStandingMost: integer(
    'DF-09',
    'D',
    said('市、县党委常委名额（至多）', 'Standing committee of a city or county (at most)'),
    [1, 11, 30],
    people,
  ),
  partyAlternatesOrder: choice(
    'DF-11',
    'C',
    said('当选候补委员名单排列', 'Order of the elected alternate members'),
    'votes',
    {
      votes: said('按得票多少，票数相等的按姓氏笔画', 'by votes, equal ones by strokes of the surname'),
      strokes: said('按姓氏笔画', 'by strokes of the surname'),
    },
  ),
  generalBranchLeast: integer(
    'DJ-12',
    'C',
    said('村党总支、党委委员名额（至少）', 'Members of a village general branch or committee (at least)'),
    [1, 5, 15],
    people,
  ),
  generalBranchUsual: integer(
    'DJ-12',
    'C',
    said(
      '村党总支、党委委员名额（一般不超过）',
      'Members of a village general branch or committee (usually at most)',
    ),
    [1, 7, 15],
    people,
  ),
  generalBranchMost: integer(
    'DJ-12',
    'C',
    said('村党总支、党委委员名额（至多）', 'Members of a village general branch or committee (at most)'),
    [1, 9, 15],
    people,
  ),
  townshipDisciplineLeast: integer(
    'DJ-13',
    'C',
    said('乡镇纪委委员名额（至少）', 'Members of a township discipline commission (at least)'),
    [1, 3, 15],
    people,
  ),
  townshipDisciplineMost: integer(
    'DJ-13',
    'C',
    said('乡镇纪委委员名额（至多）', 'Members of a township discipline commission (at most)'),
    [1, 5, 15],
    people,
  ),
  partyReminderMonths: integer(
    'DJ-14',
    'D',
    said('基层党组织任期届满前提醒', 'Reminder before the term of a grass-roots Party organisation ends'),
    [1, 6, 24],
    months,
  ),
  excusedMembers: lines(
    'DJ-17',
    'D',
    said(
      '经批准可以不计入应到会人数的党员',
      'Members who with approval are not counted among those who should attend',
    ),
    [
      '患有精神病或者因其他疾病不能表达本人意志的',
      '自费出国半年以上的',
      '虽未受到留党察看以上处分，但正在服刑的',
      '年老体弱卧床不起和长期生病、生活不能自理的',
      '工作调动、下派锻炼、蹲点、外出学习或工作半年以上等，按规定应转走正式组织关系而没有转走的',
      '已经回原籍长期居住的离退休人员，因特殊情况没有从原单位转出党员组织关系的',
    ],
  ),
} as const
