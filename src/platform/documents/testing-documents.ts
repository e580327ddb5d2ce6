import { type OfficialBlock, type OfficialDocument, officialDocument } from '#common/official.ts'

/*
 * Official documents of the kinds that a term change sends out, for tests and benchmarks. Places and people are made up.
 */

type Input = Parameters<typeof officialDocument.parse>[0]

function made(input: Input): OfficialDocument {
  return officialDocument.parse(input)
}

export function paragraph(text: string, indent = true): OfficialBlock {
  return { kind: 'paragraph', text, indent }
}

export function heading(level: 1 | 2 | 3 | 4, text: string, runIn?: string): OfficialBlock {
  return { kind: 'heading', level, text, ...(runIn === undefined ? {} : { runIn }) }
}

/** A sentence of 76 characters. */
export const sentence =
  '各乡镇党委要切实担负起主体责任，党委书记要履行第一责任人职责，亲自抓、负总责，做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要情况亲自处置。'

/** 批复 on one page, sealed, with 版记. */
export const reply = made({
  layout: 'file',
  mark: '中共砚江县委文件',
  number: '砚委〔2021〕8号',
  title: '关于柳荫镇召开党代表大会的批复',
  addressees: '柳荫镇党委',
  body: [paragraph('同意中国共产党柳荫镇第十五次代表大会于2021年10月下旬召开。'), paragraph('此复。')],
  organs: ['中共砚江县委'],
  date: '2021-09-08',
  copies: '县纪委监委，县委组织部',
  printed: { organ: '中共砚江县委办公室', date: '2021-09-08' },
})

/** 请示 to a higher body: 签发人, urgency, headings of two levels, two annexes, 附注. */
export const request = made({
  layout: 'file',
  mark: '中共柳荫镇委员会文件',
  number: '柳党〔2021〕12号',
  signer: '张㛃、欧阳䶮、李某某',
  urgency: '特急',
  title: '中共柳荫镇委员会关于召开中国共产党柳荫镇第十五次代表大会的请示',
  addressees: '县委',
  body: [
    paragraph(
      '根据《中国共产党章程》《中国共产党基层组织选举工作条例》和县委关于做好乡镇党委换届工作的部署，结合我镇实际，现就召开中国共产党柳荫镇第十五次代表大会有关事项请示如下。',
    ),
    heading(1, '一、大会召开的时间和地点'),
    paragraph('拟于2021年10月25日至26日在镇政府会议室召开，会期1天半。'),
    heading(1, '二、大会的主要议程'),
    heading(2, '（一）审议报告。', '听取和审查中国共产党柳荫镇第十四届委员会工作报告。'),
    heading(2, '（二）选举。', '选举产生新一届镇党委、镇纪委和出席县第十四次党代表大会的代表。'),
    paragraph('妥否，请批示。'),
  ],
  annexes: [
    {
      title: '中国共产党柳荫镇第十五次代表大会代表名额分配表',
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: '序号', width: 1, align: 'center' },
            { title: '选举单位', width: 4, align: 'left' },
            { title: '代表名额', width: 2, align: 'right' },
          ],
          rows: ['第一党支部', '第二党支部', '第三党支部'].map((name, n) => [String(n + 1), name, '5']),
        },
      ],
    },
    { title: '大会日程安排（征求意见稿）', blocks: [paragraph('10月25日上午报到，下午预备会议。')] },
  ],
  organs: ['中共柳荫镇委员会'],
  date: '2021-09-05',
  note: '联系人：张㛃，联系电话：0990—5550101',
  printed: { organ: '柳荫镇党政综合办公室', date: '2021-09-05' },
})

/** 公告 put up in public: no head, a table over several pages, not sealed. */
export const notice = made({
  layout: 'plain',
  title: '砚江县选举委员会公告',
  number: '第3号',
  sealed: false,
  body: [
    paragraph('现将砚江县第十八届人民代表大会代表选区划分和代表名额分配情况公告如下：'),
    {
      kind: 'table',
      caption: '选区划分和代表名额分配表',
      columns: [
        { title: '选区号', width: 1.2, align: 'center' },
        { title: '选区名称', width: 3, align: 'left' },
        { title: '选区范围', width: 5, align: 'left' },
        { title: '人口数', width: 1.5, align: 'right' },
        { title: '代表名额', width: 1.5, align: 'right' },
      ],
      rows: Array.from({ length: 60 }, (_, n) => [
        String(n + 1),
        `柳荫镇第${n + 1}选区`,
        n % 3 === 0 ? '柳荫村、河湾村、石桥村、东岭村及镇直机关、学校、卫生院等单位' : '柳荫社区居民委员会',
        String(2100 + n * 17),
        String(1 + (n % 2)),
      ]),
    },
    paragraph('选民对选民名单有不同意见的，可以在选民名单公布之日起五日内向选举委员会提出申诉。'),
    paragraph('特此公告。'),
  ],
  organs: ['砚江县选举委员会'],
  date: '2021-10-08',
})

/** 纪要 with those who attended. */
export const minutes = made({
  layout: 'minutes',
  mark: '县委换届工作领导小组会议纪要',
  number: '〔2021〕5号',
  title: '研究部署乡镇人大换届选举工作',
  organs: ['县委换届工作领导小组办公室'],
  date: '2021-10-12',
  body: [
    paragraph(
      '2021年10月11日下午，县委换届工作领导小组召开第五次会议，听取乡镇人大换届选举工作进展情况汇报，研究部署下一步工作。现纪要如下：',
    ),
    paragraph('会议指出，全县乡镇人大换届选举工作总体平稳有序，选民登记率达到99.2%。'),
    paragraph('会议议定：'),
    paragraph('一、由县人大常委会办公室牵头，10月20日前完成选民名单公布工作。'),
    paragraph('二、由县委组织部牵头，10月25日前完成代表候选人资格联审工作。'),
  ],
  attendance: [
    { label: '出席', names: '张某、李某某、王某、赵某某、钱某某、孙某、周某某、吴某、郑某某、冯某某、陈某' },
    { label: '请假', names: '卫某（外出学习）' },
    { label: '列席', names: '各乡镇党委书记' },
  ],
  copies: '县委常委，县人大常委会、县政府、县政协办公室，各乡镇党委，县直有关单位',
  printed: { organ: '县委换届工作领导小组办公室', date: '2021-10-12' },
})

const parts = ['一、总体要求', '二、目标任务', '三、选举程序', '四、时间安排', '五、组织领导', '六、纪律要求']

/** 通知 of two bodies with a scheme of many pages and a timetable as its annexes. */
export const scheme = made({
  layout: 'file',
  mark: '中共砚江县委办公室\n砚江县人民政府办公室\n文件',
  number: '砚办〔2021〕15号',
  title:
    '中共砚江县委办公室 砚江县人民政府办公室关于印发《砚江县村（社区）“两委”换届选举工作实施方案》的通知',
  addressees: '各乡镇党委和人民政府，县委各部委，县级国家机关各部门，各人民团体',
  body: [
    paragraph(
      '《砚江县村（社区）“两委”换届选举工作实施方案》已经县委、县政府同意，现印发给你们，请认真贯彻落实。',
    ),
  ],
  annexes: [
    {
      title: '砚江县村（社区）“两委”换届选举工作实施方案',
      blocks: parts.flatMap((part) => [
        heading(1, part),
        heading(2, '（一）加强领导'),
        paragraph(sentence + sentence),
        heading(2, '（二）严格程序。', sentence),
        heading(3, '1.宣传发动阶段。', sentence),
        heading(4, '（1）召开动员会议。', sentence),
      ]),
    },
    {
      title: '砚江县村（社区）“两委”换届选举工作时间安排表',
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: '阶段', width: 2, align: 'center' },
            { title: '时间', width: 3, align: 'center' },
            { title: '主要任务', width: 8, align: 'left' },
            { title: '责任单位', width: 3, align: 'left' },
          ],
          rows: Array.from({ length: 40 }, (_, n) => [
            `第${n + 1}步`,
            `1月${(n % 28) + 1}日`,
            sentence.slice(0, 20 + n),
            '各乡镇',
          ]),
        },
      ],
    },
  ],
  organs: ['中共砚江县委办公室', '砚江县人民政府办公室'],
  date: '2021-01-08',
  copies: '县人大常委会办公室，县政协办公室，县监委，县法院，县检察院，县人武部',
  printed: { organ: '中共砚江县委办公室', date: '2021-01-08' },
})
