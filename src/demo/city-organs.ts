import { type Body, body } from './organisations.ts'

/** The city's organs in 2016, before the supervision commissions and the reform of 2018. */
export const cityBodies: readonly Body[] = [
  body('SW', '中共{n}委员会', '{p}委', '党委', null, null),
  body('RD', '{n}人民代表大会常务委员会', '{p}人大常委会', '人大', 'SW', null),
  body('ZF', '{n}人民政府', '{p}政府', '政府', 'SW', null),
  body('ZX', '中国人民政治协商会议{n}委员会', '{p}政协', '政协', 'SW', null),
  body('JW', '中共{n}纪律检查委员会', '{p}纪委', '纪检监察', 'SW', null),
  body('WB', '中共{n}委员会办公室', '{p}委办', '党委部门', 'SW', null),
  body('ZZB', '中共{n}委员会组织部', '{p}委组织部', '党委部门', 'SW', null),
  body('HJB', '{n}换届工作领导小组办公室', '{p}换届办', '党委部门', 'SW', null),
  body('XCB', '中共{n}委员会宣传部', '{p}委宣传部', '党委部门', 'SW', null),
  body('TZB', '中共{n}委员会统一战线工作部', '{p}委统战部', '党委部门', 'SW', null),
  body('ZFW', '中共{n}委员会政法委员会', '{p}委政法委', '党委部门', 'SW', null),
  body('XCZ', '中共{n}委员会巡察工作领导小组办公室', '{p}委巡察办', '党委部门', 'SW', '主任'),
  body('FY', '{n}中级人民法院', '{p}中级法院', '法院', 'SW', '院长'),
  body('JCY', '{n}人民检察院', '{p}检察院', '检察院', 'SW', '检察长'),
  body('GAJ', '{n}公安局', '{p}公安局', '政府部门', 'ZF', '局长'),
  body('MZJ', '{n}民政局', '{p}民政局', '政府部门', 'ZF', '局长'),
  body('SFJ', '{n}司法局', '{p}司法局', '政府部门', 'ZF', '局长'),
  body('RSJ', '{n}人力资源和社会保障局', '{p}人社局', '政府部门', 'ZF', '局长'),
  body('SJJ', '{n}审计局', '{p}审计局', '政府部门', 'ZF', '局长'),
  body('XFJ', '{n}信访局', '{p}信访局', '政府部门', 'ZF', '局长'),
  body('WJW', '{n}卫生和计划生育委员会', '{p}卫计委', '政府部门', 'ZF', '主任'),
]

/** The organs of a county or district in the city demo. */
export const districtBodies: readonly Body[] = [
  body('XW', '中共{n}委员会', '{p}委', '党委', null, null),
  body('RD', '{n}人民代表大会常务委员会', '{p}人大常委会', '人大', 'XW', null),
  body('ZF', '{n}人民政府', '{p}政府', '政府', 'XW', null),
  body('ZX', '中国人民政治协商会议{n}委员会', '{p}政协', '政协', 'XW', null),
  body('JW', '中共{n}纪律检查委员会', '{p}纪委', '纪检监察', 'XW', null),
  body('ZZB', '中共{n}委员会组织部', '{p}委组织部', '党委部门', 'XW', null),
  body('HJB', '{n}换届工作领导小组办公室', '{p}换届办', '党委部门', 'XW', null),
]
