import { randomBytes } from 'node:crypto'
import { shippedCatalog } from '../../catalog/shipped/index.ts'
import { openServerStore } from '../../server/database.ts'
import { enrol } from '../../server/sign-in/codes.ts'
import { writeFileAtomic } from '../../settings/files.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { checkCodeFile, requirePlace } from '../desk/code.ts'
import type { Input } from '../spec.ts'
import type { serveEnrol } from './spec.ts'

export interface EnrolResult {
  name: string
  email: string
  until: string
  outcome: 'created'
}

/** Makes the first code of the first person of the desk, for whoever runs the server. */
export async function run(
  { args: [email = ''], flags }: Input<typeof serveEnrol>,
  context: Context,
): Promise<Result<EnrolResult>> {
  const { terminal, clock, newId, paths } = context
  const { name } = flags
  const file = flags['code-file']
  if (name === undefined) throw noName()
  checkCodeFile(file, context)
  requirePlace(file, context)
  const store = await openServerStore(flags.database ?? paths.serverDatabase)
  try {
    const catalog = await shippedCatalog('infinite-campus')
    const engine = { store, catalog: async () => catalog, clock, newId }
    const parts = { engine, random: () => randomBytes(64), mailCode: null }
    const { code, until } = await enrol(parts, { name, email }, { another: flags.another })
    if (file === undefined) terminal.note(`Code of ${email}, shown only now:\n${code}`)
    else writeFileAtomic(file, `${code}\n`)
    return { data: { name, email, until, outcome: 'created' } }
  } finally {
    await store.close()
  }
}

function noName(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'What is the name of the person?',
    hint: 'For example --name "Dana Desk"',
    errors: [{ pointer: '/name', code: 'missing', message: 'name is missing' }],
  })
}
