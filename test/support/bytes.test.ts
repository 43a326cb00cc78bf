import { expect, it } from 'vitest'
import { bytesText } from '../../src/support/text/bytes.ts'

it.each([
  [0, '0 bytes'],
  [8, '8 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [1_540_000, '1.5 MB'],
  [26_214_400, '26 MB'],
  [5e13, '50000 GB'],
])('%i bytes are %s', (bytes, text) => expect(bytesText(bytes)).toBe(text))
