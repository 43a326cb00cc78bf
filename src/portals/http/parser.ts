import v8 from 'node:v8'
import bytes from 'undici/lib/llhttp/llhttp_simd-wasm.js'

/** What undici's parser calls, by its own names. */
const HEARD = [
  ...['url', 'status', 'message_begin', 'header_field', 'header_value', 'headers_complete'],
  ...['body', 'message_complete'],
]

const RESPONSE = 2
const ANSWER = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}')

interface Parser {
  memory: { buffer: ArrayBuffer }
  malloc(size: number): number
  llhttp_alloc(type: number): number
  llhttp_execute(parser: number, at: number, length: number): number
}

/**
 * To be called right before undici makes its parser, which is with a connection. Node compiles the parser a second time
 * in the background once it has read one answer, and the end of the process waits for that: 100 ms. The flag is what it
 * was (V8's own value) a moment later, when the request has left: as long as flags are others, V8 takes no code that was
 * compiled ahead. With `early` the parser is compiled then, and not with the first answer.
 */
export function compileOnce(early: boolean, node = process.versions.node): void {
  const usual = Number.parseInt(node, 10) < 22 ? 1_800_000 : 13_000_000
  v8.setFlagsFromString('--wasm-tiering-budget=1000000000')
  setImmediate(() => {
    if (early) compileEarly()
    v8.setFlagsFromString(`--wasm-tiering-budget=${usual}`)
  })
}

/**
 * Has the parser compiled, which takes milliseconds with the first answer, while that is on its way. V8 keeps one code
 * for all that is made of the same bytes. False on a processor without SIMD, for which undici has another one.
 */
export function compileEarly(): boolean {
  if (process.arch === 'ppc64') return false
  try {
    const env = Object.fromEntries(HEARD.map((name) => [`wasm_on_${name}`, () => 0]))
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env })
    const parser = exports as Parser
    const at = parser.malloc(ANSWER.length)
    new Uint8Array(parser.memory.buffer, at).set(ANSWER)
    return parser.llhttp_execute(parser.llhttp_alloc(RESPONSE), at, ANSWER.length) === 0
  } catch {
    return false
  }
}
