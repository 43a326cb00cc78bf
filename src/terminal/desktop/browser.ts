import type { DesktopFacts, Done } from '../desktop.ts'
import { firstThatWorks, type Command } from './start.ts'

/** A browser that is still running then has started. */
const PATIENCE = 1500

/** Needs the terminal that campus is asking on. */
const IN_TERMINAL = /(^|\/)(lynx|w3m|links2?|elinks|www-browser)$/

/** Opens a web page in the person's browser, never through a shell. */
export async function openPage(address: string, facts: DesktopFacts): Promise<Done> {
  const url = pageOf(address)
  if (url === null) return { done: false, reason: 'it is no web address' }
  if (facts.browser === '' || facts.browser === 'none') return { done: false, reason: 'BROWSER says so' }
  if (facts.ssh) return { done: false, reason: 'you are on another computer' }
  const commands = browserCommands(url, facts)
  if (commands.some(({ program }) => IN_TERMINAL.test(program)))
    return { done: false, reason: 'BROWSER needs this terminal' }
  const starts = commands.map((command) => ({ ...command, patience: PATIENCE, running: 'done' as const }))
  const nothing = commands[0] ? `${commands[0].program} could not be started` : 'there is no display'
  return firstThatWorks(starts, nothing)
}

/** The address as the parser understood it; null for anything that is not a web page. */
function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** What opens a page here: the person's own choice, else the system's. */
export function browserCommands(url: string, { platform, browser, display, wsl }: DesktopFacts): Command[] {
  if (browser !== undefined) return [ownBrowser(browser, url)]
  if (platform === 'darwin') return [{ program: 'open', args: [url] }]
  if (platform === 'win32' || wsl) {
    const handler = { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] }
    return wsl ? [{ program: 'wslview', args: [url] }, handler] : [handler]
  }
  return display === null ? [] : [{ program: 'xdg-open', args: [url] }]
}

function ownBrowser(browser: string, url: string): Command {
  const [program = browser, ...args] = browser.trim().split(/\s+/)
  const filled = args.map((part) => part.replaceAll('%s', url))
  return { program, args: args.some((part) => part.includes('%s')) ? filled : [...filled, url] }
}
