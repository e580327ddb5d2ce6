/** A username: small letters, digits, dot and underscore; it begins with a letter or digit. */
export const usernamePattern = /^[a-z0-9][a-z0-9._]{1,39}$/
