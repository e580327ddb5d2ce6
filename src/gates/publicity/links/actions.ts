import { answer } from '#platform/action.ts'
import { asked } from './asked.ts'
import { linksTopic } from './contract.ts'
import { handed } from './handed.ts'
import { listed } from './listed.ts'
import { open } from './open.ts'
import { linksRefusals } from './text.ts'

export const linksActions = answer(linksTopic, linksRefusals, { ...listed, ...handed, ...asked, ...open })
