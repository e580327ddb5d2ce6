import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openVault } from '../crypto/vault.ts'
import { syncPath } from '../database/durable-files.ts'

/** The file that holds the key of encrypted columns. */
export function keyFileOf(dataDir: string): string {
  return join(dataDir, 'keys', 'master.key')
}

/** What recognises an installation's key without telling it; undefined where there is none yet. */
export function keyMarkOf(dataDir: string): string | undefined {
  const path = keyFileOf(dataDir)
  return existsSync(path) ? openVault(path).sign('backup', 'key').slice(0, 16) : undefined
}

/** The key as it stands in its file. */
export function readKey(dataDir: string): Buffer {
  return readFileSync(keyFileOf(dataDir))
}

/** Puts a key where there is none, readable by its owner only. */
export function writeKey(dataDir: string, key: Uint8Array): void {
  const path = keyFileOf(dataDir)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, key, { mode: 0o600, flag: 'wx' })
  syncPath(path)
  syncPath(dirname(path))
}
