/** What a command line asks for, before anything heavy is loaded. */
export type Route = { ask: 'version' } | { ask: 'help'; words: string[] } | { ask: 'run' }

/** Tells the quick asks from commands; needs neither the command table nor the parser. */
export function route(argv: readonly string[]): Route {
  const words = argv.slice(0, endOf(argv)).filter((word) => !word.startsWith('--json='))
  if (words[0] === '--version' || words[0] === '-V') return { ask: 'version' }
  if (words[0] === 'help') return { ask: 'help', words: words.slice(1) }
  return words.includes('--help') || words.includes('-h') ? { ask: 'help', words } : { ask: 'run' }
}

/** Index of `--`, behind which nothing is a flag. */
export function endOf(words: readonly string[]): number {
  const end = words.indexOf('--')
  return end === -1 ? words.length : end
}

/** Whether the command line asks for JSON, found even when it cannot be parsed, so that its error is JSON too. */
export function asksForJson(argv: readonly string[], jsonWish?: string): boolean {
  if (environmentJson(jsonWish) !== undefined) return true
  return argv.slice(0, endOf(argv)).some((word) => word === '--json' || word.startsWith('--json='))
}

/** `CAMPUS_JSON` is on, off, or field names. */
export function environmentJson(wish: string | undefined): true | string[] | undefined {
  if (wish === undefined || ['0', 'false', 'no', 'off'].includes(wish.toLowerCase())) return undefined
  return ['1', 'true', 'yes', 'on'].includes(wish.toLowerCase()) ? true : fieldNames(wish)
}

export function fieldNames(text: string): string[] {
  return text.split(',').map((field) => field.trim())
}
