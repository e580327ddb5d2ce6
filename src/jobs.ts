import type { JobKind, Recurring } from '#platform/jobs/jobs.ts'

/** Every kind of long work. */
export const jobKinds: readonly JobKind[] = []

/** Work that recurs by itself. */
export const recurring: readonly Recurring[] = []
