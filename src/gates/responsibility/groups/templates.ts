import { type Said, said } from '#rules/said.ts'

/** A usual leading group: its official name and the wording of its duty, to be adapted. */
export type GroupTemplate = {
  readonly key: string
  readonly label: Said
  readonly name: string
  readonly duty: string
  readonly officeName: string
}

/** The three leading groups that a county sets up for a term change. */
export const groupTemplates: readonly GroupTemplate[] = [
  {
    key: 'county_township',
    label: said('县乡换届', 'County and township term change'),
    name: '县乡换届工作领导小组',
    duty: '统一领导县乡两级换届工作，审定实施方案和时间安排，研究人事安排、代表选举和换届会议中的重要事项，统筹换届风气监督，督促乡镇和有关部门落实责任。',
    officeName: '县乡换届工作领导小组办公室',
  },
  {
    key: 'five_kinds',
    label: said('选拔“五方面人员”', 'Selecting the “five kinds” for township leadership'),
    name: '选拔“五方面人员”进乡镇领导班子工作领导小组',
    duty: '领导从乡镇事业编制人员、优秀村党组织书记、到村任职过的选调生、第一书记、驻村工作队员中选拔乡镇领导班子成员的工作，审定资格条件和选拔程序，把关推荐、考察和人选审核。',
    officeName: '选拔“五方面人员”工作领导小组办公室',
  },
  {
    key: 'village',
    label: said('村（社区）“两委”换届', 'Village and community term change'),
    name: '村（社区）“两委”换届工作领导小组',
    duty: '领导村（社区）党组织和村（居）民委员会换届工作，审定实施方案，指导乡镇党委落实人选标准，组织候选人资格联审，处置换届期间的信访事项和突发情况。',
    officeName: '村（社区）“两委”换届工作领导小组办公室',
  },
]
