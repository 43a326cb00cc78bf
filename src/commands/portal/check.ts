import { findPortal } from '../../settings/portal-choice.ts'
import { writeSettings } from '../../settings/settings.ts'
import type { TrackerSettings } from '../../settings/types.ts'
import { blocking, type Finding } from '../../support/finding.ts'
import type { Context, Result } from '../context.ts'
import type { Findings } from '../findings.view.ts'
import type { Input } from '../spec.ts'
import type { portalCheck } from './spec.ts'

type Flags = Input<typeof portalCheck>['flags']

/** Asks a portal whether it can be used from here as it is set up. Exit 3 when it cannot. */
export async function run(
  { args: [named], flags }: Input<typeof portalCheck>,
  context: Context,
): Promise<Result<Findings>> {
  const name = named ?? context.portalChoice().name
  const { settings } = findPortal(name, context.settings)
  if (settings.kind === 'request-tracker') return answer(await checkTracker(name, settings, flags, context))
  const portal = await context.portal({ name })
  await portal.catalog()
  await portal.memberships()
  return answer([])
}

async function checkTracker(
  name: string,
  settings: TrackerSettings,
  { adopt, map, queue }: Flags,
  context: Context,
): Promise<Finding[]> {
  const [{ askAt }, { findingsIn }, { adopted, withWords }, { shippedCatalog }] = await Promise.all([
    import('./add-tracker.ts'),
    import('../../portals/request-tracker/findings.ts'),
    import('./tracker-mapping.ts'),
    import('../../catalog/shipped/index.ts'),
  ])
  const catalog = await shippedCatalog(settings.catalog)
  const asked = { url: settings.url, queue: queue ?? settings.mapping.queue }
  const { found, proposed } = await askAt(name, asked, catalog, context)
  const wanted = withWords({ ...settings.mapping, queue: found.queue.name }, map, catalog)
  const mapping = adopt ? adopted(wanted, proposed) : wanted
  if (JSON.stringify(mapping) !== JSON.stringify(settings.mapping) && !context.globals.dryRun) {
    await writeSettings(context.paths, (before) => ({
      ...before,
      portals: { ...before.portals, [name]: { ...settings, mapping } },
    }))
    context.warn({ code: 'mapping-changed', message: `The mapping of ${name} is changed.` })
  }
  return findingsIn(found, mapping, proposed)
}

function answer(items: Finding[]): Result<Findings> {
  return { data: { items, nextCursor: null, truncated: false }, exitCode: blocking(items).length > 0 ? 3 : 0 }
}
