import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll } from 'vitest'

const root = join(import.meta.dirname, '../../..')

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

export interface Worker {
  start(...words: string[]): Running
  /** Starts it under another program (`strace …`) or as another user. */
  startAs(before: string[], ...words: string[]): Running
}

export interface Running {
  child: ChildProcess
  finished: Promise<Finished>
}

/** A program of this folder for real processes, bundled once for the tests of a file. */
export function bundledWorker(name = 'worker'): Worker {
  let folder = ''
  // Inside node_modules, because the SQLite package is found from there.
  beforeAll(async () => {
    const cache = join(root, 'node_modules', '.cache')
    mkdirSync(cache, { recursive: true })
    folder = mkdtempSync(join(cache, 'campus-test-'))
    chmodSync(folder, 0o755)
    const bundle = await rolldown({ input: join(import.meta.dirname, `${name}.ts`), platform: 'node' })
    await bundle.write({
      dir: folder,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
    })
    await bundle.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const startAs: Worker['startAs'] = (before, ...words) => {
    const [program = process.execPath, ...rest] = [
      ...before,
      process.execPath,
      join(folder, `${name}.cjs`),
      ...words,
    ]
    const child = spawn(program, rest, {
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return { child, finished: finished(child) }
  }
  return { start: (...words) => startAs([], ...words), startAs }
}

async function finished(child: ChildProcess): Promise<Finished> {
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', (part) => (said.stdout += String(part)))
  child.stderr?.on('data', (part) => (said.stderr += String(part)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...said }
}

export function numbersIn(stdout: string): number[] {
  return stdout.split('\n').slice(0, -1).map(Number)
}
