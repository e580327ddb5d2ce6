/** Rows of a county that fit together; tests change them. */
export const county = { code: '990221', name: '示例县', shortName: '示例', kind: '县', parentCode: '9902' }
export const town = { code: '990221101', name: '青榆镇', shortName: '青榆', kind: '镇', population: 21000 }
export const village = {
  code: '990221101201',
  name: '榆下村',
  shortName: '榆下',
  kind: '村',
  level: '村级',
  population: 1860,
  households: 520,
}
export const unit = {
  code: 'U1',
  name: '示例县换届工作办公室',
  shortName: '县换届办',
  kind: '党委部门',
  areaCode: '990221',
}
export const man = {
  number: 'P1',
  name: '章樾',
  sex: '男',
  birthDate: '1981.7.5',
  ethnicity: '汉族',
  education: '大学本科',
  partyJoined: '2006.7',
  areaCode: '990221',
  identityNumber: '990221198107050015',
  phone: '19900000001',
}
export const woman = {
  ...man,
  number: 'P2',
  name: '穆蘅',
  sex: '女',
  identityNumber: '990221198107050023',
  phone: '19900000002',
}
export const post = {
  personNumber: 'P1',
  organisationCode: 'U1',
  title: '主任',
  role: '换届办',
  areaCode: '990221',
  chainPart: '责任部门',
}
