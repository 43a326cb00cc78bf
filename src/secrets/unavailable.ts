import { Problem } from '../support/problem.ts'

/** As `store.ts` says it. */
export const LOCKED = 'it is locked'

const JOB = 'On a server or in a job, use the token of a job: campus auth token create, then CAMPUS_TOKEN.'

const HOW: Partial<Record<NodeJS.Platform, string>> = {
  linux:
    'It is the Secret Service (GNOME Keyring, KWallet, KeePassXC) of your desktop session. On Debian and Ubuntu: sudo apt install gnome-keyring dbus-user-session, then sign in to the desktop again.',
  darwin: 'Unlock the login keychain in Keychain Access.',
  win32: 'Windows Credential Manager must be running for your user.',
}

const UNLOCK: Partial<Record<NodeJS.Platform, string>> = {
  linux:
    'Unlock it: sign in to the desktop with your password, or open it in Passwords and Keys (seahorse), KWalletManager or KeePassXC.',
}

export function unavailable(reason: string, platform: NodeJS.Platform): Problem {
  const how = (reason === LOCKED ? UNLOCK[platform] : undefined) ?? HOW[platform]
  return new Problem('sign-in', {
    code: 'keychain-unavailable',
    message: `The keychain of this computer cannot be used: ${reason}.`,
    hint: `${how ?? ''} ${JOB}`.trim(),
  })
}
