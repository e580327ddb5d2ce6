import { questionsActions } from '#gates/publicity/questions/actions.ts'
import { questionsTopic } from '#gates/publicity/questions/contract.ts'
import { testsActions } from '#gates/publicity/tests/actions.ts'
import { testsTopic } from '#gates/publicity/tests/contract.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { callAs } from '#platform/call.ts'
import { fixedClock } from '#platform/clock.ts'
import { addDays } from '#rules/dates.ts'
import { cityToday } from './city-days.ts'
import { seeded } from './random.ts'
import type { DemoRegistry } from './registry.ts'
import { enterHall, openTest, type TestStage } from './tests.ts'
import { type DemoTraining, holdTraining, makeUpTraining, planTraining } from './trainings.ts'

/** The training at the beginning, and a film at each key moment: the work conference and the training of inspectors. */
const trainings: readonly (DemoTraining & { readonly classes: readonly string[] })[] = [
  {
    ...{ kind: 'meeting', title: '全市换届工作会议暨换届政策和纪律培训', moment: 'mobilisation' },
    ...{ heldOn: '2016-08-03', startsAt: '09:00', place: '市会议中心', organ: 'ZZB' },
    ...{ lecturer: '市委组织部', levels: [], madeUpOn: '2016-08-10' },
    classes: ['leaders', 'group_members', 'nominees', 'delegates', 'staff'],
  },
  {
    ...{ kind: 'film', title: '《失守的底线》', moment: 'mobilisation' },
    ...{ heldOn: '2016-08-03', startsAt: '15:00', place: '市会议中心', organ: 'JW', lecturer: '' },
    ...{ levels: [], madeUpOn: '2016-08-10' },
    classes: ['leaders', 'group_members', 'staff'],
  },
  {
    ...{ kind: 'film', title: '《选票之外》', moment: 'inspection' },
    ...{ heldOn: '2016-09-20', startsAt: '15:00', place: '市委党校', organ: 'JW', lecturer: '' },
    ...{ levels: [], madeUpOn: '2016-09-27' },
    classes: ['leaders', 'nominees'],
  },
]

/** The discipline test of those who lead and those who do the work. */
async function holdTest(app: App, coordinator: Actor, roundId: string): Promise<void> {
  const one = {
    ...{ title: '换届纪律知识测试', startsOn: '2016-09-05', endsOn: '2016-09-16' },
    ...{ hallOn: '2016-09-08', share: 0.98, onPhone: 0, over: true },
  }
  const bank = { ...app, clock: fixedClock('2016-09-01') }
  await callAs(bank, questionsTopic, questionsActions, coordinator).adopt({})
  const stage: TestStage = {
    ...{ app, coordinator, roundId, random: seeded(1616), organisationIds: [] },
    classKeys: ['leaders', 'group_members', 'staff'],
  }
  const id = await openTest(stage, one)
  await enterHall(stage, id, one)
  const after = { ...app, clock: fixedClock(addDays(one.endsOn, 1)) }
  const tests = callAs(after, testsTopic, testsActions, coordinator)
  await tests.close({ id, version: (await tests.show({ id })).version })
}

/** The city's training, its two films with who saw them, their make-up rounds, and its test. */
export async function buildCityTrainings(
  app: App,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const random = seeded(1611)
  const stage = { app, today: cityToday, coordinator, registry, roundId }
  for (const { classes, ...one } of trainings) {
    const { id, api } = await planTraining(stage, one)
    let version = 1
    for (const classKey of classes) {
      version = (await api.invite({ id, version, by: 'campaign', classKey, missingOnly: false })).version
    }
    await makeUpTraining(api, id, await holdTraining(api, id, version, one, random), one)
  }
  await holdTest(app, coordinator, roundId)
}
