import { PassThrough, type Readable } from 'node:stream'
import { networkFailure, type Attempt } from './failure.ts'
import { NetworkProblem } from '../../portal/network-problem.ts'

/** A whole body, as far as it may be kept in memory. By its events: what `for await` needs takes a short answer's time to load. */
export function readAll(stream: Readable, most: number, host: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  return new Promise((resolve, reject) => {
    stream.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes > most) reject(tooLarge(host, most))
      else parts.push(part)
    })
    stream.on('end', () => resolve(Buffer.concat(parts)))
    stream.on('error', reject)
    stream.on('close', () => reject(new Error('the answer was not read to its end')))
  })
}

function tooLarge(host: string, most: number): NetworkProblem {
  return new NetworkProblem('perhaps', {
    code: 'answer-too-large',
    message: `The answer of ${host} is larger than ${most / 2 ** 20} MB.`,
    hint: 'Ask for less at once, with --limit for example.',
  })
}

/** The same bytes; a failure on the way is told as a sentence. */
export function told(stream: Readable, attempt: Attempt): Readable {
  const out = new PassThrough()
  stream.on('error', (error) => out.destroy(asError(networkFailure(error, attempt))))
  out.on('close', () => stream.destroy())
  // Not `pipeline`: it would end the stream with the failure as it came.
  stream.pipe(out)
  return out
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(String(failure))
}
