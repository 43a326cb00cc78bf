import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { startTeam } from '../team.ts'

const HEADS = 60
const BODIES = 60
const STRANGERS = 20
/** Milliseconds. */
const LIMITS = { head: 1500, request: 3000 }
/** The server looks at its connections so often. */
const LOOKS = LIMITS.head / 4
const DRIP = 100

/** A connection that sends what it has byte by byte; what it was answered, and after how long it was ended. */
function drip(port: number, head: string, slowly: string): Promise<{ told: string; took: number }> {
  return new Promise((resolve) => {
    const began = Date.now()
    let told = ''
    let sent = 0
    let drops: ReturnType<typeof setInterval>
    const socket: Socket = connect(port, '127.0.0.1', () => {
      socket.write(head)
      drops = setInterval(() => socket.write(slowly[sent++ % slowly.length] ?? ''), DRIP)
    })
    socket.on('data', (chunk) => (told += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drops)
      resolve({ told, took: Date.now() - began })
    })
    onTestFinished(() => void socket.destroy())
  })
}

test('who sends a byte now and then is cut off, and nobody else waits', async () => {
  const team = await startTeam({ limits: { ...LIMITS, atOnce: 40 } })
  const ann = await team.person('ann@x.example')
  const port = Number(new URL(team.url).port)
  const post = (headers: object) => {
    const all = { host: 'x', 'content-type': 'application/json', 'content-length': 5000, ...headers }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
    return ['POST /v1/cases HTTP/1.1', ...lines, '', '{'].join('\r\n')
  }
  const slow = Array.from({ length: HEADS }, () => drip(port, 'GET /v1/me HTTP/1.1\r\n', 'X-Slow: very\r\n'))
  for (let left = BODIES; left > 0; left -= 1) {
    const signed = await ann.credentials.headers('POST', `${team.url}/v1/cases`)
    slow.push(drip(port, post(signed), '"a": "b", '))
  }
  for (let left = STRANGERS; left > 0; left -= 1) slow.push(drip(port, post({}), '"a": "b", '))
  const all = Promise.all(slow)
  let cut = false
  void all.then(() => (cut = true))
  const others: { status: number; took: number }[] = []
  while (!cut) {
    const began = Date.now()
    const { status } = await ann.ask('/v1/me')
    others.push({ status, took: Date.now() - began })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const ended = await all
  for (const [index, { told, took }] of ended.entries()) {
    const limit = index < HEADS ? LIMITS.head : LIMITS.request
    // Who is nobody here is told so at once, and cut off just as well.
    const [status, code] = index < HEADS + BODIES ? [408, 'too-slow'] : [401, 'no-token']
    expect(told).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} .*application/problem\\+json.*"code":"${code}"`, 's'),
    )
    expect(took).toBeLessThan(limit + 2 * LOOKS + 3000)
  }
  expect(others.filter(({ status }) => status !== 200)).toEqual([])
  expect(others.length).toBeGreaterThan(20)
  expect(Math.max(...others.map(({ took }) => took))).toBeLessThan(2000)
  expect(team.logged).toEqual([])
})
