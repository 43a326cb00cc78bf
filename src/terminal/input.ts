import fs from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Problem } from '../support/problem.ts'
import { limitText } from '../support/text/bytes.ts'
import { decodeUtf8 } from '../support/text/utf8.ts'

const RETRY_MS = 5

/** Reads standard input as UTF-8 to its end, at most `limit` bytes. Anything else is a usage `Problem`. */
export async function readStandardInput(limit: number): Promise<string> {
  const decoded = decodeUtf8(await readToEnd(limit))
  if (decoded.ok) return decoded.text
  throw new Problem('usage', {
    code: 'input-not-text',
    message: `Standard input cannot be read. ${decoded.message}`,
    hint: decoded.hint,
  })
}

/** Standard input to its end, at most `limit` bytes (a usage `Problem` beyond). */
export async function readToEnd(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for (let total = 0; total <= limit;) {
    const chunk = new Uint8Array(Math.min(65_536, limit + 1 - total))
    const count = await readSome(chunk)
    if (count === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, count))
    total += count
  }
  throw new Problem('usage', {
    code: 'input-too-large',
    message: `Standard input is larger than ${limitText(limit)}.`,
    hint: 'Shorten it, or attach it as a file.',
  })
}

async function readSome(chunk: Uint8Array): Promise<number> {
  const read = promisify(fs.read)
  for (;;) {
    try {
      return (await read(0, chunk, 0, chunk.length, null)).bytesRead
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      // Windows tells the end of a pipe as an error.
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw unreadable(error, code)
      await setTimeout(RETRY_MS)
    }
  }
}

function unreadable(error: unknown, code: unknown): Problem {
  const folder = code === 'EISDIR'
  return new Problem('usage', {
    code: folder ? 'input-is-a-folder' : 'input-unreadable',
    message: folder ? 'Standard input is a folder.' : 'Standard input is closed or cannot be read.',
    hint: 'Redirect a file or a pipe into the command, or name a file.',
    cause: error,
  })
}
