import { law } from './catalogue-entry.ts'

/** Laws beside those of elections: review, audit, discipline, punishments, reports, and what local documents settle. */
export const furtherLaws = {
  农村集体经济组织法: law('农村集体经济组织法', 'Law on Rural Collective Economic Organisations', [
    '2024',
    '2025-05-01',
  ]),
  村务监督委员会指导意见: law(
    '关于建立健全村务监督委员会的指导意见',
    'Guiding Opinions on Village Supervision Committees',
    ['2017', '2017-12-04'],
  ),
  地方委员会工作条例: law(
    '中国共产党地方委员会工作条例',
    'Regulations on the Work of Local Party Committees',
    ['2015', '2015-12-25'],
  ),
  政务处分法: law('公职人员政务处分法', 'Law on Governmental Sanctions for Public Officials', [
    '2020',
    '2020-07-01',
  ]),
  行政机关公务员处分条例: law(
    '行政机关公务员处分条例',
    'Regulations on Sanctions for Civil Servants of Administrative Organs',
    ['2007', '2007-06-01'],
  ),
  信访条例: law('信访条例', 'Regulations on Petitions', ['2005', '2005-05-01']),
  纪律处分条例: law(
    '中国共产党纪律处分条例',
    'Regulations on Disciplinary Punishments of the Party',
    ['2018', '2018-10-01'],
    ['2023', '2024-01-01'],
  ),
  经济责任审计规定: law(
    '党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定',
    'Provisions on Audits of the Economic Responsibility of Leading Cadres',
    ['2019', '2019-07-07'],
  ),
  换届纪律通知: law(
    '关于严肃换届纪律加强换届风气监督的通知',
    'Notice on Discipline and Conduct in the Term Change',
    ['2016', '2016-01-01'],
    ['2021', '2021-01-01'],
    ['2026', '2026-02-12'],
  ),
  举报平台通知: law('关于开通全国组织系统举报平台的通知', 'Notice on the 12380 Reporting Platform', [
    '2013',
    '2013-12-01',
  ]),
  地方联审文件: law(
    '村（社区）“两委”换届候选人联审的地方文件',
    'Local documents on the joint review of village and community candidates',
    ['2013', '2013-01-01'],
    ['2016', '2016-01-01'],
    ['2018', '2018-01-01'],
  ),
}
