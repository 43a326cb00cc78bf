import { expect } from 'vitest'

const TIMES = 16
/** Below so many milliseconds a difference says nothing. */
const NOISE = 3

/**
 * What is done with sixteen times as much may take five times sixteen times as long, counted in the processor's own
 * time, so that a busy computer changes little. What grows with the square takes 256 times as long.
 */
export function expectToGrowWithLength(size: number, work: (size: number) => unknown): void {
  const [small, large] = [cost(() => work(size)), cost(() => work(size * TIMES))]
  expect(large).toBeLessThan(5 * TIMES * Math.max(small, NOISE))
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
