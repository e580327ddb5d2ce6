import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { type AnswerLine, ruleAnswers } from './rule-answer.ts'
import { answerLines, type Run } from './rule-lines.ts'
import { about } from './tell.ts'

const unknownRule = 2

/** Answers standard input on standard output. Who reads only the first answers may close the pipe. */
async function answerAll(answer: AnswerLine): Promise<Run> {
  const run: Run = { lines: 0, errors: 0 }
  try {
    await pipeline(process.stdin, (source) => answerLines(source, answer, run), process.stdout)
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'EPIPE')) throw failure
  }
  return run
}

/** `wuguan rule <name>`: ends with 1 when a line was an error, with 2 for an unknown rule. */
export function addRule(program: Command): void {
  const names = [...ruleAnswers.keys()].join(' ')
  program
    .command('rule')
    .description(about('rule'))
    .argument('[name]', names)
    .action(async (name?: string) => {
      const answer = ruleAnswers.get(name ?? '')
      if (answer === undefined) {
        process.stderr.write(
          `${about(name === undefined ? 'ruleMissing' : 'ruleUnknown', { name: name ?? '', names })}\n`,
        )
        process.exitCode = unknownRule
        return
      }
      const { errors } = await answerAll(answer)
      if (errors > 0) process.exitCode = 1
    })
}
