import type { CommandSpec } from '../spec.ts'

const TOKEN_FIELDS = ['id', 'name', 'allow', 'district', 'createdAt', 'expiresAt', 'lastUsedAt'] as const
const DEVICE_FIELDS = ['id', 'name', 'createdAt', 'lastSeenAt', 'current'] as const

export const authLogin = {
  path: ['auth', 'login'],
  about: 'Sign in to a team’s portal from this computer, with a code',
  details:
    'The code is that of the invitation (it works for 7 days), or one that was mailed (--email) or made by the desk. A key is made here and kept in the keychain of your operating system; it never leaves this computer.',
  args: [],
  flags: {
    'code-file': {
      kind: 'text',
      about: 'File with the code (- for standard input)',
      value: 'FILE',
      complete: 'files',
    },
    email: { kind: 'text', about: 'Have a code mailed there first', value: 'ADDRESS' },
    'device-name': {
      kind: 'text',
      about: 'What to call this computer (normally its own name)',
      value: 'NAME',
    },
    replace: { kind: 'text', about: 'Device to give up, where you have as many as you may', value: 'DEVICE' },
  },
  examples: [
    ['campus auth login --portal team', 'asks for the code'],
    ['campus auth login --portal team --email ann@district.example', 'from another computer: a code by mail'],
  ],
  fields: ['name', 'email', 'portal', 'desk', 'device', 'memberships', 'outcome'],
} as const satisfies CommandSpec

export const authStatus = {
  path: ['auth', 'status'],
  about: 'Show who you are to a team’s portal, and with what you call it',
  args: [],
  flags: {},
  examples: [
    ['campus auth status --portal team', 'person, role, source, and where it is kept'],
    ['campus auth status --portal team --json=source,email', 'for a script; exit 4 when nobody is signed in'],
  ],
  fields: [
    ...['portal', 'url', 'source', 'name', 'email', 'token', 'allow', 'desk', 'memberships', 'device'],
    ...['tokenEnds', 'keptIn', 'problem'],
  ],
} as const satisfies CommandSpec

export const authLogout = {
  path: ['auth', 'logout'],
  about: 'Sign out: end this computer at the portal and remove its key here',
  args: [],
  flags: {},
  examples: [
    ['campus auth logout --portal team', 'both halves; it says when one failed'],
    ['campus auth logout --portal team --json', 'for a script; exit 9 when only one half was done'],
  ],
  fields: ['portal', 'outcome', 'there', 'here'],
} as const satisfies CommandSpec

export const authDevicesList = {
  path: ['auth', 'devices', 'list'],
  about: 'List the devices that you are signed in on',
  args: [],
  flags: {},
  examples: [
    ['campus auth devices list --portal team', 'with when each was last used'],
    ['campus auth devices list --portal team --json=id,name', 'for a script'],
  ],
  fields: DEVICE_FIELDS,
} as const satisfies CommandSpec

export const authDevicesRevoke = {
  path: ['auth', 'devices', 'revoke'],
  about: 'Sign one of your devices out at once, wherever it is',
  args: [{ name: 'DEVICE', about: 'Its id, from the list', required: true }],
  flags: {},
  examples: [
    ['campus auth devices revoke 0f0e6d4c-8a39-4b5e-9c56-0d6f2f3f7a11 --portal team', 'a lost laptop'],
    ['campus auth devices revoke 0f0e6d4c-8a39-4b5e-9c56-0d6f2f3f7a11 --portal team --yes', 'without asking'],
  ],
  fields: [...DEVICE_FIELDS, 'outcome'],
  dryRun: true,
} as const satisfies CommandSpec

export const authTokenCreate = {
  path: ['auth', 'token', 'create'],
  about: 'Make a token for a server or a job, limited to what it needs',
  details:
    'It acts in your name, may do no more than you may yourself, and is named in every line of history. It is shown once.',
  args: [],
  flags: {
    name: { kind: 'text', about: 'What it is for', value: 'NAME' },
    allow: { kind: 'texts', about: 'What it may do: case:create,case:reply,…', value: 'VERBS' },
    expires: {
      kind: 'text',
      about: 'How long it works (normally 90d; the portal says how long at most)',
      value: 'DAYS',
    },
    'write-to': {
      kind: 'text',
      about: 'File for the token instead of the terminal',
      value: 'FILE',
      complete: 'files',
    },
  },
  examples: [
    [
      'campus auth token create --portal team --name nightly-outage --allow case:create,case:reply',
      'for a job that opens outage cases',
    ],
    [
      'campus auth token create --portal team --name friday-refresh --allow request:create,request:list --expires 30d --write-to token.txt',
      'into a file of your own',
    ],
  ],
  fields: [...TOKEN_FIELDS, 'outcome'],
} as const satisfies CommandSpec

export const authTokenList = {
  path: ['auth', 'token', 'list'],
  about: 'List the tokens that you made for jobs',
  args: [],
  flags: {},
  examples: [
    ['campus auth token list --portal team', 'with what each may do, and when it was last used'],
    ['campus auth token list --portal team --json=name,expiresAt', 'for a script'],
  ],
  fields: TOKEN_FIELDS,
} as const satisfies CommandSpec

export const authTokenRevoke = {
  path: ['auth', 'token', 'revoke'],
  about: 'End a token of a job at once',
  args: [{ name: 'NAME', about: 'Its name or id', required: true }],
  flags: {},
  examples: [
    ['campus auth token revoke nightly-outage --portal team', 'by its name'],
    ['campus auth token revoke nightly-outage --portal team --json', 'for a script'],
  ],
  fields: [...TOKEN_FIELDS, 'outcome'],
  dryRun: true,
} as const satisfies CommandSpec
