import v8 from 'node:v8'
import type { Dispatcher } from 'undici'
import tunnel from 'undici/lib/api/api-connect.js'
import api from 'undici/lib/api/api-request.js'
import buildConnector from 'undici/lib/core/connect.js'
import Client from 'undici/lib/dispatcher/client.js'
import Pool from 'undici/lib/dispatcher/pool.js'

export { buildConnector, Client, Pool, tunnel }

export type RequestOptions = Omit<Dispatcher.RequestOptions, 'origin'>

/**
 * Node compiles undici's parser a second time in the background once it has read one answer, and the end of the process
 * waits for that: 100 ms. To be called right before the parser is made, which is with the first connection. The flag is
 * what it was (V8's own value) a moment later: as long as flags are others, V8 takes no code that was compiled ahead.
 */
export function compileOnce(node = process.versions.node): void {
  const usual = Number.parseInt(node, 10) < 22 ? 1_800_000 : 13_000_000
  v8.setFlagsFromString('--wasm-tiering-budget=1000000000')
  setImmediate(() => v8.setFlagsFromString(`--wasm-tiering-budget=${usual}`))
}

/** Sends a request; `begun` is called right before its first byte may leave. */
export function dispatch(
  pool: Pool,
  options: RequestOptions,
  begun: () => void,
): Promise<Dispatcher.ResponseData> {
  return new Promise((resolve, reject) => {
    const handler = new (class extends api.RequestHandler {
      override onConnect(abort: (reason?: Error) => void, context: unknown): void {
        super.onConnect(abort, context)
        begun()
      }
    })(options, (error, data) => (error ? reject(error) : resolve(data)))
    // undici still takes handlers of this older shape, and its own `request` is one; its types name the newer only.
    pool.dispatch(options as Dispatcher.DispatchOptions, handler as Dispatcher.DispatchHandler)
  })
}
