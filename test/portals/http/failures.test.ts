import net from 'node:net'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { client, endAfterEach, GET, json, listen, POST, problemOf, QUICK, raw, web } from './servers.ts'

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'

describe('out of reach: nothing was sent', () => {
  endAfterEach()

  it('a port that nobody listens on', async () => {
    const problem = await problemOf(client('http://127.0.0.1:1').send(POST))
    expect(problem).toMatchObject({
      kind: 'unsettled',
      code: 'out-of-reach',
      reached: 'never',
      retryable: true,
    })
    expect(problem.message).toBe('127.0.0.1:1 cannot be reached: nothing answers there.')
  })

  it('a name that nobody knows', async () => {
    const problem = await problemOf(client('https://desk.invalid').send(POST))
    expect(problem).toMatchObject({ code: 'out-of-reach', reached: 'never' })
    expect(problem.message).toMatch(/^desk\.invalid cannot be reached: (no such host|its name)/)
  })

  it('a host that never greets, and one that greets in another way', async () => {
    const silent = await listen(net.createServer(() => undefined))
    const mute = await problemOf(client(`https://127.0.0.1:${silent}`).send(POST))
    expect(mute).toMatchObject({ code: 'out-of-reach', reached: 'never' })
    expect(mute.message).toContain('did not answer in time')
    const plain = await listen(net.createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
    const other = await problemOf(client(`https://127.0.0.1:${plain}`).send(POST))
    expect(other).toMatchObject({ code: 'out-of-reach', reached: 'never' })
    expect(other.message).toContain('does not speak HTTPS')
  })

  it('the whole limit counts while there is no connection, too', async () => {
    const silent = await listen(net.createServer(() => undefined))
    const made = client(`https://127.0.0.1:${silent}`, {}, { ...QUICK, connect: 5000, whole: 300 })
    const started = performance.now()
    const problem = await problemOf(made.send(POST))
    expect(performance.now() - started).toBeLessThan(2000)
    expect(problem).toMatchObject({ code: 'out-of-reach', reached: 'never' })
    expect(problem.hint).toContain('CAMPUS_NETWORK_TIMEOUT')
  })
})

describe('no answer: it may have happened', () => {
  endAfterEach()

  it.each<[string, (socket: net.Socket) => void, string]>([
    ['cut before the answer', (socket) => socket.destroy(), 'the connection was cut'],
    ['reset before the answer', (socket) => socket.resetAndDestroy(), 'the connection was cut'],
    ['silence', () => undefined, 'did not answer in time'],
    ['not HTTP', (socket) => socket.end('hello, who is there?\r\n\r\n'), 'is not HTTP'],
    ['cut in the head', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-ty'), 'was cut'],
    ['cut in the body', (socket) => socket.end(`${HEAD}content-length: 99\r\n\r\n{"rows":`), 'cut'],
    [
      'stopping in the body',
      (socket) => socket.write(`${HEAD}content-length: 99\r\n\r\n{"rows":`),
      'stopped in the middle',
    ],
    [
      'chunks cut short',
      (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\n`),
      'cut',
    ],
    [
      'chunks of garbage',
      (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n`),
      'is not HTTP',
    ],
    ['a head without end', (socket) => endless(socket), 'head of its answer is too long'],
  ])('%s', async (_name, answer, reason) => {
    const origin = await raw(answer)
    const problem = await problemOf(client(origin).send(POST))
    expect(problem).toMatchObject({
      kind: 'unsettled',
      code: 'no-answer',
      reached: 'perhaps',
      retryable: true,
    })
    expect(problem.message).toContain(reason)
    expect(problem.message).toContain(new URL(origin).host)
  })

  it('drops of an answer do not go beyond the whole limit', async () => {
    const origin = await raw((socket) => {
      socket.write(`${HEAD}content-length: 9999\r\n\r\n`)
      const timer = setInterval(() => socket.write(' '), 50)
      socket.on('close', () => clearInterval(timer))
    })
    const started = performance.now()
    const problem = await problemOf(client(origin, {}, { ...QUICK, whole: 500 }).send(POST))
    expect(performance.now() - started).toBeLessThan(2000)
    expect(problem).toMatchObject({ code: 'no-answer', reached: 'perhaps' })
  })

  it('a file that goes a byte at a time does not go beyond its limit', async () => {
    const origin = await raw(() => undefined)
    const drops = async function* () {
      for (;;) {
        yield Buffer.from('.')
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    const body = { stream: Readable.from(drops()), bytes: 1_000_000 }
    const upload = { method: 'PUT', path: '/v1/files', body } as const
    const problem = await problemOf(client(origin, { timeout: '1s' }).send(upload))
    expect(problem).toMatchObject({ code: 'no-answer', reached: 'perhaps' })
  })

  it('CAMPUS_NETWORK_TIMEOUT shortens every wait, and needs a unit', async () => {
    const origin = await raw(() => undefined)
    const problem = await problemOf(
      client(origin, { timeout: '1s' }, { ...QUICK, headers: 30_000 }).send(POST),
    )
    expect(problem).toMatchObject({ code: 'no-answer', reached: 'perhaps' })
    for (const timeout of ['30', 'soon', '0s']) {
      expect(() => client(origin, { timeout })).toThrow(expect.objectContaining({ code: 'network-timeout' }))
    }
  })
})

describe('a connection that was kept open and is gone', () => {
  endAfterEach()

  /** Answers the first request of a connection and cuts it at the second, like a server that had just closed it. */
  const forgetful = async (): Promise<{ origin: string; requests: () => number }> => {
    let requests = 0
    const server = net.createServer((socket) => {
      let here = 0
      socket.on('data', () => {
        requests += 1
        here += 1
        if (here === 1) socket.write(`${HEAD}content-length: 2\r\n\r\n{}`)
        else socket.resetAndDestroy()
      })
    })
    return { origin: `http://127.0.0.1:${await listen(server)}`, requests: () => requests }
  }

  it('reading is tried once more', async () => {
    const { origin, requests } = await forgetful()
    const made = client(origin)
    await made.send(GET)
    expect((await made.send(GET)).status).toBe(200)
    expect(requests()).toBe(3)
  })

  it('but only once, whatever became of the others that were open', async () => {
    let requests = 0
    const origin = await raw((socket) => {
      requests += 1
      if (requests <= 4) setTimeout(() => socket.write(`${HEAD}content-length: 2\r\n\r\n{}`), 50)
      else socket.resetAndDestroy()
    })
    const made = client(origin)
    await Promise.all([1, 2, 3, 4].map(() => made.send(GET)))
    expect(await problemOf(made.send(GET))).toMatchObject({ code: 'no-answer' })
    expect(requests).toBe(6)
  })

  it('writing is not: it may have happened', async () => {
    const { origin, requests } = await forgetful()
    const made = client(origin)
    await made.send(GET)
    expect(await problemOf(made.send(POST))).toMatchObject({ code: 'no-answer', reached: 'perhaps' })
    expect(requests()).toBe(2)
  })

  it('reading on a new connection that is cut is not tried again', async () => {
    let requests = 0
    const origin = await raw((socket, count) => {
      requests = count
      socket.resetAndDestroy()
    })
    expect(await problemOf(client(origin).send(GET))).toMatchObject({ code: 'no-answer' })
    expect(requests).toBe(1)
  })

  it('several requests go over one connection', async () => {
    const ports = new Set<number | undefined>()
    const origin = await web((request, response) => {
      ports.add(request.socket.remotePort)
      json(response, {})
    })
    const made = client(origin)
    for (let count = 0; count < 5; count += 1) await made.send(POST)
    expect(ports.size).toBe(1)
  })
})

function endless(socket: net.Socket): void {
  socket.write('HTTP/1.1 200 OK\r\n')
  for (let count = 0; count < 3000; count += 1) socket.write(`x-filler-${count}: ${'y'.repeat(40)}\r\n`)
}
