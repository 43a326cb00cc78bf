import type { DesktopFacts, Done } from '../desktop.ts'
import { firstThatWorks, type Command } from './start.ts'

const PATIENCE = 3000

/** Puts a text on the person's clipboard. */
export async function copyText(text: string, facts: DesktopFacts): Promise<Done> {
  if (facts.ssh) return { done: false, reason: 'the clipboard is not reached over SSH' }
  const commands = clipboardCommands(facts)
  if (commands.length === 0) return { done: false, reason: 'there is no display' }
  const starts = commands.map((command) => ({
    ...command,
    input: command.program === 'clip.exe' ? forWindows(text) : text,
    patience: PATIENCE,
    running: 'failed' as const,
  }))
  return firstThatWorks(starts, 'there is no clipboard program')
}

/** The programs that reach the clipboard of this computer, in the order in which to try them. */
export function clipboardCommands({ platform, display, wsl }: DesktopFacts): Command[] {
  if (platform === 'darwin') return [PBCOPY]
  if (platform === 'win32' || wsl) return [{ program: 'clip.exe', args: [] }]
  const x11 = [
    { program: 'xclip', args: ['-selection', 'clipboard'] },
    { program: 'xsel', args: ['--clipboard', '--input'] },
  ]
  if (display === null) return []
  return display === 'wayland' ? [{ program: 'wl-copy', args: [] }, ...x11] : x11
}

/** `clip.exe` takes what is not UTF-16 for the old code page, and would paste a byte order mark along. */
function forWindows(text: string): Uint8Array {
  return /^[\t\n\r\x20-\x7e]*$/.test(text) ? Buffer.from(text) : Buffer.from(text, 'utf16le')
}

/** Without a locale it takes UTF-8 for something else. */
const PBCOPY: Command = { program: 'env', args: ['LC_ALL=en_US.UTF-8', 'pbcopy'] }
