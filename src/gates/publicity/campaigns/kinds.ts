/** What a class of people can owe in a campaign: 学习培训、谈心谈话、警示教育片、承诺书、纪律测试、学习材料. */
export const dutyKinds = ['training', 'talk', 'film', 'pledge', 'test', 'reading'] as const
export type DutyKind = (typeof dutyKinds)[number]

/** Why a person is no longer counted in a class of a campaign. */
export const leaveReasons = ['moved', 'class_changed', 'post_ended', 'out_of_scope'] as const
export type LeaveReason = (typeof leaveReasons)[number]

/** The staff web's address of the record that fulfils a duty, by the topic that keeps it. */
const sourceRoutes: Readonly<Record<string, string>> = {
  trainings: '/publicity/trainings/',
  talks: '/publicity/talks/',
  pledges: '/publicity/pledges/',
  tests: '/publicity/tests/',
}

/** The address of a fulfilling record; null where its topic has no page of its own. */
export function sourceHref(sourceTopic: string, sourceId: string): string | null {
  const route = sourceRoutes[sourceTopic]
  return route === undefined ? null : route + sourceId
}
