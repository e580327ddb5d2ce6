import { defineText } from '#common/text.ts'

export const peopleScreenText = defineText('people.screen', {
  import: ['导入人员', 'Import people'],
  below: ['区划代码', 'Division code'],
  facts: ['基本情况', 'Particulars'],
  posts: ['岗位', 'Posts'],
  noPosts: ['没有在任岗位。', 'Holds no post at present.'],
  duties: ['责任链职责', 'Duties in the chain of responsibility'],
  noDuties: ['不在责任链中。', 'Not in any chain of responsibility.'],
  duty: ['{{area}}：{{part}}', '{{area}}: {{part}}'],
  numbers: ['证件和联系方式', 'Personal numbers'],
  numbersNote: [
    '加密保存；查看须写明事由，并记入操作记录。',
    'Kept encrypted; opening one asks for a reason and is recorded.',
  ],
  notRegistered: ['未登记', 'not registered'],
  keepNumber: ['留空表示不改动', 'Left blank: stays as it is'],
  ended: ['显示已结束的岗位', 'Show ended posts'],
  partyHint: ['年-月，如 1998-07', 'Year and month, such as 1998-07'],
})
