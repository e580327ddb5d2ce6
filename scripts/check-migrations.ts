import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// The tables in the code and the migrations must say the same: generating once more must find nothing to do.
const copy = mkdtempSync(join(tmpdir(), 'wuguan-migrations-'))
cpSync('drizzle', copy, { recursive: true })
const before = readdirSync(copy).length
const made = spawnSync(
  'drizzle-kit',
  [
    'generate',
    '--dialect',
    'postgresql',
    '--schema',
    './src/**/tables.ts',
    '--out',
    copy,
    '--name',
    'missing',
  ],
  { encoding: 'utf8' },
)
const missing = readdirSync(copy).length !== before
rmSync(copy, { recursive: true, force: true })
if (made.status !== 0) console.log(made.stderr)
if (missing) console.log('The tables have changed: run drizzle-kit generate and commit the migration.')
process.exit(made.status === 0 && !missing ? 0 : 1)
