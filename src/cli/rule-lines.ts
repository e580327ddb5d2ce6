import { type AnswerLine, longestLine, tooLong } from './rule-answer.ts'

type Line = { readonly text: string; readonly isTooLong: boolean }

/** Cuts text that arrives in pieces into lines; of a line that is too long nothing is kept. */
class Lines {
  readonly #longest: number
  #rest = ''
  #isTooLong = false

  constructor(longest: number) {
    this.#longest = longest
  }

  /** The lines that the piece completes. */
  push(piece: string): Line[] {
    const parts = piece.split('\n')
    const last = parts.pop() ?? ''
    const lines = parts.map((part) => this.#end(part))
    this.#add(last)
    return lines
  }

  /** The line that has no end, where there is one. */
  finish(): Line[] {
    return this.#rest === '' && !this.#isTooLong ? [] : [this.#end('')]
  }

  #add(part: string): void {
    this.#isTooLong ||= this.#rest.length + part.length > this.#longest
    this.#rest = this.#isTooLong ? '' : this.#rest + part
  }

  #end(part: string): Line {
    this.#add(part)
    const line = { text: this.#rest, isTooLong: this.#isTooLong }
    this.#rest = ''
    this.#isTooLong = false
    return line
  }
}

/** How a run went. */
export type Run = { lines: number; errors: number }

/**
 * Answers lines of JSON in their order, as pieces of text for the output; `run` counts them. A piece of input is
 * answered as soon as it has come, so nothing piles up when the reader is slow.
 */
export async function* answerLines(
  source: AsyncIterable<Uint8Array>,
  answer: AnswerLine,
  run: Run,
  longest = longestLine,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const lines = new Lines(longest)
  function answersTo(complete: readonly Line[]): string {
    let text = ''
    for (const { text: line, isTooLong } of complete) {
      const answered = isTooLong ? tooLong() : answer(line)
      run.lines += 1
      if (answered.failed) run.errors += 1
      text += `${answered.text}\n`
    }
    return text
  }
  for await (const piece of source) {
    const text = answersTo(lines.push(decoder.decode(piece, { stream: true })))
    if (text !== '') yield text
  }
  const end = answersTo([...lines.push(decoder.decode()), ...lines.finish()])
  if (end !== '') yield end
}
