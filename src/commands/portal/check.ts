import type { Portal } from '../../portal/port.ts'
import { findPortal } from '../../settings/portal-choice.ts'
import { writeSettings } from '../../settings/settings.ts'
import type { TrackerSettings } from '../../settings/types.ts'
import { blocking, type Finding } from '../../support/finding.ts'
import type { Context, Result } from '../context.ts'
import type { Findings } from '../findings.view.ts'
import type { Input } from '../spec.ts'
import { refuseMapping } from './refuse-mapping.ts'
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
  refuseMapping(flags, `“${name}” is none: leave them out, or name the one that is meant.`)
  const portal = await context.portal({ name })
  await portal.catalog()
  await portal.memberships()
  return answer(HINTS[portal.reach])
}

const hint = (rule: string, message: string, fix: string): Finding => ({
  ...{ rule, level: 'hint', pointer: '', line: null, message, fix },
})

/** What a portal that is in order may be mistaken for. */
const HINTS: Readonly<Record<Portal['reach'], Finding[]>> = {
  'this-machine': [
    hint(
      'kept-here',
      'Cases are kept on this computer only: nobody else sees them.',
      'To file elsewhere: campus portal add',
    ),
  ],
  'by-hand': [
    hint(
      'by-hand',
      'Nothing is filed until a person does it.',
      'What waits: campus case list --status to-be-handed-off',
    ),
  ],
  portal: [],
}

async function checkTracker(
  name: string,
  settings: TrackerSettings,
  { adopt, map, queue }: Flags,
  context: Context,
): Promise<Finding[]> {
  const [{ askAt }, { findingsIn }, { adopted, readWords }, { shippedCatalog }] = await Promise.all([
    import('./add-tracker.ts'),
    import('../../portals/request-tracker/findings.ts'),
    import('./tracker-mapping.ts'),
    import('../../catalog/shipped/index.ts'),
  ])
  const catalog = await shippedCatalog(settings.catalog)
  const remap = readWords(map, catalog)
  const asked = { url: settings.url, queue: queue ?? settings.mapping.queue }
  const { found, proposed } = await askAt(name, asked, catalog, context)
  const wanted = remap({ ...settings.mapping, queue: found.queue.name })
  const mapping = adopt ? adopted(wanted, proposed) : wanted
  if (JSON.stringify(mapping) !== JSON.stringify(settings.mapping)) {
    await writeSettings(context.paths, (before) => ({
      ...before,
      portals: { ...before.portals, [name]: { ...settings, mapping } },
    }))
    context.warn({ code: 'mapping-changed', message: `The mapping of ${name} is changed.` })
  }
  return findingsIn(name, found, mapping, proposed)
}

function answer(items: Finding[]): Result<Findings> {
  return { data: { items, nextCursor: null, truncated: false }, exitCode: blocking(items).length > 0 ? 3 : 0 }
}
