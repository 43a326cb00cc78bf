import { askByLine } from './line-prompts.ts'
import { editedLines, plainLines } from './line-reader.ts'
import { askLong } from './long-prompt.ts'
import type { Prompt, Terminal } from './terminal.ts'

interface Asking {
  /** Without moving the cursor. */
  plain: boolean
  colour: boolean
  write(text: string): void
  edit: Terminal['edit']
  /** Whether a long text was asked for before. */
  told: boolean
}

/** Asks in the way that suits the terminal and the kind of question. */
export async function askPerson(
  prompt: Prompt,
  { plain, colour, write, edit, told }: Asking,
): Promise<string> {
  if (prompt.kind === 'long') {
    const openReader = plain ? plainLines : editedLines
    return askLong(prompt, { openReader, write, told, edit: (text) => edit(text, 'answer.txt') })
  }
  if (!plain) {
    const { askWithKeys } = await import('./prompts.ts')
    return askWithKeys(prompt, colour)
  }
  const reader = plainLines()
  try {
    return await askByLine(prompt, { reader, write })
  } finally {
    reader.close()
  }
}
