import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { rulebookActions } from '#registry/rulebook/actions.ts'
import { rulebookTopic } from '#registry/rulebook/contract.ts'

/** What the county found in documents from above: one value of the province's own, two defaults confirmed. */
const found = [
  {
    key: 'villageRunoffDays',
    value: 15,
    issuer: 'province',
    fromOn: '2020-12-01',
    source: '示例省村民委员会选举办法（示例省人大常委会公告第17号）第31条',
    note: '另行选举应当在第一次投票之日起15日内进行。',
  },
  {
    key: 'partyDelegatesSurplusPercent',
    value: 20,
    issuer: 'province',
    fromOn: '2021-01-15',
    source: '中共示例省委组织部关于做好市县乡党委换届工作的通知（示组通〔2021〕6号）',
    note: '党代表候选人差额比例不少于20%。',
  },
  {
    key: 'grassrootsQuorumPercent',
    value: 80,
    issuer: 'prefecture',
    fromOn: '2021-02-01',
    source: '中共临筠市委组织部基层党组织换届选举工作指引（临组发〔2021〕3号）第12条',
    note: '到会人数不少于应到会人数的五分之四。',
  },
] as const

/** Records what confirms or changes the rules' settings in the demo county. */
export async function buildRulebook(app: App, coordinator: Actor): Promise<void> {
  const rulebook = callAs(app, rulebookTopic, rulebookActions, coordinator)
  for (const setting of found) await rulebook.set({ ...setting, version: 0 })
}
