import type { ArgumentSpec, CommandSpec, Completes, FlagSpec } from '../../commands/spec.ts'
import { GLOBAL_FLAGS } from '../globals.ts'

/** Where the values of a flag or an argument come from. `fields` is a list joined by commas, only after `=`. */
export type Offer =
  | { from: 'words' | 'fields'; words: readonly string[] }
  | { from: 'cache'; kind: Exclude<Completes, 'files'> }
  | { from: 'files' | 'nothing' }

export interface Flag {
  /** `--yes` */
  long: string
  /** `-y` */
  short: string | null
  about: string
  /** Placeholder of the value (`FILE`); null when none follows as a word of its own. */
  value: string | null
  repeatable: boolean
  offer: Offer
}

export interface Argument {
  name: string
  about: string
  variadic: boolean
  offer: Offer
}

/** Words that need a further word: the program itself (an empty path) and every noun. */
export interface Group {
  path: string
  verbs: { name: string; about: string }[]
  flags: Flag[]
}

export interface Command {
  path: string
  args: Argument[]
  /** Its own flags, then those of every command. */
  flags: Flag[]
}

/** The command line as completions see it. */
export interface Model {
  groups: Group[]
  commands: Command[]
  /** Flags that every group and command knows. */
  shared: Flag[]
}

const NOTHING: Offer = { from: 'nothing' }
const { json: JSON_FLAG, 'dry-run': DRY_RUN, ...SHARED } = GLOBAL_FLAGS
const HELP = { kind: 'boolean', short: 'h', about: 'Show help' } as const
const VERSION = { kind: 'boolean', short: 'V', about: 'Show the version' } as const

export function modelOf(specs: readonly CommandSpec[]): Model {
  const shared = flagsOf({ ...SHARED, help: HELP })
  const commands = specs.map((spec) => commandOf(spec, shared))
  const own = new Map(commands.map((command) => [command.path, command]))
  const groups = groupsOf(specs, shared).map((group) => withOwn(group, own.get(group.path)))
  const led = new Set(groups.map(({ path }) => path))
  return { groups, commands: commands.filter(({ path }) => !led.has(path)), shared }
}

/** A noun that is a command by itself, as `serve` is, has the flags of that command. */
function withOwn(group: Group, command: Command | undefined): Group {
  return command ? { ...group, flags: command.flags } : group
}

/** The flags whose value may be the next word. The same for all commands, so that no shell needs a table of pairs. */
export function valuedFlags({ groups, commands }: Model): string[] {
  const valued = [...groups, ...commands].flatMap(({ flags }) => flags.filter(({ value }) => value !== null))
  return [...new Set(valued.flatMap(namesOf))]
}

export function namesOf({ long, short }: Flag): string[] {
  return short === null ? [long] : [long, short]
}

function commandOf(spec: CommandSpec, shared: readonly Flag[]): Command {
  const own = flagsOf({ ...spec.flags, ...(spec.dryRun && { 'dry-run': DRY_RUN }) })
  const json: Flag = {
    ...flagOf('json', JSON_FLAG),
    offer: { from: 'fields', words: [...new Set([...spec.fields, ...(spec.handOffFields ?? [])])] },
  }
  const named = new Set(own.map(({ long }) => long))
  return {
    path: spec.path.join(' '),
    args: spec.args.map(argumentOf),
    flags: [...own, json, ...shared.filter(({ long }) => !named.has(long))],
  }
}

function groupsOf(specs: readonly CommandSpec[], shared: readonly Flag[]): Group[] {
  const paths = new Set(specs.flatMap(({ path }) => path.map((_, depth) => path.slice(0, depth).join(' '))))
  return [...paths].map((path) => ({
    path,
    verbs: verbsOf(path, specs),
    flags: [...shared, ...(path === '' ? flagsOf({ version: VERSION }) : [])],
  }))
}

/** A noun that leads on to verbs is described by naming them. */
function verbsOf(group: string, specs: readonly CommandSpec[]): Group['verbs'] {
  const depth = group === '' ? 0 : group.split(' ').length
  const below = specs.filter(({ path }) => path.length > depth && path.slice(0, depth).join(' ') === group)
  return [...new Set(below.map(({ path }) => path[depth] ?? ''))].map((name) => {
    const under = below.filter(({ path }) => path[depth] === name)
    const itself = under.find(({ path }) => path.length === depth + 1)
    return { name, about: itself?.about ?? [...new Set(under.map(({ path }) => path[depth + 1]))].join(', ') }
  })
}

function flagsOf(flags: Readonly<Record<string, FlagSpec>>): Flag[] {
  return Object.entries(flags).map(([name, flag]) => flagOf(name, flag))
}

function flagOf(name: string, flag: FlagSpec): Flag {
  const valued = flag.kind !== 'boolean'
  return {
    long: `--${name}`,
    short: flag.short === undefined ? null : `-${flag.short}`,
    about: flag.about,
    value: valued ? (flag.value ?? 'VALUE') : null,
    repeatable: flag.kind === 'texts',
    offer: valued ? offerOf(flag) : NOTHING,
  }
}

function argumentOf(argument: ArgumentSpec): Argument {
  const { name, about, variadic = false } = argument
  return { name, about, variadic, offer: offerOf(argument) }
}

function offerOf({ choices, complete }: Pick<FlagSpec, 'choices' | 'complete'>): Offer {
  if (choices !== undefined) return { from: 'words', words: choices }
  if (complete === undefined) return NOTHING
  return complete === 'files' ? { from: 'files' } : { from: 'cache', kind: complete }
}
