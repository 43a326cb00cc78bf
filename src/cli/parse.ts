import type { GlobalFlags } from '../commands/context.ts'
import type { CommandSpec, Input } from '../commands/spec.ts'
import { truncate } from '../support/text/width.ts'
import type { Entry } from './entry.ts'
import { findCommand } from './find-command.ts'
import { endOf, environmentJson, fieldNames, route, type Route } from './route.ts'
import { usage } from './usage.ts'
import { readChoice, readWords } from './words.ts'

/** What a command line asks for. */
export type Parsed =
  | Exclude<Route, { ask: 'run' }>
  | { ask: 'run'; entry: Entry; input: Input<CommandSpec>; globals: GlobalFlags }

/** Reads a command line (without `node` and the script). Pure; refuses with a usage `Problem`. */
export function parse(argv: readonly string[], commands: readonly Entry[], jsonWish?: string): Parsed {
  refuseBroken(argv)
  const { words, json } = splitJsonFields(argv)
  const asked = route(words)
  if (asked.ask !== 'run') return asked
  const { entry, rest } = findCommand(words, commands)
  const { args, flags } = readWords(entry.spec, rest)
  const globals = globalFlags(flags, json ?? (flags['json'] === true ? true : environmentJson(jsonWish)))
  checkArguments(entry.spec, args)
  if (globals.dryRun && entry.spec.dryRun === undefined) {
    throw usage('no-dry-run', `\`campus ${entry.spec.path.join(' ')}\` has no --dry-run.`, 'Call it without.')
  }
  checkFields(entry.spec, globals.json)
  return { ask: 'run', entry, input: { args, flags: commandFlags(entry.spec, flags) }, globals }
}

/** Node puts this in the place of bytes that are no UTF-8, and what they were is lost. */
const BROKEN = '\ufffd'
const MOST_SHOWN = 60

function refuseBroken(argv: readonly string[]): void {
  const word = argv.find((one) => one.includes(BROKEN))
  if (word === undefined) return
  throw usage(
    'not-utf8',
    `“${truncate(word, MOST_SHOWN)}” is not UTF-8: ${BROKEN} stands where a letter cannot be read.`,
    'Set the terminal and the job to UTF-8 (LC_ALL=C.UTF-8), or give the text in a file; rename a file whose name is like that.',
  )
}

/** `--json=a,b` names fields; `--json a` does not, `a` is an argument there. */
function splitJsonFields(argv: readonly string[]): { words: string[]; json: true | string[] | undefined } {
  let json: true | string[] | undefined
  const end = endOf(argv)
  const words = argv.map((word, index) => {
    if (index >= end || !word.startsWith('--json=')) return word
    json = fieldNames(word.slice('--json='.length))
    return '--json'
  })
  return { words, json }
}

function checkArguments(spec: CommandSpec, args: string[]): void {
  const line = `campus ${spec.path.join(' ')}`
  const lacking = spec.args.slice(args.length).filter((argument) => argument.required)
  if (lacking.length > 0) {
    throw usage(
      'missing-argument',
      `\`${line}\` needs ${lacking.map(({ name, about }) => `${name} (${about.toLowerCase()})`).join(' and ')}.`,
      `For example: ${spec.examples[0]?.[0] ?? line}`,
    )
  }
  if (args.length > spec.args.length && !spec.args.at(-1)?.variadic) {
    if (spec.insteadOfWord !== undefined) {
      throw usage('too-many-arguments', `\`${line}\` takes no word of the command line.`, spec.insteadOfWord)
    }
    throw usage(
      'too-many-arguments',
      `\`${line}\` does not know what to do with “${args.slice(spec.args.length).join(' ')}”.`,
      'Quote text that has spaces in it.',
    )
  }
  spec.args.forEach((argument, index) => {
    const given = args[index]
    if (given !== undefined && argument.choices) readChoice(argument.name, given, argument.choices)
  })
}

function checkFields(spec: CommandSpec, json: true | string[] | undefined): void {
  if (!Array.isArray(json)) return
  const known = [...spec.fields, ...(spec.handOffFields ?? []), 'warnings']
  const unknown = json.filter((field) => !known.includes(field))
  if (unknown.length === 0) return
  throw usage(
    'unknown-field',
    `--json does not know ${unknown.map((field) => `“${field}”`).join(', ')} here.`,
    `Known fields: ${known.join(', ')}`,
  )
}

function globalFlags(flags: Record<string, unknown>, json: true | string[] | undefined): GlobalFlags {
  const text = (name: string): string | undefined =>
    typeof flags[name] === 'string' ? flags[name] : undefined
  return {
    portal: text('portal'),
    district: text('district'),
    tokenFile: text('token-file'),
    json,
    noInput: flags['no-input'] === true,
    yes: flags['yes'] === true,
    dryRun: flags['dry-run'] === true,
    quiet: flags['quiet'] === true,
    noColour: flags['no-color'] === true,
    accessible: flags['accessible'] === true,
  }
}

function commandFlags(spec: CommandSpec, flags: Record<string, unknown>): Record<string, never> {
  const filled = Object.entries(spec.flags).map(([name, flag]) => {
    const empty = flag.kind === 'boolean' ? false : flag.kind === 'texts' ? [] : undefined
    return [name, flags[name] ?? empty] as const
  })
  return Object.fromEntries(filled) as Record<string, never>
}
