import fs from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import type { Screen } from './terminal.ts'

const USUAL_COLUMNS = 80
const FEWEST_COLUMNS = 40

/** What the screen needs to know of the environment. */
export interface ScreenWishes {
  noColour: boolean
  columns: number | undefined
  forceColour: boolean
  dumbTerminal: boolean
  /** The locale can write any character. */
  utf8: boolean
}

/** Standard output as a screen. The size is measured when first read: most scripts never need it. */
export function openScreen(
  { columns, forceColour, dumbTerminal, utf8 }: ScreenWishes,
  { noColour, plain }: { noColour: boolean; plain: boolean },
): Screen {
  const terminal = isTerminal(1)
  let measured: number | undefined
  return {
    terminal,
    colour: !noColour && (forceColour || (terminal && !dumbTerminal)),
    blocks: utf8 && !plain,
    get columns() {
      measured ??= Math.max(FEWEST_COLUMNS, columns ?? (terminal ? windowSize().columns : USUAL_COLUMNS))
      return measured
    },
  }
}

/** Whether a descriptor is a terminal. Loads `node:tty` (1 ms) only for what can be one. */
export function isTerminal(descriptor: number): boolean {
  try {
    if (!fs.fstatSync(descriptor).isCharacterDevice())
      return process.platform === 'win32' && tty().isatty(descriptor)
  } catch {
    return false
  }
  return tty().isatty(descriptor)
}

/** Whether a text is taller than the window, long lines wrapped. */
export function overflows(text: string): boolean {
  const { columns, rows } = windowSize()
  const lines = stripVTControlCharacters(text).replace(/\n$/, '').split('\n')
  const height = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0)
  return height >= rows
}

function windowSize(): { columns: number; rows: number } {
  const stream = new (tty().WriteStream)(1)
  const { columns, rows } = stream
  stream.destroy()
  return { columns: columns || USUAL_COLUMNS, rows: rows || 24 }
}

function tty(): typeof import('node:tty') {
  return process.getBuiltinModule('node:tty')
}
