import { defineConfig } from 'vitest/config'

const pure = ['src/rules', 'src/common', 'src/ui', 'src/demo', 'src/cli', 'scripts'].map(
  (room) => `${room}/**/*.test.ts`,
)
const rooms = ['src/platform', 'src/registry', 'src/gates', 'src/briefing']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
    // Files of a project share a process: loading the product anew for each took half of the time.
    isolate: false,
    setupFiles: ['./scripts/test-console.ts'],
    coverage: { provider: 'v8', reporter: ['text-summary', 'json-summary'], reportsDirectory: 'coverage' },
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      {
        extends: true,
        test: {
          name: 'pglite',
          include: rooms.map((room) => `${room}/**/*.test.ts`),
          globalSetup: ['./scripts/test-database.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...rooms.map((room) => `${room}/**/*actions.test.ts`), 'src/platform/session/*.test.ts'],
          globalSetup: ['./scripts/test-database.ts'],
          env: { WUGUAN_TEST_DATABASE: 'postgres' },
        },
      },
    ],
  },
})
