import type { Said } from '#common/text.ts'
import type { CellError, CellErrorCode, SheetColumn, SheetProblem, SheetProblemCode } from './types.ts'

/*
 * Plain functions rather than a text table: the sentences quote what stands in the file, and a cell's content must
 * never be read as a place to fill in.
 */

const fileKinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  docx: ['Word 文档', 'a Word document'],
  doc: ['旧版 Word 文档', 'an old Word document'],
  rtf: ['RTF 文档', 'an RTF document'],
  pptx: ['演示文稿', 'a presentation'],
  ppt: ['旧版演示文稿', 'an old presentation'],
  pdf: ['PDF 文件', 'a PDF file'],
  ofd: ['OFD 版式文件', 'an OFD document'],
  ods: ['ODS 表格', 'an ODS spreadsheet'],
  odt: ['ODF 文档', 'an OpenDocument file'],
  xlsb: ['二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)'],
  html: ['网页', 'a web page'],
  mht: ['网页归档文件', 'a web archive'],
  xml: ['XML 文件', 'an XML file'],
  zip: ['压缩包', 'a ZIP archive'],
  rar: ['压缩包', 'an archive'],
  '7z': ['压缩包', 'an archive'],
  png: ['图片', 'a picture'],
  jpg: ['图片', 'a picture'],
  gif: ['图片', 'a picture'],
  bmp: ['图片', 'a picture'],
  webp: ['图片', 'a picture'],
  tif: ['图片', 'a picture'],
}

function titles(columns: readonly Said[] | undefined, lang: 'zh' | 'en'): string {
  const list = columns ?? []
  return lang === 'zh'
    ? list.map(({ zh }) => `「${zh}」`).join('、')
    : list.map(({ en }) => `“${en}”`).join(', ')
}

type Say<T> = (given: T) => Said

function notASpreadsheet({ actual }: SheetProblem['params']): Said {
  const advice: Said = {
    zh: '请在 Excel 或 WPS 中打开原表，另存为“Excel 工作簿（.xlsx）”后重新上传。',
    en: 'Open the table in Excel or WPS, save it as an Excel workbook (.xlsx) and upload it again.',
  }
  if (actual === undefined) {
    return { zh: `该文件不是电子表格。${advice.zh}`, en: `The file is not a spreadsheet. ${advice.en}` }
  }
  const [zh, en] = fileKinds[actual] ?? [`${actual.toUpperCase()} 文件`, `a ${actual.toUpperCase()} file`]
  return {
    zh: `该文件实际是${zh}，不能作为电子表格读取。${advice.zh}`,
    en: `The file is ${en}, which cannot be read as a spreadsheet here. ${advice.en}`,
  }
}

function wrongSheet({ sheet, sheets }: SheetProblem['params']): Said {
  const zhFound = (sheets ?? []).map((name) => `「${name}」`).join('、')
  const enFound = (sheets ?? []).map((name) => `“${name}”`).join(', ')
  if (sheet !== undefined) {
    return {
      zh: `文件中没有名为「${sheet}」的工作表，现有：${zhFound}。请更正工作表名称，或下载模板填写后重新上传。`,
      en: `The file has no sheet “${sheet}”; it has ${enFound}. Rename the sheet, or fill in the template, and upload again.`,
    }
  }
  return {
    zh: `各工作表（${zhFound}）前 10 行内均未找到所需的表头。请下载模板，将数据粘贴到模板中后重新上传。`,
    en: `None of the sheets (${enFound}) has the expected header in its first 10 rows. Paste the data into the template and upload again.`,
  }
}

function missingColumns({ sheet, columns }: SheetProblem['params']): Said {
  const where =
    sheet === undefined || sheet === ''
      ? { zh: '文件', en: 'The file' }
      : { zh: `工作表「${sheet}」`, en: `Sheet “${sheet}”` }
  if (columns === undefined || columns.length === 0) {
    return {
      zh: `${where.zh}前 10 行内未找到表头。请对照模板补上表头后重新上传。`,
      en: `${where.en} has no header in its first 10 rows. Add the header of the template and upload again.`,
    }
  }
  return {
    zh: `${where.zh}缺少必需的列：${titles(columns, 'zh')}。请对照模板在表头中补齐后重新上传。`,
    en: `${where.en} lacks required columns: ${titles(columns, 'en')}. Add them to the header as in the template and upload again.`,
  }
}

const problems: Readonly<Record<SheetProblemCode, Say<SheetProblem['params']>>> = {
  not_a_spreadsheet: notASpreadsheet,
  wrong_sheet: wrongSheet,
  missing_columns: missingColumns,
  encrypted: () => ({
    zh: '该文件设有打开密码，系统无法读取。请在 Excel 或 WPS 中取消密码并保存后重新上传。',
    en: 'The file is protected by a password and cannot be read. Remove the password in Excel or WPS, save and upload again.',
  }),
  duplicate_columns: ({ columns }) => ({
    zh: `表头中有重复的列：${titles(columns, 'zh')}。请只保留一列后重新上传。`,
    en: `The header names a column more than once: ${titles(columns, 'en')}. Keep one of each and upload again.`,
  }),
  empty: () => ({
    zh: '文件中没有数据。请在表头下方逐行填写后重新上传。',
    en: 'The file holds no data. Fill in rows below the header and upload again.',
  }),
  too_many_rows: ({ maxRows }) => ({
    zh: `数据超过 ${maxRows ?? 0} 行的上限。请拆分为多个文件分次上传。`,
    en: `The file has more than the ${maxRows ?? 0} rows that can be taken at once. Split it and upload the parts one by one.`,
  }),
  too_large: () => ({
    zh: '文件过大或展开后过大，未予读取。请删除图片和多余的工作表，或拆分为多个文件后重新上传。',
    en: 'The file is too large, or unpacks to too much, and was not read. Remove pictures and spare sheets, or split it, and upload again.',
  }),
  damaged: () => ({
    zh: '文件已损坏，无法读取。请在 Excel 或 WPS 中打开并另存为新文件；仍打不开的，请向提供单位重新索取。',
    en: 'The file is damaged and cannot be read. Open it in Excel or WPS and save it under a new name; if that fails, ask its sender for a new copy.',
  }),
}

/** Says why a file was not taken and what to do about it. */
export function problemText({ problem, params }: SheetProblem): Said {
  return problems[problem](params)
}

function numberWanted({ params }: CellError, whole: boolean): Said {
  const { min, max } = params
  const noun: Said = whole ? { zh: '整数', en: 'a whole number' } : { zh: '数字', en: 'a number' }
  if (min !== undefined && max !== undefined) {
    return { zh: `应为 ${min} 至 ${max} 之间的${noun.zh}`, en: `must be ${noun.en} from ${min} to ${max}` }
  }
  if (min !== undefined)
    return { zh: `应为不小于 ${min} 的${noun.zh}`, en: `must be ${noun.en} not below ${min}` }
  if (max !== undefined)
    return { zh: `应为不大于 ${max} 的${noun.zh}`, en: `must be ${noun.en} not above ${max}` }
  return { zh: `应为${noun.zh}`, en: `must be ${noun.en}` }
}

type Fault = { readonly error: CellError; readonly column: SheetColumn | undefined }

function fixed(zh: string, en: string): Say<Fault> {
  return () => ({ zh, en })
}

function bounded({ error, column }: Fault): Said {
  return numberWanted(error, column?.kind === 'integer')
}

const faults: Readonly<Record<CellErrorCode, Say<Fault>>> = {
  required: fixed('为必填项', 'is required'),
  formula_error: fixed('公式计算出错', 'holds a formula that failed'),
  too_long: ({ error: { params } }) => ({
    zh: `最多 ${params.max} 个字，现有 ${params.length} 个字`,
    en: `may have ${params.max} characters and has ${params.length}`,
  }),
  not_integer: ({ error }) => numberWanted(error, true),
  not_number: ({ error }) => numberWanted(error, false),
  too_small: bounded,
  too_large: bounded,
  not_a_date: fixed('应为日期，如 2021-07-05', 'must be a date such as 2021-07-05'),
  no_such_date: fixed('不是存在的日期', 'is not a date of the calendar'),
  two_digit_year: fixed(
    '年份应写全四位，如 2021-07-05',
    'must give the year in four digits, as in 2021-07-05',
  ),
  day_missing: fixed('应写明到日，如 2021-07-05', 'must name the day, as in 2021-07-05'),
  not_a_month: fixed('应为年月，如 2021-07', 'must be a month such as 2021-07'),
  month_ambiguous: ({ error: { params } }) => ({
    zh: `分不清是 1 月还是 10 月，应写为 ${params.year}-01 或 ${params.year}-10`,
    en: `may be January or October; write ${params.year}-01 or ${params.year}-10`,
  }),
  not_a_choice: ({ error: { params } }) => ({
    zh: `应为以下之一：${params.allowed}`,
    en: `must be one of: ${params.allowed}`,
  }),
  digits_lost: fixed(
    '被表格软件按数字保存，末几位已丢失，应将该列设为“文本”格式后重新填写',
    'was stored as a number and has lost its last digits; set the column to Text and enter it again',
  ),
  identity_length: fixed('应为 18 位公民身份号码', 'must be an identity number of 18 characters'),
  identity_date: fixed(
    '公民身份号码中的出生日期有误',
    'holds an identity number with an impossible date of birth',
  ),
  identity_check: fixed('公民身份号码校验不符', 'holds an identity number whose check digit does not match'),
  not_a_phone: fixed('应为电话号码', 'must be a telephone number'),
  not_a_code: fixed('应为由数字、字母组成的代码', 'must be a code of digits and letters'),
}

/** Says what is wrong with a cell of line `line` and what to do. */
export function cellErrorText(line: number, error: CellError, columns: readonly SheetColumn[]): Said {
  const column = columns.find(({ key }) => key === error.column)
  const title = column?.title ?? { zh: error.column, en: error.column }
  const { zh, en } = faults[error.code]({ error, column })
  const now =
    error.given === '' ? { zh: '', en: '' } : { zh: `，现为“${error.given}”`, en: `; it is “${error.given}”` }
  return {
    zh: `第 ${line} 行「${title.zh}」${zh}${now.zh}。请更正后重新上传。`,
    en: `Row ${line}, “${title.en}” ${en}${now.en}. Correct it and upload again.`,
  }
}
