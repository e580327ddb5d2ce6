import type { FastifyInstance } from 'fastify'
import type { Tell } from '#demo/begin.ts'
import { loadDemo } from '#demo/load.ts'
import { mountAssessmentForms } from '#gates/procedure/assessments/forms.ts'
import { mountOfficialDocuments } from '#gates/procedure/documents/downloads.ts'
import { mountAuditDocuments } from '#gates/procedure/leaving-audits/documents.ts'
import { mountAuditForms } from '#gates/procedure/leaving-audits/forms.ts'
import { mountQuotaForms } from '#gates/procedure/quotas/forms.ts'
import { mountCampaignForms } from '#gates/publicity/campaigns/forms.ts'
import { mountChannelForms } from '#gates/publicity/channels/forms.ts'
import { mountMediaForms } from '#gates/publicity/media/forms.ts'
import { mountPledgeDocuments } from '#gates/publicity/pledges/documents.ts'
import { mountPledgeForms } from '#gates/publicity/pledges/forms.ts'
import { mountQuestionForms } from '#gates/publicity/questions/forms.ts'
import { mountTalkForms } from '#gates/publicity/talks/forms.ts'
import { mountTestDocuments } from '#gates/publicity/tests/documents.ts'
import { mountTestForms } from '#gates/publicity/tests/forms.ts'
import { mountTrainingForms } from '#gates/publicity/trainings/forms.ts'
import { mountTrainingMaterials } from '#gates/publicity/trainings/materials.ts'
import { mountCircularFiles } from '#gates/responsibility/circulars/files.ts'
import { mountCycleDocuments } from '#gates/responsibility/cycles/downloads.ts'
import { openCycles } from '#gates/responsibility/cycles/opening.ts'
import { remindDue } from '#gates/responsibility/cycles/reminding.ts'
import { mountGroupDocuments } from '#gates/responsibility/groups/documents.ts'
import { mountMeetingDocuments } from '#gates/responsibility/meetings/documents.ts'
import { mountMotionDocuments } from '#gates/responsibility/motions/documents.ts'
import { mountMotionForms } from '#gates/responsibility/motions/forms.ts'
import { escalateNow, mountTaskDocuments } from '#gates/responsibility/public.ts'
import { mountDutyForms } from '#gates/responsibility/township-duty/forms.ts'
import { mountReportDocuments } from '#gates/responsibility/township-reports/documents.ts'
import { sealEvents } from '#platform/audit/seal.ts'
import { clockOf } from '#platform/clock.ts'
import type { Config, DemoKind } from '#platform/config.ts'
import { mountControl } from '#platform/control.ts'
import type { Database } from '#platform/database/connect.ts'
import { closeDocuments } from '#platform/documents/own-process.ts'
import { mountExports } from '#platform/files/exports.ts'
import { mountFiles } from '#platform/files/routes.ts'
import { mountManual } from '#platform/http/manual.ts'
import { mountPages } from '#platform/http/pages.ts'
import { mountReference } from '#platform/http/reference.ts'
import { buildServer, type Mount } from '#platform/http/server.ts'
import { mountSessions } from '#platform/session/routes.ts'
import { closeSheets } from '#platform/sheets/pool.ts'
import { openConfigured, type Running, startApp } from '#platform/start.ts'
import { mountTemplates } from '#registry/imports/templates.ts'
import { jobKinds, recurring } from './jobs.ts'
import { topics } from './topics.ts'

const mounts: readonly Mount[] = [
  mountSessions,
  mountFiles,
  mountTemplates,
  mountAuditForms,
  mountAuditDocuments,
  mountAssessmentForms,
  mountCampaignForms,
  mountTalkForms,
  mountExports,
  mountGroupDocuments,
  mountTaskDocuments,
  mountQuotaForms,
  mountTrainingForms,
  mountMediaForms,
  mountChannelForms,
  mountTrainingMaterials,
  mountMeetingDocuments,
  mountCycleDocuments,
  mountDutyForms,
  mountMotionForms,
  mountMotionDocuments,
  mountReportDocuments,
  mountCircularFiles,
  mountOfficialDocuments,
  mountPledgeDocuments,
  mountPledgeForms,
  mountQuestionForms,
  mountTestForms,
  mountTestDocuments,
  mountReference,
  mountManual,
]

/** A served product: stop it with `close`, which waits for running requests and jobs. */
export type Served = { readonly url: string; readonly running: Running; close(): Promise<void> }

/** How to begin: with the demo where nothing is there yet, and who is told how far it is. */
export type Beginning = { readonly demo: DemoKind | null; readonly tell: Tell }

async function begin(config: Config, database: Database, how: Beginning): Promise<Running> {
  const running = await startApp(config, database)
  if (how.demo === null || !(await loadDemo(running.app, how.demo, clockOf(0).today(), how.tell)))
    return running
  // The demo set the clock back: the parts are joined again around it.
  return startApp(config, database)
}

/** Starts the product and serves it; the front door of `npm start` and `wuguan serve`. */
export async function serve(config: Config, how: Beginning): Promise<Served> {
  const database = await openConfigured(config)
  const running = await begin(config, database, how)
  const { app } = running
  const server: FastifyInstance = await buildServer(app, topics, [
    ...mounts,
    mountControl(database),
    mountPages,
  ])
  await app.jobs.begin(app, jobKinds, recurring)
  await escalateNow(app)
  await openCycles(app)
  await remindDue(app)
  await sealEvents(app)
  const url = await server.listen({ port: config.port, host: config.host })
  return {
    url,
    running,
    close: async () => {
      await server.close()
      await app.jobs.stop()
      await sealEvents(app)
      await closeSheets()
      await closeDocuments()
      await running.close()
    },
  }
}

/** Serves until the process is told to end, and then ends in order. */
export async function serveUntilStopped(config: Config, how: Beginning): Promise<void> {
  const served = await serve(config, how)
  const shown = config.host === '127.0.0.1' ? served.url.replace('127.0.0.1', 'localhost') : served.url
  how.tell(`已启动：${shown}`, `Serving at ${shown}`)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    served.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}
