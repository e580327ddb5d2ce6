import type { OwnAnswer, OwnCall } from './own-process.ts'

type Made = Readonly<Record<string, (input: unknown) => unknown>>

async function answerOf({ id, module, name, input }: OwnCall): Promise<OwnAnswer> {
  try {
    const made: Made = await import(module)
    const run = made[name]
    if (run === undefined) throw new Error(`no ${name} in ${module}`)
    return { id, result: await run(input) }
  } catch (failure) {
    return {
      id,
      result: null,
      failure: failure instanceof Error ? (failure.stack ?? failure.message) : 'not an error object',
    }
  }
}

process.on('message', (call: OwnCall) => {
  void answerOf(call).then((answer) => process.connected && process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))
// Whoever ends the server ends it in order, with the documents under way; this process ends with it.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
