import { answer } from '#platform/action.ts'
import { asked } from './asked.ts'
import { linksTopic } from './contract.ts'
import { open } from './open.ts'
import { linksRefusals } from './text.ts'

export const linksActions = answer(linksTopic, linksRefusals, { ...asked, ...open })
