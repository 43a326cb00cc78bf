import { trackerUrl } from '../../portals/request-tracker/address.ts'
import { findingsIn } from '../../portals/request-tracker/findings.ts'
import { ownerOf } from '../../portals/request-tracker/people.ts'
import { askTracker, propose, type Found } from '../../portals/request-tracker/propose.ts'
import type { TrackerMapping, TrackerSettings } from '../../settings/types.ts'
import type { Catalog } from '../../support/catalog.ts'
import type { Finding } from '../../support/finding.ts'
import { Problem } from '../../support/problem.ts'
import type { Context } from '../context.ts'
import { readWords } from './tracker-mapping.ts'
import { ensureToken, keepToken } from './tracker-token.ts'

export interface Asked {
  found: Found
  proposed: TrackerMapping
  /** Whose token it is. */
  name: string
}

/** Asks a Request Tracker what it has, with a token that is kept when it works. */
export async function askAt(
  name: string,
  { url, queue }: { url: string; queue: string | undefined },
  catalog: Catalog,
  context: Context,
): Promise<Asked> {
  const access = await context.tracker(name, url)
  const token = await ensureToken(access, context)
  const rest = access.rest(token)
  try {
    const [owner, found] = await Promise.all([ownerOf(rest, token), askTracker(rest, queue)])
    await keepToken(access, token, context)
    return { found, proposed: propose(found, catalog), name: owner.name }
  } finally {
    await rest.close()
  }
}

/** The settings of a new portal, with a mapping as the server's words suggest; what is not mapped is told. */
export async function trackerSettings(
  name: string,
  flags: { url: string | undefined; queue: string | undefined; map: string[]; catalog: string },
  context: Context,
): Promise<TrackerSettings> {
  const { shippedCatalog } = await import('../../catalog/shipped/index.ts')
  const catalog = await shippedCatalog(flags.catalog)
  const url = trackerUrl(flags.url ?? missingUrl())
  const remap = readWords(flags.map, catalog)
  const { found, proposed, name: owner } = await askAt(name, { url, queue: flags.queue }, catalog, context)
  const mapping = remap(proposed)
  const { queues, version } = found
  context.warn({ code: 'signed-in', message: `You are ${owner} there (Request Tracker ${version}).` })
  if (flags.queue === undefined && queues.length > 1) {
    const message = `Cases go to the queue ${mapping.queue}. Others: ${queues.filter((one) => one !== mapping.queue).join(', ')}; choose with --queue.`
    context.warn({ code: 'queue-chosen', message })
  }
  for (const finding of findingsIn(name, found, mapping, proposed)) tell(finding, context)
  return { kind: 'request-tracker', catalog: flags.catalog, url, mapping }
}

/** An address that leads to the same Request Tracker, however it is written. */
export function isUrlOf({ url }: TrackerSettings, text: string): boolean {
  return trackerUrl(text) === trackerUrl(url)
}

function tell({ level, rule, message, fix }: Finding, { warn }: Context): void {
  if (level !== 'hint') warn({ code: rule, message: `${message} ${fix}` })
}

function missingUrl(): never {
  throw new Problem('usage', {
    code: 'missing-answers',
    message: 'What is the address of the Request Tracker?',
    hint: 'As it opens in a browser: --url https://help.district.example/rt',
    errors: [{ pointer: '/url', code: 'missing', message: 'url is missing' }],
  })
}
