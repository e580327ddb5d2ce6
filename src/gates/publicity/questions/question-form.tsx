import { questionKinds, questionSubjects } from '#rules/questions/parse.ts'
import type { Field } from '#ui/form-types.ts'
import { useText } from '#ui/text.tsx'
import type { TypedQuestion } from './content.ts'
import { questionWords } from './text.ts'
import { bankScreens } from './text-screens.ts'

/** The fields of a question. */
export function useQuestionFields(): readonly Field<keyof TypedQuestion>[] {
  const t = useText(bankScreens)
  const w = useText(questionWords)
  const asked = (values: Readonly<Record<string, unknown>>) => values.kind !== 'true_false'
  return [
    {
      ...{ name: 'subject', label: t('subject'), kind: 'select' },
      options: questionSubjects.map((value) => ({ value, label: w(`subject.${value}`) })),
    },
    {
      ...{ name: 'kind', label: t('kind'), kind: 'select' },
      options: questionKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
    },
    { name: 'stem', label: t('stem'), kind: 'textarea', rows: 2, maxLength: 500, wide: true },
    { name: 'options', label: t('options'), kind: 'textarea', rows: 4, help: t('optionsHelp'), when: asked },
    { name: 'optionsEn', label: t('optionsEn'), kind: 'textarea', rows: 4, when: asked },
    { name: 'right', label: t('right'), kind: 'text', maxLength: 20, help: t('rightHelp') },
    { name: 'rules', label: t('rules'), kind: 'text', maxLength: 200, help: t('rulesHelp') },
    { name: 'explanation', label: t('explanation'), kind: 'textarea', rows: 2, maxLength: 1000 },
    { name: 'explanationEn', label: t('explanationEn'), kind: 'textarea', rows: 2, maxLength: 2000 },
    { name: 'stemEn', label: t('stemEn'), kind: 'textarea', rows: 2, maxLength: 1000 },
    { name: 'basisOn', label: t('basisOn'), kind: 'date', help: t('basisOnHelp') },
  ]
}
