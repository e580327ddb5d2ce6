#!/usr/bin/env node
import { ensureInstalled, ensureWeb, run } from '../scripts/ensure.mjs'

ensureInstalled()
if (process.argv[2] === 'serve') ensureWeb()
run('src/cli.ts', process.argv.slice(2))
