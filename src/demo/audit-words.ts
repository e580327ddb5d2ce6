import type { FindingKind } from '#gates/procedure/leaving-audits/finding-kinds.ts'
import type { AuditSubject } from '#gates/procedure/leaving-audits/subjects.ts'

/** Conclusions on the five standing subjects where nothing was found, and where something was. */
export const conclusions: Readonly<
  Record<Exclude<AuditSubject, 'requested'>, readonly [clean: string, found: string]>
> = {
  finance: ['收支真实，凭证齐全，账务处理及时', '收支基本真实，部分凭证和审批手续需要完善'],
  debts: ['债权债务清楚，台账与账面一致', '债权债务总体清楚，个别往来款项长期未清'],
  grants: ['专款专用，物资发放有登记、有签收', '资金使用基本合规，个别物资发放登记不完整'],
  projects: ['发包和招投标程序合规，合同档案齐全', '多数项目程序合规，个别小型项目资料不全'],
  assets: ['资产资源台账齐全，承包合同履行正常', '资产管理基本规范，部分承包费收缴不及时'],
}

export const summaries = [
  '任职期间财务管理较为规范，村级资金使用公开透明，未发现重大违纪违规问题。',
  '任职期间能够执行村级财务制度，重大事项经村民代表会议讨论决定，经济责任履行情况较好。',
  '任职期间经济责任履行情况总体较好，对审计发现的问题应当按期整改，完善内部管理。',
] as const

/** A finding before it has a village: subject, kind, words, amounts from and to in yuan, measure. */
export type FindingWords = readonly [
  subject: AuditSubject,
  kind: FindingKind,
  description: string,
  amounts: readonly [low: number, high: number] | null,
  measure: string,
]

export const findingWords: readonly FindingWords[] = [
  ['finance', 'irregular', '部分支出原始凭证不全，以收据入账', [800, 12_000], '补齐原始凭证，严格报账手续'],
  ['finance', 'irregular', '大额支出未经村民代表会议讨论', [10_000, 48_000], '补办决策记录，完善议事制度'],
  ['finance', 'violation', '超标准列支误工补贴', [1200, 9600], '清退超发补贴，重新核定标准'],
  ['finance', 'violation', '坐收坐支集体收入，未及时入账', [2000, 26_000], '全额缴存入账，规范收入管理'],
  ['debts', 'irregular', '应收款项长期挂账未清理', [3000, 68_000], '逐笔核对催收，按规定核销'],
  ['debts', 'irregular', '新增债务未按程序报批', [20_000, 86_000], '补报备案，停止新增债务'],
  ['grants', 'irregular', '救灾物资发放登记不完整', null, '补登发放清册并公示'],
  ['grants', 'violation', '专项资金用于其他支出', [5000, 40_000], '归还专项资金原渠道'],
  ['projects', 'irregular', '小型工程未签订书面合同', [12_000, 60_000], '补签合同，整理项目档案'],
  ['projects', 'loss', '工程结算高于实际工程量', [2600, 18_000], '重新核算，追回多付工程款'],
  ['assets', 'irregular', '集体土地承包费未按合同收缴', [1500, 36_000], '限期收缴欠费，完善合同台账'],
  ['assets', 'irregular', '固定资产未登记入账', [4000, 52_000], '清查盘点，登记入账'],
]

export const places = ['村务公开栏', '村委会公开栏', '村务公开栏和各村民小组公示点'] as const
export const replies = ['无异议', '对审计报告征求意见稿无异议', '同意审计意见，按期整改'] as const
