import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** The value of a cookie in a Cookie header, still encoded. */
export function cookieIn(header: string | null, name: string): string | undefined {
  if (header === null) return undefined
  for (const part of header.split(';')) {
    const cut = part.indexOf('=')
    if (cut > 0 && part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim()
  }
  return undefined
}

/** The token in a signed cookie, or undefined when the signature is not this installation's. */
export function tokenIn(cookie: string, secret: string): string | undefined {
  const plain = decoded(cookie)
  const cut = plain.lastIndexOf('.')
  if (cut < 1) return undefined
  const token = plain.slice(0, cut)
  const given = Buffer.from(plain.slice(cut + 1), 'base64')
  const right = createHmac('sha256', secret).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The bearer token of an Authorization header. */
export function bearerIn(header: string | null): string | undefined {
  return header?.startsWith('Bearer ') === true ? header.slice('Bearer '.length).trim() : undefined
}

/** How a one-time code or a token is stored: SHA-256, in hex. The secret has 128 bits or more, so no salt is needed. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
