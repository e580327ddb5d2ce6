import { expect, test } from 'vitest'
import { minutesOf } from './minutes.ts'
import type { AttendeeView, DecisionView, MeetingRecord } from './shapes.ts'

const nobody = { leaveReason: null, substituteName: null, substitutePost: null }

function attendee(name: string, change: Partial<AttendeeView> = {}): AttendeeView {
  return {
    ...{ postId: '', personId: '', name, organisation: '', title: '' },
    ...{ seat: 'member', attendance: 'present', ...nobody, ...change },
  }
}

function decision(text: string, dueOn: string | null): DecisionView {
  return {
    ...{ id: '', text, organisationId: '', organisation: '县民政局', dueOn, state: 'open', overdue: false },
    ...{ result: null, doneOn: null, task: null, approval: null, circular: null },
  }
}

const meeting: MeetingRecord = {
  ...{ id: '', kind: 'dispatch', title: '换届工作第三次调度会', areaCode: '990101', areaName: '甲县' },
  ...{ heldOn: '2021-08-05', startsAt: '15:00', place: '县委三楼会议室', conveners: '', chair: '丙四' },
  ...{ state: 'minutes_issued', present: 3, asked: 4, decisions: 2, decisionsDone: 0, version: 9 },
  ...{ roundId: '', roundName: '', chairId: '', recorderId: '', recorder: '丁五', cancelReason: null },
  convenerList: [
    { id: '', name: '中共甲县委员会组织部', shortName: '县委组织部' },
    { id: '', name: '甲县民政局', shortName: '县民政局' },
  ],
  discussion: '会议听取了各乡镇进展情况汇报。\n\n会议指出，要严把人选关。',
  ...{ minutesNumber: '〔2021〕3号', minutesOn: '2021-08-06', copies: '县委常委，各乡镇党委。' },
  agenda: ['听取进展情况汇报；', '研究难点村整治工作'].map((title) => {
    return { id: '', title, reporterId: null, reporter: null, difficultyId: null }
  }),
  attendees: [
    attendee('丙四'),
    attendee('甲一', { attendance: 'leave', leaveReason: '外出学习' }),
    attendee('乙二三', { attendance: 'substitute', substituteName: '庚八', substitutePost: '副局长' }),
    attendee('辛九', { seat: 'observer' }),
  ],
  decisionList: [
    decision('逐村建立台账。', '2021-08-20'),
    decision('难点村一村一策', '2022-01-10'),
    ...Array.from({ length: 8 }, () => decision('略', null)),
    decision('长期坚持', null),
    ...Array.from({ length: 9 }, () => decision('略', null)),
    decision('不再延期', null),
  ],
  ...{ today: '2021-09-15', mayEdit: true },
}

function linesOf(record: MeetingRecord): readonly string[] {
  return minutesOf(record).body.flatMap((block) => ('text' in block ? [block.text] : []))
}

test('issued minutes, word for word', () => {
  const { body: _, ...document } = minutesOf(meeting)
  expect(document).toEqual({
    ...{ layout: 'minutes', mark: '换届工作调度会议纪要', number: '〔2021〕3号', signer: '', urgency: '' },
    ...{ title: '换届工作第三次调度会', subtitle: '', addressees: '', annexes: [], sealed: true, note: '' },
    attendance: [
      { label: '出席', names: '丙四、庚八（代乙二三）' },
      { label: '请假', names: '甲一（外出学习）' },
      { label: '列席', names: '辛九' },
    ],
    organs: ['县委组织部', '县民政局'],
    ...{ date: '2021-08-06', copies: '县委常委，各乡镇党委' },
    printed: { organ: '中共甲县委员会组织部', date: '2021-08-06' },
  })
  const lines = linesOf(meeting)
  expect(lines.slice(0, 6)).toEqual([
    '2021年8月5日下午，县委组织部、县民政局在县委三楼会议室联合召开换届工作第三次调度会，丙四同志主持会议。会议研究了以下议题：（一）听取进展情况汇报；（二）研究难点村整治工作。现纪要如下：',
    '会议听取了各乡镇进展情况汇报。',
    '会议指出，要严把人选关。',
    '会议议定：',
    '一、逐村建立台账。由县民政局负责，8月20日前完成。',
    '二、难点村一村一策。由县民政局负责，2022年1月10日前完成。',
  ])
  expect(lines[13]).toBe('十、略。由县民政局负责。')
  expect(lines[14]).toBe('十一、长期坚持。由县民政局负责。')
  expect(lines[23]).toBe('二十、略。由县民政局负责。')
  expect(lines.at(-1)).toBe('二十一、不再延期。由县民政局负责。')
})

test('a draft until issued; each kind has its head', () => {
  const alone = meeting.convenerList.slice(0, 1)
  const draft = { ...meeting, state: 'held' as const, minutesOn: null, decisionList: [], startsAt: '19:30' }
  expect(minutesOf(draft)).toMatchObject({ number: '', subtitle: '（讨论稿）', date: null, printed: null })
  expect(linesOf({ ...draft, convenerList: alone, startsAt: '09:00' })[0]).toMatch(
    /^2021年8月5日上午，县委组织部在县委三楼会议室召开/,
  )
  expect(linesOf(draft)[0]).toMatch(/^2021年8月5日晚上/)
  const mark = (kind: MeetingRecord['kind']) =>
    minutesOf({ ...meeting, kind, convenerList: [{ id: '', name: '中共甲县委员会', shortName: '县委' }] })
      .mark
  expect((['standing_committee', 'secretary', 'working', 'joint_conference'] as const).map(mark)).toEqual([
    '县委常委会会议纪要',
    '县委书记专题会议纪要',
    '换届工作会议纪要',
    '干部监督工作联席会议纪要',
  ])
})
