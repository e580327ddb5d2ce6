import { Command } from 'commander'
import { addAudit } from './cli/audit.ts'
import { addBackup } from './cli/backup.ts'
import { addDoctor } from './cli/doctor.ts'
import { reportFailure } from './cli/failure.ts'
import { addServe } from './cli/serve.ts'
import { about } from './cli/tell.ts'

const program = new Command('wuguan').description(about('program'))
for (const add of [addServe, addAudit, addBackup, addDoctor]) add(program)

try {
  await program.parseAsync()
} catch (failure) {
  reportFailure(failure)
}
