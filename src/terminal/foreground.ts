import { spawn } from 'node:child_process'
import { once } from 'node:events'

interface Foreground {
  /** A command line as people put it into EDITOR or PAGER: a program, perhaps with options. */
  command: string
  /** What the shell does first. */
  setUp?: string
  args: string[]
  /** Standard input is the terminal unless a text is given. */
  input?: string
  /** The descriptor that becomes standard output. */
  output: 1 | 2
}

/**
 * Gives the terminal to another program until it ends; Ctrl-C is that program's business meanwhile. Answers its exit
 * code as a shell tells it: above 128 when a signal ended it, 126 or 127 when it could not be started.
 */
export async function runForeground(program: Foreground): Promise<number> {
  const { command, args, input, output } = program
  const ignore = (): void => undefined
  process.on('SIGINT', ignore)
  try {
    const stdio = [input === undefined ? ('inherit' as const) : ('pipe' as const), output, 'inherit' as const]
    const child =
      process.platform === 'win32'
        ? spawn(`${command} ${args.map((arg) => `"${arg}"`).join(' ')}`, { shell: true, stdio })
        : spawn('sh', ['-c', scriptFor(program), 'sh', ...args], { stdio })
    // It may end before it has read everything.
    child.stdin?.on('error', ignore)
    child.stdin?.end(input)
    const [code] = (await once(child, 'close')) as [number | null]
    return code ?? 128
  } finally {
    process.off('SIGINT', ignore)
  }
}

/** The trap keeps the shell waiting when Ctrl-C reaches the whole group. */
function scriptFor({ command, setUp = ':' }: Foreground): string {
  return `trap : INT; ${setUp}; ${refusalOf(command)}${command} "$@"`
}

/** Ends as the shell would when the program is not there, but without the shell's own words. Only for plain names. */
function refusalOf(command: string): string {
  const name = /^\s*([\w~./+-]+)(?=\s|$)/.exec(command)?.[1]
  if (name === undefined) return ''
  const found = name.includes('/') ? `[ -f ${name} ] && [ -x ${name} ]` : `command -v ${name} >/dev/null`
  return `{ ${found}; } || exit 127; `
}
