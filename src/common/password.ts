/** What a password must be like (GB/T 22239-2019, 8.1.4.1) and how long it may be used. */
export const passwordRules = {
  shortest: 10,
  longest: 128,
  classes: 3,
  /** Passwords that may not be taken again. */
  remembered: 5,
  /** Days after which a new one is asked for. */
  days: 90,
} as const

export type PasswordProblem = 'password_short' | 'password_long' | 'password_classes' | 'password_name'

const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/]

/** Everything that is wrong with a password by itself; that it is not one of the last is seen on the server. */
export function passwordFaults(password: string, username: string): PasswordProblem[] {
  const named = username !== '' && password.toLowerCase().includes(username.toLowerCase())
  const kinds = classes.filter((one) => one.test(password)).length
  return [
    ...([...password].length < passwordRules.shortest ? (['password_short'] as const) : []),
    ...(password.length > passwordRules.longest ? (['password_long'] as const) : []),
    ...(kinds < passwordRules.classes ? (['password_classes'] as const) : []),
    ...(named ? (['password_name'] as const) : []),
  ]
}

/** The first thing that is wrong with a password by itself, or null. */
export function passwordProblem(password: string, username: string): PasswordProblem | null {
  return passwordFaults(password, username)[0] ?? null
}
