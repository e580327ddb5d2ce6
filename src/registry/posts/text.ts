import { defineText } from '#common/text.ts'

export const postsText = defineText('posts', {
  title: ['岗位', 'Posts'],
  purpose: [
    '人员在单位担任的职务、管辖的区划、在责任链中的位置和申请的系统角色',
    'Who holds which duty in which organisation, over which division, and the role asked for it',
  ],
  'role.coordinator': ['换届办', 'Term change office'],
  'role.leader': ['领导', 'Leader'],
  'role.department': ['部门', 'Department'],
  'role.township': ['乡镇', 'Township'],
  'role.village': ['村', 'Village'],
  'role.system_admin': ['系统管理员', 'System administrator'],
  'role.security_admin': ['安全管理员', 'Security administrator'],
  'role.audit_admin': ['审计管理员', 'Audit administrator'],
  'chainPart.main': ['主要领导', 'Main leader'],
  'chainPart.deputy': ['分管领导', 'Deputy in charge'],
  'chainPart.department': ['责任部门', 'Department'],
  'grantState.none': ['不需授权', 'No grant needed'],
  'grantState.requested': ['待提出', 'Requested'],
  'grantState.proposed': ['待批准', 'Proposed'],
  'grantState.active': ['已授权', 'Granted'],
  'grantState.refused': ['未批准', 'Refused'],
  'grantState.ended': ['已终止', 'Ended'],
  add: ['新增岗位', 'Add post'],
  edit: ['修改岗位', 'Edit post'],
  end: ['免去岗位', 'End post'],
  empty: [
    '还没有岗位。请先导入人员和单位，再导入岗位。',
    'No posts yet. Import people and organisations, then posts.',
  ],
})

export const postsRefusals = defineText('posts.refusals', {
  changed_meanwhile: [
    '该岗位已由{{who}}于{{when}}修改，您的改动没有保存。请核对最新内容后重新提交。',
    '{{who}} changed this post at {{when}}; your change was not saved. Check the latest entry and submit again.',
  ],
  outside: ['该岗位的管辖区划不在您的管辖范围内。', 'The division of this post lies outside your area.'],
  area_unknown: ['没有这个区划。请先导入区划。', 'There is no such division. Import the divisions first.'],
  exists: [
    '该人员在该单位、该区划已有相同职务的岗位。请修改原岗位。',
    'The person holds a post of this title in this organisation and division. Edit that post.',
  ],
  ended: ['该岗位已经结束，不能再改。', 'This post has ended and can’t be changed.'],
  admin_post: [
    '管理员岗位由安全管理员提出、系统管理员批准，不在底册中修改。',
    'Posts of administrators are changed by the administrators, not in the registry.',
  ],
  role_area: [
    '乡镇角色应管辖一个乡镇（街道），村角色应管辖一个村（社区）。请更正角色或区划。',
    'A township role reaches over one township, a village role over one village. Correct the role or the division.',
  ],
})

/** Digits of the division of a role that reaches over one township or one village. */
export const roleAreaDigits = { township: 9, village: 12 } as const
