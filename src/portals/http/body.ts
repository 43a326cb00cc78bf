import { PassThrough, type Readable } from 'node:stream'
import { networkFailure, type Attempt } from './failure.ts'
import { NetworkProblem } from '../../portal/network-problem.ts'

/** A whole body, as far as it may be kept in memory. */
export async function readAll(stream: Readable, most: number, host: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > most) throw tooLarge(host, most)
    parts.push(part)
  }
  return Buffer.concat(parts)
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
