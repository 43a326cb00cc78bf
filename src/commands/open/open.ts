import { writeSettings } from '../../settings/settings.ts'
import type { Resource } from '../../support/catalog.ts'
import { findNamed, knownWords } from '../../support/named.ts'
import { Problem } from '../../support/problem.ts'
import { signInSteps } from '../../support/resources/sign-in.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { open } from './spec.ts'

export interface OpenResult {
  id: string
  label: string
  url: string
  /** What is chosen there, in order. */
  menu: string[]
  /** How to get in, one step each. */
  signIn: string[]
  /** The person's browser has it. */
  opened: boolean
}

export async function run(
  { args: [name = ''], flags }: Input<typeof open>,
  context: Context,
): Promise<Result<OpenResult>> {
  const resource = readResource(name, (await context.catalog()).resources.items)
  const site = await districtSite(flags['district-site'], context)
  const { id, label, url, menu = [] } = resource
  const opened = flags.print ? false : await opens(url, context)
  return { data: { id, label, url, menu, signIn: signInSteps(resource, site), opened } }
}

function readResource(name: string, items: readonly Resource[]): Resource {
  const id = findNamed(items, name)
  const found = items.find((item) => item.id === id)
  if (found) return found
  throw new Problem('usage', {
    code: 'unknown-value',
    message: `There is no page called “${name}”.`,
    hint: knownWords(
      items.map((item) => item.id),
      name,
    ),
  })
}

/** The address that was given, which is kept; else the one that was kept. */
async function districtSite(
  given: string | undefined,
  { settings, paths, warn }: Context,
): Promise<string | null> {
  if (given === undefined) return settings.districtSite ?? null
  const address = readAddress(given)
  await writeSettings(paths, (before) => ({ ...before, districtSite: address }))
  warn({
    code: 'site-kept',
    message: `Kept in the settings for the next times: your district’s Campus site is ${address}`,
  })
  return address
}

function readAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url.href
  throw new Problem('usage', {
    code: 'not-an-address',
    message: '--district-site takes the address of a web site, without a sign-in in it.',
    hint: 'For example --district-site https://lakeview.example/campus',
  })
}

/** Only for somebody who sits at this computer. */
async function opens(url: string, { terminal, globals, desktop }: Context): Promise<boolean> {
  if (!terminal.canAsk || globals.json !== undefined) return false
  const page = await (await desktop()).open(url)
  if (!page.done) terminal.note(`The browser was not opened: ${page.reason}.`)
  return page.done
}
