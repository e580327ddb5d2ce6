import { defineConfig } from 'vitest/config'

const database = ['src/platform/**/*.test.ts', 'src/registry/**/*.test.ts', 'src/gates/**/*.test.ts', 'src/briefing/**/*.test.ts', 'src/demo/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    pool: 'forks',
    setupFiles: ['./scripts/test-console.ts'],
    coverage: { provider: 'v8', reporter: ['text-summary', 'json-summary'], reportsDirectory: 'coverage' },
    projects: [
      { extends: true, test: { name: 'pure', include: ['src/rules/**/*.test.ts', 'src/common/**/*.test.ts', 'src/ui/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'pglite', include: database, globalSetup: ['./scripts/test-database.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: database.map((one) => one.replace('*.test.ts', 'actions.test.ts')),
          globalSetup: ['./scripts/test-database.ts'],
          env: { WUGUAN_TEST_DATABASE: 'postgres' },
        },
      },
    ],
  },
})
