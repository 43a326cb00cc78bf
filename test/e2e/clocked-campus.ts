import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { readDuration } from '../../src/support/time/duration.ts'
import { bundle, temporaryFolder } from '../terminal/program.ts'
import { campusOf, type Campus } from './campus.ts'

const CACHE = join(import.meta.dirname, '../../node_modules/.cache')

/** A `campus` for which it is whatever moment the test says. Time stands still between two calls. */
export interface ClockedCampus extends Campus {
  /** It is this moment now, ISO 8601. */
  at(iso: string): void
  /** Time passes: `8d`, `90m`. */
  pass(duration: string): void
  now(): Date
}

/** The launcher with a clock of its own, bundled once for the tests of a file. */
export function clockedCampus(): (start?: string) => ClockedCampus {
  let folder = ''
  let launcher = ''
  // Inside node_modules, because the SQLite package is found from there.
  beforeAll(async () => {
    mkdirSync(CACHE, { recursive: true })
    folder = mkdtempSync(join(CACHE, 'campus-test-'))
    launcher = await bundle(new URL('./launcher.ts', import.meta.url), folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  return (start = '2026-11-02T15:00:00.000Z') => {
    const home = temporaryFolder()
    // Beside the home, where it is no file of the program.
    const moment = `${home}.moment`
    afterAll(() => rmSync(moment, { force: true }))
    const at = (iso: string): void => writeFileSync(moment, new Date(iso).toISOString())
    const now = (): Date => new Date(readFileSync(moment, 'utf8'))
    at(start)
    return Object.assign(
      campusOf(() => [launcher, moment], home),
      { at, now, pass: (duration: string) => at(new Date(now().getTime() + length(duration)).toISOString()) },
    )
  }
}

function length(duration: string): number {
  const read = readDuration(duration)
  if (!read.ok) throw new Error(read.message)
  return read.ms
}
