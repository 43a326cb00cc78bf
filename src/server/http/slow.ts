import type { Socket } from 'node:net'
import { told } from './refusal.ts'

/** What Node says of a connection that sent no whole request. */
const CAUSES: Readonly<Record<string, Readonly<Parameters<typeof told>>>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['unsettled', 408, 'too-slow', 'The request came too slowly.'],
  HPE_HEADER_OVERFLOW: ['usage', 431, 'too-large', 'The head of the request is too large.'],
}

const NO_HTTP: Readonly<Parameters<typeof told>> = ['usage', 400, 'not-http', 'This is no request of HTTP.']

/** Answers a connection that never became a request, in the shape of all other refusals, and ends it. */
export function slowAnswer(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy(error)
  const { status, body } = told(...(CAUSES[error.code ?? ''] ?? NO_HTTP))
  const text = JSON.stringify(body)
  const head = [
    `HTTP/1.1 ${status} ${body.title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`)
}
