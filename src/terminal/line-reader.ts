import { createInterface, type Interface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { ReadStream } from 'node:tty'
import { interrupted, watchForEnd } from './interrupted.ts'
import { PastedInput } from './pasted-input.ts'
import { isTerminal } from './screen.ts'

const HANG_UP_MS = 20

/** The keyboard, line by line. */
export interface LineReader {
  /** The next line; null at Ctrl-D. Rejects with the interrupted `Problem` on Ctrl-C and when the terminal is gone. */
  next(): Promise<string | null>
  close(): void
}

/** Lines that are edited with the arrow keys and may be of any length. */
export function editedLines(): LineReader {
  const input = new PastedInput(process.stdin, process.stderr)
  const lines = createInterface({
    input,
    output: process.stderr,
    terminal: true,
    historySize: 0,
    prompt: '',
  })
  input.feeds(lines)
  return readerOf(lines, () => input.release())
}

/**
 * Lines as the terminal itself edits them, without a single control sequence. A stream of its own, because Ctrl-D ends
 * a stream for good.
 */
export function plainLines(): LineReader {
  const input = new ReadStream(0)
  return readerOf(createInterface({ input, terminal: false }), () => void input.destroy())
}

/** Listens from the start: of a pasted text all lines come at once. */
function readerOf(lines: Interface, release: () => void): LineReader {
  const watch = watchForEnd()
  const iterator = lines[Symbol.asyncIterator]()
  lines.on('SIGINT', watch.end).on('error', watch.end)
  const gone = new Promise<never>((_, reject) => {
    watch.signal.addEventListener('abort', () => reject(interrupted()), { once: true })
  })
  gone.catch(() => undefined)
  return {
    async next() {
      const { done, value } = await Promise.race([iterator.next(), gone]).catch((error: unknown) => {
        watch.end()
        throw interrupted(error)
      })
      if (done !== true) return value
      // A closed window reads like Ctrl-D, but nobody meant to end the text there; a moment later they differ.
      await Promise.race([setTimeout(HANG_UP_MS), gone])
      if (isTerminal(0)) return null
      watch.end()
      throw interrupted()
    },
    close() {
      watch.stop()
      lines.close()
      release()
    },
  }
}
