import { congress, congressEditions } from './congress.ts'
import { discipline2016 } from './discipline-2016.ts'
import { discipline2021 } from './discipline-2021.ts'
import { discipline2026 } from './discipline-2026.ts'
import { organs } from './organs.ts'
import { type BankQuestion, parseQuestions } from './parse.ts'
import { village } from './village.ts'

/** The built-in question bank of discipline tests. */
export const questionBank: readonly BankQuestion[] = [
  discipline2016,
  discipline2021,
  discipline2026,
  congress,
  congressEditions,
  organs,
  village,
].flatMap(parseQuestions)
