import { Problem } from '../support/problem.ts'
import type { Settings } from './types.ts'

type Json = Record<string, unknown>

const KINDS = ['local', 'handoff', 'server', 'request-tracker']

/**
 * Reads settings from their text. Checked by hand, because every command comes through here; keys this version does
 * not know are kept. Throws a usage `Problem` that names the file and the place in it.
 */
export function parseSettings(text: string | null, file: string): Settings {
  const root = text === null || text.trim() === '' ? {} : parseJson(text, file)
  const fault = faultIn(root)
  if (fault !== null) throw malformed(file, fault)
  const settings = root as unknown as Settings
  // No prototype: a portal that is looked up by the name “constructor” is not there.
  return { ...settings, portals: Object.assign(Object.create(null), settings.portals) as Settings['portals'] }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw malformed(file, `${placeOf(error, text)}: it is not valid JSON`)
  }
}

/** `line 3, column 5`. The engine tells a position only when the text does not simply stop too early. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const before = text.slice(0, position === undefined ? text.trimEnd().length : Number(position)).split('\n')
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

function faultIn(root: unknown): string | null {
  if (!isObject(root)) return 'it is not a JSON object'
  for (const name of ['currentPortal', 'district', 'districtSite']) {
    if (root[name] !== undefined && typeof root[name] !== 'string') return `/${name} is not a text`
  }
  return faultInMe(root.me) ?? faultInOnboarded(root.onboarded) ?? faultInPortals(root.portals)
}

function faultInMe(me: unknown): string | null {
  if (me === undefined) return null
  if (!isObject(me)) return '/me is not an object'
  const wrong = ['name', 'email', 'role'].find((name) => typeof me[name] !== 'string')
  return wrong === undefined ? null : `/me/${wrong} is not a text`
}

function faultInOnboarded(onboarded: unknown): string | null {
  if (onboarded === undefined) return null
  if (!isObject(onboarded)) return '/onboarded is not an object'
  const isTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string')
  const wrong = Object.keys(onboarded).find((name) => !isTexts(onboarded[name]))
  return wrong === undefined ? null : `/onboarded/${wrong} is not a list of texts`
}

function faultInPortals(portals: unknown): string | null {
  if (portals === undefined) return null
  if (!isObject(portals)) return '/portals is not an object'
  for (const [name, portal] of Object.entries(portals)) {
    if (!isObject(portal)) return `/portals/${name} is not an object`
    if (!KINDS.includes(String(portal.kind)))
      return `/portals/${name}/kind is not one that this version knows (${KINDS.join(', ')})`
    if (portal.kind !== 'local' && typeof portal.url !== 'string') return `/portals/${name}/url is not a text`
    if (typeof portal.catalog !== 'string') return `/portals/${name}/catalog is not a text`
    if (!['undefined', 'boolean'].includes(typeof portal.sample))
      return `/portals/${name}/sample is not true or false`
    if (portal.signedIn !== undefined && !isSignIn(portal.signedIn))
      return `/portals/${name}/signedIn is no name, e-mail and device`
    if (portal.kind === 'request-tracker' && !isMapping(portal.mapping))
      return `/portals/${name}/mapping has no queue, fields, statuses and priorities`
  }
  return null
}

function isSignIn(value: unknown): boolean {
  return isObject(value) && ['name', 'email', 'device'].every((name) => typeof value[name] === 'string')
}

function isMapping(value: unknown): boolean {
  if (!isObject(value) || typeof value.queue !== 'string') return false
  const { queues = {}, fields, values = {}, statuses, priorities } = value
  return (
    [queues, fields, statuses].every((one) => holds(one, 'string')) &&
    holds(priorities, 'number') &&
    isObject(values) &&
    Object.values(values).every((one) => holds(one, 'string'))
  )
}

function holds(value: unknown, type: 'string' | 'number'): boolean {
  return isObject(value) && Object.values(value).every((one) => typeof one === type)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function malformed(file: string, fault: string): Problem {
  return new Problem('usage', {
    code: 'settings-malformed',
    message: `The settings in ${file} cannot be used: ${fault}.`,
    hint: 'Correct the file in an editor, or move it away and run campus init.',
  })
}
