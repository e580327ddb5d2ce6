import { callAs } from '#platform/call.ts'
import { mountForms } from '#registry/public.ts'
import { mediaActions } from './actions.ts'
import { mediaColumns } from './columns.ts'
import { mediaTopic } from './contract.ts'
import { mediaForms } from './shapes.ts'

const names = { placements: '宣传阵地登记表', issues: '卡册领发登记表', tones: '彩铃开通登记表' } as const

/** `GET /forms/media/placements.xlsx`, `issues.xlsx` and `tones.xlsx`: forms for many records at once. */
export const mountMediaForms = mountForms({
  topic: 'media',
  permission: 'media.edit',
  make: async (app, actor, roundId, asked) => {
    const form = mediaForms.find((one) => one === asked)
    if (form === undefined) return null
    const rows = await callAs(app, mediaTopic, mediaActions, actor).sheetRows({ roundId, form })
    return { name: names[form], columns: mediaColumns[form], rows }
  },
})
