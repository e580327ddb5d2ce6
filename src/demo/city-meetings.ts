import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { fixedClock } from '#platform/clock.ts'
import { cityToday } from './city-days.ts'
import { finder, holdMeeting, organOf, type Stage } from './meetings.ts'
import type { DemoMeeting } from './meetings-data.ts'
import type { DemoRegistry } from './registry.ts'
import type { DemoData } from './shapes.ts'

const standing = [
  'SW:市委书记',
  'ZF:市长',
  'JW:市纪委书记',
  'ZZB:市委组织部部长',
  'XCB:市委宣传部部长',
  'TZB:市委统战部部长',
  'ZFW:市委政法委书记',
  'WB:市委秘书长',
]
const members = (places: readonly string[]) => places.map((place) => [place, 'member'] as const)
const observers = (places: readonly string[]) => places.map((place) => [place, 'observer'] as const)

const place = '市委第一会议室'

/** The meetings of the city: the secretary's and the standing committee's on the days after the province's deployment. */
const cityMeetings: readonly DemoMeeting[] = [
  {
    ...{
      kind: 'secretary',
      title: '市委书记专题会研究换届工作',
      heldOn: '2016-07-15',
      startsAt: '09:00',
      place,
    },
    ...{ convenedBy: ['SW'], chair: 'SW:市委书记', recorder: 'HJB:综合组组长' },
    agenda: [
      ['传达省委换届工作部署会议精神', 'ZZB'],
      ['研究全市换届工作总体安排', 'ZZB'],
      ['研究换届风气监督工作', 'JW'],
    ],
    people: [
      ...members(['SW:市委书记', 'ZF:市长', 'JW:市纪委书记', 'ZZB:市委组织部部长', 'WB:市委秘书长']),
      ...observers(['HJB:市换届办主任']),
    ],
    discussion:
      '会议传达了省委关于市、县、乡换届工作的部署要求，认为换届时间紧、政策性强，必须早谋划、早部署，把严肃换届纪律贯穿方案制订、人事安排、组织选举全过程。',
    decisions: [
      {
        ...{ text: '成立市换届工作领导小组及其办公室，各县区同步成立。', organ: 'ZZB', dueOn: '2016-07-20' },
        ...{ result: '市和五个县区的领导小组已于7月20日成立。', doneOn: '2016-07-20' },
      },
      {
        ...{
          text: '起草换届工作总体安排和换届风气监督意见，提请市委常委会审议。',
          organ: 'HJB',
          dueOn: '2016-07-18',
        },
        ...{ result: '两份文稿已提交市委常委会会议审议通过。', doneOn: '2016-07-18' },
      },
    ],
    issued: true,
  },
  {
    ...{
      kind: 'standing_committee',
      title: '市委常委会研究部署换届工作',
      heldOn: '2016-07-18',
      startsAt: '15:00',
      place,
    },
    ...{ convenedBy: ['SW'], chair: 'SW:市委书记', recorder: 'WB:市委秘书长' },
    agenda: [
      ['审议全市换届工作总体安排', 'ZZB'],
      ['审议进一步加强换届风气监督的意见', 'JW'],
      ['研究换届宣传教育工作', 'XCB'],
    ],
    people: [
      ...members(standing),
      ...observers([
        'RD:市人大常委会主任',
        'ZX:市政协主席',
        'HJB:市换届办主任',
        'XCZ:市委巡察办主任',
        'MZJ:市民政局局长',
      ]),
    ],
    discussion:
      '会议审议通过了全市换届工作总体安排，强调市委对换届工作全程领导、全程把关，市委书记履行第一责任人责任；市纪委对违反换届纪律问题线索优先办理；宣传教育要覆盖全体参与人员。',
    decisions: [
      {
        ...{
          text: '印发关于在人大、政府、政协换届中进一步加强换届风气监督的通知。',
          organ: 'ZZB',
          dueOn: '2016-07-29',
        },
      },
      {
        ...{ text: '就严肃换届纪律约谈市四大班子领导和各县区党委书记。', organ: 'SW', dueOn: '2016-08-31' },
        ...{ result: '约谈已于8月全部完成。', doneOn: '2016-08-19' },
      },
      {
        ...{ text: '开展“十个一”宣传教育活动，落实“四必谈”。', organ: 'XCB', dueOn: '2016-12-20' },
        ...{ task: '组织开展“十个一”宣传教育活动', doneOn: '2016-12-16' },
      },
    ],
    issued: true,
  },
]

/** Holds the city's meetings with their minutes and decisions. */
export async function buildCityMeetings(
  app: App,
  demo: DemoData,
  coordinator: Actor,
  registry: DemoRegistry,
  roundId: string,
): Promise<void> {
  const city = coordinator.areaCode
  const find = await finder(app, demo, registry, city)
  const stage: Stage = {
    ...{
      app: { ...app, clock: fixedClock(cityToday) },
      today: cityToday,
      year: demo.year,
      coordinator,
      roundId,
    },
    copies: '市委常委，市人大常委会、市政府、市政协党组，各县区党委',
    find,
    leaders: {
      mainLeaderId: find('SW:市委书记').personId,
      deputyLeaderId: find('ZZB:市委组织部部长').personId,
    },
    organ: organOf(registry, city),
    areaOf: () => city,
  }
  for (const [index, meeting] of cityMeetings.entries()) await holdMeeting(stage, new Map(), meeting, index)
}
