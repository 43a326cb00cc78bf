import { describe, expect, it } from 'vitest'
import { bar, BLOCKS, SIGNS, sparkline } from '../../../src/support/text/bars.ts'

describe('bar', () => {
  it.each([
    [10, 10, 4, '████', '####'],
    [5, 10, 4, '██', '##'],
    [1, 16, 4, '▎', '#'],
    [1, 100_000, 4, '▏', '#'],
    [11, 16, 4, '██▊', '###'],
    [0, 10, 4, '', ''],
    [3, 0, 4, '', ''],
    [20, 10, 4, '████', '####'],
    [5, 10, 0, '', ''],
  ])('%i of %i in %i columns', (value, largest, columns, blocks, signs) => {
    expect(bar(value, largest, columns, BLOCKS)).toBe(blocks)
    expect(bar(value, largest, columns, SIGNS)).toBe(signs)
  })
})

describe('sparkline', () => {
  it('is as high as its numbers, and keeps the newest', () => {
    expect(sparkline([0, 1, 4, 8, null, 8], 6, BLOCKS)).toBe('▁▂▅█ █')
    expect(sparkline([0, 1, 4, 8, null, 8], 2, BLOCKS)).toBe(' █')
    expect(sparkline([0, 3, 6], 3, SIGNS)).toBe('_=#')
    expect(sparkline([0, 0], 2, BLOCKS)).toBe('▁▁')
    expect(sparkline([1], 0, BLOCKS)).toBe('')
  })
})
