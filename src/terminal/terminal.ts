/** How much room and ink the person's screen has. */
export interface Screen {
  /** Columns of standard output, 80 when it is not a terminal. */
  columns: number
  /** Standard output is a terminal. */
  terminal: boolean
  /** Colour may be used on standard output. */
  colour: boolean
  /** Blocks may be drawn; else plain letters and signs only. */
  blocks: boolean
}

/**
 * One question to a person. The answer of `text` and `long` is what was typed, of `choice` the chosen value, of
 * `confirm` `yes` or `no`.
 */
export type Prompt =
  | {
      kind: 'text'
      message: string
      default?: string
      check?: (answer: string) => string | null
      /** Not shown while it is typed, where the terminal can do that. */
      secret?: true
    }
  | {
      kind: 'long'
      message: string
      /** Kept by Enter alone. */
      default?: string
      /** After a complaint one begins anew: short lists, easier typed again than mended. */
      afresh?: boolean
      /** A first line that is the whole answer. */
      whole?: (line: string) => boolean
      check?: (answer: string) => string | null
    }
  | {
      kind: 'choice'
      message: string
      choices: { value: string; label: string; about?: string }[]
      default?: string
    }
  | { kind: 'confirm'; message: string; default: boolean }

/** A question whose answer is one line. */
export type ShortPrompt = Exclude<Prompt, { kind: 'long' }>

/** The outside world's screen and keyboard. Only this folder writes to standard output or standard error. */
export interface Terminal {
  readonly screen: Screen
  /** Both standard input and standard error are terminals and nothing forbade asking. */
  readonly canAsk: boolean
  /** Writes to standard output. A reader that went away is no error. */
  result(text: string): void
  /** Writes a line to standard error. */
  note(text: string): void
  /**
   * Tells how far something is: one line that is written over on a terminal; elsewhere, and for screen readers, a line
   * of its own whenever `key` is another. Null ends it.
   */
  progress(told: { key: string; text: string } | null): void
  /** Shows a long text in the person's pager when standard output is a terminal, else writes it. */
  page(text: string): Promise<void>
  /** Asks on standard error; rejects with a `Problem` of kind `interrupted` on Ctrl-C or a closed terminal. */
  ask(prompt: Prompt): Promise<string>
  /**
   * Opens the person's editor on the text; answers what was saved, null when it was left unchanged or empty. A failing
   * editor is a `Problem` that says where the text is kept.
   */
  edit(text: string, name: string): Promise<string | null>
  /** Reads standard input as UTF-8 to its end, at most `limit` bytes (a `Problem` beyond). */
  readInput(limit: number): Promise<string>
  /** The same, as the bytes they are. */
  readInputBytes(limit: number): Promise<Uint8Array>
}
