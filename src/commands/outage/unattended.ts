import type { Context, Warning } from '../context.ts'

/** The same context for something that runs alone: nobody is asked, and what is warned of is taken down each time. */
export function unattended(
  context: Context,
  { warn, dryRun = false }: { warn: (warning: Warning) => void; dryRun?: boolean },
): Context {
  return {
    ...context,
    warn,
    globals: { ...context.globals, dryRun },
    terminal: Object.create(context.terminal, { canAsk: { value: false } }) as Context['terminal'],
  }
}
