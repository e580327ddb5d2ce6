import {
  announcementConstituencies,
  announcementFinalCandidates,
  announcementInitialCandidates,
  announcementVoters,
} from './announcements.ts'
import { schemeCongressElection, schemeVillage } from './congress-scheme.ts'
import { notice, reply, request } from './general.ts'
import { measuresPartyElection } from './measures.ts'
import { noticePartyDelegates, resolutionPartyCongress, schemePartyCongress } from './party-congress.ts'
import { decisionDelegateQuota, filingDelegateQuota } from './quota.ts'
import { replyResults, requestResults } from './results.ts'
import type { Template } from './template.ts'
import { replyTownshipCongress, requestTownshipCongress } from './township-congress.ts'
import { replyDelegateQuota, requestDelegateQuota } from './township-quota.ts'

export type { RowColumn, Template, TemplateField, TemplateKind } from './template.ts'
export { congressName } from './township-numbers.ts'

/** All templates of official documents (公文模板) by key; a key never changes its meaning. */
export const templateKeys = [
  'request',
  'reply',
  'request_township_congress',
  'reply_township_congress',
  'request_delegate_quota',
  'reply_delegate_quota',
  'request_results',
  'reply_results',
  'decision_delegate_quota',
  'filing_delegate_quota',
  'scheme_congress_election',
  'resolution_party_congress',
  'scheme_party_congress',
  'notice_party_delegates',
  'measures_party_election',
  'announcement_constituencies',
  'announcement_voters',
  'announcement_initial_candidates',
  'announcement_final_candidates',
  'scheme_village',
  'notice',
] as const
export type TemplateKey = (typeof templateKeys)[number]

/** All templates by key. */
export const documentTemplates: Readonly<Record<TemplateKey, Template>> = {
  request,
  reply,
  request_township_congress: requestTownshipCongress,
  reply_township_congress: replyTownshipCongress,
  request_delegate_quota: requestDelegateQuota,
  reply_delegate_quota: replyDelegateQuota,
  request_results: requestResults,
  reply_results: replyResults,
  decision_delegate_quota: decisionDelegateQuota,
  filing_delegate_quota: filingDelegateQuota,
  scheme_congress_election: schemeCongressElection,
  resolution_party_congress: resolutionPartyCongress,
  scheme_party_congress: schemePartyCongress,
  notice_party_delegates: noticePartyDelegates,
  measures_party_election: measuresPartyElection,
  announcement_constituencies: announcementConstituencies,
  announcement_voters: announcementVoters,
  announcement_initial_candidates: announcementInitialCandidates,
  announcement_final_candidates: announcementFinalCandidates,
  scheme_village: schemeVillage,
  notice,
}

/** The template of a key, or undefined for a key that names none. */
export function templateOf(key: string): Template | undefined {
  return Object.hasOwn(documentTemplates, key) ? documentTemplates[key as TemplateKey] : undefined
}
