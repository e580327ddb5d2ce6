import type { ComponentType } from 'react'

/** A screen of the public web gets the id that stands behind its name in the address. */
export type Screen = ComponentType<{ id: string }>

/** Screens by their name in the address; each is fetched when it is first opened. */
export const screens: Readonly<Record<string, () => Promise<Screen>>> = {
  test: () => import('./test.tsx').then(({ TestScreen }) => TestScreen),
  pledge: async () => (await import('./pledge.tsx')).PledgeScreen,
  reading: async () => (await import('./training.tsx')).TrainingScreen,
  training: async () => (await import('./training.tsx')).TrainingScreen,
}
