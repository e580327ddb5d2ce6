import type { Answers } from '#platform/action.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import type { linksTopic } from './contract.ts'
import { factsOf } from './facts.ts'
import { owedItems } from './owed.ts'
import { linkPurposes } from './shapes.ts'
import type { LinksRefusal } from './text.ts'

type Part = Pick<Answers<typeof linksTopic.contract, LinksRefusal>, 'mine' | 'unit'>

/** What the public web asks. */
export const asked: Part = {
  mine: async ({ tx, actor, app }) => {
    const { roundId, roundName, purpose, expiresAt } = factsOf(actor)
    const today = app.clock.today()
    const known = linkPurposes.find((one) => one === purpose) ?? 'all'
    return {
      name: actor.personName,
      ...{ organisationName: actor.organisationName, roundName, today, until: shanghaiTime(expiresAt) },
      owed: await owedItems(tx, { roundId, personId: actor.personId, today, purpose: known }),
    }
  },

  unit: async ({ actor }) => ({
    organisationName: actor.organisationName,
    roundName: factsOf(actor).roundName,
  }),
}
