import type { Params, TextTable } from '#common/text.ts'
import { defineText, sayBoth } from '#common/text.ts'
import { OperatorFailure } from '../operator.ts'

export const backupText = defineText('backup', {
  exists: ['文件已存在：{{path}}', 'The file already exists: {{path}}'],
  unreadable: ['无法打开备份文件：{{path}}', 'The backup file can’t be opened: {{path}}'],
  notABackup: [
    '不是五关的备份文件，或文件开头已损坏',
    'This is not a Wuguan backup, or its beginning is damaged',
  ],
  truncated: [
    '备份文件不完整，在“{{entry}}”处中断。现有数据未改动',
    'The backup file is incomplete: it breaks off at “{{entry}}”. The present data was not changed',
  ],
  damaged: [
    '备份文件已损坏：“{{entry}}”的校验值不符。现有数据未改动',
    'The backup file is damaged: the checksum of “{{entry}}” does not match. The present data was not changed',
  ],
  newer: [
    '备份由更新的版本制作（{{version}}），请先升级程序',
    'The backup was made by a newer version ({{version}}); upgrade the program first',
  ],
  notEmpty: [
    '目标已有数据。确需替换请加 --replace，旧数据会保留在旁',
    'The target already holds data. Add --replace to replace it; the old data is kept aside',
  ],
  inUse: [
    '数据库正由另一服务使用，请先停止该服务',
    'The database is in use by a running server; stop it first',
  ],
  keysMissing: [
    '备份不含密钥，{{folder}} 中也没有密钥文件。请先放入原系统的 keys 文件夹再恢复',
    'The backup has no keys and there is no key file in {{folder}}. Put the keys folder of the old installation there first',
  ],
  keysDiffer: [
    '{{folder}} 中的密钥与备份时的密钥不同，恢复后加密内容将无法读取。请先换回原密钥文件夹；备份内含密钥的，先将现有 keys 文件夹移走',
    'The key in {{folder}} is not the one of the backup, so encrypted content could not be read. Put the old keys folder back first; where the backup contains its keys, move the present keys folder away',
  ],
})

type Key = typeof backupText extends TextTable<infer K> ? K : never

/** A failure of backup or restore that the operator is told about. */
export function failure(key: Key, params: Params = {}): OperatorFailure {
  return new OperatorFailure(sayBoth(backupText, key, params))
}
