import { said } from './said.ts'
import {
  type ChoiceSetting,
  choice,
  days,
  flag,
  integer,
  months,
  people,
  percent,
  type RuleSetting,
} from './setting-kinds.ts'
import { organSettings } from './settings-organs.ts'
import { partySettings } from './settings-party.ts'
import { safeguardSettings } from './settings-safeguards.ts'
import { communitySettings, villageSettings } from './settings-village.ts'

export type { ChoiceSetting, IntegerSetting, LinesSetting, RuleSetting } from './setting-kinds.ts'

/** All settings of the rules by key; a key never changes its meaning. */
export const ruleSettings = {
  tolerancePercent: integer(
    'XJ-10',
    'D',
    said('各选区每一代表所代表人口数与平均数的允许偏差', 'How far people per delegate may lie from the mean'),
    [0, 15, 100],
    percent,
  ),
  quotaBonusPassesCap: flag(
    'XJ-06',
    'D',
    said(
      '另加百分之五的代表名额可以超过代表总名额上限',
      'The additional five per cent of delegates may pass the cap',
    ),
    false,
  ),
  partyDelegatesSurplusPercent: integer(
    'DF-04',
    'C',
    said('党代表候选人差额比例（不少于）', 'Surplus of candidates for Party delegates (at least)'),
    [0, 20, 100],
    percent,
  ),
  partyCommitteeSurplusPercent: integer(
    'DF-05',
    'D',
    said(
      '地方党委委员、候补委员、纪委委员差额比例（不少于）',
      'Surplus for local Party committee members (at least)',
    ),
    [0, 10, 100],
    percent,
  ),
  partyStandingSurplusLeast: integer(
    'DF-05',
    'D',
    said('常委候选人多于应选名额（至少）', 'Surplus for the standing committee (at least)'),
    [0, 1, 10],
    people,
  ),
  partyStandingSurplusMost: integer(
    'DF-05',
    'D',
    said('常委候选人多于应选名额（至多）', 'Surplus for the standing committee (at most)'),
    [0, 2, 10],
    people,
  ),
  grassrootsQuorumPercent: integer(
    'DJ-03',
    'C',
    said('基层党组织选举到会比例（不少于）', 'Quorum of a grass-roots Party election (at least)'),
    [50, 80, 100],
    percent,
  ),
  grassrootsWinBase: choice(
    'DJ-04',
    'C',
    said('基层党组织选举当选票数的计算基数', 'Base of the majority in a grass-roots Party election'),
    'entitled',
    {
      entitled: said('应到会有选举权人数', 'those with the right to vote who should attend'),
      present: said('实到会有选举权人数', 'those with the right to vote who are present'),
    },
  ),
  villageProxiesMost: integer(
    'CW25-06',
    'C',
    said('村民委员会选举每人接受委托（至多）', 'Proxies that one villager may accept (at most)'),
    [0, 3, 10],
    people,
  ),
  villageCandidateTakesProxies: flag(
    'CW25-06',
    'C',
    said('候选人可以接受委托投票', 'Candidates may accept proxies'),
    false,
  ),
  villageRunoffDays: integer(
    'CW-07',
    'C',
    said('村民委员会另行选举期限（选举日后）', 'Further election of a village committee within'),
    [1, 30, 180],
    days,
  ),
  villageWorkMonths: integer(
    'CW25-05',
    'C',
    said('非本村户籍人员在村工作满（可登记）', 'Work in the village after which a non-resident may register'),
    [0, 12, 60],
    months,
  ),
  communityWorkMonths: integer(
    'JW25-06',
    'C',
    said('社区工作者在本社区工作满（可登记）', 'Work in the community after which a worker may register'),
    [0, 6, 60],
    months,
  ),
  electionBodyRelativeLeaves: flag(
    'CW25-04',
    'C',
    said(
      '近亲属被提名的村（居）民选举委员会成员应当退出',
      'A member of the election committee leaves when a near relative is nominated',
    ),
    true,
  ),
  ...organSettings,
  ...partySettings,
  ...villageSettings,
  ...communitySettings,
  ...safeguardSettings,
} as const satisfies Readonly<Record<string, RuleSetting>>

export type RuleSettingKey = keyof typeof ruleSettings

type ValueOf<S> = S extends { kind: 'integer' }
  ? number
  : S extends { kind: 'flag' }
    ? boolean
    : S extends { kind: 'lines' }
      ? readonly string[]
      : S extends ChoiceSetting<infer C>
        ? C
        : never

/** The values in force for an area on a day. */
export type RuleValues = { readonly [K in RuleSettingKey]: ValueOf<(typeof ruleSettings)[K]> }

/** The values of the product as it is shipped. */
export const standardValues: RuleValues = Object.fromEntries(
  Object.entries(ruleSettings).map(([key, setting]) => [key, setting.standard]),
) as RuleValues
