import { addAudit } from './audit.ts'
import { addBackup } from './backup.ts'
import { addDoctor } from './doctor.ts'
import { addInit } from './init.ts'
import { addServe } from './serve.ts'

/** All commands that open the database or speak to the server, in the order of the help. */
export const serverCommands = [addInit, addServe, addAudit, addBackup, addDoctor] as const
