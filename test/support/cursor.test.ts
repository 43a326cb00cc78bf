import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from '../../src/support/cursor.ts'

test('a cursor leads back to its position', () => {
  fc.assert(
    fc.property(fc.string(), fc.maxSafeInteger(), (filter, after) => {
      expect(decodeCursor(encodeCursor({ filter, after }), filter)).toEqual({ ok: true, after })
    }),
  )
})

test('a cursor is a word for command lines and addresses', () =>
  expect(encodeCursor({ filter: '{"status":["new"]}', after: 1042 })).toMatch(/^[\w-]{8,60}$/))

test('a cursor of another list is refused', () =>
  expect(decodeCursor(encodeCursor({ filter: 'one', after: 7 }), 'other')).toEqual({
    ok: false,
    message: 'The cursor belongs to a list with other conditions. Start again without it.',
  }))

test.each(['', 'x', '12', '!!!!', 'eyJhZnRlciI6N30', '\u{1f600}'])('“%s” is refused', (text) =>
  expect(decodeCursor(text, 'one')).toEqual({
    ok: false,
    message: 'The cursor is damaged or not one of ours. Start again without it.',
  }),
)

test('any change to a cursor is refused', () => {
  const good = encodeCursor({ filter: 'one', after: 1042 })
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 2 }), (at, put) => {
      const changed = good.slice(0, at) + put + good.slice(at + 1)
      fc.pre(changed !== good)
      expect(decodeCursor(changed, 'one').ok).toBe(false)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => !decodeCursor(text, 'one').ok))
})
