import { readTextFile } from '../settings/files.ts'
import type { Context } from './context.ts'

/** Largest text taken from a file or standard input, in bytes. */
const LIMIT = 1024 * 1024

/** The text of a file, or of standard input for `-`. */
export async function readGivenText(file: string, { terminal }: Context): Promise<string> {
  return file === '-' ? terminal.readInput(LIMIT) : readTextFile(file, LIMIT)
}
