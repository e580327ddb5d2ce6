import { type OfficialBlock, type OfficialDocument, officialDocument } from '#common/official.ts'
import { longDate } from '#platform/documents/layout.ts'
import { numeral } from '#platform/documents/numeral.ts'
import type { AttendeeView, MeetingRecord } from './shapes.ts'

function monthDay(date: string, than: string): string {
  const text = longDate(date)
  return date.slice(0, 4) === than.slice(0, 4) ? text.slice(5) : text
}

/** The part of the day in which a meeting starts. */
function partOfDay(startsAt: string): string {
  if (startsAt < '12:00') return '上午'
  return startsAt < '18:00' ? '下午' : '晚上'
}

const marks: Readonly<Record<MeetingRecord['kind'], (leader: string) => string>> = {
  standing_committee: (leader) => `${leader}常委会会议纪要`,
  secretary: (leader) => `${leader}书记专题会议纪要`,
  party_committee: (leader) => `${leader}党委会议纪要`,
  dispatch: () => '换届工作调度会议纪要',
  working: () => '换届工作会议纪要',
  joint_conference: () => '干部监督工作联席会议纪要',
}

/** Texts that a sentence's end is added to lose the one they have. */
function open(text: string): string {
  return text.replace(/[。；;.]+$/, '')
}

function paragraph(text: string): OfficialBlock {
  return { kind: 'paragraph', text, indent: true }
}

function opening(meeting: MeetingRecord): string {
  const { convenerList, heldOn, startsAt, place, title, chair, agenda } = meeting
  const names = convenerList.map(({ shortName }) => shortName).join('、')
  const jointly = convenerList.length > 1 ? '联合' : ''
  const items = agenda.map((item, n) => `（${numeral(n + 1)}）${open(item.title)}`).join('；')
  return `${longDate(heldOn)}${partOfDay(startsAt)}，${names}在${place}${jointly}召开${title}，${chair}同志主持会议。会议研究了以下议题：${items}。现纪要如下：`
}

function decided(meeting: MeetingRecord): OfficialBlock[] {
  const { decisionList, heldOn } = meeting
  if (decisionList.length === 0) return []
  const lines = decisionList.map(({ text, organisation, dueOn }, n) => {
    const until = dueOn === null ? '' : `，${monthDay(dueOn, heldOn)}前完成`
    return paragraph(`${numeral(n + 1)}、${open(text)}。由${organisation}负责${until}。`)
  })
  return [paragraph('会议议定：'), ...lines]
}

/** A person in the list of those who came: who stood in for somebody is named with the place taken. */
function present(one: AttendeeView): string {
  return one.attendance === 'substitute' ? `${one.substituteName}（代${one.name}）` : one.name
}

function attendanceOf(attendees: readonly AttendeeView[]): OfficialDocument['attendance'] {
  const came = attendees.filter(({ attendance }) => attendance !== 'leave')
  const names = (list: readonly string[]) => list.join('、')
  const parts = [
    { label: '出席' as const, names: names(came.filter(({ seat }) => seat === 'member').map(present)) },
    {
      label: '请假' as const,
      names: names(
        attendees
          .filter(({ attendance }) => attendance === 'leave')
          .map(({ name, leaveReason }) => `${name}（${leaveReason}）`),
      ),
    },
    { label: '列席' as const, names: names(came.filter(({ seat }) => seat === 'observer').map(present)) },
  ]
  return parts.filter((part) => part.names !== '')
}

/**
 * The minutes (会议纪要, GB/T 9704-2012 10.3) of a meeting that was held, composed from its record; a draft (讨论稿) until
 * they are issued.
 */
export function minutesOf(meeting: MeetingRecord): OfficialDocument {
  const { convenerList, minutesOn, minutesNumber, discussion, copies } = meeting
  const said = discussion.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const issued = meeting.state === 'minutes_issued' && minutesOn !== null
  return officialDocument.parse({
    layout: 'minutes',
    mark: marks[meeting.kind](convenerList[0]?.shortName ?? ''),
    number: issued ? minutesNumber : '',
    title: meeting.title,
    subtitle: issued ? '' : '（讨论稿）',
    body: [paragraph(opening(meeting)), ...said.map(paragraph), ...decided(meeting)],
    attendance: attendanceOf(meeting.attendees),
    organs: convenerList.map(({ shortName }) => shortName),
    date: issued ? minutesOn : null,
    copies: open(copies),
    printed: issued ? { organ: convenerList[0]?.name ?? '', date: minutesOn } : null,
  })
}
