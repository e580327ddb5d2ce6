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

/** What is wrong with a password by itself, or null; that it is not one of the last is seen on the server. */
export function passwordProblem(password: string, username: string): PasswordProblem | null {
  if ([...password].length < passwordRules.shortest) return 'password_short'
  if (password.length > passwordRules.longest) return 'password_long'
  if (classes.filter((one) => one.test(password)).length < passwordRules.classes) return 'password_classes'
  if (username !== '' && password.toLowerCase().includes(username.toLowerCase())) return 'password_name'
  return null
}
