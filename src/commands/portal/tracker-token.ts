import { readTrackerToken } from '../../secrets/tracker-token.ts'
import { Problem } from '../../support/problem.ts'
import type { Context } from '../context.ts'
import type { TrackerAccess } from '../tracker-access.ts'

/** Makes sure that there is a token: one that was given, one in the keychain, or one that a person types. */
export async function ensureToken(access: TrackerAccess, { terminal }: Context): Promise<string> {
  try {
    return await access.token()
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'sign-in') throw error
    // Where no Request Tracker is, no token helps.
    await access.knock()
    if (!terminal.canAsk) throw error
    const typed = await terminal.ask({
      ...{ kind: 'text', secret: true, message: 'Your token (made there: Settings, Auth Tokens)?' },
      check: (text) => (isToken(text) ? null : 'That is no token; it looks like 1-36-…'),
    })
    return readTrackerToken(typed, 'What was typed')
  }
}

function isToken(text: string): boolean {
  try {
    return readTrackerToken(text, '') !== ''
  } catch {
    return false
  }
}

/** Keeps a token that works, unless it came from the environment. Without a keychain it is asked for each time. */
export async function keepToken(access: TrackerAccess, token: string, context: Context): Promise<void> {
  if (context.globals.tokenFile === undefined && context.environment.token !== undefined) return
  try {
    if ((await access.keychain.get(access.account)) !== token)
      await access.keychain.set(access.account, token)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const message = `The token is not kept: ${error.message} Give it with each call: CAMPUS_TOKEN, or --token-file.`
    context.warn({ code: 'token-not-kept', message })
  }
}
