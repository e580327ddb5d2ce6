/** Layers with which a scheme of talks begins: who talks, to people of which classes of the campaign. */
export const standardLayers: readonly { readonly name: string; readonly classKeys: string[] }[] = [
  { name: '党委书记谈话', classKeys: ['leaders', 'group_members'] },
  { name: '纪委书记谈话', classKeys: ['leaders', 'group_members', 'departments'] },
  { name: '组织部部长谈话', classKeys: ['leaders', 'nominees', 'delegates', 'townships'] },
  { name: '分管领导谈话', classKeys: ['departments', 'staff', 'townships'] },
  { name: '部门负责人谈话', classKeys: ['departments', 'staff'] },
  { name: '乡镇（街道）党（工）委书记谈话', classKeys: ['townships', 'staff', 'nominees', 'villages'] },
]

/** 四必谈: who is not to be left without a talk; the first is a class of the campaign, the others are named. */
export const standardMusts: readonly { readonly name: string; readonly classKey: string | null }[] = [
  { name: '拟提名人选必谈', classKey: 'nominees' },
  { name: '拟退出现职人员必谈', classKey: null },
  { name: '思想有波动人员必谈', classKey: null },
  { name: '有举报反映人员必谈', classKey: null },
]
