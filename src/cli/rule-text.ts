import { defineText } from '#common/text.ts'

/** What is wrong with a line given to `wuguan rule`. */
export const ruleText = defineText('cli.rule', {
  empty_line: ['空行，请删去', 'An empty line: remove it'],
  line_too_long: [
    '一行超过 {{most}} 个字符，请拆分',
    'The line is longer than {{most}} characters: split it',
  ],
  not_json: ['不是有效的 JSON，请检查引号、逗号和括号', 'Not valid JSON: check quotes, commas and brackets'],
  not_object: ['应为一个 JSON 对象 {…}', 'A JSON object {…} is needed'],
  missing_field: ['缺少字段“{{path}}”', 'The field “{{path}}” is missing'],
  unknown_field: ['没有字段“{{path}}”，请删去或改正', 'There is no field “{{path}}”: remove or correct it'],
  not_text: ['“{{path}}”应为文本', '“{{path}}” must be a text'],
  not_number: ['“{{path}}”应为整数', '“{{path}}” must be a whole number'],
  not_list: ['“{{path}}”应为数组 […]', '“{{path}}” must be a list […]'],
  not_group: ['“{{path}}”应为对象 {…}', '“{{path}}” must be an object {…}'],
  not_whole: ['“{{path}}”应为整数', '“{{path}}” must be a whole number'],
  too_small: ['“{{path}}”不能小于 {{bound}}', '“{{path}}” must be at least {{bound}}'],
  too_big: ['“{{path}}”不能大于 {{bound}}', '“{{path}}” must be at most {{bound}}'],
  too_long: ['“{{path}}”不能超过 {{bound}} 个字符', '“{{path}}” must have at most {{bound}} characters'],
  blank: ['“{{path}}”不能为空', '“{{path}}” must not be blank'],
  unknown_value: ['“{{path}}”应为下列之一：{{choices}}', '“{{path}}” must be one of: {{choices}}'],
  not_a_date: [
    '“{{path}}”应为存在的日期 YYYY-MM-DD（0001 至 9998 年）',
    '“{{path}}” must be a date YYYY-MM-DD that exists (years 0001 to 9998)',
  ],
})
