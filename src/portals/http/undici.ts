import type { Dispatcher } from 'undici'
import tunnel from 'undici/lib/api/api-connect.js'
import api from 'undici/lib/api/api-request.js'
import buildConnector from 'undici/lib/core/connect.js'
import Client from 'undici/lib/dispatcher/client.js'
import Pool from 'undici/lib/dispatcher/pool.js'

export { compileOnce } from './parser.ts'
export { buildConnector, Client, Pool, tunnel }

export type RequestOptions = Omit<Dispatcher.RequestOptions, 'origin'>

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
