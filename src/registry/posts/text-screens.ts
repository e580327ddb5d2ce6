import { defineText } from '#common/text.ts'

export const postsScreenText = defineText('posts.screen', {
  import: ['导入岗位', 'Import posts'],
  person: ['姓名', 'Name'],
  organisation: ['单位', 'Organisation'],
  titleOf: ['职务', 'Title'],
  area: ['管辖区划', 'Division'],
  role: ['系统角色', 'Role'],
  chainPart: ['责任链位置', 'Place in the chain'],
  grant: ['授权', 'Grant'],
  from: ['任职日期', 'From'],
  until: ['免职日期', 'Until'],
  ended: ['已结束的岗位', 'Ended posts'],
  withEnded: ['一并显示', 'Show too'],
  within: ['{{name}}的岗位', 'Posts of {{name}}'],
  all: ['显示全部岗位', 'Show all posts'],
  act: ['操作', 'Act'],
  change: ['修改', 'Edit'],
  end: ['免去', 'End'],
  roleHelp: [
    '角色由安全管理员提出、系统管理员批准后生效；改动角色须重新授权。',
    'A role takes effect when the security administrator proposed and the system administrator approved it; a changed role is granted anew.',
  ],
  chainHelp: [
    '该区划的主要领导、分管领导或责任部门联系人',
    'Main leader, deputy in charge, or the person at the responsible department of the division',
  ],
  endNote: [
    '免去{{name}}“{{post}}”后，其系统角色同时终止，责任链中的位置空出。',
    'When the post “{{post}}” of {{name}} ends, its role ends too and its place in the chain becomes vacant.',
  ],
  untilHelp: ['留空为今天', 'Left blank: today'],
  bulkNone: ['没有符合条件的岗位', 'No posts match'],
})
