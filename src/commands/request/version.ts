import { readRelease } from '../../support/updates/release.ts'
import { askMissing } from '../asked.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { askForUpdate, type RequestResult } from './ask.ts'
import { momentFault } from '../moment.ts'
import { readAt, readSite } from './read.ts'
import type { requestUpdate } from './spec.ts'

export async function run(
  { flags }: Input<typeof requestUpdate>,
  context: Context,
): Promise<Result<RequestResult>> {
  const portal = await context.portal({ forWriting: true })
  const catalog = await portal.catalog()
  const { sites } = await portal.district()
  const choices = sites.map(({ site, release }) => ({
    value: site,
    label: `${site} (${release ?? 'version unknown'})`,
  }))
  const told = await askMissing(
    [
      { id: 'site', message: 'Which site?', choices },
      { id: 'to', message: 'To which version, such as 2603.12?', check: releaseFault },
      {
        id: 'at',
        message: 'When (a time with its zone, a date, or next-window)?',
        check: (text) => momentFault(text, catalog, context),
      },
    ],
    { site: flags.site, to: flags.to, at: flags.at },
    context,
  )
  const site = readSite(told['site'] ?? '', catalog)
  const release = readRelease(told['to'] ?? '')
  const at = await readAt(told['at'], { portal, key: flags.key, context })
  const input = { kind: 'version-update', site, release, at, note: flags.note?.trim() || null } as const
  return askForUpdate(input, flags, { portal, context })
}

function releaseFault(text: string): string | null {
  return readRelease(text) === null ? `“${text}” is not a version like 2603.12 or Campus.2603.12.` : null
}
