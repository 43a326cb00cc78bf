import { makeDeviceKey, readDeviceKey, type DeviceKey } from '../../secrets/device-key.ts'
import { writeSettings } from '../../settings/settings.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import type { ServerAccess } from '../server-access.ts'
import type { Input } from '../spec.ts'
import type { authLogin } from './spec.ts'

export interface LoginResult {
  name: string
  email: string
  portal: { name: string; kind: string }
  desk: boolean
  device: string
  memberships: { district: string; role: string }[]
  outcome: 'created' | 'unchanged'
}

type Me = Awaited<ReturnType<typeof me>>

/** Makes a key for this computer, keeps it in the keychain and registers it with a code. */
export async function run(
  { flags }: Input<typeof authLogin>,
  context: Context,
): Promise<Result<LoginResult>> {
  const access = await context.server()
  sayForWhom(access, context)
  if (access.job) throw tokenGiven()
  const already = await signedIn(access)
  if (already) return { data: resultOf(access, already, 'unchanged') }
  if (flags.email !== undefined)
    await access.callsWith(makeDeviceKey()).ask('mailCode', { body: { email: flags.email } })
  const code = await readCode(flags['code-file'], flags.email, context)
  const key = await newKey(access)
  const device = flags['device-name'] ?? context.computerName()
  const registration = { code, device, replaces: flags.replace ?? null }
  const found = await registered(access.callsWith(key), registration, context)
  await access.keychain.set(access.account, JSON.stringify(key))
  await access.keychain.delete(pending(access))
  await remember(access, found, context)
  return { data: resultOf(access, found, 'created') }
}

/**
 * The key of this computer, kept before the code is spent: without a keychain no code is lost, and when no answer comes,
 * the same code with the same key gets it the next time.
 */
async function newKey(access: ServerAccess): Promise<DeviceKey> {
  const before = await access.keychain.get(pending(access))
  const key = (before === null ? null : readDeviceKey(before)) ?? makeDeviceKey()
  await access.keychain.set(pending(access), JSON.stringify(key))
  return key
}

function pending({ account }: ServerAccess): string {
  return `new ${account}`
}

/** The first thing that is said, whoever signs in. */
function sayForWhom(
  { settings }: ServerAccess,
  { terminal, globals, warn, settings: { me: own } }: Context,
): void {
  const name = settings.signedIn?.name ?? own?.name ?? 'you'
  const message = `This sign-in is for ${name} alone; login sharing is prohibited. A colleague is added with: campus contacts add`
  if (globals.json === undefined) terminal.note(message)
  else warn({ code: 'one-person', message })
}

function me({ calls }: ServerAccess) {
  return calls.ask('me')
}

/** Who is signed in here already; null for nobody, or where the portal says that it is over. */
async function signedIn(access: ServerAccess): Promise<Me | null> {
  if (access.settings.signedIn === undefined) return null
  const stored = await access.keychain.get(access.account)
  if (stored === null || readDeviceKey(stored) === null) return null
  try {
    return await me(access)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'sign-in') return null
    throw error
  }
}

async function readCode(
  file: string | undefined,
  mailed: string | undefined,
  context: Context,
): Promise<string> {
  const { terminal } = context
  const message =
    mailed === undefined ? 'Activation code, or the code you were sent?' : 'The code from the mail?'
  if (file === undefined && terminal.canAsk)
    return terminal.ask({
      kind: 'text',
      message,
      check: (text) => (text.trim() === '' ? 'The code is missing.' : null),
    })
  const code = file === undefined ? '' : (await readGivenText(file, context)).trim()
  if (code !== '') return code
  throw new Problem('usage', {
    code: 'missing-answers',
    message: file === undefined ? 'The code is missing.' : 'The file holds no code.',
    hint: 'Give it with --code-file FILE (- for standard input), never as a word of the command line. For a code by mail: --email ADDRESS',
  })
}

interface Registration {
  code: string
  device: string
  replaces: string | null
}

/** Somebody who has as many devices as they may is asked which one to give up. */
async function registered(
  calls: ServerAccess['calls'],
  body: Registration,
  { terminal }: Context,
): Promise<Me> {
  try {
    return await calls.ask('registerDevice', { body })
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'too-many-devices' || !terminal.canAsk) throw error
    const choices = (error.errors ?? []).map(({ pointer, message }) => ({
      value: pointer.replace('/devices/', ''),
      label: message,
    }))
    const replaces = await terminal.ask({
      kind: 'choice',
      message: `${error.message} Which one do you give up?`,
      choices,
    })
    return calls.ask('registerDevice', { body: { ...body, replaces } })
  }
}

async function remember(
  { name, settings, forgetToken }: ServerAccess,
  found: Me,
  { paths }: Context,
): Promise<void> {
  const signedIn = { name: found.name, email: found.email, device: found.device?.id ?? '' }
  forgetToken()
  await writeSettings(paths, (before) => ({
    ...before,
    portals: { ...before.portals, [name]: { ...settings, signedIn } },
  }))
}

function resultOf({ name }: ServerAccess, found: Me, outcome: LoginResult['outcome']): LoginResult {
  return {
    ...{ name: found.name, email: found.email, desk: found.desk, outcome },
    portal: { name, kind: 'server' },
    device: found.device?.name ?? '',
    memberships: found.memberships.map(({ district, role }) => ({ district: district.name, role })),
  }
}

function tokenGiven(): Problem {
  return new Problem('usage', {
    code: 'token-given',
    message: 'The token of a job was given, and it outranks a sign-in.',
    hint: 'Unset CAMPUS_TOKEN and leave --token-file out, then sign in.',
  })
}
