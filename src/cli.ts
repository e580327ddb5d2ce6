import { Command } from 'commander'
import { addAudit } from './cli/audit.ts'
import { addBackup } from './cli/backup.ts'
import { addDoctor } from './cli/doctor.ts'
import { reportFailure } from './cli/failure.ts'
import { addInit } from './cli/init.ts'
import { addServe } from './cli/serve.ts'
import { about } from './cli/tell.ts'

const program = new Command('wuguan').description(about('program'))
for (const add of [addInit, addServe, addAudit, addBackup, addDoctor]) add(program)

try {
  await program.parseAsync()
} catch (failure) {
  reportFailure(failure)
}
