import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import { adminRoles } from '#common/roles.ts'
import { type Params, sayBoth } from '#common/text.ts'
import { type Config, type NetworkClass, networkClasses } from '#platform/config.ts'
import { Refused } from '#platform/failures.ts'
import { OperatorFailure } from '#platform/operator.ts'
import { type AdminRole, type AdminSlip, type Beginning, initialise } from '#registry/accounts/initialise.ts'
import { initialiseText } from '#registry/accounts/initialise-text.ts'
import { postsText } from '#registry/posts/text.ts'
import { configured, liveServer } from './stand.ts'
import { print } from './tell.ts'
import { cliText } from './text.ts'

type Key = (typeof initialiseText.keys)[number]
type InitOptions = {
  data?: string
  network?: string
  systemAdmin?: string
  securityAdmin?: string
  auditAdmin?: string
  coordinator?: string
  area?: string
}

const optionOf = {
  system_admin: { flag: '--system-admin', key: 'systemAdmin' },
  security_admin: { flag: '--security-admin', key: 'securityAdmin' },
  audit_admin: { flag: '--audit-admin', key: 'auditAdmin' },
} as const satisfies Record<AdminRole, { flag: string; key: keyof InitOptions }>

function both(key: Key, params: Params = {}): string {
  const said = sayBoth(initialiseText, key, params)
  return `${said.zh} · ${said.en}`
}

function questionFor(role: AdminRole): string {
  const name = sayBoth(postsText, `role.${role}`)
  const zh = sayBoth(initialiseText, 'name', { role: name.zh }).zh
  return `${zh} · ${sayBoth(initialiseText, 'name', { role: name.en }).en}`
}

function isNetwork(text: string): text is NetworkClass {
  return (networkClasses as readonly string[]).includes(text)
}

/** Takes an option, or asks for it at the terminal. */
async function asked(given: string | undefined, flag: string, question: string): Promise<string> {
  if (given !== undefined) return given
  if (!process.stdin.isTTY) throw new OperatorFailure(sayBoth(initialiseText, 'missing', { option: flag }))
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(`${question}: `)).trim()
  } finally {
    terminal.close()
  }
}

async function beginningOf(options: InitOptions): Promise<Beginning> {
  const classes = networkClasses
    .map((one) => `${one} ${sayBoth(initialiseText, `network.${one}`).zh}`)
    .join(' / ')
  const network = await asked(options.network, '--network', `${both('network')} (${classes})`)
  if (!isNetwork(network)) {
    throw new OperatorFailure(
      sayBoth(initialiseText, 'unknown_network', { classes: networkClasses.join(', ') }),
    )
  }
  const names: Record<AdminRole, string> = { system_admin: '', security_admin: '', audit_admin: '' }
  for (const role of adminRoles) {
    const { flag, key } = optionOf[role]
    names[role] = await asked(options[key], flag, questionFor(role))
  }
  const name = await asked(options.coordinator, '--coordinator', both('coordinator'))
  const areaCode = await asked(options.area, '--area', both('area'))
  if (!/^(\d{2}|\d{4}|\d{6})$/.test(areaCode)) {
    throw new OperatorFailure(sayBoth(initialiseText, 'area_wrong', { code: areaCode }))
  }
  return { networkClass: network, names, coordinator: { name, areaCode } }
}

/** Sets up the installation of a configuration; the database is made and brought to this version when needed. */
async function initialiseInstallation(config: Config, beginning: Beginning): Promise<AdminSlip[]> {
  // Loaded only here: it brings the whole server side with it.
  const { openConfigured } = await import('#platform/start.ts')
  const { dataOf, migrateDatabase } = await import('#platform/data.ts')
  const database = await openConfigured(config)
  try {
    await migrateDatabase(database)
    return await initialise(dataOf(database), beginning)
  } catch (failure) {
    throw failure instanceof Refused ? new OperatorFailure(failure.data) : failure
  } finally {
    await database.close()
  }
}

async function init(options: InitOptions): Promise<void> {
  const config = configured(options)
  const server = await liveServer(config.dataDir)
  if (server !== undefined) throw new OperatorFailure(sayBoth(cliText, 'serverRuns', { pid: server.pid }))
  const slips = await initialiseInstallation(config, await beginningOf(options))
  const origin = config.origin ?? `http://localhost:${config.port}`
  print(sayBoth(initialiseText, 'done'))
  for (const slip of slips) {
    const { personName: name, username } = slip
    const role = sayBoth(postsText, `role.${slip.role}`)
    const link = `${origin.replace(/\/$/, '')}${slip.path}`
    print({
      zh: `\n${sayBoth(initialiseText, 'slip', { role: role.zh, name, username, link }).zh}`,
      en: sayBoth(initialiseText, 'slip', { role: role.en, name, username, link }).en,
    })
  }
  print({ zh: `\n${sayBoth(initialiseText, 'next').zh}`, en: sayBoth(initialiseText, 'next').en })
}

/** `wuguan init`. */
export function addInit(program: Command): void {
  const command = program
    .command('init')
    .description(both('about'))
    .option('--network <class>', `${both('network')}: ${networkClasses.join(', ')}`)
  for (const role of adminRoles) command.option(`${optionOf[role].flag} <name>`, questionFor(role))
  command.option('--coordinator <name>', both('coordinator')).option('--area <code>', both('area'))
  command.option('--data <folder>', both('data')).action(init)
}
