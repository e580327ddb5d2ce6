import { answer } from '#platform/action.ts'
import { talksTopic } from './contract.ts'
import { layers } from './layers.ts'
import { listed } from './listed.ts'
import { moves } from './moves.ts'
import { sheets } from './sheets.ts'
import { talkRefusals } from './text.ts'

export const talksActions = answer(talksTopic, talkRefusals, { ...listed, ...layers, ...sheets, ...moves })
