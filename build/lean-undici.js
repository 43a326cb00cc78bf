import { createRequire } from 'node:module'

const BODIES = ["require('../web/fetch/body.js').extractBody", 'undefined']
const HTTP2 = ["http2 = require('node:http2')", 'http2 = { constants: {} }']
const ASSERT = [
  "const assert = require('node:assert')",
  "const assert = (holds, message) => holds || require('node:assert')(holds, message)",
]
const INCOMING = ["const { IncomingMessage } = require('node:http')", 'const IncomingMessage = undefined']
/** 16 KiB is what Node allows for the head of an answer. */
const HEAD = ["const http = require('node:http')", 'const http = { maxHeaderSize: 16384 }']

/** Ready-made names of a hundred headers; without them a name is read as it comes. */
const HEADERS = ['i < wellknownHeaderNames.length', 'false']

/** What is left out of a file of undici, and what is there instead. */
const NEEDLESS = {
  'api/api-connect': [ASSERT],
  'api/api-request': [ASSERT],
  'api/readable': [ASSERT],
  'core/connect': [ASSERT],
  'core/request': [ASSERT],
  'core/tree': [HEADERS],
  'core/util': [ASSERT, INCOMING],
  'dispatcher/client': [ASSERT, HEAD],
  'dispatcher/client-h1': [ASSERT, BODIES],
  'dispatcher/client-h2': [ASSERT, BODIES, HTTP2],
}

/** undici's parser, compiled for processors with SIMD and for others, as text in code. */
const PARSER = /undici\/lib\/llhttp\/(llhttp\w*)-wasm\.js(\?module)?$/
const AS_MODULE = '?module'

/**
 * undici brings HTTP/2, the bodies of `fetch` and Node's own HTTP. campus uses none of them, and loading them costs every
 * command that asks a portal; so does `node:assert`, which is loaded here when something is wrong. Stops the build where
 * undici has changed so that there is nothing to leave out.
 */
export function leanUndici() {
  return {
    name: 'lean-undici',
    transform: {
      filter: { id: /undici\/lib\/(api|core|dispatcher)\/[\w-]+\.js$/ },
      handler: (code, id) => {
        const [, name] = /undici\/lib\/(.+)\.js$/.exec(id)
        return (NEEDLESS[name] ?? []).reduce((text, [needless, instead]) => {
          if (!text.includes(needless)) throw new Error(`${id} does not hold ${needless} any more`)
          return text.replaceAll(needless, instead)
        }, code)
      },
    },
  }
}

/** A parser that is read as text costs as much: it becomes a file of its own. */
export function parserAsFile() {
  return {
    name: 'parser-as-file',
    // Whoever imports it instead would get a name for each of its bytes.
    resolveId: {
      filter: { id: PARSER },
      async handler(id, importer, { kind }) {
        if (kind === 'require-call') return null
        const { id: file } = await this.resolve(id, importer, { kind: 'require-call', skipSelf: true })
        return `${file}${AS_MODULE}`
      },
    },
    load: {
      filter: { id: PARSER },
      handler(id) {
        const [, name, asModule] = PARSER.exec(id)
        const fileName = `${name}.wasm`
        const bytes = `require('node:fs').readFileSync(require('node:path').join(__dirname, '${fileName}'))`
        if (asModule) return `export default ${bytes}`
        this.emitFile({ type: 'asset', fileName, source: createRequire(id)(id) })
        return `module.exports = ${bytes}`
      },
    },
  }
}
