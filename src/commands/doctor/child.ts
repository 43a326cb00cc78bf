import { lookup } from 'node:dns/promises'
import type { Purpose } from '../../store/migrations.ts'
import type { SqliteHealth } from '../../store/sqlite/health.ts'

/** What is asked of the child: it may take longer than anybody waits, and nothing in a process can end it. */
export type ChildRequest =
  { ask: 'addresses'; host: string } | { ask: 'database'; file: string; purpose: Purpose }

/** The families of a host's addresses, or why it has none. */
export type Addresses = { families: (4 | 6)[] } | { failure: string }

/** The child of `in-child.ts`: one request in, one answer out. */
export async function answerOne(
  input: AsyncIterable<Buffer>,
  output: { end(text: string): unknown },
): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of input) parts.push(part)
  const request = JSON.parse(Buffer.concat(parts).toString('utf8')) as ChildRequest
  output.end(JSON.stringify(await answer(request)))
}

async function answer(request: ChildRequest): Promise<Addresses | SqliteHealth> {
  if (request.ask === 'addresses') return addressesOf(request.host)
  const { sqliteHealth } = await import('../../store/sqlite/health.ts')
  return sqliteHealth(request.file, request.purpose)
}

async function addressesOf(host: string): Promise<Addresses> {
  try {
    const found = await lookup(host, { all: true })
    return { families: found.map(({ family }) => (family === 6 ? 6 : 4)) }
  } catch (error) {
    return { failure: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' }
  }
}
