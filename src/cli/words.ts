import { Command, CommanderError, Option } from 'commander'
import type { CommandSpec, FlagSpec } from '../commands/spec.ts'
import { knownWords } from '../support/named.ts'
import type { Problem } from '../support/problem.ts'
import { nearest } from '../support/text/nearest.ts'
import { GLOBAL_FLAGS } from './globals.ts'
import { usage } from './usage.ts'

/** Sorts the words behind a command into arguments and flags. */
export function readWords(
  spec: CommandSpec,
  words: string[],
): { args: string[]; flags: Record<string, unknown> } {
  const command = new Command(`campus ${spec.path.join(' ')}`)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined })
    .helpOption(false)
    .allowExcessArguments()
    .argument('[words...]')
  for (const [name, flag] of Object.entries({ ...GLOBAL_FLAGS, ...spec.flags }))
    command.addOption(option(name, flag))
  refuseFlagsAsValues(words, { ...GLOBAL_FLAGS, ...spec.flags })
  try {
    command.parse(words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw fromCommander(error, spec)
    throw error
  }
  return { args: command.args, flags: command.opts() }
}

/** `--search --json` forgot a value; who means the text writes `--search=--json`. */
function refuseFlagsAsValues(words: string[], flags: Record<string, FlagSpec>): void {
  const isFlag = (word: string): boolean => word.startsWith('--') && Object.hasOwn(flags, word.slice(2))
  const end = words.indexOf('--')
  words.slice(0, end === -1 ? words.length : end).forEach((word, index) => {
    const next = words[index + 1] ?? ''
    if (!isFlag(word) || flags[word.slice(2)]?.kind === 'boolean' || !isFlag(next)) return
    throw usage(
      'missing-value',
      `${word} needs a value after it.`,
      `To mean “${next}” itself, write ${word}=${next}`,
    )
  })
}

function option(name: string, flag: FlagSpec): Option {
  const short = flag.short ? `-${flag.short}, ` : ''
  const long = `--${name}${flag.kind === 'boolean' ? '' : ` <${flag.value ?? 'VALUE'}>`}`
  const made = new Option(`${short}${long}`)
  made.negate = false // `--no-input` is a flag of its own here, not the negation of `--input`
  made.attributeName = () => name
  if (flag.kind === 'texts')
    made.argParser((value: string, before: string[] | undefined) => [
      ...(before ?? []),
      flag.choices ? readChoice(`--${name}`, value, flag.choices) : value,
    ])
  if (flag.kind === 'integer') made.argParser((value: string) => readInteger(name, value))
  if (flag.kind === 'text' && flag.choices)
    made.argParser((value: string) => readChoice(`--${name}`, value, flag.choices ?? []))
  return made
}

function readInteger(name: string, value: string): number {
  if (/^-?\d{1,15}$/.test(value)) return Number(value)
  throw usage('not-a-number', `--${name} takes a whole number, not “${value}”.`, `For example --${name} 10`)
}

/** One of a fixed set of words; `name` is the flag or argument it was given for. */
export function readChoice(name: string, value: string, choices: readonly string[]): string {
  const found = choices.find((choice) => choice.toLowerCase() === value.trim().toLowerCase())
  if (found !== undefined) return found
  throw usage('unknown-value', `${name} does not know “${value}”.`, knownWords(choices, value))
}

function fromCommander(error: CommanderError, spec: CommandSpec): Problem {
  const help = `\`campus ${spec.path.join(' ')} --help\` shows them all.`
  if (error.code === 'commander.unknownOption') {
    const flag = /'([^'=]*)/.exec(error.message)?.[1] ?? ''
    const names = [...Object.keys(GLOBAL_FLAGS), ...Object.keys(spec.flags)].map((name) => `--${name}`)
    const guess = nearest(flag, names)
    return usage('unknown-flag', `There is no flag ${flag} here.`, guess ? `Did you mean ${guess}?` : help)
  }
  if (error.code === 'commander.optionMissingArgument') {
    const flag = /--[a-z-]+/.exec(error.message)?.[0] ?? 'A flag'
    return usage('missing-value', `${flag} needs a value after it.`, help)
  }
  return usage('usage', error.message.replace(/^error: /, ''), help)
}
