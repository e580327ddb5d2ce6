import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { sayBoth } from '#common/text.ts'
import { checkBackup } from '#platform/backup/check.ts'
import { filesOf, rowsOf } from '#platform/backup/manifest.ts'
import { restoreBackup } from '#platform/backup/restore.ts'
import { failure } from '#platform/backup/text.ts'
import { operator } from '#platform/operations.ts'
import { OperatorFailure } from '#platform/operator.ts'
import { configured, liveServer, perform } from './stand.ts'
import { about, endProgress, showProgress, sizeOf, tell } from './tell.ts'
import { cliText } from './text.ts'

type BackupOptions = { withKeys?: boolean; data?: string }
type RestoreOptions = { replace?: boolean; check?: boolean; data?: string }

async function backup(file: string, options: BackupOptions): Promise<void> {
  const config = configured(options)
  const path = resolve(file)
  const withKeys = options.withKeys === true
  const done = await perform(config, 'backup', { path, withKeys })
  tell('backedUp', { ...done, path, size: sizeOf(done.bytes) })
  if (done.missing > 0) tell('missingFiles', { count: done.missing })
  if (withKeys) tell('keysIn')
  else tell('keysOut', { keys: join(config.dataDir, 'keys') })
}

async function check(path: string): Promise<void> {
  const { manifest } = await checkBackup(path, showProgress).finally(endProgress)
  tell('intact', {
    tables: manifest.tables.length,
    rows: rowsOf(manifest),
    files: filesOf(manifest),
    madeAt: manifest.madeAt,
  })
}

async function restore(file: string, options: RestoreOptions): Promise<void> {
  const config = configured(options)
  const path = resolve(file)
  if (!existsSync(path)) throw failure('unreadable', { path })
  if (options.check === true) return check(path)
  const server = await liveServer(config.dataDir)
  if (server !== undefined) throw new OperatorFailure(sayBoth(cliText, 'serverRuns', { pid: server.pid }))
  const replace = options.replace === true
  const done = await restoreBackup(config, path, operator(), { replace }, showProgress).finally(endProgress)
  const { kept, ...counts } = done
  tell('restored', counts)
  if (kept !== '') tell('oldKept', { place: kept })
}

/** `wuguan backup` and `wuguan restore`. */
export function addBackup(program: Command): void {
  program
    .command('backup <file>')
    .description(about('backup'))
    .option('--with-keys', about('backupKeys'))
    .option('--data <folder>', about('data'))
    .action(backup)
  program
    .command('restore <file>')
    .description(about('restore'))
    .option('--replace', about('restoreReplace'))
    .option('--check', about('restoreCheck'))
    .option('--data <folder>', about('data'))
    .action(restore)
}
