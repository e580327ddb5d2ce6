import { answer } from '#platform/action.ts'
import { mediaTopic } from './contract.ts'
import { listed } from './listed.ts'
import { photoActs } from './photos.ts'
import { places } from './place.ts'
import { prints } from './prints.ts'
import { sheets } from './sheets.ts'
import { mediaRefusals } from './text.ts'
import { tones } from './tones.ts'

export const mediaActions = answer(mediaTopic, mediaRefusals, {
  ...listed,
  ...places,
  ...photoActs,
  ...prints,
  ...tones,
  ...sheets,
})
