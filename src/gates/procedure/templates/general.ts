import { cited, file, leadingTo, matters, paragraph, pasted } from './blocks.ts'
import { downward, head, upward } from './issued.ts'
import { ask, column, defineTemplate, linesOf } from './template.ts'
import { dayText } from './wording.ts'

/** 请示: one matter, one addressee, one question. */
export const request = defineTemplate({
  name: ['请示', 'Request for instructions'],
  kind: 'request',
  levels: ['prefecture', 'county', 'township', 'village'],
  asks: {
    ...head,
    subject: ask.text('请示事由', 'Subject', {
      max: 120,
      help: ['如“召开党员大会”，标题写作“关于召开党员大会的请示”', 'Completes the title 关于……的请示'],
    }),
    reasons: ask.lines('缘由和依据', 'Reasons and grounds'),
    items: ask.lines('请示事项', 'What is asked'),
    closing: ask.select('结语', 'Closing words', ['approve', 'instruct', 'special'], {
      approve: ['妥否，请批复。', '妥否，请批复。'],
      instruct: ['当否，请批示。', '当否，请批示。'],
      special: ['特此请示，请批复。', '特此请示，请批复。'],
    }),
    ...upward,
  },
  make: (facts) => {
    const closing = { approve: '妥否，请批复。', instruct: '当否，请批示。', special: '特此请示，请批复。' }
    return file(facts, {
      title: `${facts.issuer}关于${facts.subject}的请示`,
      body: [
        ...leadingTo(linesOf(facts.reasons), '现将有关事项请示如下：'),
        ...matters(linesOf(facts.items)),
        paragraph(closing[facts.closing]),
      ],
    })
  },
})

/** 批复: answers one request, naming its title and number. */
export const reply = defineTemplate({
  name: ['批复', 'Reply to a request'],
  kind: 'reply',
  levels: ['prefecture', 'county', 'township'],
  asks: {
    ...head,
    subject: ask.text('批复事由', 'Subject', { max: 120 }),
    requestTitle: ask.text('来文标题', 'Title of the request', { max: 200 }),
    requestNumber: ask.mayText('来文字号', 'Number of the request', { max: 60 }),
    meeting: ask.mayText('研究会议', 'Meeting that studied it', { max: 60 }),
    studiedOn: ask.mayDate('会议日期', 'Day of the meeting'),
    items: ask.lines('批复意见', 'The answer'),
    changes: ask.mayLines('调整意见', 'Changes to what was asked'),
    requirements: ask.mayLines('工作要求', 'Requirements'),
    ...downward,
  },
  make: (facts) => {
    const day = facts.studiedOn === null ? '' : dayText(facts.studiedOn)
    const studied = facts.meeting === '' ? '经研究，' : `经${day}${facts.meeting}研究，`
    return file(facts, {
      title: `${facts.issuer}关于${facts.subject}的批复`,
      body: [
        paragraph(`你们${cited(facts)}收悉。${studied}现批复如下：`),
        ...matters([...linesOf(facts.items), ...linesOf(facts.changes)]),
        ...linesOf(facts.requirements).map(paragraph),
        paragraph('此复。'),
      ],
    })
  },
})

const annexColumns = [
  column('单位', 'Unit', 34, 'left'),
  column('事项', 'Matter', 44, 'left'),
  column('时限', 'By', 22),
]

/** 通知: what lower bodies are to do, and by when. */
export const notice = defineTemplate({
  name: ['通知', 'Notice'],
  kind: 'notice',
  levels: ['prefecture', 'county', 'township'],
  asks: {
    ...head,
    subject: ask.text('通知事由', 'Subject', {
      max: 120,
      help: [
        '如“做好选民登记工作”，标题写作“关于做好选民登记工作的通知”',
        'Completes the title 关于……的通知',
      ],
    }),
    reasons: ask.lines('缘由', 'Reasons'),
    items: ask.lines('通知事项', 'What is to be done'),
    requirements: ask.mayLines('工作要求', 'Requirements'),
    annex: ask.mayText('附件名称', 'Title of the annex', { max: 120 }),
    annexRows: ask.mayRows('附件内容', 'Rows of the annex', annexColumns),
    ...downward,
  },
  make: (facts) => {
    const hasAnnex = facts.annex !== '' && facts.annexRows !== ''
    return file(facts, {
      title: `${facts.issuer}关于${facts.subject}的通知`,
      body: [
        ...leadingTo(linesOf(facts.reasons), '现将有关事项通知如下：'),
        ...matters(linesOf(facts.items)),
        ...linesOf(facts.requirements).map(paragraph),
      ],
      annexes: hasAnnex
        ? [{ title: facts.annex, blocks: [pasted(annexColumns, facts.annexRows, { numbered: true })] }]
        : [],
    })
  },
})
