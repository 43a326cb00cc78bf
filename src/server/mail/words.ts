import { screenText } from '../../support/privacy/screen.ts'
import { printable } from '../../support/text/printable.ts'

const MOST_CHARACTERS = 150

/** One line of a mail, of whatever somebody wrote: no line ends, nothing invisible, not endless. */
export function oneLine(text: string): string {
  const line = printable(text).replace(/\s+/g, ' ').trim()
  return line.length > MOST_CHARACTERS ? `${[...line].slice(0, MOST_CHARACTERS - 1).join('')}…` : line
}

/** A title for a mail, which goes through many hands; null when it may say who a student is. */
export function screenedTitle(text: string): string | null {
  const line = oneLine(text)
  const findings = screenText(text, { pointer: '/subject', strict: true })
  return findings.length > 0 || line === '' ? null : line
}
