import type { Context } from './context.ts'

export interface Counting {
  tell(done: number): void
  end(): void
}

/** Tells somebody who waits at a terminal how many are done; nobody else. */
export function countingOn(
  { terminal, globals }: Pick<Context, 'terminal' | 'globals'>,
  what: string,
): Counting {
  const silent = globals.json !== undefined || globals.quiet || !terminal.canAsk
  if (silent) return { tell: () => undefined, end: () => undefined }
  return {
    tell: (done) => terminal.progress({ key: what, text: `${what}: ${done.toLocaleString('en-US')}` }),
    end: () => terminal.progress(null),
  }
}
