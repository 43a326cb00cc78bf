// The parts of undici that campus loads, each by its own file: the whole package takes three times as long to start.
declare module 'undici/lib/dispatcher/pool.js' {
  import { Pool } from 'undici'
  export = Pool
}
declare module 'undici/lib/dispatcher/client.js' {
  import { Client } from 'undici'
  export = Client
}
declare module 'undici/lib/core/connect.js' {
  import type { buildConnector } from 'undici'
  import type { Socket } from 'node:net'
  function build(
    options: buildConnector.BuildOptions,
  ): (options: buildConnector.Options, callback: buildConnector.Callback) => Socket
  export = build
}
declare module 'undici/lib/api/api-connect.js' {
  import type { Dispatcher } from 'undici'
  type Heard = (error: Error | null, data: Dispatcher.ConnectData) => void
  function connect(
    this: Dispatcher,
    options: Omit<Dispatcher.ConnectOptions, 'origin'>,
    callback: Heard,
  ): void
  export = connect
}
declare module 'undici/lib/api/api-request.js' {
  import type { Dispatcher } from 'undici'
  type Options = Omit<Dispatcher.RequestOptions, 'origin'>
  type Heard = (error: Error | null, data: Dispatcher.ResponseData) => void
  interface RequestHandler {
    onConnect(abort: (reason?: Error) => void, context: unknown): void
  }
  const request: { RequestHandler: new (options: Options, callback: Heard) => RequestHandler }
  export = request
}
declare module 'undici/lib/llhttp/llhttp_simd-wasm.js' {
  const bytes: Uint8Array<ArrayBuffer>
  export = bytes
}
/** Of the language itself, yet not in its types. */
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => object
  const Instance: new (
    module: object,
    imports: Record<string, Record<string, () => number>>,
  ) => { readonly exports: unknown }
}
