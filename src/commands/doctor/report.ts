import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readTextFile, writeFileAtomic } from '../../settings/files.ts'
import type { Paths } from '../../settings/types.ts'
import { loadStyle } from '../../terminal/colour.ts'
import { bytesText } from '../../support/text/bytes.ts'
import { printable } from '../../support/text/printable.ts'
import type { MadeFile } from '../attachments.ts'
import type { Context } from '../context.ts'
import { doctorText } from './doctor.view.ts'
import { examine } from './examine.ts'

const NAME = 'campus-doctor.txt'
const COLUMNS = 100
const MOST_BYTES = 1_048_576

/**
 * What the doctor finds, as a file to send along. A call that is made again under its key must send the same, so what
 * was found the first time is kept under it.
 */
export async function doctorReport(key: string | undefined, context: Context): Promise<MadeFile> {
  const { terminal, globals, paths, clock } = context
  const kept = key === undefined ? null : keptUnder(key, paths)
  const known = kept === null ? null : textOf(kept)
  const text = known ?? `campus doctor, ${clock.now().toISOString()}\n\n${await found(context)}`
  if (kept !== null && known === null && !globals.dryRun) writeFileAtomic(kept, text)
  if (terminal.canAsk)
    terminal.note(`${NAME} (${bytesText(text.length)}) goes along; \`campus doctor\` shows what is in it.`)
  return { name: NAME, text }
}

async function found(context: Context): Promise<string> {
  const style = await loadStyle({ colour: false })
  return printable(doctorText(await examine(context), { columns: COLUMNS, style }))
}

/** Keys may be any characters. */
function keptUnder(key: string, { cache }: Pick<Paths, 'cache'>): string {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32)
  return join(cache, 'doctor', `${name}.txt`)
}

function textOf(file: string): string | null {
  try {
    return readTextFile(file, MOST_BYTES)
  } catch {
    return null
  }
}
