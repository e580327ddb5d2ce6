import { defineText } from '#common/text.ts'

export const constituenciesText = defineText('constituencies', {
  title: ['选区划分', 'Constituencies'],
  purpose: [
    '按居住状况或单位划分选区，每一选区一至三名，每一代表所代表的人口数大体相等',
    'By residence or workplace, one to three delegates each, about as many people per delegate everywhere',
  ],
  'tab.township': ['乡镇人大', 'Township congresses'],
  'tab.county': ['县级人大', 'County congress'],
  'tab.each': ['选区一览', 'All constituencies'],
  area: ['区划', 'Division'],
  level: ['级别', 'Level'],
  seats: ['代表名额', 'Delegates'],
  assigned: ['已分配', 'Assigned'],
  count: ['选区数', 'Constituencies'],
  population: ['人口数', 'Population'],
  spread: ['偏差范围', 'Spread'],
  spreadOf: ['{{low}}% 至 {{high}}%', '{{low}}% to {{high}}%'],
  outside: ['超出允许偏差', 'Beyond the tolerance'],
  outsideOf: ['{{n}}个超出±{{percent}}%', '{{n}} beyond ±{{percent}}%'],
  within: ['均在±{{percent}}%以内', 'all within ±{{percent}}%'],
  state: ['状态', 'State'],
  'state.draft': ['拟定中', 'Draft'],
  'state.published': ['已公告', 'Published'],
  none: ['未划分', 'Not drawn'],
  published: ['公告', 'Notice'],
  quotaOpen: ['名额未确定', 'Number not decided'],
  total: ['合计（{{n}}个）', 'Total ({{n}})'],
  proposeAll: ['批量拟定方案', 'Propose for all'],
  proposeAllNote: [
    '对名额已确定、尚未划分选区的人大，按最大余额法拟定选区和名额。已有方案和已公告的不受影响。拟定后逐个核对、调整，再登记公告。',
    'Draws up constituencies by the largest remainders for every congress whose number is decided and that has none. Existing and published ones stay. Check each before it is published.',
  ],
  proposed: [
    '已拟定{{made}}个人大的方案，共{{n}}个选区。',
    'Proposed {{n}} constituencies for {{made}} congresses.',
  ],
  empty: ['本批次没有这一级的人大换届机构', 'This round renews no congress of this level'],
  emptyNext: ['开启批次时选择“人民代表大会代表”。', 'Choose it when a round is opened.'],
  emptyEach: ['还没有选区', 'No constituencies yet'],
  emptyEachNext: ['先在“乡镇人大”页拟定方案。', 'Draw them up on the tab of the congresses first.'],
  noRound: ['还没有换届批次', 'No round yet'],
  noRoundNext: ['请先开启换届批次。', 'Open a round first.'],
  number: ['序号', 'No.'],
  name: ['选区', 'Constituency'],
  parts: ['所含区域、单位', 'Areas and workplaces'],
  voters: ['选民数', 'Voters'],
  seatsOf: ['应选名额', 'Seats'],
  perSeat: ['每一代表人口', 'People per delegate'],
  deviation: ['偏差', 'Deviation'],
})

export const constituenciesRefusals = defineText('constituencies.refusals', {
  outside: ['{{name}}不在您的管辖范围内。', '{{name}} lies outside your area.'],
  changed_meanwhile: [
    '{{name}}的选区划分方案已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed the constituencies of {{name}} at {{when}}; your change was not saved. Check them and submit again.',
  ],
  unknown_body: [
    '没有找到该人大换届机构，可能已不在本批次内。',
    'This congress was not found; it may no longer belong to the round.',
  ],
  published: [
    '{{name}}选区划分已于{{day}}公告，不能再改。确需调整的，请先撤回公告并写明理由。',
    'The constituencies of {{name}} were published on {{day}} and are locked. Withdraw the notice with a reason first.',
  ],
  not_published: ['{{name}}选区划分尚未公告。', 'The constituencies of {{name}} are not published.'],
  foreign_unit: [
    '“{{unit}}”不是{{name}}的村或社区，请核对。',
    '“{{unit}}” is no village or community of {{name}}.',
  ],
  part_twice: ['“{{unit}}”被划入不止一个选区，请核对。', '“{{unit}}” stands in more than one constituency.'],
  nothing_to_propose: [
    '没有需要拟定的：名额已确定的人大都已有选区划分方案。尚未确定名额的，请先办理代表名额。',
    'Nothing to propose: every congress whose number is decided has its constituencies. Decide the number of delegates first where it is not.',
  ],
  no_scheme: ['{{name}}还没有选区划分方案。', '{{name}} has no constituencies yet.'],
  quota_not_decided: [
    '{{name}}的代表名额尚未确定，不能公布选区划分。',
    'The number of delegates of {{name}} is not decided: constituencies can’t be published.',
  ],
  seats_differ: [
    '{{name}}已分配{{assigned}}名，与确定的代表名额{{seats}}名不符。',
    '{{name}} has {{assigned}} seats assigned, but {{seats}} delegates were decided.',
  ],
  uncovered: [
    '还有{{n}}个村（社区）没有划入任何选区：{{units}}。',
    '{{n}} villages or communities belong to no constituency: {{units}}.',
  ],
  no_people: ['{{unit}}没有人口，请补充或删除该选区。', '{{unit}} has no people: fill it or take it out.'],
  beyond_tolerance: [
    '有{{n}}个选区每一代表所代表的人口数偏差超过±{{percent}}%，请调整，或写明理由。',
    '{{n}} constituencies lie beyond ±{{percent}}% of the people per delegate: change them, or give the reason.',
  ],
  future_day: ['日期不能晚于今天（{{today}}）。', 'The day can’t be later than today ({{today}}).'],
  not_your_file: ['请上传本人选择的文件后再提交。', 'Upload the file yourself before submitting.'],
})
