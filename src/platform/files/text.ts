import { defineText } from '#common/text.ts'

export const filesRefusals = defineText('files.refusals', {
  not_signed_in: ['请先登录。', 'Sign in first.'],
  forbidden: ['当前岗位没有办理此事项的权限。', 'The acting post may not do this.'],
  bad_request: [
    '请求不完整，请刷新页面后重试。',
    'The request is incomplete. Reload the page and try again.',
  ],
  not_found: [
    '没有找到该文件，或者不在您的工作范围内。',
    'There is no such file, or it lies outside your work.',
  ],
  too_large: [
    '文件超过 {{limit}} MB 的上限，没有保存。请压缩或拆分后重新上传。',
    'The file is larger than {{limit}} MB and was not stored. Compress or split it and upload it again.',
  ],
  empty: ['文件是空的，没有保存。请重新选择文件。', 'The file is empty and was not stored. Choose it again.'],
  marked_secret: [
    '文件名含密级标志“{{mark}}”。本系统不处理国家秘密，文件没有保存；请按保密规定另行办理。',
    'The file’s name bears the secrecy mark “{{mark}}”. State secrets must not be handled here; the file was not stored.',
  ],
  type_not_taken: [
    '不能上传这类文件（实际为 {{type}}），没有保存。可上传图片、PDF、OFD、Word、Excel、PowerPoint、WPS、文本和 CSV 文件。',
    'Files of this kind ({{type}}) are not taken, and it was not stored. Take pictures, PDF, OFD, Word, Excel, PowerPoint, WPS, text or CSV.',
  ],
  not_a_table: [
    '导入需要表格文件，该文件实际为 {{type}}，没有保存。请另存为“Excel 工作簿（.xlsx）”或 CSV 后重新上传。',
    'An import takes a spreadsheet; this file is {{type}} and was not stored. Save it as .xlsx or CSV and upload it again.',
  ],
  harmful: [
    '安全检查未通过（{{what}}），文件没有保存。请联系系统管理员。',
    'The security check stopped the file ({{what}}); it was not stored. Ask the system administrator.',
  ],
  broken_off: [
    '上传中断，文件没有保存。请重新上传。',
    'The upload broke off and nothing was stored. Upload again.',
  ],
  no_such_list: ['没有这个列表，不能导出。', 'There is no such list to export.'],
  bad_filter: [
    '导出条件不正确，请刷新页面后重试。',
    'The filters are not right. Reload the page and try again.',
  ],
})

export const filesText = defineText('files', {
  truncated: [
    '数据超过 {{n}} 行，本表只含前 {{n}} 行。请缩小范围后分次导出。',
    'There are more than {{n}} rows; this table holds the first {{n}}. Narrow the filters and export in parts.',
  ],
  exportedBy: ['{{who}}（{{post}}）于 {{when}} 导出', 'Exported by {{who}} ({{post}}) at {{when}}'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
})
