import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Vault } from './crypto/vault.ts'
import type { Data } from './data.ts'
import type { FileStore } from './files/store.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { SessionDoor } from './session/door.ts'

/** The running product, handed to actions and jobs. */
export type App = {
  readonly config: Config
  readonly data: Data
  readonly clock: Clock
  readonly vault: Vault
  readonly files: FileStore
  readonly jobs: Jobs
  readonly sessions: SessionDoor
}
