import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'
import type { Authority, Shown } from './authority.ts'

/** A proxy that knows `CONNECT` alone. Every name leads to the target, a port of this computer. */
export interface ProxyServer {
  server: http.Server
  /** The hosts that a way was opened to. */
  opened: string[]
  /** How often somebody was sent away. */
  refused(): number
}

/** Opens ways only to whoever signs in. */
export function signInProxy(target: () => number, credentials: string): ProxyServer {
  const wanted = `Basic ${Buffer.from(credentials).toString('base64')}`
  const opened: string[] = []
  let refused = 0
  const server = http.createServer((_request, response) => response.writeHead(405).end())
  server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
    socket.on('error', () => undefined)
    if (request.headers['proxy-authorization'] !== wanted) {
      refused += 1
      const head =
        'HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm="district"\r\n'
      return socket.end(`${head}content-length: 0\r\n\r\n`)
    }
    opened.push(request.url ?? '')
    const onward = net.connect(target(), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    onward.on('error', () => socket.destroy())
  })
  return { server, opened, refused: () => refused }
}

/** Shows a certificate of its own for every host, reads what comes, and goes on to the target encrypted anew. */
export function inspectingProxy(
  target: () => number,
  shown: Shown,
  onwardTrust: Authority,
): ProxyServer & { read: string[] } {
  const [opened, read]: [string[], string[]] = [[], []]
  const server = http.createServer((_request, response) => response.writeHead(405).end())
  server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
    socket.on('error', () => undefined)
    opened.push(request.url ?? '')
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    const near = new tls.TLSSocket(socket, { isServer: true, ...shown })
    near.on('error', () => socket.destroy())
    near.once('secure', () => {
      const servername = (request.url ?? '').split(':')[0] ?? ''
      const far = tls.connect({ port: target(), host: '127.0.0.1', servername, ca: onwardTrust.pem })
      far.on('error', () => near.destroy())
      near.on('data', (part: Buffer) => read.push(part.toString('latin1')))
      near.pipe(far).pipe(near)
    })
  })
  return { server, opened, refused: () => 0, read }
}

/** A server with a certificate before one without. */
export function encrypted(shown: Shown, url: () => string): https.Server {
  return https.createServer(shown, (request, response) => {
    const { method, headers } = request
    const onward = http.request(`${url()}${request.url ?? ''}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
}
