import { isSample, knownPortals } from '../../settings/portal-choice.ts'
import type { PortalSettings } from '../../settings/types.ts'
import type { Context } from '../context.ts'
import { VENDOR_PAGE } from '../portal/vendor-page.ts'

/** Where cases go from now on. */
export interface Place {
  name: string
  reach: 'this-machine' | 'by-hand'
  /** What the settings do not have yet. */
  added: Record<string, PortalSettings>
}

const VENDOR: PortalSettings = { kind: 'handoff', catalog: 'infinite-campus', url: VENDOR_PAGE }

/** A flag decides, then the person; else the portal already chosen stays, unless it only holds sample data. */
export async function placeFor(to: string | undefined, context: Context): Promise<Place> {
  const { globals, terminal } = context
  if (to !== undefined) return place(to, context)
  if (globals.portal !== undefined || globals.yes || !terminal.canAsk) return place(chosen(context), context)
  return place(await askPlace(context), context)
}

function place(wanted: string, { settings }: Context): Place {
  const name = wanted === 'here' ? 'local' : wanted
  const known = knownPortals(settings)
  const found = Object.hasOwn(known, name) ? known[name] : undefined
  const portal = found ?? VENDOR
  return {
    name,
    reach: portal.kind === 'handoff' ? 'by-hand' : 'this-machine',
    added: found ? {} : { [name]: portal },
  }
}

function chosen(context: Context): string {
  const { name, settings } = context.portalChoice()
  return isSample(settings) && context.globals.portal === undefined ? 'local' : name
}

async function askPlace(context: Context): Promise<string> {
  const current = chosen(context)
  const others = Object.keys(context.settings.portals).filter(
    (name) => name !== 'vendor' && !isSample(context.settings.portals[name] as PortalSettings),
  )
  return context.terminal.ask({
    kind: 'choice',
    message: 'Where should your cases go?',
    choices: [
      {
        value: 'vendor',
        label: 'To the vendor, by hand-off',
        about: 'campus prepares, you file on its web portal',
      },
      { value: 'local', label: 'Only here', about: 'kept on this computer, unseen by the vendor' },
      ...others.map((name) => ({ value: name, label: `To ${name}` })),
    ],
    default: context.portalChoice().chosen ? current : 'vendor',
  })
}
