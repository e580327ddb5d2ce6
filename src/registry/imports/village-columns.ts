import type { Said } from '#common/text.ts'
import type { CellKind, SheetColumn } from '#platform/sheets/types.ts'

const keeps: Said = {
  zh: '留空表示不改动已登记的内容',
  en: 'Blank leaves what is recorded as it is',
}

/** A column of a form; unless told, a blank cell of it changes nothing. */
export function formColumn(
  key: string,
  title: readonly [zh: string, en: string],
  kind: CellKind,
  example: string,
  more: Partial<Omit<SheetColumn, 'note'>> & { readonly note?: readonly [zh: string, en: string] } = {},
): SheetColumn {
  const { note, ...rest } = more
  return {
    ...{ key, title: { zh: title[0], en: title[1] }, kind, example },
    note: note === undefined ? keeps : { zh: note[0], en: note[1] },
    ...rest,
  }
}

/** The columns that begin every form of villages: the code finds the record, the names are for the reader. */
export const villageColumns: readonly SheetColumn[] = [
  formColumn('code', ['区划代码', 'Division code'], 'code', '990221101201', {
    aliases: ['代码'],
    required: true,
    note: ['凭此识别村（社区），请勿改动', 'Finds the village or community; leave it as it is'],
  }),
  formColumn('township', ['所属乡镇', 'Township'], 'text', '示例镇', {
    note: ['供核对，不导入', 'For the reader only'],
  }),
  formColumn('village', ['村（社区）', 'Village or community'], 'text', '示例村', {
    note: ['供核对，不导入', 'For the reader only'],
  }),
]
