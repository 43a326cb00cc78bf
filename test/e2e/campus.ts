import { spawn, type SpawnOptions } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { Person, temporaryFolder } from '../terminal/program.ts'

export const BINARY = fileURLToPath(new URL('../../bin/campus.js', import.meta.url))
export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))

export interface Ended {
  stdout: string
  stderr: string
  code: number
}

export interface Wishes {
  /** Standard input; empty when not given. */
  input?: string | Uint8Array
  /** Added to the environment; `CI` is not in it. */
  variables?: Record<string, string>
  /** Runs as this user of the system. */
  uid?: number
}

/** One person's `campus`: a folder of its own under `CAMPUS_HOME`, a new process for every call. */
export interface Campus {
  home: string
  (...args: string[]): Promise<Ended>
  with(wishes: Wishes): (...args: string[]) => Promise<Ended>
  /** The document that a call with `--json` prints; throws when the call failed. */
  json(...args: string[]): Promise<Document>
  /** The call in a pseudo-terminal. */
  terminal(args: string[], wishes?: Wishes & { columns?: number; lingers?: boolean }): Person
}

export type Document = Record<string, unknown>

const homes = new Set<string>()
afterAll(() => homes.forEach((home) => rmSync(home, { recursive: true, force: true })))

export function newCampus(home: string = temporaryFolder()): Campus {
  return campusOf(() => [BINARY], home)
}

/** The same for another program that takes the words of `campus`; which one is asked at every call. */
export function campusOf(program: () => string[], home: string = temporaryFolder()): Campus {
  homes.add(home)
  const start = (wishes: Wishes) => (args: string[]) => run([...program(), ...args], { ...wishes, home })
  const campus = (...args: string[]) => start({})(args)
  return Object.assign(campus, {
    home,
    with:
      (wishes: Wishes) =>
      (...args: string[]) =>
        start(wishes)(args),
    json: async (...args: string[]) => {
      const { stdout, stderr, code } = await campus(...args, '--json')
      if (code !== 0 || stderr !== '')
        throw new Error(`campus ${args.join(' ')} ended with ${code}: ${stderr}`)
      return JSON.parse(stdout) as Document
    },
    terminal: (
      args: string[],
      { variables, columns, lingers = false }: Wishes & { columns?: number; lingers?: boolean } = {},
    ) =>
      new Person(
        [...program(), ...args],
        { CAMPUS_HOME: home, ...variables },
        { cols: columns ?? 80, rows: 50, lingers },
      ),
  })
}

/** The error line of a call with `--json`: exactly one line, and nothing on standard output. */
export function errorOf({ stdout, stderr }: Ended): Document {
  if (stdout !== '' || !/^[^\n]+\n$/.test(stderr)) throw new Error(`not one error line: ${stdout}${stderr}`)
  return (JSON.parse(stderr) as { error: Document }).error
}

/** The document of a call with `--json`. */
export function documentOf({ stdout }: Ended): Document {
  return JSON.parse(stdout) as Document
}

/** The codes of its warnings. */
export function warningsOf(ended: Ended): string[] {
  return (documentOf(ended)['warnings'] as { code: string }[]).map(({ code }) => code)
}

/** The items of a list's document. */
export function itemsOf({ items }: Document): Document[] {
  if (!Array.isArray(items)) throw new Error('not a list')
  return items as Document[]
}

/** Every file under a folder, by its path from there. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** A case that needs nothing but flags. */
export const QUESTION = [
  ...['--type', 'question', '--module', 'attendance'],
  ...['--subject', 'Which code marks a late bus?', '--description', 'The front offices ask.'],
]

function run(args: string[], { home, input, variables, uid }: Wishes & { home: string }): Promise<Ended> {
  const options: SpawnOptions = {
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      CAMPUS_HOME: home,
      ...variables,
    },
    timeout: 50_000,
    ...(uid !== undefined && { uid, gid: uid }),
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { ...options, stdio: 'pipe' })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    // A program that reads nothing may be gone before it is told anything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
        code: code ?? -1,
      }),
    )
  })
}
