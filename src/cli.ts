import { Command } from 'commander'
import { reportFailure } from './cli/failure.ts'
import { addRule } from './cli/rule.ts'
import { about } from './cli/tell.ts'

/** The commands that need the server's parts; a run of rules over lines does not wait for them to be loaded. */
async function addServerCommands(program: Command): Promise<void> {
  const { serverCommands } = await import('./cli/server-commands.ts')
  for (const add of serverCommands) add(program)
}

const program = new Command('wuguan').description(about('program'))
if (process.argv[2] !== 'rule') await addServerCommands(program)
addRule(program)

try {
  await program.parseAsync()
} catch (failure) {
  reportFailure(failure)
}
