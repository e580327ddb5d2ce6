import { join } from 'node:path'
import { z } from 'zod'
import { areaCode, id } from '#common/contract.ts'
import { say } from '#common/text.ts'
import { shanghaiTime } from '#platform/audit/trail.ts'
import { callAs } from '#platform/call.ts'
import { mountDownload } from '#platform/documents/download.ts'
import { longDate } from '#platform/documents/layout.ts'
import { pdfFrom } from '#platform/documents/render.ts'
import type { Mount } from '#platform/http/server.ts'
import { motionsActions } from './actions.ts'
import { motionsTopic } from './contract.ts'
import type { PrintedMotion } from './print.ts'
import type { MotionRecord, SignatureView, StudyView } from './shapes.ts'
import { motionsText } from './text.ts'

const word = (key: (typeof motionsText)['keys'][number]) => say(motionsText, key, 'zh')

function studyLines(study: StudyView): [string, string][] {
  const { kind, heldOn, chair, expected, present, votes } = study
  const cast =
    votes === null
      ? study.nominees.map(({ name, post, votes: own }) => {
          return `${name}（${word(`post.${post}`)}）：${own === null ? '' : votesIn(own)}`
        })
      : [votesIn(votes)]
  return [
    ['会议', `${longDate(heldOn)} ${word(`study.${kind}`)}，主持人：${chair}`],
    ['到会', `应到${expected}人，实到${present}人`],
    ['表决', cast.join('；')],
    ['结果', word(study.passed ? 'passed' : 'failed')],
  ]
}

function votesIn(votes: { readonly for: number; readonly against: number; readonly abstain: number }) {
  return `同意${votes.for}票，不同意${votes.against}票，弃权${votes.abstain}票`
}

/** The way of signing in full: a passkey's confirmation with its passkey and whether it still proves this list. */
function wayOf({ way, passkey }: SignatureView): string {
  if (passkey === null) return word(`way.${way}`)
  const { name, credentialId, proven } = passkey
  return `${word(`way.${way}`)}：“${name}”（编号 ${credentialId.slice(0, 12)}），${word(proven ? 'proven' : 'unproven')}`
}

function signatureOf(motion: MotionRecord): PrintedMotion['signature'] {
  const signature = motion.signatures.find(({ voidedAt }) => voidedAt === null)
  if (signature === undefined) return null
  const { name, title, opinion, signedAt, drawing } = signature
  const lines: [string, string][] = [
    ['审核意见', opinion],
    ['签字书记', `${name}（${title}）`],
    ['签字时间', `${shanghaiTime(signedAt)}（系统时间）`],
    ['签字方式', wayOf(signature)],
  ]
  return { lines, drawing }
}

function printed(motion: MotionRecord): PrintedMotion {
  const study = motion.studies.find(({ inForce }) => inForce)
  return {
    title: `${motion.areaName}“两委”人选提名动议审核表`,
    ...{ place: motion.townshipName, round: motion.roundName, state: word(`state.${motion.state}`) },
    nominees: motion.nominees.map(({ name, post, concurrent, note }) => {
      return [name, word(`post.${post}`), concurrent ? '是' : '', note]
    }),
    study: study === undefined ? [] : studyLines(study),
    signature: signatureOf(motion),
    digest: motion.digest ?? '',
  }
}

/** `GET /documents/motions/:areaCode.pdf?roundId=…`: a village's motion with its study and signature. */
export const mountMotionDocuments: Mount = (server, app) => {
  mountDownload(server, app, {
    ...{ path: '/documents/motions/:areaCode', kinds: ['pdf'] as const, permission: 'motion.read' },
    input: z.object({ areaCode, roundId: id }),
    make: async ({ actor, input }) => {
      const motion = printed(await callAs(app, motionsTopic, motionsActions, actor).show(input))
      const fontFolder = join(app.config.dataDir, 'fonts')
      const bytes = await pdfFrom(new URL('./print.ts', import.meta.url), 'makeMotion', {
        fontFolder,
        motion,
      })
      return { name: motion.title, bytes }
    },
  })
}
