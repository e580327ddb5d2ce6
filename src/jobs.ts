import { documentsZip } from '#gates/procedure/documents/downloads.ts'
import { pledgesZip } from '#gates/publicity/pledges/documents.ts'
import { remindCirculars } from '#gates/responsibility/circulars/reminders.ts'
import { openingCycles } from '#gates/responsibility/cycles/opening.ts'
import { remindingCycles } from '#gates/responsibility/cycles/reminding.ts'
import { escalateTasks } from '#gates/responsibility/tasks/escalation.ts'
import { remindReports } from '#gates/responsibility/township-reports/remind.ts'
import { verification } from '#platform/audit/report.ts'
import { sealing } from '#platform/audit/seal.ts'
import type { JobKind, Recurring } from '#platform/jobs/jobs.ts'
import { importJobs } from '#registry/imports/actions.ts'
import { spentFiles } from '#registry/imports/spent.ts'

/** Every kind of long work. */
export const jobKinds: readonly JobKind[] = [...importJobs, verification, documentsZip, pledgesZip]

const upkeep: Recurring = { name: 'upkeep', cron: '30 3 * * *', run: (app) => app.data.maintain() }

/** A day's entries by the thousand are not to wait for the night with the plans of an empty table. */
const statistics: Recurring = {
  name: 'statistics',
  cron: '*/5 * * * *',
  run: (app) => app.data.refreshStatistics(),
}

/** Work that recurs by itself. */
export const recurring: readonly Recurring[] = [
  sealing,
  escalateTasks,
  remindCirculars,
  openingCycles,
  remindingCycles,
  remindReports,
  spentFiles,
  statistics,
  upkeep,
]
