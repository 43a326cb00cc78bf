import fc from 'fast-check'

type Json = Record<string, unknown>

/** One call as the server's own document describes it. */
export interface Operation {
  name: string
  method: string
  path: string
  parameters: readonly { name: string; in: 'path' | 'query' | 'header'; schema: Json }[]
  /** The schema of its body; null where it has none, `bytes` where it takes a file. */
  body: Json | 'bytes' | null
}

export interface FuzzRequest {
  operation: string
  /** It goes to that operation, and not to what another method or an empty name leads to. */
  straight: boolean
  /** Who asks: an index. */
  who: number
  method: string
  /** With its query, as it goes over the line. */
  path: string
  headers: Record<string, string>
  /** Bytes in Latin-1. */
  body: string | null
}

/** Words that mean something to the server, by the name of the field or parameter that they are good for. */
export type Words = Readonly<Record<string, readonly (string | number)[]>>

export function operationsOf(document: Json): Operation[] {
  const paths = document['paths'] as Record<string, Record<string, Json>>
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, given]) => ({
      ...{ name: String(given['operationId']), method: method.toUpperCase(), path },
      parameters: given['parameters'] as Operation['parameters'],
      body: bodyOf(given['requestBody'] as { content: Record<string, Json> } | undefined),
    })),
  )
}

function bodyOf(given: { content: Record<string, Json> } | undefined): Operation['body'] {
  if (!given) return null
  return (given.content['application/json']?.['schema'] as Json | undefined) ?? 'bytes'
}

/** A request that is sound, or nearly, or not at all. */
export function requests(
  operations: readonly Operation[],
  words: Words,
  callers: number,
): fc.Arbitrary<FuzzRequest> {
  const of = operations.map((operation) =>
    fc
      .record({
        who: fc.nat(callers - 1),
        body: bodyFor(operation, words),
        parameters: fc.tuple(...operation.parameters.map((parameter) => parameterOf(parameter, words))),
        extra: seldom(fc.tuple(NAMES, NASTY_TEXT)),
        type: fc.oneof(
          {
            arbitrary: fc.constant(operation.body === 'bytes' ? 'application/octet-stream' : JSON_TYPE),
            weight: 20,
          },
          { arbitrary: fc.constantFrom(...TYPES), weight: 1 },
        ),
        headers: fc.oneof(
          { arbitrary: fc.constant({}), weight: 12 },
          { arbitrary: fc.dictionary(fc.constantFrom(...HEADERS), HEADER_TEXT, { maxKeys: 2 }), weight: 1 },
        ),
        damage: seldom(fc.tuple(fc.nat(), fc.constantFrom(...DAMAGE))),
        method: fc.oneof(
          { arbitrary: fc.constant(operation.method), weight: 60 },
          { arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'), weight: 1 },
        ),
      })
      .map(({ who, body, parameters, extra, type, headers, damage, method }) => {
        const given = operation.parameters.flatMap(({ name, in: place }, index) =>
          (parameters[index] as string[]).map((value) => ({ name, place, value })),
        )
        const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
          escaped(given.find((one) => one.place === 'path' && one.name === name)?.value ?? ''),
        )
        const query = given
          .filter(({ place }) => place === 'query')
          .map(({ name, value }) => [name, value] as const)
        if (extra) query.push(extra)
        const asked = query.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')
        const own = given
          .filter(({ place }) => place === 'header')
          .map(({ name, value }) => [name, value] as const)
        const sent = method === 'GET' || body === null ? null : damage ? damaged(body, ...damage) : body
        const straight =
          method === operation.method && given.every(({ place, value }) => place !== 'path' || value !== '')
        return {
          ...{
            operation: operation.name,
            straight,
            who,
            method,
            path: asked === '' ? path : `${path}?${asked}`,
          },
          headers: {
            ...Object.fromEntries(own.map(([name, value]) => [name.toLowerCase(), headerText(value)])),
            ...(sent !== null && { 'content-type': type }),
            ...headers,
          },
          body: sent,
        }
      }),
  )
  return fc.oneof(...of)
}

const JSON_TYPE = 'application/json'
const TYPES = [
  ...['text/plain', 'application/octet-stream', 'application/json; charset=utf-16', 'multipart/form-data'],
  ...['application/x-www-form-urlencoded', 'application/problem+json', 'nonsense', 'application/json;;', ''],
]
const HEADERS = [
  ...['idempotency-key', 'if-match', 'if-none-match', 'authorization', 'dpop', 'accept', 'content-encoding'],
  ...[
    'x-forwarded-for',
    'forwarded',
    'range',
    'cookie',
    'origin',
    'x-http-method-override',
    'accept-encoding',
  ],
]
const NASTY = [
  ...['', ' ', '\0', 'a\0b', '\u{d800}', 'x\u{dfff}y', '\u{feff}', '\u{202e}abc', '\r\nX-A: b', '\x1b[31m'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    "' OR 1=1 --",
    '%',
    '%_%',
    '"',
    '\\',
    '*',
    'NEAR(',
    '(',
    'a AND',
  ],
  ...['-1', '0', '1e400', '9007199254740993', '99999999999999999999', 'NaN', 'null', '[]', '{}', 'true'],
  ...['../../etc/passwd', '0000-00-00', '2026-02-30', '9999-12-31T23:59:60Z', '+275760-09-13T00:00:00.001Z'],
  ...['é'.repeat(500), 'x'.repeat(20_000), '😀'.repeat(300), 'a b\tc\nd', 'ＡＢＣ', 'ﬀ', '\u{1f468}\u{200d}'],
]
const DAMAGE = ['cut', 'byte', 'nothing', 'twice', 'bom', 'deep', 'number'] as const

const NASTY_TEXT = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
)
const NAMES = fc.oneof(
  fc.constantFrom('district', 'dryRun', 'cursor', 'limit', 'where', 'where[]', 'a[b]', '__proto__', 'search'),
  NASTY_TEXT,
)
const HEADER_TEXT = fc.oneof(
  fc.constantFrom('"1"', '*', 'W/"1"', '""', '"k"', 'gzip', 'Bearer cmp_x', 'DPoP x', 'DPoP', 'bytes=0-1'),
  fc.string({ maxLength: 60 }).map(headerText),
)
const NASTY_VALUE = fc.oneof(
  NASTY_TEXT,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], [null], { a: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer({ min: 50, max: 800 }).map((depth) => {
    let value: unknown = 'x'
    for (let left = depth; left > 0; left -= 1) value = left % 2 ? [value] : { a: value }
    return value
  }),
)

function seldom<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: 15 }, { arbitrary: value, weight: 1 })
}

function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e\x80-\xff]/g, '').trim()
}

/** Percent-encoded; a lone surrogate, which has no bytes, as the three that it would have. */
function escaped(text: string): string {
  return [...text]
    .map((one) => (/^[\ud800-\udfff]$/.test(one) ? '%ED%A0%80' : encodeURIComponent(one)))
    .join('')
}

/** The values of a parameter: none, one or several. */
function parameterOf(
  { name, in: place, schema }: Operation['parameters'][number],
  words: Words,
): fc.Arbitrary<string[]> {
  const sound = valueOf(schema, name, words).map((value) => {
    const all = Array.isArray(value) ? value : [value]
    return all.map(String)
  })
  const nasty = NASTY_TEXT.map((text) => [text])
  if (place === 'path') {
    return fc.oneof({ arbitrary: sound, weight: 12 }, { arbitrary: nasty, weight: 1 })
  }
  const none = fc.constant<string[]>([])
  if (place === 'header') {
    return fc.oneof(
      { arbitrary: sound, weight: 20 },
      { arbitrary: nasty, weight: 1 },
      { arbitrary: none, weight: 1 },
    )
  }
  const required = name === 'subject' || name === 'kind' || name === 'site'
  return fc.oneof(
    { arbitrary: none, weight: required ? 1 : 10 },
    { arbitrary: sound, weight: required ? 10 : 3 },
    { arbitrary: nasty, weight: 1 },
    { arbitrary: fc.tuple(sound, nasty).map((both) => both.flat()), weight: 1 },
  )
}

function bodyFor({ body }: Operation, words: Words): fc.Arbitrary<string | null> {
  if (body === null) {
    return fc.oneof(
      { arbitrary: fc.constant(null), weight: 15 },
      { arbitrary: NASTY_VALUE.map(json), weight: 1 },
    )
  }
  if (body === 'bytes')
    return fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes).toString('latin1'))
  const sound = valueOf(body, '', words)
  return fc.oneof(
    { arbitrary: sound.map(json), weight: 5 },
    {
      arbitrary: fc
        .tuple(
          sound,
          fc.array(fc.tuple(fc.nat(), fc.constantFrom(...CHANGES), NASTY_VALUE), {
            minLength: 1,
            maxLength: 2,
          }),
        )
        .map(([value, changes]) =>
          json(changes.reduce((changed, change) => mutated(changed, ...change), value)),
        ),
      weight: 5,
    },
    { arbitrary: NASTY_VALUE.map(json), weight: 1 },
  )
}

/** JSON as Latin-1 characters of its bytes. */
function json(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('latin1')
}

const CHANGES = ['replace', 'replace', 'remove', 'add'] as const

/** A JSON value with one place of it changed. */
function mutated(value: unknown, place: number, how: (typeof CHANGES)[number], by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Json
  const names = Object.keys(copy)
  if (how === 'add' || names.length === 0) {
    Object.defineProperty(copy, typeof by === 'string' ? by : 'extra', {
      value: by,
      enumerable: true,
      configurable: true,
    })
    return copy
  }
  const name = names[place % names.length] ?? ''
  const inner = copy[name]
  if (typeof inner === 'object' && inner !== null && place % 3 > 0)
    copy[name] = mutated(inner, Math.floor(place / names.length), how, by)
  else if (how === 'remove') Reflect.deleteProperty(copy, name)
  else copy[name] = by
  return copy
}

/** A body that is broken below JSON. */
function damaged(body: string, place: number, how: (typeof DAMAGE)[number]): string {
  const at = body.length === 0 ? 0 : place % body.length
  switch (how) {
    case 'cut':
      return body.slice(0, at)
    case 'byte':
      return `${body.slice(0, at)}${String.fromCharCode(0x80 + (place % 0x80))}${body.slice(at)}`
    case 'nothing':
      return ''
    case 'twice':
      return `${body}${body}`
    case 'bom':
      return `\xef\xbb\xbf${body}`
    case 'deep':
      return '['.repeat(50_000)
    case 'number':
      return body.replace(/\d+/, '1e999')
  }
}

/** A value that a JSON schema allows; where a name is known, mostly one of the words for it. */
function valueOf(schema: Json, name: string, words: Words): fc.Arbitrary<unknown> {
  const known = words[name]
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined
  if (choices) return fc.oneof(...choices.map((choice) => valueOf(choice, name, words)))
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const type = schema['type']
  const wish = (free: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    known
      ? fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 8 }, { arbitrary: free, weight: 1 })
      : free
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number': {
      const least = Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? 0)
      return wish(fc.integer({ min: least, max: least + 3000 }))
    }
    case 'array':
      return fc.array(valueOf((schema['items'] ?? {}) as Json, name, words), { maxLength: 3 })
    case 'object':
      return objectOf(schema, words)
    case 'string':
      return wish(textOf(schema))
    default:
      return wish(NASTY_TEXT)
  }
}

function objectOf(schema: Json, words: Words): fc.Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, Json>
  const required = (schema['required'] ?? []) as string[]
  const more = schema['additionalProperties']
  if (Object.keys(properties).length === 0 && typeof more === 'object')
    return fc.dictionary(
      fc.constantFrom('description', 'steps', 'who', '__proto__', 'x'),
      valueOf(more as Json, '', words),
      { maxKeys: 3 },
    )
  const fields = Object.entries(properties).map(
    ([name, field]) => [name, valueOf(field, name, words)] as const,
  )
  return fc.record(Object.fromEntries(fields), { requiredKeys: required })
}

const PATTERNS: readonly [string, fc.Arbitrary<string>][] = [
  [
    'T',
    fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  ],
  [
    '\\d{4}-',
    fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ],
  ['[0-9a-f]', fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })],
]

function textOf({ pattern }: Json): fc.Arbitrary<string> {
  const of = typeof pattern === 'string' ? PATTERNS.find(([part]) => pattern.includes(part)) : undefined
  return of?.[1] ?? fc.oneof(fc.lorem({ maxCount: 4 }), NASTY_TEXT)
}
