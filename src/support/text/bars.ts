/** What bars are made of: eighths of a block, or signs that every locale has. */
export interface Ink {
  /** A part of a column by how much of it is filled, the last one whole. */
  parts: readonly string[]
  /** Heights, lowest first. */
  heights: readonly string[]
  /** Nothing there. */
  none: string
}

export const BLOCKS: Ink = {
  parts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
  heights: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  none: ' ',
}
export const SIGNS: Ink = { parts: ['#'], heights: ['_', '.', '-', '=', '+', '*', '#'], none: ' ' }

/** A bar as long as a value is of the largest, at most `columns`. What is above 0 is seen. */
export function bar(value: number, largest: number, columns: number, { parts }: Ink): string {
  if (value <= 0 || largest <= 0 || columns < 1) return ''
  const steps = Math.max(1, Math.round((Math.min(value, largest) / largest) * columns * parts.length))
  const rest = steps % parts.length
  const whole = parts.at(-1) ?? ''
  return whole.repeat(Math.floor(steps / parts.length)) + (rest === 0 ? '' : (parts[rest - 1] ?? ''))
}

/** Values over time, one column each; when there are more than `columns`, the last ones. Null has no height. */
export function sparkline(
  values: readonly (number | null)[],
  columns: number,
  { heights, none }: Ink,
): string {
  const shown = columns < 1 ? [] : values.slice(-columns)
  const largest = Math.max(0, ...shown.map((value) => value ?? 0))
  return shown
    .map((value) => {
      if (value === null || value <= 0 || largest === 0) return value === 0 ? (heights[0] ?? none) : none
      return heights[Math.round((value / largest) * (heights.length - 1))] ?? none
    })
    .join('')
}
