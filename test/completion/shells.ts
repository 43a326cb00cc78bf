import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { spawn, type IPty } from '@lydell/node-pty'
import { maySkip } from '../support/long.ts'

export const ROOT = path.join(import.meta.dirname, '../..')

/** Whether a shell's tests run here; says so when they do not. */
export function has(shell: string): boolean {
  const found = spawnSync(shell, ['--version']).status === 0
  if (!found && maySkip()) console.warn(`skipped: there is no ${shell} on this computer`)
  return found || !maySkip()
}

/** A folder with `campus` in `bin/` and a home of its own. */
export interface Place {
  folder: string
  env: Record<string, string>
}

export function makePlace(): Place {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campus-completion-'))
  fs.mkdirSync(path.join(folder, 'bin'))
  fs.symlinkSync(path.join(ROOT, 'bin/campus.js'), path.join(folder, 'bin/campus'))
  const PATH = [path.join(folder, 'bin'), path.dirname(process.execPath), process.env['PATH']].join(':')
  const env = {
    PATH,
    HOME: folder,
    ZDOTDIR: folder,
    CAMPUS_HOME: path.join(folder, 'home'),
    LANG: 'C.UTF-8',
    TERM: 'xterm',
  }
  return { folder, env }
}

export function campus({ env, folder }: Place, ...words: string[]): string {
  return execFileSync(process.execPath, [path.join(ROOT, 'bin/campus.js'), ...words], {
    env,
    cwd: folder,
    encoding: 'utf8',
  })
}

/** Puts cases straight into the cache, as a portal without scruples might. */
export function plant({ env }: Place, numbers: [number: string, subject: string][], portal = 'local'): void {
  const folder = path.join(env['CAMPUS_HOME'] ?? '', 'cache')
  fs.mkdirSync(folder, { recursive: true })
  const lines = numbers.map((line) => [...line, '2026-01-01T00:00:00Z'])
  const none = { modules: [], statuses: [], priorities: [], sites: [] }
  const seen = { numbers: lines, types: [['question', 'Question']], ...none }
  fs.writeFileSync(
    path.join(folder, 'completion.json'),
    JSON.stringify({ format: 1, portals: { [portal]: seen } }),
  )
}

/** Subjects, and numbers, that would do something if a shell or a terminal took them for more than text. */
export const HOSTILE = (trap: string): [string, string][] => [
  ['100003', `$(touch ${trap}) %F{red}`],
  ['100002', `\`touch ${trap}\` "quoted' \\ a:b\ta\nb`],
  ['100001', '\x1b]0;OWNED\x07\x1b[31mred \u202eturned'],
  [`$(touch ${trap})`, 'a number that is none'],
  [`;touch ${trap};`, 'another'],
  ['--yes', 'a flag'],
  ['\x1b[2J', 'a control'],
]

/** Puts a program in place of `campus` that offers values which no version of it should. */
export function misbehave({ folder }: Place, trap: string): void {
  const program = path.join(folder, 'bin/campus')
  fs.rmSync(program)
  const values = ['x:y z', `$(touch ${trap})`, `;touch ${trap};`, `\`touch ${trap}\``, '*', 'q\\'].map(
    (value) => `${value}\tmeant ill`,
  )
  fs.writeFileSync(program, `#!/bin/sh\ncat <<'END'\n${values.join('\n')}\nEND\n`, { mode: 0o755 })
}

const RC = {
  bash: `source ${ROOT}/completions/campus.bash
bind 'set completion-query-items 0'
bind 'set page-completions off'
bind 'set show-all-if-ambiguous on'
bind 'set enable-bracketed-paste off'
bind -x '"\\C-x\\C-d": printf "LINE<%s>END" "$READLINE_LINE"'
PS1='READY> '
`,
  zsh: `fpath=(${ROOT}/completions $fpath)
autoload -Uz compinit && compinit -u -d $ZDOTDIR/dump
LISTMAX=1000
unsetopt zle_bracketed_paste
mark() { print -rn -- "LINE<$BUFFER>END" }
zle -N mark
bindkey '^X^D' mark
PS1='READY> '
`,
}
const START = { bash: ['--noprofile', '--rcfile'], zsh: ['-d', '-i'] }

/** An interactive shell in a pseudo-terminal, with somebody who types and presses TAB. */
export class TypingShell {
  #screen = ''
  readonly #pty: IPty

  constructor(shell: keyof typeof RC, { folder, env }: Place) {
    const file = path.join(folder, shell === 'zsh' ? '.zshrc' : 'bashrc')
    fs.writeFileSync(file, RC[shell])
    const words = shell === 'zsh' ? START.zsh : [...START.bash, file, '-i']
    this.#pty = spawn(shell, words, { name: 'xterm', env, cwd: folder, cols: 150, rows: 60 })
    this.#pty.onData((data) => (this.#screen += data))
  }

  async ready(): Promise<this> {
    await this.#shows(/READY> /)
    return this
  }

  /** What the line became, and everything that was shown on the way; the line is then thrown away. */
  async tab(typed: string): Promise<{ line: string; screen: string }> {
    this.#screen = ''
    this.#pty.write(`${typed}\t\x18\x04`)
    await this.#shows(/LINE<[^]*>END/)
    const screen = stripVTControlCharacters(this.#screen)
    const line = /LINE<([^]*?)>END/.exec(screen)?.[1] ?? ''
    this.#screen = ''
    // The line is emptied and a new one begun; an interrupt would throw away what is typed next, too.
    this.#pty.write('\x05\x15\r')
    await this.#shows(/READY> /)
    return { line, screen: screen.slice(0, screen.indexOf('LINE<')) }
  }

  end(): void {
    this.#pty.kill('SIGKILL')
  }

  async #shows(pattern: RegExp): Promise<void> {
    for (const until = Date.now() + 30_000; !pattern.test(stripVTControlCharacters(this.#screen));) {
      if (Date.now() > until)
        throw new Error(`${pattern} did not appear in:\n${JSON.stringify(this.#screen)}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}
