import { type OfficialDocument, officialDocument } from '#common/official.ts'
import { canonical } from '#platform/audit/canonical.ts'
import { sm3 } from '#platform/crypto/vault.ts'

/** SM3 of a document's content, the same whatever the order in which its keys were stored. */
export function digestOf(content: OfficialDocument): string {
  return sm3(canonical(officialDocument.parse(content)))
}
