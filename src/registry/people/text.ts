import { defineText } from '#common/text.ts'

export const peopleText = defineText('people', {
  title: ['人员', 'People'],
  purpose: [
    '参与换届工作的人员；身份证号和电话加密保存，查看须说明理由并留痕',
    'Who takes part in the work; personal numbers are encrypted, and opening one asks for a reason and leaves a trace',
  ],
  edit: ['修改人员', 'Edit person'],
  reveal: ['查看号码', 'Show the number'],
  reason: ['查看理由', 'Reason'],
  number: ['人员编号', 'Staff number'],
  name: ['姓名', 'Name'],
  sex: ['性别', 'Sex'],
  'sex.M': ['男', 'Male'],
  'sex.F': ['女', 'Female'],
  birthDate: ['出生日期', 'Birth date'],
  ethnicity: ['民族', 'Ethnicity'],
  education: ['学历', 'Education'],
  partyJoined: ['入党时间', 'Party joined'],
  area: ['所属区划', 'Division'],
  identityNumber: ['身份证号', 'Identity number'],
  phone: ['联系电话', 'Telephone'],
  empty: ['还没有人员。请先导入人员名册。', 'No people yet. Import their list first.'],
})

export const peopleRefusals = defineText('people.refusals', {
  changed_meanwhile: [
    '该人员已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this person’s entry at {{when}}; your change was not saved. Check the latest entry and submit again.',
  ],
  outside: ['该人员不在您的管辖范围内。', 'This person lies outside your area.'],
  area_unknown: ['没有这个区划。请先导入区划。', 'There is no such division. Import the divisions first.'],
  identity_invalid: [
    '身份证号有误，请核对 18 位号码后重新填写。',
    'The identity number is wrong. Check its 18 characters.',
  ],
  identity_taken: [
    '该身份证号已登记在其他人员名下。请核对。',
    'This identity number is registered for somebody else. Check it.',
  ],
  sex_mismatch: ['性别与身份证号不符。请核对。', 'The sex does not fit the identity number. Check both.'],
  birth_mismatch: [
    '出生日期与身份证号不符。请核对。',
    'The birth date does not fit the identity number. Check both.',
  ],
  not_registered: ['该人员没有登记此号码。', 'No such number is registered for this person.'],
})
