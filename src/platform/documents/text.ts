import { defineText } from '#common/text.ts'

/** What is said where a document can't be made; in front of the user as a refusal, and in a failed job. */
export const documentsText = defineText('platform.documents', {
  missing_characters: [
    '以下字符没有可用于 PDF 的字形：{{characters}}。请改用 Word 文件，或者请系统管理员将含有这些字的字体放入数据目录的 fonts 文件夹。',
    'No font for PDF has these characters: {{characters}}. Use the Word file, or ask the system administrator to put a font that has them into the folder “fonts” of the data directory.',
  ],
  too_many_cells: [
    '公文中的表格共有 {{cells}} 个单元格，超过 {{most}} 个的上限，没有生成。请拆分表格，或者将名册另行导出为 Excel。',
    'The tables of the document have {{cells}} cells, more than the {{most}} that are taken; it was not made. Divide the tables, or export the list as Excel.',
  ],
  missing_in: [
    '《{{name}}》中以下字符没有可用于 PDF 的字形：{{characters}}。请改用 Word 文件，或者请系统管理员将含有这些字的字体放入数据目录的 fonts 文件夹。',
    'No font for PDF has these characters of {{name}}: {{characters}}. Use Word files, or ask the system administrator to put a font that has them into the folder “fonts” of the data directory.',
  ],
})
