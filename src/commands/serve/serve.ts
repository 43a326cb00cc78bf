import { shippedCatalog } from '../../catalog/shipped/index.ts'
import { openServerStore } from '../../server/database.ts'
import { listening } from '../../server/listen.ts'
import { runServer } from '../../server/run.ts'
import { hasDesk } from '../../store/accounts.ts'
import { readTextFile } from '../../settings/files.ts'
import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { VERSION } from '../../version.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readMail } from './mail.ts'
import type { serve } from './spec.ts'
import { readTls } from './tls.ts'

export interface ServeResult {
  url: string
  outcome: 'stopped'
}

const YAML_BYTES = 1024 * 1024
const RULES = 'infinite-campus'
/** Looks for the end that often; signals are heard at once. */
const LOOK = 24 * 60 * 60 * 1000
/** What runs has so long to finish. */
const STOP = 10_000

/** Runs a portal for a team until it is told to end. */
export async function run({ flags }: Input<typeof serve>, context: Context): Promise<Result<ServeResult>> {
  const { terminal, clock, newId, paths } = context
  const tls = readTls(flags['tls-cert'], flags['tls-key'])
  const at = listening({
    listen: flags.listen ?? '127.0.0.1:8420',
    ...{ tls: tls !== undefined, behindProxy: flags['behind-proxy'], publicUrl: flags['public-url'] },
  })
  const catalog = await rulesOf(flags.rules ?? RULES, flags.catalog, context)
  const deliver = await readMail(flags, context)
  const store = await openServerStore(flags.database ?? paths.serverDatabase)
  const waiting = await context.startWaiting()
  try {
    const running = await runServer({
      engine: { store, catalog: async () => catalog, clock, newId },
      ...{
        at,
        tls,
        deliver,
        version: VERSION,
        spoolFolder: paths.serverSpool,
        behindProxy: flags['behind-proxy'],
      },
      log: (line) => terminal.note(`${clock.now().toISOString()} ${line}`),
    })
    terminal.note(`Serving ${running.origin} (listening on ${running.address}). Ctrl-C ends it.`)
    if (!(await store.read(hasDesk)))
      terminal.note('Nobody answers for the desk yet. Next, here: campus serve enrol ADDRESS --name NAME')
    await ended(waiting)
    terminal.note('Finishing what runs …')
    await running.stop(STOP)
    return { data: { url: running.origin, outcome: 'stopped' } }
  } finally {
    waiting.end()
  }
}

/** Being told to end is how a server ends. */
async function ended({ pause }: Awaited<ReturnType<Context['startWaiting']>>): Promise<void> {
  try {
    for (;;) await pause(LOOK)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'interrupted') return
    throw error
  }
}

/** The shipped rules of that name, with the changes of a file where one is named. */
async function rulesOf(id: string, file: string | undefined, { paths }: Context): Promise<Catalog> {
  if (file === undefined) return shippedCatalog(id)
  // A file that is not there is refused; a portal's own changes need not be there.
  readTextFile(file, YAML_BYTES)
  const { loadCatalog } = await import('../../catalog/load.ts')
  return loadCatalog({ id, overrideFile: file, compiledFolder: paths.cache })
}
