import { z } from 'zod'

/** The layout of backup files that this version writes. */
export const format = 'wuguan-backup-1'

/** A table's rows: one JSON object a line, compressed with gzip. */
const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int(),
})

/** What a backup file says about itself; the last entry, named by its own SHA-256. */
export const manifestSchema = z.object({
  format: z.literal(format),
  id: z.string(),
  version: z.string(),
  madeAt: z.string(),
  database: z.enum(['pglite', 'postgres']),
  /** Numbers of the migrations that the database had had. */
  migrations: z.array(z.number()),
  tables: z.array(table),
  /** Last values of sequences by name. */
  sequences: z.record(z.string(), z.number().int()),
  /** Stored files that the database speaks of but the store had lost or holds altered. */
  missing: z.array(z.string()),
  /** Recognises the key without telling it; '' for an installation that has none yet. */
  keyMark: z.string(),
  withKeys: z.boolean(),
  /** SHA-256 of every other entry, in the order of the file. */
  entries: z.array(z.object({ name: z.string(), size: z.number().int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifestSchema>
export type ManifestEntry = Manifest['entries'][number]

/** The name of a table's entry. */
export function tableEntry(name: string): string {
  return `tables/${name}.jsonl.gz`
}

/** The name of a stored file's entry. */
export function fileEntry(digest: string): string {
  return `files/${digest}`
}

/** The entry with the chain file, up to the last block in the backup; it can take a lost one's place. */
export const chainEntry = 'audit-chain.log'

/** The name of the key's entry. */
export const keyEntry = 'keys/master.key'

/** The name that a manifest with this SHA-256 has. */
export function manifestEntry(sha256: string): string {
  return `manifest-${sha256}.json`
}

/** Rows of all tables together. */
export function rowsOf(manifest: Manifest): number {
  return manifest.tables.reduce((sum, one) => sum + one.rows, 0)
}

/** How many stored files are in the backup. */
export function filesOf(manifest: Manifest): number {
  return storedFiles(manifest).length
}

/** The digests of the intact stored files in the backup. */
export function storedFiles(manifest: Manifest): string[] {
  const lost = new Set(manifest.missing)
  return manifest.entries
    .filter((entry) => entry.name.startsWith('files/'))
    .filter((entry) => entry.name === fileEntry(entry.sha256) && !lost.has(entry.sha256))
    .map((entry) => entry.sha256)
}
