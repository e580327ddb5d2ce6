import { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'
import { newId } from '#common/ids.ts'
import type { OfficialDocument } from '#common/official.ts'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { refuse } from '../failures.ts'
import { files } from '../files/tables.ts'
import type { JobKind, JobRun } from '../jobs/jobs.ts'
import { type DocumentFormat, MissingCharacters, renderAs } from './render.ts'
import { documentsText } from './text.ts'

/** One file of a ZIP; `name` without extension, may hold folders: `乡镇/甲乡批复`. */
export type ZipEntry = {
  readonly name: string
  readonly format: DocumentFormat
  readonly document: OfficialDocument
}

/** One file of a ZIP that is no official document: a PDF that `make` sets, of a day. */
export type ZipMade = {
  readonly name: string
  readonly format: 'pdf'
  readonly day: string
  readonly make: (app: App) => Promise<Uint8Array>
}

type AnyEntry = ZipEntry | ZipMade

/** What goes into a ZIP and what the file is called (without extension). */
export type ZipOrder = { readonly name: string; readonly entries: readonly AnyEntry[] }

/** Names that every system can unpack, each used once. */
function pathsOf(entries: readonly AnyEntry[]): string[] {
  const used = new Set<string>()
  return entries.map(({ name, format }) => {
    const plain = name
      .split('/')
      .map((part) => part.replaceAll(/[\\:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, ''))
      .filter((part) => part !== '')
      .join('/')
    let path = `${plain}.${format}`
    for (let n = 2; used.has(path); n++) path = `${plain}（${n}）.${format}`
    used.add(path)
    return path
  })
}

/** A missing character is told with the document in which it stands. */
async function rendered(entry: AnyEntry, app: App): Promise<Uint8Array> {
  const { name } = entry
  try {
    return await ('make' in entry ? entry.make(app) : renderAs(entry.format, entry.document, app.config))
  } catch (failure) {
    if (!(failure instanceof MissingCharacters)) throw failure
    return refuse(documentsText, 'missing_in', { name, characters: failure.characters.join('、') })
  }
}

async function* packed(app: App, entries: readonly AnyEntry[], progress: JobRun['progress']) {
  const chunks: Uint8Array[] = []
  const zip = new Zip((failure, chunk) => {
    if (failure !== null) throw failure
    chunks.push(chunk)
  })
  const paths = pathsOf(entries)
  for (const [place, entry] of entries.entries()) {
    await progress(place, entries.length)
    // Word files and PDF are compressed already.
    const file = new ZipPassThrough(paths[place] ?? '')
    const day = 'make' in entry ? entry.day : entry.document.date
    file.mtime = `${day ?? app.clock.today()}T00:00:00`
    zip.add(file)
    file.push(await rendered(entry, app), true)
    yield* chunks.splice(0)
  }
  zip.end()
  yield* chunks.splice(0)
  await progress(entries.length, entries.length)
}

/**
 * Renders documents into one ZIP in the file store and returns its file id. `progress` may throw to stop, and nothing
 * remains; so it is where a document is refused (`missing_in` names it and its characters).
 */
export async function zipDocuments(
  app: App,
  actor: Actor,
  order: ZipOrder,
  progress: JobRun['progress'],
): Promise<string> {
  const content = Readable.from(packed(app, order.entries, progress))
  const { digest, size } = await app.files.receive(content, Number.POSITIVE_INFINITY)
  const id = newId()
  const { accountId, areaCode } = actor
  await app.data.transact(actor, (tx) =>
    tx.insert(files).values({
      id,
      digest,
      size,
      name: `${order.name}.zip`,
      type: 'application/zip',
      purpose: 'document',
      accountId,
      areaCode,
    }),
  )
  return id
}

/** A kind of job that makes a ZIP of what `load` finds with the job's payload under its actor's rights. */
export function zipJob(kind: string, load: (run: JobRun) => Promise<ZipOrder>): JobKind {
  return {
    kind,
    run: async (run) => {
      const order = await load(run)
      await run.produced(await zipDocuments(run.app, run.actor, order, run.progress))
    },
  }
}
