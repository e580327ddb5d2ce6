// npm start: from a fresh clone to a running product, on any Node ≥ 18.
import { ensureInstalled, ensureWeb, run } from './ensure.mjs'

ensureInstalled()
ensureWeb()
run('src/server.ts', process.argv.slice(2))
