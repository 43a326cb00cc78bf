import type { CommandSpec, FlagSpec } from '../commands/spec.ts'
import { wrap } from '../support/text/layout.ts'
import { EXIT_MEANINGS } from './exit-meanings.ts'
import { GLOBAL_FLAGS } from './globals.ts'
import type { Entry } from './entry.ts'
import { bareWords, findCommand } from './find-command.ts'

/** Help for the longest command path that the words begin with; 80 columns, plain text. */
export function help(words: readonly string[], commands: readonly Entry[], version: string): string {
  const path = bareWords(words)
  if (path[0] === 'exit-codes') return exitCodes()
  const fitting = commands.filter(({ spec }) => spec.path.every((word, index) => path[index] === word))
  const exact = fitting.sort((one, other) => other.spec.path.length - one.spec.path.length)[0]
  if (exact) return commandHelp(exact.spec)
  const noun = path[0]
  if (noun === undefined)
    return overview(
      commands.map(({ spec }) => spec),
      version,
    )
  if (path.length > 1 || !commands.some(({ spec }) => spec.path[0] === noun)) findCommand(path, commands)
  return nounHelp(
    noun,
    commands.filter(({ spec }) => spec.path[0] === noun).map(({ spec }) => spec),
  )
}

function overview(specs: readonly CommandSpec[], version: string): string {
  return sections([
    wrap(
      `campus ${version}: support cases of an Infinite Campus district, from the command line (unofficial)`,
      80,
      0,
    ),
    titled('Usage', '  campus <command> [arguments] [flags]'),
    titled('Commands', twoColumns(nouns(specs))),
    titled('Flags of every command', flagLines(GLOBAL_FLAGS)),
    titled(
      'Start here',
      examples([
        ['campus init', 'who you are, and where your cases go'],
        ['campus case new --portal local', 'file a case by answering questions'],
        ['campus case --help', 'what can be done with cases, and so on for every word above'],
      ]),
    ),
    wrap(
      '`campus <command> --help` shows its flags and examples; `campus help exit-codes` what scripts can rely on.',
      80,
      0,
    ),
  ])
}

/** A line for every first word, with the words that may follow; one that stands alone says what it does. */
function nouns(specs: readonly CommandSpec[]): [string, string][] {
  const first = [...new Set(specs.map(({ path }) => path[0] ?? ''))]
  return first.map((noun) => {
    const own = specs.filter(({ path }) => path[0] === noun)
    const [only] = own
    if (own.length === 1 && only?.path.length === 1) return [noun, only.about]
    const verbs = [...new Set(own.flatMap(({ path }) => path.slice(1, 2)))].join(', ')
    const itself = own.find(({ path }) => path.length === 1)
    return [noun, itself ? `${itself.about}; ${verbs}` : verbs]
  })
}

function nounHelp(noun: string, specs: readonly CommandSpec[]): string {
  const first = specs[0]?.path.join(' ') ?? noun
  return sections([
    titled(`Commands of campus ${noun}`, twoColumns(specs.map((spec) => [spec.path.join(' '), spec.about]))),
    titled('Examples', examples(specs.slice(0, 3).flatMap((spec) => spec.examples.slice(0, 1)))),
    `\`campus ${first} --help\` shows its flags.`,
  ])
}

function commandHelp(spec: CommandSpec): string {
  const usage = spec.args.map(({ name, required, variadic }) => {
    const word = variadic ? `${name}...` : name
    return required ? word : `[${word}]`
  })
  const globals = Object.fromEntries(
    Object.entries(GLOBAL_FLAGS).filter(([name]) => name !== 'dry-run' || spec.dryRun),
  )
  return sections([
    wrap([spec.about, ...(spec.details ? ['', spec.details] : [])].join('\n'), 80, 0),
    titled('Usage', `  ${['campus', ...spec.path, ...usage, '[flags]'].join(' ')}`),
    spec.args.length > 0 &&
      titled(
        'Arguments',
        twoColumns(spec.args.map(({ name, about, choices }) => [name, withChoices(about, choices)])),
      ),
    Object.keys(spec.flags).length > 0 && titled('Flags', flagLines(spec.flags)),
    titled('Flags of every command', flagLines(globals)),
    titled('Examples', examples(spec.examples)),
  ])
}

function exitCodes(): string {
  return sections([
    titled('Exit codes', twoColumns(EXIT_MEANINGS.map(([code, meaning]) => [String(code), meaning]))),
  ])
}

function sections(parts: (string | false)[]): string {
  return `${parts.filter((part) => part !== false).join('\n\n')}\n`
}

function titled(title: string, body: string): string {
  return `${title}:\n${body}`
}

function flagLines(flags: Readonly<Record<string, FlagSpec>>): string {
  return twoColumns(
    Object.entries(flags).map(([name, flag]) => {
      const short = flag.short ? `-${flag.short}, ` : ''
      const value = flag.kind === 'boolean' ? '' : ` ${flag.value ?? 'VALUE'}`
      return [`${short}--${name}${value}`, withChoices(flag.about, flag.choices)]
    }),
  )
}

function examples(lines: CommandSpec['examples']): string {
  return lines.map(([line, about]) => `  # ${about}\n  ${folded(line)}`).join('\n')
}

/** A long command line over several, so that it can still be copied as it stands. Quoted text stays whole. */
function folded(line: string): string {
  const words = line.match(/(?:"[^"]*"|\S)+/g) ?? []
  return words.reduce((text, word) => {
    const last = text.slice(text.lastIndexOf('\n') + 1)
    return last.length + word.length + 3 > 78 ? `${text} \\\n    ${word}` : `${text} ${word}`
  })
}

/** Left column as wide as it needs up to 26; what does not fit beside it goes below. */
function twoColumns(rows: (readonly [string, string])[]): string {
  const left = Math.min(26, Math.max(...rows.map(([name]) => name.length)))
  return rows
    .map(([name, about]) => {
      const text = wrap(about, 80, left + 4)
      return name.length > left ? `  ${name}\n${text}` : `  ${name.padEnd(left)}  ${text.trimStart()}`
    })
    .join('\n')
}

function withChoices(about: string, choices: readonly string[] | undefined): string {
  return choices ? `${about}: ${choices.join(', ')}` : about
}
