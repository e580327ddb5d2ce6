import { resolve } from 'node:path'
import type { Command } from 'commander'
import { sayBoth } from '#common/text.ts'
import { verifyExport } from '#platform/audit/export.ts'
import { sayResult } from '#platform/audit/report.ts'
import { chainText } from '#platform/audit/text.ts'
import { configured, perform } from './stand.ts'
import { about, print, tell } from './tell.ts'

type VerifyOptions = { file?: string; anchor?: string; data?: string }

async function verify(options: VerifyOptions): Promise<void> {
  const result =
    options.file === undefined
      ? await perform(configured(options), 'audit-verify', {})
      : await verifyExport(resolve(options.file), options.anchor)
  print(sayResult(result))
  if (result.restores > 0) print(sayBoth(chainText, 'restores', { restores: result.restores }))
  process.exitCode = result.ok ? 0 : 1
}

async function exportTo(file: string, options: { data?: string }): Promise<void> {
  const path = resolve(file)
  const counts = await perform(configured(options), 'audit-export', { path })
  tell('exported', { ...counts, path })
}

/** `wuguan audit verify` and `wuguan audit export`. */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description(about('audit'))
  audit
    .command('verify')
    .description(about('auditVerify'))
    .option('--file <file>', about('auditFile'))
    .option('--anchor <file>', about('auditAnchor'))
    .option('--data <folder>', about('data'))
    .action(verify)
  audit
    .command('export <file>')
    .description(about('auditExport'))
    .option('--data <folder>', about('data'))
    .action(exportTo)
}
