import { runForeground } from './foreground.ts'

const DEFAULT_PAGER = process.platform === 'win32' ? 'more' : 'command -v less >/dev/null && less'

/** Quit when it fits, keep colours, leave the text on the screen. What the person has set stays. */
const LESS_OPTIONS = 'export LESS="${LESS-FRX}"'

/**
 * Shows a text in the person's pager (`less` when they named none; an empty name means none). Answers whether it was
 * shown; a missing or failing pager did not.
 */
export async function showInPager(text: string, pager: string | undefined): Promise<boolean> {
  const command = pager ?? DEFAULT_PAGER
  if (command.trim() === '') return false
  const code = await runForeground({ command, setUp: LESS_OPTIONS, args: [], input: text, output: 1 })
  // Ended by a signal is ended by the person's wish.
  return code === 0 || code >= 128
}
