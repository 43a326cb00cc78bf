const BODIES = ["require('../web/fetch/body.js').extractBody", 'undefined']
const HTTP2 = ["http2 = require('node:http2')", 'http2 = { constants: {} }']

/**
 * undici brings HTTP/2 and the bodies of `fetch`. campus uses neither, and loading them costs every command that asks a
 * portal. Stops the build where undici has changed so that there is nothing to leave out.
 */
export function leanUndici() {
  return {
    name: 'lean-undici',
    transform: {
      filter: { id: /undici\/lib\/dispatcher\/client-h[12]\.js$/ },
      handler: (code, id) =>
        (id.endsWith('client-h2.js') ? [BODIES, HTTP2] : [BODIES]).reduce((text, [needless, instead]) => {
          if (!text.includes(needless)) throw new Error(`${id} does not hold ${needless} any more`)
          return text.replaceAll(needless, instead)
        }, code),
    },
  }
}
