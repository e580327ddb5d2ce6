import { stories as approvals } from './approvals.ts'
import { stories as audits } from './audits.ts'
import { stories as circulars } from './circulars.ts'
import { stories as cycles } from './cycles.ts'
import { stories as documents } from './documents.ts'
import { stories as forms } from './forms.ts'
import { stories as meetings } from './meetings.ts'
import { stories as motions } from './motions.ts'
import { stories as office } from './office.ts'
import { stories as pledges } from './pledges.ts'
import { stories as publicity } from './publicity.ts'
import { stories as quotas } from './quotas.ts'
import { stories as rules } from './rules.ts'
import type { Story } from './stand.ts'
import { stories as tasks } from './tasks.ts'
import { stories as tests } from './tests.ts'
import { stories as townshipDuty } from './township-duty.ts'
import { stories as trainings } from './trainings.ts'

/** What people do every day, in the county demo. */
export const stories: readonly Story[] = [
  ...tasks,
  ...office,
  ...meetings,
  ...townshipDuty,
  ...cycles,
  ...motions,
  ...circulars,
  ...pledges,
  ...publicity,
  ...forms,
  ...quotas,
  ...rules,
  ...documents,
  ...approvals,
  ...audits,
  ...trainings,
  ...tests,
]
