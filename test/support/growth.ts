import { expect } from 'vitest'

const TIMES = 8
/** Below so many milliseconds a difference says nothing. */
const NOISE = 3

/**
 * What is done with eight times as much may take three times eight times as long, counted in the processor's own time,
 * so that a busy computer changes nothing. What grows with the square takes sixty-four times as long.
 */
export function expectToGrowWithLength(size: number, work: (size: number) => unknown): void {
  const [small, large] = [cost(() => work(size)), cost(() => work(size * TIMES))]
  expect(large).toBeLessThan(3 * TIMES * Math.max(small, NOISE))
}

/** Milliseconds of processor, the least of three. */
function cost(work: () => unknown): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage()
      work()
      return process.cpuUsage(before).user / 1000
    }),
  )
}
