import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { type QuestionKind, questionKinds, questionSubjects } from '#rules/questions/parse.ts'
import type { Field } from '#ui/form-types.ts'
import { useText } from '#ui/text.tsx'
import { questionWords } from '../questions/text.ts'
import { testsApi } from './api.tsx'
import { countedAttempts } from './marking.ts'
import type { PaperPart } from './paper.ts'
import { showAnswers, type TestRecord, testSettings } from './shapes.ts'
import { testsText } from './text.ts'
import { testScreens } from './text-screens.ts'

const many = z.number().int().min(0).max(100)
const points = z.number().int().min(1).max(20)
const { parts: _parts, ...plain } = testSettings

/** A test's settings as they are typed: the paper by kind, with a share of one subject. */
export const settingsForm = z.object({
  ...plain,
  emphasis: z.enum(questionSubjects),
  'of.single': many,
  'in.single': many,
  'points.single': points,
  'of.multiple': many,
  'in.multiple': many,
  'points.multiple': points,
  'of.true_false': many,
  'in.true_false': many,
  'points.true_false': points,
})
type Typed = z.output<typeof settingsForm>

/** With what a new test begins. */
export function usualSettings(today: string, endsOn: string): z.input<typeof settingsForm> {
  return {
    ...{ title: '换届纪律知识测试', startsOn: today, endsOn, minutes: 40, passMark: 80, partialPercent: 50 },
    ...{
      maxAttempts: 3,
      waitHours: 0,
      counts: 'best',
      showAnswers: 'handed_in',
      classKeys: [],
      organisationIds: [],
    },
    emphasis: 'discipline',
    ...{ 'of.single': 15, 'in.single': 6, 'points.single': 4 },
    ...{ 'of.multiple': 5, 'in.multiple': 3, 'points.multiple': 4 },
    ...{ 'of.true_false': 10, 'in.true_false': 4, 'points.true_false': 2 },
  }
}

function partsOf(typed: Typed): PaperPart[] {
  return questionKinds.flatMap((kind) => {
    const inside = Math.min(typed[`in.${kind}`], typed[`of.${kind}`])
    const common = { kind, points: typed[`points.${kind}`] }
    const both: PaperPart[] = [
      { ...common, subject: typed.emphasis, count: inside },
      { ...common, subject: null, count: typed[`of.${kind}`] - inside },
    ]
    return both.filter(({ count }) => count > 0)
  })
}

/** The settings as the action takes them. */
export function settingsOf(typed: Typed) {
  const { title, startsOn, endsOn, minutes, passMark, partialPercent, maxAttempts, waitHours } = typed
  const { counts, classKeys, organisationIds } = typed
  return {
    ...{ title, startsOn, endsOn, minutes, passMark, partialPercent, maxAttempts, waitHours, counts },
    ...{ showAnswers: typed.showAnswers, classKeys, organisationIds, parts: partsOf(typed) },
  }
}

function ofKind(parts: readonly PaperPart[], kind: QuestionKind, emphasis: string) {
  const own = parts.filter((part) => part.kind === kind)
  const sum = (some: readonly PaperPart[]) => some.reduce((all, { count }) => all + count, 0)
  return {
    [`of.${kind}`]: sum(own),
    [`in.${kind}`]: sum(own.filter(({ subject }) => subject === emphasis)),
    [`points.${kind}`]: own[0]?.points ?? 2,
  }
}

/** A test's settings as they would be typed. */
export function typedSettings(test: TestRecord): Partial<z.input<typeof settingsForm>> {
  const emphasis = test.parts.find(({ subject }) => subject !== null)?.subject ?? 'discipline'
  const { title, startsOn, endsOn, minutes, passMark, partialPercent, maxAttempts, waitHours } = test
  return {
    ...{ title, startsOn, endsOn, minutes, passMark, partialPercent, maxAttempts, waitHours, emphasis },
    ...{ counts: test.counts, showAnswers: test.showAnswers, classKeys: test.classKeys },
    organisationIds: test.organisationIds,
    ...Object.assign({}, ...questionKinds.map((kind) => ofKind(test.parts, kind, emphasis))),
  }
}

function usePaperFields(): readonly Field<keyof Typed>[] {
  const t = useText(testScreens)
  const q = useText(questionWords)
  return [
    {
      ...{ name: 'emphasis', label: t('emphasis'), kind: 'select' },
      options: questionSubjects.map((value) => ({ value, label: q(`subject.${value}`) })),
    },
    ...questionKinds.flatMap((kind): Field<keyof Typed>[] => [
      { name: `of.${kind}`, label: t(`of.${kind}`), kind: 'number' },
      { name: `in.${kind}`, label: t(`in.${kind}`), kind: 'number' },
      { name: `points.${kind}`, label: t(`points.${kind}`), kind: 'number' },
    ]),
    { name: 'partialPercent', label: t('partial'), kind: 'number', unit: '%', help: t('partialHelp') },
  ]
}

/** The fields of a test's settings. */
export function useSettingsFields(roundId: string, areaCode: string): readonly Field<keyof Typed>[] {
  const t = useText(testScreens)
  const w = useText(testsText)
  const choices = useQuery(testsApi.choices.queryOptions({ input: { roundId, areaCode } }))
  const { classes = [], organisations = [] } = choices.data ?? {}
  return [
    { name: 'title', label: t('name'), kind: 'text', maxLength: 60, wide: true },
    { name: 'startsOn', label: t('startsOn'), kind: 'date' },
    { name: 'endsOn', label: t('endsOn'), kind: 'date' },
    {
      ...{ name: 'classKeys', label: t('classes'), kind: 'select', multiple: true, help: t('classesHelp') },
      options: classes.map(({ key, name, people }) => ({ value: key, label: `${name}（${people}）` })),
    },
    {
      ...{ name: 'organisationIds', label: t('organisations'), kind: 'select', multiple: true },
      help: t('organisationsHelp'),
      options: organisations.map(({ id, name, people }) => ({ value: id, label: `${name}（${people}）` })),
    },
    ...usePaperFields(),
    { name: 'passMark', label: t('passMark'), kind: 'number' },
    { name: 'minutes', label: t('minutes'), kind: 'number' },
    { name: 'maxAttempts', label: t('maxAttempts'), kind: 'number' },
    { name: 'waitHours', label: t('waitHours'), kind: 'number' },
    {
      ...{ name: 'counts', label: t('counts'), kind: 'select' },
      options: countedAttempts.map((value) => ({ value, label: w(`counts.${value}`) })),
    },
    {
      ...{ name: 'showAnswers', label: t('showAnswers'), kind: 'select' },
      options: showAnswers.map((value) => ({ value, label: w(`show.${value}`) })),
    },
  ]
}
