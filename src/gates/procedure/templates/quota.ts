import { file, matters, paragraph, pasted, sumOf } from './blocks.ts'
import { downward, head, organ, upward } from './issued.ts'
import { ask, column, defineTemplate, linesOf, rowsOf } from './template.ts'
import { chineseNumber, dayText, lawPlaces } from './wording.ts'

/** Quota of each township: name, population, delegates. */
const quotaColumns = [
  column('乡镇', 'Township', 30),
  column('人口数', 'Population', 26, 'right'),
  column('代表名额', 'Delegates', 22, 'right'),
  column('备注', 'Remarks', 22, 'left'),
]

const quota = {
  county: ask.text('县全称', 'County', { max: 40 }),
  term: ask.number('新一届人大届次（乡镇）', 'Term of the new congresses', ['届', 'th'], [1, 99]),
  populationOn: ask.date('人口数截止日期', 'Day of the population figures'),
  rows: ask.rows('乡镇代表名额', 'Delegates of each township', quotaColumns),
} as const

type Quota = {
  readonly county: string
  readonly term: number
  readonly populationOn: string
  readonly rows: string
}

function quotaTable({ rows, populationOn }: Quota) {
  const sum = ['合计', String(sumOf(rows, 1)), String(sumOf(rows, 2)), '']
  const all = [...rowsOf(rows), sum].map((row) => row.join('\t')).join('\n')
  return [pasted(quotaColumns, all), paragraph(`注：人口数截至${dayText(populationOn)}。`)]
}

function totals({ rows }: Quota): { readonly townships: number; readonly delegates: number } {
  return { townships: rowsOf(rows).length, delegates: sumOf(rows, 2) }
}

function annexTitle({ county }: Quota): string {
  return `${county}各乡镇人民代表大会代表名额表`
}

/** 县级人大常委会关于乡镇人大代表名额的决定. */
export const decisionDelegateQuota = defineTemplate({
  name: ['关于乡镇人民代表大会代表名额的决定', 'Decision on the delegates of township congresses'],
  kind: 'decision',
  levels: ['county'],
  asks: {
    ...organ,
    ...quota,
    session: ask.text('通过决定的会议', 'Session that decided', {
      max: 80,
      help: ['如“砚江县第十六届人民代表大会常务委员会第四十一次会议”', 'Full name of the session'],
    }),
    decidedOn: ask.date('通过日期', 'Day of the decision'),
    others: ask.mayLines('其他决定事项', 'Other points'),
    date: downward.date,
  },
  make: (facts) => {
    const { townships, delegates } = totals(facts)
    const term = chineseNumber(facts.term)
    const points = [
      `全${facts.county.slice(-1)}${townships}个乡镇第${term}届人民代表大会代表名额共${delegates}名，各乡镇代表名额见附件。`,
      `各乡镇代表名额经确定后，除行政区划变动或者重大工程建设等原因造成人口较大变动的以外，不再变动（依据${lawPlaces(['XJ-07'], facts.decidedOn)}）。`,
      ...linesOf(facts.others),
    ]
    return file(
      { ...facts, date: facts.date },
      {
        title: `${facts.issuer}关于乡镇第${term}届人民代表大会代表名额的决定`,
        subtitle: `（${dayText(facts.decidedOn)}${facts.session}通过）`,
        body: [
          paragraph(
            `根据${lawPlaces(['XJ-04'], facts.decidedOn)}的规定，结合全${facts.county.slice(-1)}各乡镇人口情况，${facts.session}决定：`,
          ),
          ...matters(points),
        ],
        annexes: [{ title: annexTitle(facts), blocks: quotaTable(facts) }],
      },
    )
  },
})

/** 关于乡镇人大代表名额的备案报告. */
export const filingDelegateQuota = defineTemplate({
  name: ['关于乡镇人民代表大会代表名额的备案报告', 'Report filing the delegates of township congresses'],
  kind: 'report',
  levels: ['county'],
  asks: {
    ...head,
    ...quota,
    decisionNumber: ask.text('决定文号', 'Number of the decision', { max: 60 }),
    decidedOn: ask.date('决定通过日期', 'Day of the decision'),
    ...upward,
  },
  make: (facts) => {
    const { townships, delegates } = totals(facts)
    const term = chineseNumber(facts.term)
    return file(facts, {
      title: `${facts.issuer}关于报送乡镇第${term}届人民代表大会代表名额备案的报告`,
      body: [
        paragraph(
          `根据${lawPlaces(['XJ-04'], facts.decidedOn)}的规定，我会于${dayText(facts.decidedOn)}作出《关于乡镇第${term}届人民代表大会代表名额的决定》（${facts.decisionNumber}），确定全${facts.county.slice(-1)}${townships}个乡镇第${term}届人民代表大会代表名额共${delegates}名。现将各乡镇代表名额报请备案。`,
        ),
        paragraph('特此报告。'),
      ],
      annexes: [{ title: annexTitle(facts), blocks: quotaTable(facts) }],
    })
  },
})
