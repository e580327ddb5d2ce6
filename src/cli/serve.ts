import type { Command } from 'commander'
import { sayBoth } from '#common/text.ts'
import { OperatorFailure } from '#platform/operator.ts'
import { configured, liveServer, stopServer } from './stand.ts'
import { about, tell } from './tell.ts'
import { cliText } from './text.ts'

function say(zh: string, en: string): void {
  process.stderr.write(`[五关 Wuguan] ${zh} · ${en}\n`)
}

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
      const { serveUntilStopped } = await import('../serve.ts')
      await serveUntilStopped(configured(options), { demo: null, tell: say })
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
