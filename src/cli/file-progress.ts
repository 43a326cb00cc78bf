import type { GlobalFlags } from '../commands/context.ts'
import type { ReportProgress } from '../portals/server/calls.ts'
import { bytesText } from '../support/text/bytes.ts'
import { printable } from '../support/text/printable.ts'
import type { Terminal } from '../terminal/terminal.ts'

const CELLS = 20

/** A bar for each file that is sent, where somebody sits at a terminal; nothing elsewhere. */
export function fileProgress(
  terminal: Pick<Terminal, 'canAsk' | 'progress'>,
  { json, quiet }: Pick<GlobalFlags, 'json' | 'quiet'>,
): ReportProgress {
  return ({ name, sent, size }) => {
    if (!terminal.canAsk || json !== undefined || quiet) return
    const done = sent >= size
    terminal.progress(done ? null : { key: name, text: barText({ name, sent, size }) })
  }
}

export function barText({ name, sent, size }: Parameters<ReportProgress>[0]): string {
  const share = size === 0 ? 1 : Math.min(1, sent / size)
  const full = Math.floor(share * CELLS)
  const bar = `${'#'.repeat(full)}${'-'.repeat(CELLS - full)}`
  return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} % of ${bytesText(size)}  ${printable(name)}`
}
