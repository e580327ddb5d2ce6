import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleLines } from './title.ts'
import { widthOf } from './widths.ts'

const titles: readonly (readonly string[])[] = [
  ['县委换届工作领导小组会议纪要'],
  ['关于2021年1—9月换届工作情况的报告'],
  ['中共砚江县委关于认真做好', '县乡两级领导班子换届工作的通知'],
  ['关于召开中国共产党砚江县', '第十四次代表大会的请示'],
  ['砚江县人民代表大会常务委员会关于县乡两级', '人民代表大会换届选举有关事项的决定'],
  ['砚江县人民政府办公室', '关于印发《砚江县第十二届村民委员会', '换届选举工作实施方案》的通知'],
  ['砚委〔2021〕8号文件', '贯彻落实情况的报告'],
  ['关于砚江县人民代表大会', '代表名额分配方案的决定'],
  ['砚江县第十八届人民代表大会', '第一次会议选举办法（草案）'],
]

describe('where titles are broken', () => {
  test.each(titles.map((lines) => [lines.join(''), lines] as const))('%s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines)
  })

  test('a space divides the names of bodies and is not printed at a line’s end', () => {
    const lines = titleLines(
      '中共砚江县委组织部 砚江县民政局关于做好全县村（社区）“两委”换届选举工作的实施意见',
    )
    expect(lines).toEqual([
      '中共砚江县委组织部',
      '砚江县民政局关于做好全县村（社区）',
      '“两委”换届选举工作的实施意见',
    ])
  })

  test('breaks that stand in the text are kept', () => {
    expect(titleLines('砚江县选举委员会\n公告\n')).toEqual(['砚江县选举委员会', '公告'])
  })

  test('a title of very many characters fills line after line', () => {
    const lines = titleLines('关于印发砚江县换届选举工作实施方案的通知、'.repeat(6))
    expect(lines.length).toBeGreaterThan(6)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(18)
  })
})

const places = ['砚江县', '柳荫镇', '河湾乡', '石桥社区']
const makers = ['中共砚江县委', '砚江县人民政府办公室', '砚江县选举委员会', '']
const what = ['换届选举工作', '第十二届村民委员会换届选举', '党代表大会代表选举', '2021年10月31日前选民登记']
const kinds = ['通知', '请示', '批复', '报告', '实施意见', '公告']
const likely = fc
  .tuple(
    fc.constantFrom(...makers),
    fc.constantFrom(...places),
    fc.constantFrom(...what),
    fc.constantFrom('', '有关问题', '（试行）', '和砚委〔2021〕15号文件贯彻落实情况'),
    fc.constantFrom(...kinds),
  )
  .map(([maker, place, about, more, kind]) => `${maker}关于${place}${about}${more}的${kind}`)

describe('whatever the title', () => {
  test('nothing is lost, no line is longer than its room, none holds a single character', () => {
    fc.assert(
      fc.property(likely, (title) => {
        const lines = titleLines(title)
        expect(lines.join('')).toBe(title)
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(20)
          expect(line.length).toBeGreaterThan(1)
        }
      }),
    )
  })

  test('numbers, dates and what stands in brackets stay whole; no line begins with 的 or a closing mark', () => {
    fc.assert(
      fc.property(likely, (title) => {
        for (const line of titleLines(title)) {
          expect(line).not.toMatch(/^[的》）〕、，。”]|[〔（《“]$/)
          expect(line.split('〔').length).toBe(line.split('〕').length)
          expect(line.split('（').length).toBe(line.split('）').length)
        }
        const whole = title.match(/\d+年\d+月\d+日|第[一二三四五六七八九十]+[届次]|〔\d+〕\d+号/g) ?? []
        for (const one of whole) expect(titleLines(title).some((line) => line.includes(one))).toBe(true)
      }),
    )
  })

  test('any other text is kept and fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
        const title = text.replaceAll(/\s/g, '')
        const lines = titleLines(title)
        expect(lines.join('')).toBe(title)
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(20)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
