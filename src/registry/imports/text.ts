import { defineText } from '#common/text.ts'

export const importsText = defineText('imports', {
  title: ['导入', 'Import'],
  purpose: [
    '用本县自己的表格建立和更新底册：逐行核对，全部无误后一次导入',
    'Build and update the registry from the county’s own tables: every row is checked, then all are taken at once',
  ],
  areas: ['区划', 'Divisions'],
  organisations: ['单位', 'Organisations'],
  people: ['人员', 'People'],
  posts: ['岗位', 'Posts'],
  'state.checking': ['正在核对', 'Checking'],
  'state.checked': ['待确认', 'To be confirmed'],
  'state.applying': ['正在导入', 'Importing'],
  'state.done': ['已导入', 'Imported'],
  'state.failed': ['未能导入', 'Not imported'],
  'state.cancelled': ['已取消', 'Cancelled'],
  'outcome.new': ['新增', 'New'],
  'outcome.changed': ['更新', 'Changed'],
  'outcome.same': ['无变化', 'Unchanged'],
  'outcome.wrong': ['有误', 'Wrong'],
  checkJob: ['核对{{kind}}表《{{file}}》', 'Check of {{kind}}: {{file}}'],
  applyJob: ['导入{{kind}}表《{{file}}》', 'Import of {{kind}}: {{file}}'],
})

export const importsRefusals = defineText('imports.refusals', {
  not_an_import_file: [
    '该文件不是为导入而上传的。请在导入页面重新选择文件上传。',
    'This file was not uploaded for an import. Choose it on the import page and upload it again.',
  ],
  rows_wrong: [
    '还有 {{n}} 行有误，未导入任何数据。请按提示更正表格后重新上传。',
    '{{n}} rows are wrong, and nothing was imported. Correct the table as told and upload it again.',
  ],
  nothing_to_do: [
    '表格内容与现有数据一致，无需导入。',
    'The table says what is registered already: nothing to import.',
  ],
  not_checked: [
    '该导入不在待确认状态，不能确认导入。请刷新后查看进展。',
    'This import does not wait for confirmation. Reload to see how far it is.',
  ],
  ended: ['该导入已经结束，不能取消。', 'This import has ended and can’t be cancelled.'],
  changed_since_check: [
    '核对之后，有 {{n}} 条记录被他人修改或新增，未导入任何数据。请重新上传并核对。',
    'Since the check {{n}} records were changed or added by others, and nothing was imported. Upload and check again.',
  ],
  file_missing: ['上传的文件已不存在。请重新上传。', 'The uploaded file no longer exists. Upload it again.'],
})

/** What can be wrong with a row beyond its single cells; each says what to do. */
export const rowFaults = defineText('imports.faults', {
  twice: [
    '与第 {{line}} 行重复。请只保留一行。',
    'is the same as in row {{line}}. Keep one of the two rows.',
  ],
  code_shape: [
    '应为 2、4、6、9 或 12 位数字。请核对后更正。',
    'must have 2, 4, 6, 9 or 12 digits. Check and correct it.',
  ],
  level_mismatch: [
    '与代码位数不符：{{digits}} 位代码应为{{level}}。请更正层级或代码。',
    'does not fit the code: {{digits}} digits mean {{level}}. Correct the level or the code.',
  ],
  circular: [
    '上下级关系形成循环：{{path}}。请更正上级代码。',
    'makes a circle of parents: {{path}}. Correct the parent code.',
  ],
  parent_prefix: [
    '与代码前缀不符，应为 {{expected}}。请更正上级代码或本级代码。',
    'does not fit the code and should be {{expected}}. Correct the one or the other.',
  ],
  parent_unknown: [
    '在本表和已有数据中都没有代码为 {{code}} 的上级。请补上该行或更正代码。',
    'names {{code}}, which stands neither in this table nor in the registry. Add its row or correct the code.',
  ],
  outside: [
    '不在您的管辖范围（{{area}}）内。请删除该行，由有权限的单位导入。',
    'lies outside your area ({{area}}). Remove the row; the body in charge imports it.',
  ],
  retired: [
    '该代码已停用，不得重新启用。请使用新代码。',
    'is a withdrawn code, which is not used again. Use the new code.',
  ],
  taken: [
    '该代码或编号已由管辖范围外的单位使用。请换用其他代码。',
    'is in use outside your area. Take another one.',
  ],
  area_unknown: [
    '没有代码为 {{code}} 的区划。请先导入区划，或更正代码。',
    'names {{code}}, which is no registered division. Import the divisions first or correct the code.',
  ],
  person_unknown: [
    '没有编号为 {{code}} 的人员。请先导入人员，或更正编号。',
    'names {{code}}, which is no registered person. Import the people first or correct the number.',
  ],
  organisation_unknown: [
    '没有代码为 {{code}} 的单位。请先导入单位，或更正代码。',
    'names {{code}}, which is no registered organisation. Import the organisations first or correct the code.',
  ],
  identity_twice: [
    '与第 {{line}} 行的身份证号相同。请核对两人的身份证号。',
    'is the identity number of row {{line}} too. Check both numbers.',
  ],
  identity_taken: [
    '该身份证号已登记在另一人员编号名下。请核对身份证号和人员编号。',
    'is registered under another staff number. Check the identity number and the staff number.',
  ],
  sex_mismatch: [
    '与身份证号不符（身份证号为{{sex}}）。请核对后更正。',
    'does not fit the identity number ({{sex}}). Check and correct it.',
  ],
  birth_mismatch: [
    '与身份证号不符（身份证号为 {{date}}）。请核对后更正。',
    'does not fit the identity number ({{date}}). Check and correct it.',
  ],
  number_is_identity: [
    '不得以身份证号作为人员编号。请改用工号或自编号。',
    'must not be an identity number. Use a staff number.',
  ],
  role_area: [
    '{{role}}角色的管辖区划应为{{level}}。请更正角色或区划代码。',
    'does not fit the role {{role}}, whose division is of {{level}}. Correct the role or the code.',
  ],
})
