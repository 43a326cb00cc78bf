import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../support/problem.ts'
import { decodeUtf8 } from '../support/text/utf8.ts'
import { runForeground } from './foreground.ts'

export interface EditorWishes {
  editor: string | undefined
  temporaryFolder: string
}

/**
 * Opens the person's editor on a text in a private file called like `name`. Answers what was saved, null when that is
 * empty or the same. After a failure the `Problem` (kind `unsettled`) says where a text that was changed is kept.
 */
export async function editText(text: string, name: string, wishes: EditorWishes): Promise<string | null> {
  const file = privateFile(text, name, wishes.temporaryFolder)
  const command = wishes.editor ?? DEFAULT_EDITOR
  // Standard output may be a file that waits for the result; the editor draws where we ask.
  const code = await runForeground({ command, args: [file], output: 2 })
  const saved = readBack(file)
  const changed = saved === text || saved.trim() === '' ? null : saved
  if (code === 0 || changed === null) fs.rmSync(path.dirname(file), { recursive: true, force: true })
  if (code !== 0) throw editorFailed(wishes.editor, code, changed === null ? null : file)
  return changed
}

const DEFAULT_EDITOR = process.platform === 'win32' ? 'notepad' : '"$(command -v nano || echo vi)"'

function privateFile(text: string, name: string, temporaryFolder: string): string {
  try {
    const folder = fs.mkdtempSync(path.join(temporaryFolder, 'campus-'))
    const file = path.join(folder, path.basename(name).replace(/[^\w.-]/g, '-'))
    fs.writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
    return file
  } catch (error) {
    throw new Problem('unsettled', {
      code: 'editor-file',
      message: `No file for the editor could be made in ${temporaryFolder}.`,
      hint: 'Free some space there, or set TMPDIR to another folder.',
      cause: error,
    })
  }
}

/** An editor may have removed the file: that is an empty text. */
function readBack(file: string): string {
  if (!fs.existsSync(file)) return ''
  const decoded = decodeUtf8(fs.readFileSync(file))
  if (decoded.ok) return decoded.text
  throw new Problem('unsettled', {
    code: 'editor-text',
    message: `What the editor saved cannot be read. ${decoded.message}`,
    hint: `Your text is kept in ${file}. ${decoded.hint}`,
  })
}

function editorFailed(editor: string | undefined, code: number, kept: string | null): Problem {
  const name = editor ?? 'The editor'
  const missing = code === 126 || code === 127
  return new Problem('unsettled', {
    code: missing ? 'editor-missing' : 'editor-failed',
    message: missing ? `${name} could not be started.` : `${name} ended with a failure (exit ${code}).`,
    hint: `${kept === null ? '' : `Your text is kept in ${kept}. `}Set VISUAL or EDITOR to another editor, or give the text with a flag.`,
  })
}
