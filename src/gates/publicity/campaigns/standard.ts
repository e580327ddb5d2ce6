import type { Finder } from './finder.ts'
import type { DutyKind } from './kinds.ts'

/** A class of people as it is written into a new scheme. */
export type ClassDraft = {
  readonly key: string
  readonly name: string
  readonly finder: Finder
  readonly duties: readonly { readonly kind: DutyKind; readonly title: string; readonly needed: number }[]
}

const titles: Readonly<Record<DutyKind, string>> = {
  training: '参加换届政策和纪律培训',
  talk: '接受谈心谈话',
  film: '观看换届纪律警示教育片',
  pledge: '签订严肃换届纪律承诺书',
  test: '参加换届纪律测试',
  reading: '学习换届纪律材料',
}

function owes(...kinds: readonly (DutyKind | readonly [DutyKind, number])[]): ClassDraft['duties'] {
  return kinds.map((one) => {
    const [kind, needed] = typeof one === 'string' ? [one, 1] : one
    return { kind, title: titles[kind], needed }
  })
}

function byPosts(change: Partial<NonNullable<Finder['posts']>>, groups: Finder['groups'] = 'none'): Finder {
  return { posts: { levels: [], organisationKinds: [], roles: [], titles: [], ...change }, groups }
}

const byName: Finder = { posts: null, groups: 'none' }

/**
 * The classes that a new scheme begins with, in the order in which a person is taken: who leads and who decides first,
 * then those proposed, then those who do the work. All of it can be changed before the scheme comes into force.
 */
export const standardClasses: readonly ClassDraft[] = [
  {
    ...{ key: 'leaders', name: '领导干部' },
    finder: byPosts({ levels: ['prefecture', 'county'], roles: ['leader'] }),
    duties: owes('training', 'talk', ['film', 2], 'pledge', 'test', 'reading'),
  },
  {
    ...{ key: 'group_members', name: '领导小组成员' },
    finder: { posts: null, groups: 'members' },
    duties: owes('training', 'talk', 'film', 'pledge', 'test', 'reading'),
  },
  {
    ...{ key: 'nominees', name: '提名人选', finder: byName },
    duties: owes('training', 'talk', 'film', 'pledge', 'test', 'reading'),
  },
  {
    ...{ key: 'delegates', name: '代表', finder: byName },
    duties: owes('training', 'pledge', 'reading'),
  },
  {
    ...{ key: 'staff', name: '换届工作人员' },
    finder: byPosts({ titles: ['换届', '组织委员', '党建办'] }, 'staff'),
    duties: owes('training', 'talk', 'film', 'pledge', 'test', 'reading'),
  },
  {
    ...{ key: 'departments', name: '部门单位干部' },
    finder: byPosts({ levels: ['prefecture', 'county'] }),
    duties: owes('training', 'film', 'pledge', 'test', 'reading'),
  },
  {
    ...{ key: 'townships', name: '乡镇（街道）干部', finder: byPosts({ levels: ['township'] }) },
    duties: owes('training', 'talk', 'film', 'pledge', 'test', 'reading'),
  },
  {
    ...{ key: 'villages', name: '村（社区）干部', finder: byPosts({ levels: ['village'] }) },
    duties: owes('training', 'talk', 'film', 'pledge', 'test', 'reading'),
  },
  { ...{ key: 'relatives', name: '亲属', finder: byName }, duties: owes('pledge', 'reading') },
]
