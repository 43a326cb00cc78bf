import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawn, type IPty } from '@lydell/node-pty'
import { build } from 'rolldown'

/** Milliseconds until a person gives up waiting: a machine under load must not fail a test. */
const PATIENCE = 30_000

/** A folder that other users may enter, for programs that run as somebody else. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campus-test-'))
  fs.chmodSync(folder, 0o755)
  return folder
}

/** Bundles a small program of the tests, so that Node 20 can run it as a process of its own. */
export async function bundle(entry: URL, folder: string): Promise<string> {
  const output = {
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
  } as const
  await build({ input: entry.pathname, platform: 'node', logLevel: 'silent', output })
  return path.join(folder, path.basename(entry.pathname).replace(/\.ts$/, '.mjs'))
}

export interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** Runs a command line in `sh`; `$PROGRAM` is the bundle. */
export function shell(command: string, variables: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...cleanEnvironment(), NODE: process.execPath, ...variables }
    execFile('bash', ['-c', command], { env, timeout: 50_000 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}

/** 200 ms after the last program of a terminal ends, what nobody has read of it is lost; this waits for a slow reader. */
const LINGER = '"$0" "$@"; code=$?; sleep 2; exit $code'

/**
 * A closed window hangs up twice, once for the system and once for the shell. The second may come when the program has
 * done all it does and Node listens to no signal any more; nobody is there to see how it ended.
 */
export const HUNG_UP = 129

/** A program in a pseudo-terminal, and a person who reads and types. */
export class Person {
  screen = ''
  /** The exit code; of a program that a signal has ended, 128 and its number, as shells tell it. */
  readonly ended: Promise<number>
  readonly #pty: IPty

  constructor(
    args: string[],
    variables: Record<string, string> = {},
    { lingers = false, ...size }: { cols: number; rows: number; lingers?: boolean } = { cols: 80, rows: 24 },
  ) {
    const env = { ...cleanEnvironment(), TERM: 'xterm-256color', ...variables }
    const [program, words] = lingers
      ? ['sh', ['-c', LINGER, process.execPath, ...args]]
      : [process.execPath, args]
    this.#pty = spawn(program, words, { name: env.TERM, env, ...size })
    this.#pty.onData((data) => (this.screen += data))
    this.ended = new Promise((resolve) =>
      this.#pty.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode)),
    )
  }

  /** Waits until the text appears after what was seen before. */
  async sees(text: string): Promise<void> {
    const until = Date.now() + PATIENCE
    let at = -1
    while ((at = this.screen.indexOf(text, this.#seen)) < 0) {
      if (Date.now() > until)
        throw new Error(`“${text}” did not appear in:\n${this.screen.slice(this.#seen)}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    this.#seen = at + text.length
  }
  #seen = 0

  /** Types the keys again and again until the text appears: for programs that drop what comes too early. */
  async seesAfterTyping(keys: string, text: string): Promise<void> {
    const again = setInterval(() => this.types(keys), 200)
    this.types(keys)
    await this.sees(text).finally(() => clearInterval(again))
  }

  types(text: string): void {
    this.#pty.write(text)
  }

  /** Waits until nothing is drawn any more, for prompts that find while one types and take Enter only then. */
  async settles(): Promise<void> {
    for (let length = -1; length !== this.screen.length;) {
      length = this.screen.length
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  /** Types a long text bit by bit: a terminal takes only so much before it is read. */
  async pastes(text: string): Promise<void> {
    for (let at = 0; at < text.length; at += 1000) {
      this.#pty.write(text.slice(at, at + 1000))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  resizes(columns: number, rows: number): void {
    this.#pty.resize(columns, rows)
  }

  /** Somebody else ends the program; its terminal stays. */
  isSent(signal: NodeJS.Signals): void {
    this.#pty.kill(signal)
  }

  /** Closes the window: the program's terminal is gone. */
  closesWindow(): void {
    ;(this.#pty as IPty & { destroy(): void }).destroy()
  }
}

function cleanEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: os.tmpdir(), LANG: 'C.UTF-8' }
}
