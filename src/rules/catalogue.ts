import { bodyRows } from './catalogue-bodies.ts'
import { type Law, law, type Place } from './catalogue-entry.ts'
import { furtherLaws } from './catalogue-laws.ts'
import { safeguardRows } from './catalogue-safeguards.ts'

/** The laws and regulations by their Chinese short names, their editions by first day in force, oldest first. */
export const laws = {
  选举法: law(
    '全国人民代表大会和地方各级人民代表大会选举法',
    "Electoral Law of the National and Local People's Congresses",
    ['1995', '1995-02-28'],
    ['2004', '2004-10-27'],
    ['2010', '2010-03-14'],
    ['2015', '2015-08-29'],
    ['2020', '2020-10-18'],
  ),
  地方组织法: law(
    '地方各级人民代表大会和地方各级人民政府组织法',
    "Organic Law of the Local People's Congresses and Governments",
    ['2004', '2004-10-27'],
    ['2015', '2015-08-29'],
    ['2022', '2022-03-12'],
  ),
  代表法: law(
    '全国人民代表大会和地方各级人民代表大会代表法',
    "Law on Delegates to the People's Congresses",
    ['2015', '2015-08-29'],
    ['2025', '2025-03-12'],
  ),
  直接选举若干规定: law(
    '关于县级以下人民代表大会代表直接选举的若干规定',
    "Provisions on the Direct Election of Delegates to People's Congresses up to the County",
    ['1983', '1983-03-05'],
  ),
  党章: law(
    '中国共产党章程',
    'Constitution of the Communist Party of China',
    ['2017', '2017-10-24'],
    ['2022', '2022-10-22'],
  ),
  地方组织选举工作条例: law(
    '中国共产党地方组织选举工作条例',
    'Regulations on Elections of Local Party Organisations',
    ['1994', '1994-01-26'],
    ['2020', '2020-12-28'],
  ),
  基层组织选举工作条例: law(
    '中国共产党基层组织选举工作条例',
    'Regulations on Elections of Grass-roots Party Organisations',
    ['1990', '1990-06-27'],
    ['2020', '2020-07-13'],
  ),
  农村基层组织工作条例: law(
    '中国共产党农村基层组织工作条例',
    'Regulations on the Work of Rural Grass-roots Party Organisations',
    ['2018', '2018-12-28'],
  ),
  支部工作条例: law('中国共产党支部工作条例（试行）', 'Regulations on the Work of Party Branches', [
    '2018',
    '2018-10-28',
  ]),
  村委会组织法: law(
    '村民委员会组织法',
    'Organic Law of the Village Committees',
    ['1998', '1998-11-04'],
    ['2010', '2010-10-28'],
    ['2018', '2018-12-29'],
    ['2025', '2026-01-01'],
  ),
  居委会组织法: law(
    '城市居民委员会组织法',
    'Organic Law of the Urban Residents Committees',
    ['1989', '1990-01-01'],
    ['2018', '2018-12-29'],
    ['2025', '2026-01-01'],
  ),
  干部选拔任用条例: law(
    '党政领导干部选拔任用工作条例',
    'Regulations on the Selection and Appointment of Party and Government Leaders',
    ['2014', '2014-01-14'],
    ['2019', '2019-03-03'],
  ),
  审计法: law('审计法', 'Audit Law', ['2006', '2006-06-01'], ['2021', '2022-01-01']),
  公务员法: law('公务员法', 'Civil Servants Law', ['2005', '2006-01-01'], ['2018', '2019-06-01']),
  民法典: law('民法典', 'Civil Code', ['2020', '2021-01-01']),
  居民身份证法: law('居民身份证法', 'Law on Resident Identity Cards', ['2011', '2012-01-01']),
  信访工作条例: law('信访工作条例', 'Regulations on the Work of Petitions', ['2022', '2022-05-01']),
  政协章程: law(
    '中国人民政治协商会议章程',
    "Charter of the Chinese People's Political Consultative Conference",
    ['2018', '2018-03-15'],
    ['2023', '2023-03-11'],
  ),
  ...furtherLaws,
} satisfies Record<string, Law>

export type LawName = keyof typeof laws

type Rule = { readonly law: LawName; readonly places: Readonly<Record<string, Place>> }
/** A rule as the catalogue's files write it. */
export type Row = readonly [ruleId: string, law: LawName, places: Readonly<Record<string, Place>>]

/* The quota of each level is an item of one article: `12(4)` is item 4 of article 12. */
function quotaOf(ruleId: string, item: string): Row {
  return [
    ruleId,
    '选举法',
    {
      2020: [`12${item}`, 'A'],
      2015: [`11${item}`, 'B'],
      2010: [`11${item}`, 'D'],
      2004: [`9${item}`, 'D'],
      1995: [`9${item}`, 'D'],
    },
  ]
}

/* How votes are cast and counted is the same since 1995; the numbers before 2010 were not verified. */
function voting(ruleId: string, ...[in2020, in2015, in2010]: readonly [string, string, string]): Row {
  return [
    ruleId,
    '选举法',
    {
      2020: [in2020, 'A'],
      2015: [in2015, 'B'],
      2010: [in2010, 'D'],
      2004: ['', 'D'],
      1995: ['', 'D'],
    },
  ]
}

/* The 2020 edition inserted a new article 2, the 2015 edition articles 34 and 46: numbers move behind them. */
const electoralLaw: readonly Row[] = [
  quotaOf('XJ-01', '(1)'),
  quotaOf('XJ-02', '(2)'),
  quotaOf('XJ-03', '(3)'),
  quotaOf('XJ-04', '(4)'),
  quotaOf('XJ-06', ''),
  ['XJ-07', '选举法', { 2020: ['14', 'A'], 2015: ['13', 'B'] }],
  ['XJ-08', '选举法', { 2020: ['15', 'A'], 2015: ['14', 'B'] }],
  ['XJ-09', '选举法', { 2020: ['19–21', 'A'], 2015: ['18–20', 'B'] }],
  [
    'XJ-10',
    '选举法',
    { 2020: ['25–26', 'A'], 2015: ['24–25', 'B'], 2010: ['24–25', 'D'], 2004: ['24–25', 'B'] },
  ],
  ['XJ-11', '选举法', { 2020: ['10', 'A'], 2015: ['9', 'B'], 2010: ['9', 'B'] }],
  [
    'XJ-12',
    '选举法',
    { 2020: ['28–29', 'A'], 2015: ['27–28', 'B'], 2010: ['27–28', 'D'], 2004: ['27–28', 'D'] },
  ],
  ['XJ-12-1', '选举法', { 2020: ['28', 'A'], 2015: ['27', 'B'], 2010: ['27', 'D'], 2004: ['27', 'D'] }],
  ['XJ-12-2', '选举法', { 2020: ['29', 'A'], 2015: ['28', 'B'], 2010: ['28', 'D'], 2004: ['28', 'D'] }],
  ['XJ-13', '选举法', { 2020: ['30', 'A'], 2015: ['29', 'B'], 2010: ['29', 'D'], 2004: ['29', 'D'] }],
  [
    'XJ-14',
    '选举法',
    { 2020: ['31', 'A'], 2015: ['30', 'B'], 2010: ['30', 'D'], 2004: ['30', 'B'], 1995: ['30', 'D'] },
  ],
  ['XJ-15', '选举法', { 2020: ['32', 'A'], 2015: ['31', 'B'], 2010: ['31', 'D'], 2004: ['31', 'B'] }],
  ['XJ-16', '选举法', { 2020: ['32', 'A'], 2015: ['31', 'B'], 2010: ['31', 'D'] }],
  ['XJ-17', '选举法', { 2020: ['35', 'A'], 2015: ['34', 'B'] }],
  ['XJ-18', '选举法', { 2020: ['42', 'A'], 2015: ['41', 'B'], 2010: ['40', 'D'] }],
  ['XJ-19', '选举法', { 2020: ['43', 'A'], 2015: ['42', 'B'], 2010: ['41', 'D'] }],
  voting('XJ-20', '44', '43', '42'),
  voting('XJ-21', '45', '44', '43'),
  voting('XJ-22', '45', '44', '43'),
  voting('XJ-23', '45', '44', '43'),
  voting('XJ-24', '45', '44', '43'),
  ['XJ-25', '选举法', { 2020: ['50、53', 'A'], 2015: ['49、52', 'B'] }],
  ['XJ-26', '选举法', { 2020: ['57', 'A'], 2015: ['56', 'B'] }],
  ['XJ-27', '选举法', { 2020: ['48', 'A'], 2015: ['47', 'B'] }],
  ['XJ-28', '选举法', { 2020: ['46–47', 'A'], 2015: ['45–46', 'B'], 2010: ['44', 'D'], 2004: ['', 'D'] }],
  ['XJ-29', '选举法', { 2020: ['9–11', 'A'], 2015: ['8–10', 'B'], 2010: ['8–10', 'B'] }],
  ['XJ-30', '选举法', { 2020: ['27', 'A'], 2015: ['26', 'B'], 2010: ['26', 'D'], 2004: ['26', 'B'] }],
  ['XJ-31', '选举法', { 2020: ['34', 'A'], 2015: ['33', 'B'], 2010: ['33', 'D'], 2004: ['33', 'D'] }],
]

const organicLaw: readonly Row[] = [
  ['DB-01', '代表法', { 2025: ['62', 'A'], 2015: ['49', 'A'] }],
  ['ZZ-01', '地方组织法', { 2022: ['14、25', 'A'], 2015: ['', 'D'], 2004: ['', 'D'] }],
  ['ZZ-02', '地方组织法', { 2022: ['26', 'A'], 2015: ['21', 'D'], 2004: ['21', 'D'] }],
  ['ZZ-03', '地方组织法', { 2022: ['27', 'A'], 2015: ['22', 'D'], 2004: ['22', 'D'] }],
  ['ZZ-04', '地方组织法', { 2022: ['29', 'A'], 2015: ['24', 'D'], 2004: ['24', 'D'] }],
  ['ZZ-05', '地方组织法', { 2022: ['47', 'A'] }],
  ['ZZ-06', '地方组织法', { 2022: ['18', 'A'], 2015: ['', 'D'] }],
  ['ZZ-07', '地方组织法', { 2022: ['20', 'A'], 2015: ['16', 'B'], 2004: ['16', 'D'] }],
  ['ZZ-08', '地方组织法', { 2022: ['31', 'A'], 2015: ['', 'D'] }],
  ['ZZ-09', '地方组织法', { 2022: ['28', 'A'], 2015: ['23', 'D'], 2004: ['23', 'D'] }],
]

const partyRules: readonly Row[] = [
  ['DF-01', '地方组织选举工作条例', { 1994: ['', 'D'], 2020: ['3', 'B'] }],
  ['DF-02', '地方组织选举工作条例', { 1994: ['', 'D'], 2020: ['4', 'B'] }],
  ['DF-03', '地方组织选举工作条例', { 1994: ['', 'D'], 2020: ['', 'B'] }],
  ['DF-04', '地方组织选举工作条例', { 1994: ['', 'B'], 2020: ['', 'C'] }],
  ['DF-05', '地方组织选举工作条例', { 1994: ['', 'D'], 2020: ['', 'D'] }],
  ['DF-06', '地方组织选举工作条例', { 1994: ['', 'B'], 2020: ['24', 'B'] }],
  ['DF-07', '地方组织选举工作条例', { 1994: ['', 'C'], 2020: ['', 'B'] }],
  ['DF-08', '地方组织选举工作条例', { 1994: ['', 'D'], 2020: ['31', 'B'] }],
  ['DJ-01', '基层组织选举工作条例', { 1990: ['4、7', 'B'], 2020: ['4、8', 'B'] }],
  ['DJ-02', '基层组织选举工作条例', { 1990: ['', 'C'], 2020: ['9、13', 'B'] }],
  ['DJ-03', '基层组织选举工作条例', { 1990: ['', 'C'], 2020: ['', 'C'] }],
  ['DJ-04', '基层组织选举工作条例', { 1990: ['', 'C'], 2020: ['', 'C'] }],
  ['DJ-05', '基层组织选举工作条例', { 1990: ['5', 'B'], 2020: ['5', 'B'] }],
  ['DJ-06', '基层组织选举工作条例', { 1990: ['', 'D'], 2020: ['24', 'B'] }],
  ['DJ-07', '农村基层组织工作条例', { 2018: ['', 'B'] }],
  ['DJ-08', '支部工作条例', { 2018: ['', 'B'] }],
  ['DJ-09', '基层组织选举工作条例', { 1990: ['3', 'B'], 2020: ['3', 'B'] }],
  ['DJ-10', '基层组织选举工作条例', { 2020: ['10–11', 'B'] }],
  ['DJ-11', '基层组织选举工作条例', { 2020: ['14', 'B'] }],
  ['GB-01', '干部选拔任用条例', { 2014: ['8', 'B'], 2019: ['8', 'D'] }],
  ['GB-02', '干部选拔任用条例', { 2019: ['18–20', 'B'] }],
  ['GB-03', '干部选拔任用条例', { 2014: ['41–42', 'B'], 2019: ['', 'D'] }],
  ['ZX-01', '政协章程', { 2018: ['', 'D'], 2023: ['', 'D'] }],
]

/* The 2010 and 2018 editions share their numbers. Of the 2025 edition only the beginning was read. */
function village(ruleId: string, article: string): Row {
  return [ruleId, '村委会组织法', { 2010: [article, 'D'], 2018: [article, 'A'], 2025: ['', 'D'] }]
}

const villageLaw: readonly Row[] = [
  village('CW-01', '6'),
  ['CW-02', '村委会组织法', { 2018: ['11', 'A'], 2025: ['', 'D'] }],
  village('CW-03', '12'),
  village('CW-04', '13'),
  village('CW-05', '14'),
  village('CW-06', '15'),
  village('CW-07', '15'),
  village('CW-08', '15'),
  village('CW-09', '15'),
  village('CW-10', '16'),
  village('CW-11', '17'),
  village('CW-12', '18'),
  village('CW-13', '19'),
  village('CW-14', '20'),
  village('CW-15', '21–22'),
  village('CW-16', '25–26'),
  village('CW-17', '28'),
  village('CW-18', '30'),
  village('CW-19', '32'),
  village('CW-20', '33'),
  village('CW-21', '34'),
  village('CW-22', '35'),
  village('SJ-01', '35'),
  ['CW25-02', '村委会组织法', { 2025: ['', 'B'] }],
  ['CW25-03', '村委会组织法', { 2025: ['', 'B'] }],
  ['CW25-04', '村委会组织法', { 2025: ['', 'C'] }],
  ['CW25-05', '村委会组织法', { 2025: ['', 'C'] }],
  ['CW25-06', '村委会组织法', { 2025: ['', 'C'] }],
  ['CW25-07', '村委会组织法', { 2025: ['', 'C'] }],
  ['JW-01', '居委会组织法', { 2018: ['6–10', 'A'], 2025: ['', 'B'] }],
  ['JW25-01', '居委会组织法', { 2025: ['3', 'B'] }],
  ...['04', '05', '06', '07', '08', '09', '10', '11'].map(
    (n): Row => [`JW25-${n}`, '居委会组织法', { 2025: ['', 'C'] }],
  ),
]

const otherRules: readonly Row[] = [
  ['SJ-02', '审计法', { 2006: ['38、40', 'B'], 2021: ['42、44', 'A'] }],
  ['HB-01', '公务员法', { 2018: ['74', 'A'] }],
  ['HB-02', '民法典', { 2020: ['1045', 'A'] }],
  ['SF-01', '居民身份证法', { 2011: ['3', 'A'] }],
  ['JB-03', '信访工作条例', { 2022: ['22、34–36', 'A'] }],
]

/** The rules that a computation or a refusal may cite, by id, with their article in each edition that holds them. */
export const catalogue: ReadonlyMap<string, Rule> = new Map(
  [
    ...electoralLaw,
    ...organicLaw,
    ...partyRules,
    ...villageLaw,
    ...otherRules,
    ...bodyRows,
    ...safeguardRows,
  ].map(([ruleId, name, places]) => [ruleId, { law: name, places }]),
)
