import { isSample, knownPortals, namedPortal } from '../../settings/portal-choice.ts'
import type { Context, Result } from '../context.ts'

export interface PortalLine {
  name: string
  kind: string
  catalog: string
  current: boolean
  sample: boolean
}

export interface PortalsResult {
  items: PortalLine[]
  nextCursor: null
  truncated: false
}

export async function run(
  _input: unknown,
  { settings, environment }: Context,
): Promise<Result<PortalsResult>> {
  const current = namedPortal(undefined, environment, settings) ?? 'local'
  const items = Object.entries(knownPortals(settings)).map(([name, portal]) => ({
    name,
    kind: portal.kind,
    catalog: portal.catalog,
    current: name === current,
    sample: isSample(portal),
  }))
  return { data: { items, nextCursor: null, truncated: false } }
}
