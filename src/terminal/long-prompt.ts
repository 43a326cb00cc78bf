import { Problem } from '../support/problem.ts'
import { interrupted } from './interrupted.ts'
import type { LineReader } from './line-reader.ts'
import type { Prompt } from './terminal.ts'

interface LongEntry {
  /** A new reader for every round: the editor needs the keyboard in between. */
  openReader(): LineReader
  write(text: string): void
  edit(text: string): Promise<string | null>
  /** Whether the person has been told how such a text ends; one telling is enough. */
  told: boolean
}

const how = (kept: boolean): string =>
  `End with a line that holds only a dot (or Ctrl-D). Enter alone ${kept ? 'keeps what is there' : 'leaves it empty'}; e alone opens your editor.`
const KEPT = 'What you typed is kept: go on, or type e to change it in your editor.\n'

/**
 * Reads a text of many lines. After a complaint of `check`, or a failure of the editor, one goes on where one was;
 * nothing typed is lost.
 */
export async function askLong(prompt: Extract<Prompt, { kind: 'long' }>, entry: LongEntry): Promise<string> {
  const usual = prompt.default ?? ''
  const told = how(usual !== '')
  const short = usual === '' ? ' (end with a dot)' : ' (end with a dot; Enter keeps it)'
  let words = `${prompt.message}${entry.told ? short : `\n${told}`}\n`
  let text = ''
  for (;;) {
    const round = await readRound(entry, words, prompt.whole)
    const grown = round.editor
      ? await edited(text === '' ? usual : text, entry)
      : [text, ...round.lines].join('\n').replace(/^\n/, '')
    if (grown === null) {
      words = `Nothing new came from the editor. ${told}\n`
      continue
    }
    text = grown === '' ? usual : grown
    const fault = prompt.check?.(text) ?? null
    if (fault === null) return text
    if (round.left && round.lines.length === 0) throw interrupted()
    if (prompt.afresh) text = ''
    words = `${fault}\n${text === '' ? '' : KEPT}`
  }
}

async function edited(text: string, { edit, write }: LongEntry): Promise<string | null> {
  try {
    return await edit(text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    write(`${error.message} ${error.hint ?? ''}\n`)
    return null
  }
}

interface Round {
  lines: string[]
  /** Ended by Ctrl-D. */
  left: boolean
  editor: boolean
}

/** Says `words` once somebody listens: what is typed at them, Ctrl-C above all, must not be missed. */
async function readRound(
  { openReader, write }: LongEntry,
  words: string,
  isWhole: (line: string) => boolean = () => false,
): Promise<Round> {
  const reader = openReader()
  write(words)
  const lines: string[] = []
  try {
    for (;;) {
      const line = await reader.next()
      const first = lines.length === 0
      if (line === null || line === '.' || (first && line === ''))
        return { lines, left: line === null, editor: false }
      if (first && line === 'e') return { lines, left: false, editor: true }
      lines.push(line)
      if (first && isWhole(line)) return { lines, left: false, editor: false }
    }
  } finally {
    reader.close()
  }
}
