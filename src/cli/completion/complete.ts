import fs from 'node:fs'
import { choosePortal, isSample, knownPortals, type PortalChoice } from '../../settings/portal-choice.ts'
import { readSettings } from '../../settings/settings.ts'
import type { Settings } from '../../settings/types.ts'
import type { World } from '../world.ts'
import { catalogChoices, oneLine, parseCache, type Choice } from './cache.ts'

/** A value goes onto a command line, so nothing that a shell could read as more than a word. */
const VALUE = /^[a-z0-9][a-z0-9-]*$/

/**
 * `campus complete KIND [PORTAL]`, which the completion scripts call: a line for each value, a tab, what it stands for.
 * Answers from what is kept on this computer; without that, or on any failure, with nothing.
 */
export async function complete(
  words: readonly string[],
  world: Pick<World, 'paths' | 'environment'>,
): Promise<string> {
  try {
    return (await choicesFor(words, world))
      .filter(([value]) => VALUE.test(value))
      .map(([value, about]) => `${value}\t${oneLine(about)}\n`)
      .join('')
  } catch {
    return ''
  }
}

async function choicesFor(
  [kind = '', name]: readonly string[],
  { paths, environment }: Pick<World, 'paths' | 'environment'>,
): Promise<readonly Choice[]> {
  const settings = readSettings(paths)
  if (kind === 'portals') return portalChoices(settings)
  const portal = choosePortal(name, environment, settings)
  const choices = seenChoices(paths.completionCache, portal.name) ?? (await shippedChoices(portal))
  return Object.hasOwn(choices, kind) ? (choices[kind] ?? []) : []
}

function portalChoices(settings: Settings): Choice[] {
  return Object.entries(knownPortals(settings)).map(([name, portal]) => [
    name,
    isSample(portal) ? 'sample data' : portal.kind,
  ])
}

type Choices = Readonly<Record<string, readonly Choice[]>>

function seenChoices(file: string, portal: string): Choices | null {
  if (!fs.existsSync(file)) return null
  const portals = parseCache(fs.readFileSync(file, 'utf8'))
  return portals !== null && Object.hasOwn(portals, portal) ? (portals[portal] ?? null) : null
}

/** Before anything was seen, the words of the shipped catalog are a good guess. */
async function shippedChoices({ settings }: PortalChoice): Promise<Choices> {
  const { shippedCatalog } = await import('../../catalog/shipped/index.ts')
  return catalogChoices(await shippedCatalog(settings.catalog))
}
