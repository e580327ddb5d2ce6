import type { Command } from 'commander'
import { sayBoth } from '#common/text.ts'
import { OperatorFailure } from '#platform/operator.ts'
import { configured, liveServer, stopServer } from './stand.ts'
import { about, tell } from './tell.ts'
import { cliText } from './text.ts'

type ServeOptions = { port?: string; host?: string; data?: string }

/** `wuguan serve` and `wuguan stop`. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description(about('serve'))
    .option('--port <port>', about('port'))
    .option('--host <host>', about('host'))
    .option('--data <folder>', about('data'))
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../serve.ts')
      await serve(configured(options))
    })
  program
    .command('stop')
    .description(about('stop'))
    .option('--data <folder>', about('data'))
    .action(async (options: ServeOptions) => {
      const control = await liveServer(configured(options).dataDir)
      if (control === undefined) throw new OperatorFailure(sayBoth(cliText, 'notRunning'))
      await stopServer(control)
      tell('stopping')
    })
}
