import { officialDocument } from '#common/official.ts'
import { linksActions } from '#gates/publicity/links/actions.ts'
import { linksTopic } from '#gates/publicity/links/contract.ts'
import { trainingsActions } from '#gates/publicity/trainings/actions.ts'
import { trainingsTopic } from '#gates/publicity/trainings/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { renderAs } from '#platform/documents/render.ts'
import { actorByLink } from '#platform/links/door.ts'
import { addDays } from '#rules/dates.ts'
import { disciplineOn } from '#rules/discipline.ts'
import { demoToday } from './days.ts'
import type { DemoRegistry } from './registry.ts'
import { uploadFile } from './sheets.ts'

const [firstDay, lastDay] = ['2021-10-12', '2021-10-25']
const classKey = 'leaders'
/** Every n-th reader has not confirmed yet. */
const unreadEvery = 4
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Stage = { readonly app: App; readonly coordinator: Actor; readonly roundId: string }

function on({ app }: Stage, day: string, time = '09:00:00'): App {
  return { ...app, clock: fixedClock(day, time) }
}

/** The discipline text in force as a Word file, set by the product itself. */
async function disciplineFile(app: App): Promise<{ name: string; bytes: Uint8Array }> {
  const verdict = disciplineOn(firstDay)
  if (!verdict.ok) throw new Error('no discipline text is in force')
  const { edition, name, items } = verdict.value.text
  const title = `${edition}年换届纪律${name.zh.replace(/（.*）/, '')}`
  const body = items.map((item, at) => {
    return { kind: 'paragraph', text: `${at + 1}．${item.name.zh}：${item.forbids.zh}` }
  })
  const document = officialDocument.parse({ layout: 'plain', title, body, organs: [], date: firstDay })
  return { name: `${title}.docx`, bytes: await renderAs('docx', document, app.config) }
}

const questions = `换届纪律学习思考题

一、收到他人请托拉票的信息，应当如何处理？
二、发现参与推荐的人员收受财物，应当向哪里举报？
三、以协商、打招呼等方式影响投票的，会受到什么处理？
四、本岗位在换届各环节有哪些容易触碰的纪律红线？
`

/** A reading that runs: its materials were sent to the leaders, most of whom confirmed on their phones. */
async function buildReading(stage: Stage, registry: DemoRegistry): Promise<void> {
  const { coordinator, roundId } = stage
  const { areaCode } = coordinator
  const begun = on(stage, firstDay)
  const trainings = callAs(begun, trainingsTopic, trainingsActions, coordinator)
  const organiserId = registry.organisations.get(`${areaCode}-HJB`) ?? ''
  const facts = {
    ...{ kind: 'self_study' as const, title: '换届纪律“十严禁”自学', moment: 'election' as const },
    ...{ heldOn: firstDay, endsOn: lastDay, startsAt: '00:00', lateAfter: '23:59', place: '各单位' },
    ...{ instructions: '逐份打开学习，结合岗位思考后确认。', walkIns: false, tested: false },
  }
  const { id } = await trainings.plan({ roundId, areaCode, organiserId, ...facts })
  const word = await disciplineFile(begun)
  const files = [
    { ...word, type: wordType },
    { name: '学习思考题.txt', bytes: new TextEncoder().encode(questions), type: 'text/plain' },
  ]
  let version = 1
  for (const file of files) {
    const fileId = await uploadFile(begun, coordinator, { ...file, purpose: 'evidence' })
    version = (await trainings.addMaterial({ id, version, fileId })).version
  }
  await trainings.invite({ id, version, by: 'campaign', classKey, missingOnly: false })
  const links = callAs(begun, linksTopic, linksActions, coordinator)
  const made = await links.make({ roundId, kind: 'person', purpose: 'reading', days: 30, classKey })
  for (const [place, { secret }] of made.links.entries()) {
    if (place % unreadEvery === unreadEvery - 1) continue
    const minute = String((place * 17) % 60).padStart(2, '0')
    const app = on(
      stage,
      addDays(firstDay, place % 6),
      `${String(8 + (place % 12)).padStart(2, '0')}:${minute}:00`,
    )
    const own = callAs(app, trainingsTopic, trainingsActions, await actorByLink(app, secret, 'person', ''))
    const { materials } = await own.asked({ id })
    for (const { id: materialId } of materials) await own.openMaterial({ id, materialId })
    await own.confirmReading({ id })
  }
}

const wishes = [
  { kind: 'official', reason: '当日参加市委组织部工作会议' },
  { kind: 'sick', reason: '住院治疗，医嘱休息一周' },
  { kind: 'personal', reason: '子女婚事，已向单位报备' },
] as const

/** Some of the invited ask for leave from the training still to come. */
async function askForLeave(stage: Stage): Promise<void> {
  const { coordinator, roundId } = stage
  const app = on(stage, demoToday, '08:20:00')
  const desk = callAs(app, trainingsTopic, trainingsActions, coordinator)
  const { rows } = await desk.list({ roundId, kind: 'online', state: 'planned' })
  const [coming] = rows
  if (coming === undefined) throw new Error('no training is to come')
  const links = callAs(app, linksTopic, linksActions, coordinator)
  const made = await links.make({ roundId, kind: 'person', purpose: 'all', days: 30, classKey: 'leaders' })
  let asked = 0
  for (const { secret } of made.links) {
    const wish = wishes[asked]
    if (wish === undefined) return
    const own = callAs(app, trainingsTopic, trainingsActions, await actorByLink(app, secret, 'person', ''))
    const { invited } = await own.asked({ id: coming.id })
    if (!invited) continue
    await own.askLeave({ id: coming.id, ...wish })
    asked += 1
  }
}

/** What is done on phones besides signing in: a reading that runs, and leave that waits for the organiser. */
export async function buildReadings(
  app: App,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const stage = { app, coordinator, roundId }
  await buildReading(stage, registry)
  await askForLeave(stage)
}
