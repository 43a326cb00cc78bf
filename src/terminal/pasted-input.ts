import type { Interface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** Nobody types so much at once. */
const PASTED_CHARACTERS = 64
/** Keys that do something; lines end with the others. */

const KEYS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/

/**
 * The keyboard for a line interface that takes pasted text whole: the interface measures its line anew for every
 * single sign, which takes an hour for a line of a million.
 */
export class PastedInput extends PassThrough {
  readonly #keyboard: NodeJS.ReadStream
  readonly #echo: NodeJS.WriteStream
  readonly #decoder = new StringDecoder('utf8')
  #lines: Interface | null = null

  constructor(keyboard: NodeJS.ReadStream, echo: NodeJS.WriteStream) {
    super()
    this.#keyboard = keyboard
    this.#echo = echo
    keyboard.on('data', this.#take).on('end', this.#end).on('error', this.#fail)
    keyboard.resume()
  }

  /** The interface that reads from this. */
  feeds(lines: Interface): void {
    this.#lines = lines
  }

  setRawMode(mode: boolean): this {
    this.#keyboard.setRawMode(mode)
    return this
  }

  release(): void {
    this.#keyboard.off('data', this.#take).off('end', this.#end).off('error', this.#fail)
    this.#keyboard.pause()
  }

  #end = (): void => void this.end()
  /** A window that was closed ends first, and then cannot be set up any more. */
  #fail = (error: Error): void => void (this.readableEnded || this.destroy(error))

  #take = (chunk: Uint8Array): void => {
    const text = this.#decoder.write(Buffer.from(chunk))
    const lines = this.#lines
    if (
      lines === null ||
      text.length < PASTED_CHARACTERS ||
      KEYS.test(text) ||
      lines.cursor < lines.line.length
    ) {
      this.write(text)
      return
    }
    text.split(/\r\n?|\n/).forEach((part, index) => {
      if (index > 0) lines.write(null, { name: 'return' })
      this.#echo.write(part)
      const whole = lines.line + part
      Object.assign(lines, { line: whole, cursor: whole.length })
    })
  }
}
