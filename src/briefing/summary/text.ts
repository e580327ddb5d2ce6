import { defineText } from '#common/text.ts'

export const summaryRefusals = defineText('summary.refusals', {})
