import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makeFolder } from '../../store/sqlite/folders.ts'
import { Problem } from '../../support/problem.ts'

interface Expected {
  /** Hexadecimal, as the sender computed it. */
  sha256: string
  /** Bytes. */
  most: number
  folder: string
}

/** Takes a file onto the disk, no more of it than is allowed, and hands it on when it is what was announced. */
export async function receive(
  stream: Readable,
  { sha256, most, folder }: Expected,
): Promise<{ bytes: Uint8Array; size: number }> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw malformed()
  makeFolder(folder)
  const place = join(folder, `${sha256}.${randomUUID()}`)
  const hash = createHash('sha256')
  let size = 0
  const measured = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      hash.update(chunk)
      done(size > most ? tooLarge(most) : null, chunk)
    },
  })
  try {
    await pipeline(stream, measured, createWriteStream(place, { mode: 0o600, flags: 'wx' }))
    if (hash.digest('hex') !== sha256) throw differs()
    return { bytes: await readFile(place), size }
  } catch (error) {
    throw CUT.has((error as NodeJS.ErrnoException).code ?? '') ? cutOff() : error
  } finally {
    await rm(place, { force: true })
  }
}

/** What a stream says whose sender is gone. */
const CUT: ReadonlySet<string> = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'])

function cutOff(): Problem {
  return new Problem('usage', {
    code: 'cut-off',
    message: 'The file ended before all of it was sent.',
    retryable: true,
  })
}

function malformed(): Problem {
  return new Problem('usage', {
    code: 'malformed-digest',
    message: 'A file is sent under its SHA-256, as 64 hexadecimal digits in lower case.',
  })
}

function tooLarge(most: number): Problem {
  return new Problem('usage', { code: 'too-large', message: `A file may have ${most} bytes at most.` })
}

function differs(): Problem {
  return new Problem('usage', {
    code: 'digest-differs',
    message: 'What arrived is not what was announced: its SHA-256 differs.',
    hint: 'Send it again.',
    retryable: true,
  })
}
