import { writeSettings } from '../../settings/settings.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import type { ServerAccess } from '../server-access.ts'
import type { Input } from '../spec.ts'
import type { authLogout } from './spec.ts'

export interface LogoutResult {
  portal: string
  outcome: 'updated' | 'unchanged'
  /** Signed out at the portal. */
  there: boolean
  /** The key is out of the keychain. */
  here: boolean
}

const PARTLY = 9

/** Ends the device at the portal and removes its key here; one half is done also where the other fails. */
export async function run(_: Input<typeof authLogout>, context: Context): Promise<Result<LogoutResult>> {
  const access = await context.server()
  const { signedIn } = access.settings
  if (signedIn === undefined)
    return { data: { portal: access.name, outcome: 'unchanged', there: true, here: true } }
  const there = await half('The device is still signed in at the portal', context, () =>
    endThere(access, signedIn.device),
  )
  const here = await half('The key is still in the keychain', context, () =>
    access.keychain.delete(access.account),
  )
  access.forgetToken()
  if (here) await forget(access, context)
  const data = { portal: access.name, outcome: 'updated' as const, there, here }
  return there && here ? { data } : { data, exitCode: PARTLY }
}

async function endThere({ calls }: ServerAccess, id: string): Promise<void> {
  try {
    await calls.ask('revokeDevice', { params: { id } })
  } catch (error) {
    // It is over there already.
    if (
      error instanceof Problem &&
      ['device-revoked', 'device-unknown', 'account-deactivated'].includes(error.code)
    )
      return
    throw error
  }
}

async function half(failed: string, { warn }: Context, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    warn({ code: error.code, message: `${failed}: ${error.message} ${error.hint ?? ''}`.trim() })
    return false
  }
}

async function forget({ name, settings }: ServerAccess, { paths }: Context): Promise<void> {
  const { signedIn: _, ...rest } = settings
  await writeSettings(paths, (before) => ({ ...before, portals: { ...before.portals, [name]: rest } }))
}
