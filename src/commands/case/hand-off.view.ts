import type { ViewScreen } from '../context.ts'
import type { HandedOff } from '../write.ts'

/** What a person must do, to be read, copied or mailed. */
export function handOffView({ handOff, task, text, url, number }: HandedOff, { style }: ViewScreen): string {
  return [
    `${style.bold(`To be handed off as ${handOff}`)}: ${task.toLowerCase()}. Nothing is filed yet.`,
    `Page: ${url}`,
    '',
    text,
    '',
    `Then: campus case number ${handOff} ${number ?? 'NUMBER'}`,
    '',
  ].join('\n')
}
