import type { CommandSpec } from '../spec.ts'

const DATABASE = {
  kind: 'text',
  about: 'sqlite:FILE (normally one in the data folder) or postgres://USER@HOST/NAME',
  value: 'DATABASE',
} as const

export const serve = {
  path: ['serve'],
  about: 'Run a portal for a team, until it is told to end',
  details:
    'Everybody signs in as themselves (campus auth login). An address that others reach needs TLS: a certificate here, or a proxy that has one. With --smtp, codes and news go by mail (STARTTLS, or smtps://; in the clear only to this computer); without, a code is shown once to whoever of the desk asks for it. Several servers may use one PostgreSQL, whose password is in PGPASSWORD or PGPASSFILE.',
  args: [],
  flags: {
    database: DATABASE,
    listen: { kind: 'text', about: 'Address to listen on (normally 127.0.0.1:8420)', value: 'HOST:PORT' },
    'public-url': { kind: 'text', about: 'Address that callers use, where it is another', value: 'ADDRESS' },
    'tls-cert': { kind: 'text', about: 'Certificate, PEM', value: 'FILE', complete: 'files' },
    'tls-key': { kind: 'text', about: 'Its key, PEM', value: 'FILE', complete: 'files' },
    'behind-proxy': { kind: 'boolean', about: 'A proxy before it does TLS' },
    smtp: { kind: 'text', about: 'Mail server, without a password', value: 'smtp://USER@HOST:PORT' },
    'mail-from': { kind: 'text', about: 'Address that the mails come from', value: 'ADDRESS' },
    'smtp-password-file': {
      kind: 'text',
      about: 'File with the password of the mail server, - for standard input',
      value: 'FILE',
      complete: 'files',
    },
    rules: {
      kind: 'text',
      about: 'Whose desk it is: the vendor’s (normally), or a district’s own for its schools',
      value: 'NAME',
      choices: ['infinite-campus', 'district-help-desk'],
    },
    catalog: { kind: 'text', about: 'Changes to the rules, YAML', value: 'FILE', complete: 'files' },
  },
  examples: [
    ['campus serve', 'on this computer only, to try it'],
    [
      'campus serve --listen 0.0.0.0:8420 --tls-cert cert.pem --tls-key key.pem --public-url https://support.district.example:8420',
      'for a district',
    ],
    ['campus serve --rules district-help-desk', 'a district’s own desk, for its schools'],
    [
      'campus serve --smtp smtp://campus@mail.district.example --mail-from campus@district.example',
      'tells people by mail; the password is in CAMPUS_SMTP_PASSWORD',
    ],
    [
      'campus serve --database "postgres://campus@db.district.example/campus?sslmode=verify-full"',
      'keeps everything in PostgreSQL',
    ],
  ],
  fields: ['url', 'outcome'],
} as const satisfies CommandSpec

export const serveEnrol = {
  path: ['serve', 'enrol'],
  about: 'Make the code with which the first person of the desk signs in',
  details: 'Run it where the server’s database is. The code works for 24 hours and is shown once.',
  args: [{ name: 'ADDRESS', about: 'E-mail of the person', required: true }],
  flags: {
    name: { kind: 'text', about: 'Name of the person', value: 'NAME' },
    another: { kind: 'boolean', about: 'Also where somebody of the desk is there already' },
    database: DATABASE,
    'code-file': {
      kind: 'text',
      about: 'File for the code instead of the terminal',
      value: 'FILE',
      complete: 'files',
    },
  },
  examples: [
    ['campus serve enrol dana@desk.example --name "Dana Desk"', 'the first one'],
    ['campus serve enrol eli@desk.example --name "Eli Desk" --another --code-file code.txt', 'one more'],
  ],
  fields: ['name', 'email', 'until', 'outcome'],
} as const satisfies CommandSpec

export const serveImport = {
  path: ['serve', 'import'],
  about: 'Bring a portal of one person over to a team’s server',
  details:
    'FILE is what `campus portal export` wrote; it is not changed. Numbers, history, comments and files are kept. Districts are found by their name or made, contacts by their address or added in the state they are in; nobody is signed in by it. All of it or nothing; importing twice adds nothing. What a person was still to do on a web portal stays where it was.',
  args: [{ name: 'FILE', about: 'File to import', required: true, complete: 'files' }],
  flags: { database: DATABASE },
  examples: [
    [
      'campus serve import campus-portal.db',
      'each district by its name, into the database that `campus serve` has',
    ],
    [
      'campus serve import campus-portal.db --database sqlite:team.db --district Lakeside',
      'its only district is called Lakeside on the server',
    ],
  ],
  fields: [
    ...[
      'districts',
      'cases',
      'contacts',
      'requests',
      'notices',
      'schools',
      'specialists',
      'files',
      'keys',
      'pendingHandOffs',
    ],
    ...['outcome', 'reach'],
  ],
} as const satisfies CommandSpec
