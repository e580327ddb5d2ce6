import { expect, test } from 'vitest'
import { plainText } from '#gates/procedure/templates/testing.ts'
import { composed } from './composed.ts'
import { noFigures } from './figures.ts'
import { nameOf } from './names.ts'
import type { DifficultyLine, PeriodRecord, SheetLine } from './shapes.ts'

const nobody = { submittedBy: null, submittedAt: null, returnReason: null, before: null, reminders: [] }

function sheet(unit: string, change: Partial<SheetLine> = {}): SheetLine {
  return {
    ...{ id: unit, unit, unitArea: '990101101', organisationId: null, state: 'accepted', late: false },
    ...{ stateWord: { zh: '', en: '' }, progress: '', nextSteps: '', figures: noFigures, ...nobody },
    ...{ version: 1, ...change },
  }
}

function difficulty(title: string, change: Partial<DifficultyLine> = {}): DifficultyLine {
  return {
    ...{ id: title, title, areaName: '甲乡', raisedBy: '县民政局', raisedOn: '2021-10-08', owner: null },
    ...{ dueOn: null, solved: false, solution: null, ...change },
  }
}

const figures = { ...noFigures, due: 12, due_done: 10, signed_off: 9, steps: 8, overdue: 2, unsolved: 3 }

function period(change: Partial<PeriodRecord> = {}): PeriodRecord {
  const facts = {
    ...({ kind: 'week', number: 5, startsOn: '2021-10-11', endsOn: '2021-10-17' } as const),
    ...change,
  }
  return {
    ...{ id: '', name: nameOf(facts), dueOn: facts.endsOn, state: 'closed', units: 3, handedIn: 2 },
    ...{ accepted: 2, version: 1, roundId: '', roundName: '', areaCode: '990101', areaName: '甲县' },
    ...{ today: '2021-10-18', countedAt: '2021-10-18T01:30:00.000Z', office: '甲县换届工作领导小组办公室' },
    ...{ overview: '', arrangements: '盯紧关键节点。\n\n严肃纪律。', reopenReason: null, closedBy: null },
    ...{ figures, before: null, compared: null, earlier: [], mayManage: true },
    sheets: [
      sheet('甲乡', { figures, progress: '推选村民选举委员会。', nextSteps: '开展选民登记。' }),
      sheet('乙镇', { state: 'open' }),
      sheet('县民政局', { unitArea: null, organisationId: 'x' }),
    ],
    difficulties: [
      difficulty('外出选民联系不畅'),
      difficulty('宣传入户不足', { owner: '县委宣传部', dueOn: '2021-10-15' }),
      difficulty('山林权属纠纷', { owner: '县自然资源局', dueOn: '2022-01-10' }),
      difficulty('班子软弱涣散', {
        ...{ owner: '县委组织部', dueOn: '2021-10-12', solved: true, solution: '选派第一书记。' },
      }),
    ],
    ...facts,
  }
}

test('the weekly sheet reads as it is handed to the leaders of the county', async () => {
  await expect(plainText(composed(period(), ''))).toMatchFileSnapshot('./week.golden.txt')
})

test('the monthly summary reads as it is handed to the leaders of the county', async () => {
  const month = period({
    ...{ kind: 'month', number: 3, startsOn: '2021-09-01', endsOn: '2021-09-30', overview: '考核如期完成。' },
    figures: { ...figures, overdue: 0, meetings: 2, raised: 3, solved: 1, audits: 11, assessments: 17 },
  })
  await expect(plainText(composed(month, ''))).toMatchFileSnapshot('./month.golden.txt')
})

test('of a period that still runs the document says so; what is zero is not told', () => {
  const running = period({ state: 'open', countedAt: null, figures: noFigures, difficulties: [] })
  const text = plainText(composed(running, '2021-10-13T00:05:00.000Z'))
  expect(text).toContain('本期尚未办结，数据统计至2021年10月13日8时5分。')
  expect(text).not.toMatch(/0[个项次]/)
  expect(composed(running, '2021-10-13T00:05:00.000Z').date).toBeNull()
  const late = { ...running, difficulties: period().difficulties }
  expect(plainText(composed(late, '2021-10-13T00:05:00.000Z'))).not.toContain('逾期未解决')
})

test('days of a period are told without repeating what they share', () => {
  const subtitle = (startsOn: string, endsOn: string) => composed(period({ startsOn, endsOn }), '').subtitle
  expect(subtitle('2021-09-27', '2021-10-03')).toBe('（第5周，2021年9月27日至10月3日）')
  expect(subtitle('2021-12-27', '2022-01-02')).toBe('（第5周，2021年12月27日至2022年1月2日）')
})
