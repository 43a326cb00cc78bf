import type { Screen } from './terminal.ts'

type Paint = (text: string) => string

/** How a view marks its text. Without colour every function gives its text back. */
export interface Style {
  bold: Paint
  dim: Paint
  green: Paint
  yellow: Paint
  red: Paint
  cyan: Paint
}

const same: Paint = (text) => text
const PLAIN: Style = { bold: same, dim: same, green: same, yellow: same, red: same, cyan: same }

/** The style that fits the screen; the colour library is loaded only when there is colour. */
export async function loadStyle(screen: Pick<Screen, 'colour'>): Promise<Style> {
  if (!screen.colour) return PLAIN
  const { Chalk } = await import('chalk')
  return new Chalk({ level: 1 })
}
