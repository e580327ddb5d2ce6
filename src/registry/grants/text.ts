import { defineText } from '#common/text.ts'

export const grantsText = defineText('grants', {
  title: ['授权', 'Grants'],
  purpose: [
    '安全管理员提出，系统管理员批准；变更角色期间，该岗位暂停使用',
    'The security administrator proposes, the system administrator decides; while a role is being changed, the post rests',
  ],
  propose: ['提出授权', 'Propose grants'],
  approve: ['批准授权', 'Approve grants'],
  refuse: ['不予批准', 'Refuse grants'],
  end: ['终止授权', 'End grants'],
  unused: ['权限复核', 'Unused grants'],
  unusedPurpose: [
    '已授权但没有账号、未激活或超过 90 日未使用的岗位，逐项核实后保留或终止',
    'Granted posts without an account, never activated or unused for 90 days: keep or end each of them',
  ],
  empty: ['没有符合条件的授权。', 'No grants match.'],
  emptyUnused: ['没有长期未使用的授权。', 'No grant has been unused for long.'],
})

export const grantsRefusals = defineText('grants.refusals', {
  changed_meanwhile: [
    '{{name}}的岗位已由{{who}}于{{when}}修改，您的操作没有保存。请核对最新内容后重新提交。',
    '{{who}} changed the post of {{name}} at {{when}}; nothing was saved. Check the latest entry and submit again.',
  ],
  post_twice: ['同一岗位被选择了两次。', 'A post was chosen twice.'],
  own_grant: ['不能对本人的岗位提出、批准或终止授权。', 'Nobody decides on the own posts.'],
  same_person: ['提出授权的人不能批准同一授权，请由另一人办理。', 'Who proposed a grant can’t decide on it.'],
  post_ended: ['{{name}}的岗位已经免去，不能授权。', 'The post of {{name}} has ended and can’t be granted.'],
  already: [
    '{{name}}的岗位已具有或已提出该角色。',
    'The post of {{name}} has this role or it is already proposed.',
  ],
  not_proposed: ['{{name}}的岗位没有待批准的授权。', 'Nothing is proposed for the post of {{name}}.'],
  not_in_force: [
    '{{name}}的岗位没有可终止的授权。',
    'The post of {{name}} has no grant that could be ended.',
  ],
  role_area: [
    '乡镇角色应管辖一个乡镇（街道），村角色应管辖一个村（社区）。请核对{{name}}的岗位。',
    'A township role reaches over one township, a village role over one village. Check the post of {{name}}.',
  ],
  last_admin: [
    '这是唯一的{{role}}。请先授权另一人担任{{role}}，再变更或终止此授权。',
    'This is the only one who acts as {{role}}. Grant the role to another person first.',
  ],
  role_conflict: [
    '{{name}}将同时具有管理员角色和其他角色。管理员角色不能与业务角色或另一管理员角色由同一人担任（三员分立）。',
    '{{name}} would hold an administrator’s role beside another one. One person can’t hold an administrator’s role together with a working role or another administrator’s role.',
  ],
})
