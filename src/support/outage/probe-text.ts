import { withoutSecrets } from '../secrets.ts'
import { count, lengthText } from '../time/words.ts'
import type { Streak } from './streak.ts'

export type How = { exit: number } | { signal: string } | 'too-late' | 'stopped'

const COMMAND_CHARACTERS = 300

/** `curl -fsS https://…`, without secrets. */
export function commandText(command: readonly string[]): string {
  const words = withoutSecrets(
    command.map((word) => (/^[\w@%+=:,./?&#-]+$/.test(word) ? word : quoted(word))).join(' '),
  )
  return [...words].length > COMMAND_CHARACTERS
    ? `${[...words].slice(0, COMMAND_CHARACTERS - 1).join('')}…`
    : words
}

/** `exit code 7`, `no end within 30 s`. */
export function howText(how: How, limit: number): string {
  if (how === 'too-late') return `no end within ${lengthText(limit)}`
  if (how === 'stopped') return 'stopped'
  return 'exit' in how ? `exit code ${how.exit}` : `ended by ${how.signal}`
}

/** What a case says of a probe that fails. */
export function failingText(
  { failures, since }: Streak,
  { command, how, limit, output }: { command: readonly string[]; how: How; limit: number; output: string },
): string {
  const times = failures === 1 ? 'has failed' : `has failed ${failures} times in a row`
  return [
    `The probe ${commandText(command)} ${times} since ${since ?? 'just now'}. The last time: ${howText(how, limit)}.`,
    ...(output === '' ? [] : [`It printed at the end:\n${output}`]),
  ].join('\n')
}

/** What a case says once the probe succeeds again; `before` is what was known until then. */
export function recoveredText({ failures, since }: Pick<Streak, 'failures' | 'since'>, now: Date): string {
  const lasted = since === null ? 0 : now.getTime() - Date.parse(since)
  const within = lasted < 1000 ? '' : ` in ${lengthText(lasted)}`
  const after = since === null ? '' : `, after ${count(failures, 'failure')}${within}`
  return `The probe succeeds again since ${now.toISOString()}${after}.`
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
