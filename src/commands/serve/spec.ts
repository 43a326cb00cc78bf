import type { CommandSpec } from '../spec.ts'

export const DATABASE = {
  kind: 'text',
  about: 'sqlite:FILE or postgres://…',
  value: 'DATABASE',
} as const

export const serveImport = {
  path: ['serve', 'import'],
  about: 'Bring a portal of one person over to a team’s server',
  details:
    'FILE is what `campus portal export` wrote; it is not changed. Numbers, history, comments and files are kept. Districts are found by their name or made, contacts by their address or added in the state they are in; nobody is signed in by it. All of it or nothing; importing twice adds nothing. What a person was still to do on a web portal stays where it was.',
  args: [{ name: 'FILE', about: 'File to import', required: true, complete: 'files' }],
  flags: { database: DATABASE },
  examples: [
    ['campus serve import campus-portal.db --database sqlite:team.db', 'each district by its name'],
    [
      'campus serve import campus-portal.db --database sqlite:team.db --district Lakeside',
      'its only district is called Lakeside on the server',
    ],
  ],
  fields: [
    ...['districts', 'cases', 'contacts', 'requests', 'notices', 'files', 'keys', 'pendingHandOffs'],
    ...['outcome', 'reach'],
  ],
} as const satisfies CommandSpec
