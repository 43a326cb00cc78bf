import { isKeptHere, type PortalChoice } from '../../settings/portal-choice.ts'
import { Problem } from '../../support/problem.ts'
import type { Context } from '../context.ts'
import type { Purging } from './kinds.ts'
import { oldCases, type PortalPurge } from './portal.ts'

export type Known = Pick<PortalChoice, 'name' | 'settings'>

/** Gives a portal back whose cases, or the record of them, are on this computer; others are not ours to delete. */
export function keptHere(portal: Known): Known {
  if (isKeptHere(portal.settings)) return portal
  throw new Problem('conflict', {
    code: 'not-on-this-portal',
    message: `${portal.name} is not kept on this computer, so nothing of it can be deleted from here.`,
    hint: 'Its desk decides how long it keeps cases.',
  })
}

export function casesOf({ name, settings }: Known, before: Date, context: Context): Purging<PortalPurge> {
  return oldCases({ name, kind: settings.kind, file: context.paths.portalDatabase(name) }, before, context)
}
