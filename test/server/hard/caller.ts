import { Agent, request } from 'undici'
import { makeDeviceKey, proofOf, type DeviceKey } from '../../../src/secrets/device-key.ts'

export interface Answer {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** The parsed body. */
  body: Record<string, unknown>
}

export interface Sending {
  /** Which of several servers; the first one when not given. */
  at?: string
  key?: string
  headers?: Record<string, string>
}

/** Somebody on a device, who asks one server or several on the same database. */
export interface HardCaller {
  /** Rejects when there was no whole answer: what became of the call is not known then. */
  ask(call: string, body?: unknown, sending?: Sending): Promise<Answer>
  /** The headers that sign a call. */
  signed(method: string, url: string): Promise<Record<string, string>>
  signIn(code: string): Promise<void>
}

/** Connections of a test, as many as are asked for at once; nothing is sent twice by itself. */
export function connections(most: number): Agent {
  return new Agent({ connections: most, pipelining: 1, keepAliveTimeout: 10_000, headersTimeout: 30_000 })
}

export function hardCaller(origin: string, agent: Agent, key: DeviceKey = makeDeviceKey()): HardCaller {
  let token: Promise<string> | null = null
  const proof = (method: string, url: string, shown: string | null) =>
    proofOf({ key, method, url, token: shown, now: new Date(), id: crypto.randomUUID() })
  const send = async (method: string, url: string, headers: Record<string, string>, body: unknown) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const options = { method: method as 'GET', headers: { ...type, ...headers }, dispatcher: agent, ...sent }
    const answer = await request(url, options)
    const text = await answer.body.text()
    return { status: answer.statusCode, headers: answer.headers, body: parsed(text) }
  }
  const newToken = async (at: string): Promise<string> => {
    const url = `${at}/v1/tokens`
    const answer = await send('POST', url, { dpop: proof('POST', url, null) }, undefined)
    if (answer.status !== 200) throw new Error(`no token: ${answer.status} ${JSON.stringify(answer.body)}`)
    return String(answer.body['token'])
  }
  const tokenFrom = (at: string): Promise<string> => {
    token ??= newToken(at).catch((error: unknown) => {
      token = null
      throw error
    })
    return token
  }
  const signed: HardCaller['signed'] = async (method, url) => {
    const shown = await tokenFrom(new URL(url).origin)
    return { authorization: `DPoP ${shown}`, dpop: proof(method, url.split('?', 1)[0] ?? '', shown) }
  }
  const ask: HardCaller['ask'] = async (call, body, { at = origin, key: name, headers = {} } = {}) => {
    const [method = '', path = ''] = call.split(' ')
    const url = `${at}${path}`
    const keyed = name === undefined ? {} : { 'idempotency-key': `"${name}"` }
    const shown = await tokenFrom(at)
    const answer = await send(method, url, { ...(await signed(method, url)), ...keyed, ...headers }, body)
    if (answer.body['code'] !== 'token-expired') return answer
    // A long run outlives a token.
    if (shown === (await token)) token = null
    return ask(call, body, { at, headers, ...(name !== undefined && { key: name }) })
  }
  return {
    ...{ signed, ask },
    signIn: async (code) => {
      const url = `${origin}/v1/devices`
      const body = { code, device: 'laptop', replaces: null }
      const answer = await send('POST', url, { dpop: proof('POST', url, null) }, body)
      if (answer.status !== 200) throw new Error(`no sign-in: ${JSON.stringify(answer.body)}`)
    },
  }
}

function parsed(text: string): Record<string, unknown> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}
