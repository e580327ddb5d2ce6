import { defineText } from '#common/text.ts'

/** What is wrong with a row of a table of populations, after its place in the table. */
export const populationFaults = defineText('quotas.faults', {
  no_congress: [
    '{{name}}不设人民代表大会，不核定代表名额，请删除此行',
    '{{name}} has no people’s congress: delete this row',
  ],
  unknown_code: [
    '本批次没有区划代码为{{code}}的人大换届机构，请核对代码',
    'the round has no congress with the code {{code}}: check it',
  ],
  other_name: [
    '该代码登记的名称是{{registered}}，表中为{{name}}，请核对',
    'the code is registered as {{registered}}, the table says {{name}}: check it',
  ],
  fixed: [
    '{{name}}的代表名额{{state}}，不能再改',
    'the number of {{name}} is {{state}} and can’t be changed',
  ],
  future: ['{{day}}晚于今天，请核对', '{{day}} is later than today: check it'],
})
