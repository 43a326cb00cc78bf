import { truncate } from '../support/text/layout.ts'
import type { Terminal } from './terminal.ts'

const COLUMNS = 79
const START_OF_LINE = '\r\x1b[K'

interface Parts {
  write(text: string): void
  /** Whether the line can be written over; asked once there is something to tell. */
  overwrites(): boolean
}

/** How far something is, in the way that suits where it is told. */
export function progressWriter({ write, overwrites }: Parts): Terminal['progress'] {
  let shown = false
  let last: string | null = null
  let over: boolean | null = null
  return (told) => {
    if (told === null) {
      if (shown) write(START_OF_LINE)
      shown = false
      return
    }
    over ??= overwrites()
    if (over) {
      write(`${START_OF_LINE}${truncate(told.text, COLUMNS)}`)
      shown = true
    } else if (told.key !== last) write(`${told.text}\n`)
    last = told.key
  }
}
