/** The header by which the public web names a personal link or a unit's code; never part of an address. */
export const linkHeader = 'x-wuguan-link'

/** The public web's page; a link's secret stands behind `#`, so that it reaches no log. */
export const portalPage = '/p/'

/** How a unit's code begins; a personal link's secret has no full stop. */
export const unitPrefix = 'u.'

/** The address of a link or a unit's code, from its secret. */
export function portalAddress(origin: string, secret: string): string {
  return `${origin}${portalPage}#${secret}`
}
