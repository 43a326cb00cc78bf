import { isSamePortal, type LinkedPortal } from '../support/link.ts'
import { Problem } from '../support/problem.ts'
import { nearest } from '../support/text/nearest.ts'
import type { Environment, PortalSettings, Settings } from './types.ts'

export interface PortalChoice {
  name: string
  settings: PortalSettings
  /** Somebody named it: a flag, the environment or the settings. */
  chosen: boolean
}

/** The embedded portal needs no set-up, so it is there before anybody added it. */
export const BUILT_IN: Record<string, PortalSettings> = {
  local: { kind: 'local', catalog: 'infinite-campus' },
}

/** Fictional data. */
export function isSample(settings: PortalSettings): boolean {
  return settings.kind === 'local' && settings.sample === true
}

/** Cases, or the record of them, are in a file of this computer; else a server has them. */
export function isKeptHere({ kind }: Pick<PortalSettings, 'kind'>): boolean {
  return kind === 'local' || kind === 'handoff'
}

export function knownPortals(settings: Settings): Record<string, PortalSettings> {
  return { ...BUILT_IN, ...settings.portals }
}

/** The portal that somebody named. Flags beat the environment, the environment beats the settings. */
export function namedPortal(
  flag: string | undefined,
  environment: Environment,
  settings: Settings,
): string | undefined {
  return flag ?? environment.portal ?? settings.currentPortal
}

export function choosePortal(
  flag: string | undefined,
  environment: Environment,
  settings: Settings,
): PortalChoice {
  const named = namedPortal(flag, environment, settings)
  return { ...findPortal(named ?? 'local', settings), chosen: named !== undefined }
}

export function findPortal(name: string, settings: Settings): Omit<PortalChoice, 'chosen'> {
  const known = knownPortals(settings)
  const found = Object.hasOwn(known, name) ? known[name] : undefined
  if (found) return { name, settings: found }
  const guess = nearest(name, Object.keys(known))
  throw new Problem('not-found', {
    code: 'portal-not-found',
    message: `There is no portal “${name}”.`,
    hint: `${guess ? `Did you mean “${guess}”?` : `Portals: ${Object.keys(known).join(', ')}.`} The name comes from --portal, CAMPUS_PORTAL or \`campus portal use\`.`,
  })
}

/** In a job nobody sees a notice, so a case must not land on a portal by default. */
export function refuseUnchosen(choice: PortalChoice, environment: Environment): void {
  if (choice.chosen || !environment.ci) return
  throw new Problem('usage', {
    code: 'portal-not-chosen',
    message: 'In a CI job the portal must be named, so that no case is kept where nobody looks.',
    hint: 'Add --portal NAME or set CAMPUS_PORTAL; --portal local keeps it on this machine only.',
  })
}

/** Where a portal is; null for one on this computer. */
export function addressOf(settings: PortalSettings): string | null {
  return 'url' in settings ? settings.url : null
}

/** The portal of the settings that a link means; null where there is none. A link is compared, never called. */
export function linkedPortal(link: LinkedPortal, settings: Settings): string | null {
  const known = Object.entries(knownPortals(settings)).map(([portal, one]) => ({
    portal,
    kind: one.kind,
    address: addressOf(one),
  }))
  const same = known.filter((one) => isSamePortal(one, link))
  return (same.find(({ portal }) => portal === link.portal) ?? same[0])?.portal ?? null
}
