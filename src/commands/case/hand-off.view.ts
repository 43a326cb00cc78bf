import type { ViewScreen } from '../context.ts'
import type { CaseSummary } from '../../support/case.ts'
import type { UpdateRequest } from '../../support/request.ts'
import type { HandedOff } from '../write.ts'

/** What a person must do, to be read, copied or mailed. */
export function handOffView(
  { handOff, next, task, text, url, ...about }: HandedOff<CaseSummary | UpdateRequest>,
  { style }: ViewScreen,
): string {
  return [
    `${style.bold(`To be handed off as ${handOff}`)}: ${task.toLowerCase()}. ${'number' in about ? 'Nothing is filed yet.' : 'It is not done yet.'}`,
    `Page: ${url}`,
    '',
    text,
    '',
    `Then: ${next}`,
    '',
  ].join('\n')
}
