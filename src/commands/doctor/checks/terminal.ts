import { hint, ok, type Found } from '../finding.ts'
import type { Parts } from '../parts.ts'

const NARROW = 60

/** How texts are shown here, and whether anybody can be asked. */
export function terminal({
  screen,
  canAsk,
  environment,
  globals,
}: Pick<Parts, 'screen' | 'canAsk' | 'environment' | 'globals'>): Found[] {
  const where = screen.terminal
    ? `A terminal of ${screen.columns} columns`
    : 'Output goes to a file or a program'
  const colour = screen.colour ? 'in colour' : `without colour${whyPlain({ screen, environment, globals })}`
  const asking = canAsk ? 'questions can be asked' : 'nobody can be asked'
  const said = `${where}, ${colour}; ${asking}.`
  if (screen.terminal && screen.columns < NARROW)
    return [hint('narrow', said, 'Make the window wider: tables are cut at this width.')]
  return [ok('terminal', said)]
}

function whyPlain({
  screen,
  environment,
  globals,
}: Pick<Parts, 'screen' | 'environment' | 'globals'>): string {
  if (globals.noColour) return ' (--no-color)'
  if (environment.noColour) return ' (NO_COLOR or CAMPUS_NO_COLOR)'
  return screen.terminal && environment.dumbTerminal ? ' (TERM=dumb)' : ''
}
