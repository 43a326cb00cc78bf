import { Problem } from '../../support/problem.ts'

const MOST = 200

/**
 * The key of a write: the `Idempotency-Key` header (draft-ietf-httpapi-idempotency-key-header-07), a quoted string of
 * printable ASCII; without its quotes it is taken as well.
 */
export function readKey(header: string | readonly string[] | undefined): string {
  if (typeof header !== 'string') throw keyMissing()
  const given = header.trim()
  const [, quoted] = /^"((?:[^"\\]|\\["\\])*)"$/.exec(given) ?? []
  const plain = given.startsWith('"') ? '' : given
  const key = quoted === undefined ? plain : quoted.replace(/\\(["\\])/g, '$1')
  if (key.length >= 1 && key.length <= MOST && /^[\x20-\x7e]+$/.test(key)) return key
  throw new Problem('usage', {
    code: 'malformed-key',
    message: `The Idempotency-Key is not 1 to ${MOST} printable characters of ASCII.`,
  })
}

function keyMissing(): Problem {
  return new Problem('usage', {
    code: 'key-missing',
    message: 'The call has no Idempotency-Key, without which it might be done twice.',
    hint: 'Send a new random one with each write, and the same one with a repeated write.',
  })
}

/** Refuses a second call under a key while the first one runs here; the store holds apart what runs elsewhere. */
export function runningKeys(): <Value>(
  who: string,
  key: string,
  run: () => Promise<Value>,
) => Promise<Value> {
  const running = new Set<string>()
  return async (who, key, run) => {
    const name = `${who} ${key}`
    if (running.has(name)) throw keyRunning()
    running.add(name)
    try {
      return await run()
    } finally {
      running.delete(name)
    }
  }
}

function keyRunning(): Problem {
  return new Problem('conflict', {
    code: 'key-running',
    message: 'A call under this key is still running.',
    hint: 'Wait for its answer, or repeat it in a moment.',
    retryable: true,
  })
}
