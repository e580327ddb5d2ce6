import { defineText } from '#common/text.ts'

export const roundsText = defineText('rounds', {
  title: ['换届批次', 'Rounds'],
  purpose: [
    '确定换哪些、何时选，由选举日倒排全部法定步骤',
    'What is renewed and when; every step follows from the election day',
  ],
  open: ['开启换届批次', 'Open round'],
  name: ['批次名称', 'Name of the round'],
  year: ['换届年份', 'Year'],
  area: ['所属区划', 'Area'],
  bodies: ['换届机构', 'Bodies'],
  electionDay: ['选举日', 'Election day'],
  sameDay: ['统一设定日期', 'Set one day for all'],
  apply: ['应用到所选', 'Apply to the chosen'],
  preview: ['测算', 'Compute'],
  problems: ['需要处理的时间问题', 'Dates that need attention'],
  noProblems: ['各步骤均可依法按期安排。', 'Every step can be kept lawfully and in time.'],
  acknowledge: [
    '已知悉上述无法按期的步骤，仍开启批次',
    'I have read which steps cannot be kept and open the round all the same',
  ],
  missingChains: [
    '以下区划责任链条不完整，请先在岗位中补齐',
    'These areas lack part of the responsibility chain; complete the posts first',
  ],
  'part.main': ['主要领导', 'Main leader'],
  'part.deputy': ['分管领导', 'Leader in charge'],
  'part.department': ['责任部门', 'Responsible department'],
  openedOn: ['开启日期', 'Opened on'],
  count: ['{{n}}个', '{{n}}'],
  steps: ['步骤', 'Steps'],
  firstStart: ['最早开始', 'Earliest start'],
  empty: [
    '还没有换届批次。请先导入底册，再开启批次。',
    'No round yet. Import the registry first, then open one.',
  ],
  tasks: ['任务', 'Tasks'],
  done: ['已完成', 'Done'],
  overdue: ['逾期', 'Overdue'],
  planVersion: ['计划版本', 'Plan version'],
  kind: ['换届类别', 'Kind'],
  opened: [
    '已开启，生成{{bodies}}个换届机构、{{tasks}}项任务',
    'Opened with {{bodies}} bodies and {{tasks}} tasks',
  ],
})

export const roundsRefusals = defineText('rounds.refusals', {
  changed_meanwhile: [
    '{{who}}已于{{when}}修改了该批次，您的操作没有保存。请载入最新内容后再办。',
    '{{who}} changed this round at {{when}}; nothing of yours was saved. Load the latest and try again.',
  ],
  closed_already: ['该批次已经结束。', 'The round is closed already.'],
  open_already: ['该批次正在进行，无需重新开启。', 'The round is open already.'],
  tasks_open: [
    '还有{{open}}项任务没有销号，不能结束批次。请先销号，或者写明理由标记为不适用。',
    '{{open}} tasks are not signed off; the round cannot be closed. Sign them off, or mark them not applicable with a reason.',
  ],
  name_taken: [
    '本区划已有名为“{{name}}”的换届批次，请换一个名称。',
    'There is a round “{{name}}” here already; choose another name.',
  ],
  outside: ['只能为本岗位管辖的区划开启批次。', 'A round can only be opened for the area of your post.'],
  no_area: [
    '{{kind}}没有可换届的区划，请先导入区划名册。',
    'No area has a body of the kind “{{kindEn}}”; import the divisions first.',
  ],
  day_past: [
    '{{kind}}的选举日{{day}}早于今天（{{today}}），请改为今天之后的日期。',
    'The election day {{day}} of “{{kindEn}}” lies before today ({{today}}); choose a later day.',
  ],
  same_kind_twice: ['同一换届类别只能填写一次：{{kind}}。', 'A kind can be given only once: {{kindEn}}.'],
  chain_missing: [
    '{{n}}个区划责任链条不完整（如{{name}}缺{{parts}}），请先补齐岗位中的责任链位置。',
    '{{n}} areas lack part of the responsibility chain (for example {{name}}: {{partsEn}}); complete the posts first.',
  ],
  impossible_steps: [
    '有{{n}}个法定步骤已无法按期：{{text}}请调整选举日，或确认知悉后再开启。',
    '{{n}} steps required by law can no longer be kept: {{textEn}} Move the election day, or confirm that you have read this.',
  ],
})
