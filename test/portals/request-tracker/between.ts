import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inject, onTestFinished } from 'vitest'

interface Asked {
  method: string
  path: string
}

/**
 * Something between a portal and the Request Tracker of the tests that passes everything on. Of the requests that are
 * meant, it loses the answer (`lose`), sends them with a status that is none (`change`), or does something first.
 */
export async function between(
  meant: (asked: Asked) => boolean,
  what: 'lose' | 'change' | (() => Promise<void>),
): Promise<{ url: string }> {
  const there = new URL(inject('tracker').url)
  const server = createServer((from, to) => {
    const asked = { method: from.method ?? '', path: from.url ?? '' }
    const is = meant(asked)
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of from) parts.push(part as Buffer)
      if (is && typeof what === 'function') await what()
      const body = Buffer.concat(parts)
      const sent = is && what === 'change' ? changed(body) : body
      const headers = { ...from.headers, 'content-length': String(sent.length) }
      const on = request({ ...{ host: there.hostname, port: there.port }, ...asked, headers }, (answer) => {
        if (is && what === 'lose') return answer.resume().on('end', () => from.socket.destroy())
        return pass(answer, to)
      })
      on.end(sent)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

function pass(answer: IncomingMessage, to: ServerResponse): void {
  to.writeHead(answer.statusCode ?? 500, answer.headers)
  answer.pipe(to)
}

function changed(body: Buffer): Buffer {
  return Buffer.from(body.toString('utf8').replace(/"Status":"[^"]*"/, '"Status":"bogus"'))
}
