import type { FlagSpec } from '../commands/spec.ts'
import type { Problem } from '../support/problem.ts'
import { nearest } from '../support/text/nearest.ts'
import type { Entry } from './entry.ts'
import { GLOBAL_FLAGS } from './globals.ts'
import { usage } from './usage.ts'

/** The command whose path starts the line; global flags may stand before and between its words. */
export function findCommand(
  words: readonly string[],
  commands: readonly Entry[],
): { entry: Entry; rest: string[] } {
  const path: string[] = []
  const flags: string[] = []
  let index = 0
  for (; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word.startsWith('-') && word !== '-' && word !== '--') {
      flags.push(word)
      if (takesValue(word)) flags.push(words[(index += 1)] ?? '')
      continue
    }
    const longer = [...path, word]
    const found = commands.find(({ spec }) => same(spec.path, longer))
    if (found && !goesOn(longer, words[index + 1] ?? '', commands))
      return { entry: found, rest: [...flags, ...words.slice(index + 1)] }
    if (!found && !commands.some(({ spec }) => same(spec.path.slice(0, longer.length), longer))) {
      throw strayFlag(flags) ?? unknownCommand(path, word, commands)
    }
    path.push(word)
  }
  if (path.length === 0) return { entry: frontPage(flags, commands), rest: flags }
  const verbs = verbsAfter(path, commands).join(', ')
  throw usage(
    'no-verb',
    `\`campus ${path.join(' ')}\` needs one of: ${verbs}.`,
    `What each does: \`campus ${path.join(' ')} --help\``,
  )
}

/** What `campus` alone shows. */
function frontPage(flags: string[], commands: readonly Entry[]): Entry {
  const found = commands.find(({ spec }) => same(spec.path, ['today']))
  const stray = strayFlag(flags)
  if (found && stray === null) return found
  throw (
    strayFlag(flags) ?? usage('no-command', 'No command was given.', '`campus --help` lists the commands.')
  )
}

/** Whether the next word makes a command of its own: `serve` is one, and so is `serve enrol`. */
function goesOn(path: readonly string[], next: string, commands: readonly Entry[]): boolean {
  const longer = [...path, next]
  return commands.some(({ spec }) => same(spec.path.slice(0, longer.length), longer))
}

/** The words of a line that are no flags of every command, nor their values. */
export function bareWords(words: readonly string[]): string[] {
  return words.filter((word, index) => !word.startsWith('-') && !takesValue(words[index - 1] ?? ''))
}

function takesValue(word: string): boolean {
  const name = word.slice(2)
  return (
    Object.hasOwn(GLOBAL_FLAGS, name) && (GLOBAL_FLAGS as Record<string, FlagSpec>)[name]?.kind !== 'boolean'
  )
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index])
}

function verbsAfter(path: readonly string[], commands: readonly Entry[]): string[] {
  const next = commands
    .filter(({ spec }) => spec.path.length > path.length && same(spec.path.slice(0, path.length), path))
    .map(({ spec }) => spec.path[path.length] ?? '')
  return [...new Set(next)]
}

function unknownCommand(path: string[], word: string, commands: readonly Entry[]): Problem {
  const guess = nearest(word, verbsAfter(path, commands))
  const line = ['campus', ...path].join(' ')
  return usage(
    'unknown-command',
    `There is no command \`${line} ${word}\`.`,
    guess ? `Did you mean \`${line} ${guess}\`?` : `\`${line} --help\` lists what there is.`,
  )
}

/** A misspelt global flag before the command leaves its value standing where a command should be. */
function strayFlag(flags: string[]): Problem | null {
  const known = Object.keys(GLOBAL_FLAGS).map((name) => `--${name}`)
  const stray = flags.find((flag) => flag.startsWith('--') && !known.includes(flag.split('=')[0] ?? ''))
  if (stray === undefined) return null
  const guess = nearest(stray, known)
  const hint = guess ? `Did you mean ${guess}?` : '`campus --help` lists the flags of every command.'
  return usage('unknown-flag', `There is no flag ${stray} of every command.`, hint)
}
