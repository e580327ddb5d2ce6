import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The class of network that an installation stands in; it decides which modules are on. */
export const networkClasses = ['internet', 'government', 'intranet'] as const
export type NetworkClass = (typeof networkClasses)[number]

/** The fictional demos that an empty installation can begin with: the county of 2021, the prefecture-level city of 2016. */
export type DemoKind = 'county' | 'city'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  WUGUAN_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  WUGUAN_ORIGIN: z.url().optional(),
  WUGUAN_UPLOAD_MB: z.coerce.number().int().min(1).max(2048).default(100),
  WUGUAN_DEMO: z.enum(['on', 'off', 'city']).default('on'),
})

const demos = { on: 'county', city: 'city', off: null } as const

/** How this process was asked to run. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Folder that holds everything an installation keeps, except a PostgreSQL database. */
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Address that browsers use; needed behind a proxy. */
  readonly origin: string | undefined
  readonly uploadLimit: number
  /** The demo that `npm start` loads where nothing is there yet; null = none. */
  readonly demo: DemoKind | null
}

/** Reads the environment; throws one error that names every setting that can't be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env)
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`配置无法使用（configuration can't be used）：${problems.join('; ')}`)
  }
  const values = read.data
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.WUGUAN_DATA ?? fileURLToPath(new URL('../../data', import.meta.url))),
    databaseUrl: values.DATABASE_URL,
    origin: values.WUGUAN_ORIGIN,
    uploadLimit: values.WUGUAN_UPLOAD_MB * 1024 * 1024,
    demo: demos[values.WUGUAN_DEMO],
  }
}
