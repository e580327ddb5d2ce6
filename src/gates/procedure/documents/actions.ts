import { say } from '#common/text.ts'
import { answer } from '#platform/action.ts'
import { codes } from './codes.ts'
import { comments } from './comments.ts'
import { compareDocuments } from './compare.ts'
import { contentOf, take, zipKind } from './contents.ts'
import { documentsTopic } from './contract.ts'
import { countersigning } from './countersign.ts'
import { createDocument, draftFrom, issuerNamed } from './create.ts'
import { known } from './held.ts'
import { lists } from './lists.ts'
import { addressGroupsOf } from './names.ts'
import { prefilled } from './prefill.ts'
import { receipts } from './receipts.ts'
import { recordOf } from './record.ts'
import { saving } from './saving.ts'
import { sendingOn } from './sending-on.ts'
import { signing } from './signing.ts'
import { documentsRefusals, documentsText } from './text.ts'

export const documentsActions = answer(documentsTopic, documentsRefusals, {
  ...lists,
  ...saving,
  ...comments,
  ...countersigning,
  ...signing,
  ...receipts,
  ...sendingOn,
  ...codes,

  show: ({ input, actor, tx, app }) => recordOf(tx, actor, input.id, app.clock.today()),

  content: async ({ input, tx }) => contentOf(tx, await known(tx, input.id), input.number),

  compare: async ({ input, tx }) => {
    const document = await known(tx, input.id)
    const before = await contentOf(tx, document, input.base)
    const after = await contentOf(tx, document, input.with)
    const { base, with: other } = input
    return { base, with: other, ...compareDocuments(before.content, after.content) }
  },

  create: async (ask) => {
    const { templateKey, facts, ...rest } = ask.input
    const { kind, content } = draftFrom(templateKey, facts)
    const issuingOrganisationId = rest.issuingOrganisationId ?? (await issuerNamed(ask, facts.issuer))
    return createDocument(ask, { ...rest, templateKey, facts, kind, content, issuingOrganisationId })
  },

  addressGroups: ({ actor, tx }) => addressGroupsOf(tx, actor.areaCode),

  prefill: ({ input, actor, tx, app }) => prefilled(tx, actor, input, app.clock.today()),

  take,

  zip: async ({ input, actor, tx, app, audit, afterCommit }) => {
    const n = input.ids.length
    const title = say(documentsText, 'zipName', 'zh', { n, day: app.clock.today() })
    const jobId = await app.jobs.add(tx, actor, { kind: zipKind, title, payload: { ...input, title } })
    const subject = { type: 'job', id: jobId, name: title, areaCode: actor.areaCode }
    await audit('document.zipped', subject, { n, format: input.format })
    afterCommit(() => app.jobs.wake(jobId))
    return { jobId }
  },
})
