import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { request as open } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { connections, type HardCaller } from './caller.ts'
import type { NewDatabase } from './databases.ts'
import { held, newLedger, type Sent } from './ledger.ts'
import { signInPeople } from './people.ts'
import { killed, startServing } from './serving.ts'

/** Milliseconds that the server gives what runs, and more for a slow computer. */
const LIMIT = 10_000
const SLACK = 6_000

interface Slow {
  /** Sends the rest. */
  finish(): void
  answered: Promise<{ status: number; text: string }>
}

/** A request whose body is on the way: the server has its head and half of it. */
async function halfSent(
  by: HardCaller,
  method: string,
  url: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<Slow> {
  const half = Math.floor(body.length / 2)
  const all = { ...(await by.signed(method, url)), ...headers, 'content-length': String(body.length) }
  const sending = open(url, { method, headers: all })
  const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
    sending.on('error', reject)
    sending.on('response', (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      answer.on('error', reject)
    })
  })
  answered.catch(() => undefined)
  sending.write(body.subarray(0, half))
  return { finish: () => sending.end(body.subarray(half)), answered }
}

/**
 * A server is told to end while a file and several writes come in. What runs is finished and answered, unless its
 * sender never ends; nobody new gets in; it exits with 0 within its limit.
 */
export async function stopped(
  newDatabase: NewDatabase,
  signal: 'SIGTERM' | 'SIGINT',
  senders: 'finish' | 'never end',
): Promise<void> {
  const database = await newDatabase()
  const home = mkdtempSync(join(tmpdir(), 'campus-hard-'))
  const agent = connections(4)
  let serving = await startServing({ ...database, home })
  try {
    const { contacts } = await signInPeople({ ...database, url: serving.url, agent }, 3)
    const [ann] = contacts
    if (!ann) throw new Error('nobody signed in')
    const ledger = newLedger()
    const bytes = randomBytes(200_000)
    const upload = `${serving.url}/v1/uploads/${createHash('sha256').update(bytes).digest('hex')}`
    const slow = [await halfSent(ann, 'PUT', upload, { 'content-type': 'application/octet-stream' }, bytes)]
    const writes: Sent[] = []
    for (const by of contacts) {
      const write = ledger.next(by, null)
      const headers = { 'content-type': 'application/json', 'idempotency-key': `"${write.key}"` }
      const body = Buffer.from(JSON.stringify(write.body))
      slow.push(await halfSent(by, 'POST', `${serving.url}/v1/cases`, headers, body))
      writes.push(write)
    }
    await pause(500)
    const began = Date.now()
    serving.child.kill(signal)
    while (!serving.told().includes('Finishing what runs')) await pause(10)
    await pause(200)
    expect(await connects(serving.port), 'a new connection').toBe(false)
    if (senders === 'finish') {
      for (const { finish } of slow) finish()
      const answers = await Promise.all(slow.map(({ answered }) => answered))
      expect(answers.map(({ status }) => status)).toEqual([201, ...writes.map(() => 200)])
      for (const [index, write] of writes.entries())
        write.number = (JSON.parse(answers[index + 1]?.text ?? '') as { number: number }).number
    }
    expect(await serving.ended, serving.told()).toBe(0)
    const took = Date.now() - began
    expect(took).toBeLessThan(senders === 'finish' ? LIMIT / 2 : LIMIT + SLACK)
    expect(serving.told()).not.toMatch(/failed:/)
    serving = await startServing({ ...database, home, port: serving.port })
    expect(held(ledger.sent, await ledger.count(ledger.sent, contacts))).toBe(0)
  } finally {
    await agent.destroy()
    await killed(serving)
    rmSync(home, { recursive: true, force: true })
    await database.check().finally(() => database.remove())
  }
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('close', () => socket.destroy())
  })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
