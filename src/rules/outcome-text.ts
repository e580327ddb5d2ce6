import type { Outcome, OutcomeInput } from './outcome.ts'
import type { Counted, OutcomeLaw } from './outcome-laws.ts'
import { type Said, said } from './said.ts'

function validity(law: OutcomeLaw, { entitled, returned }: OutcomeInput, counted: Counted): Said {
  const { reason, took, enough, most } = counted
  const all = said(`${law.electors.zh}${entitled}人`, `${entitled} ${law.electors.en}`)
  if (reason === 'more_returned_than_issued') {
    return said(
      `${all.zh}，收回选票${returned}张，多于应有的${most}张，选举无效`,
      `${all.en}, ${returned} ballots returned, more than the ${most} there can be: the vote is void`,
    )
  }
  if (took === null) {
    return said(
      `${all.zh}，收回选票${returned}张，选举有效`,
      `${all.en}, ${returned} ballots returned: the vote counts`,
    )
  }
  const there = said(`${all.zh}，${law.attending.zh}${took}人`, `${all.en}, ${took} ${law.attending.en}`)
  return reason === null
    ? said(`${there.zh}，${enough.zh}，选举有效`, `${there.en}, ${enough.en}: the vote counts`)
    : said(`${there.zh}，未${enough.zh}，选举无效`, `${there.en}, not ${enough.en}: the vote is void`)
}

function remainder({ valid, tie, vacant, runoff }: Outcome): Said {
  if (!valid) return said('，须重新投票', ', and must be held again')
  if (tie !== null) {
    return said(
      `；${tie.length}人得票相等不能确定当选人，应当再次投票，补足${vacant}名`,
      `; ${tie.length} with equal votes are voted on again for ${vacant} of the seats`,
    )
  }
  if (runoff !== null) {
    return said(
      `；不足的${vacant}名另行选举，候选人至多${runoff.mostCandidates}名`,
      `; a further election fills ${vacant}, with at most ${runoff.mostCandidates} candidates`,
    )
  }
  if (vacant === 0) return said('', '')
  return said(
    `；仍缺${vacant}名，法律未规定再行另行选举`,
    `; ${vacant} stay vacant, and the law provides no further election`,
  )
}

function doubt({ votesExceedBallots }: Outcome): Said {
  return votesExceedBallots
    ? said(
        '；得票合计超过选票所能选的人数，请核对计票',
        '; the votes together are more than the ballots can hold: check the count',
      )
    : said('', '')
}

/** The result in one sentence with its numbers. */
export function explainOutcome(
  law: OutcomeLaw,
  input: OutcomeInput,
  counted: Counted,
  outcome: Outcome,
): Said {
  const { base, needs } = outcome.threshold
  const counts = validity(law, input, counted)
  const number = outcome.elected.length
  const elected = said(
    `；以${base}为基数，得${needs}票以上始得当选，应选${input.seats}名，当选${number}名`,
    `; of ${base}, ${needs} votes or more elect; ${number} of ${input.seats} elected`,
  )
  const parts = [counts, ...(outcome.valid ? [elected] : []), remainder(outcome), doubt(outcome)]
  return said(`${parts.map(({ zh }) => zh).join('')}。`, `${parts.map(({ en }) => en).join('')}.`)
}
