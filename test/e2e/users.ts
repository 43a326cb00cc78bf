import type { TestContext } from 'vitest'

/** A user of every system who owns nothing. */
export const NOBODY = 65534

/** Skips a test, and says why, where nobody else can be played. */
export function needsRoot(skip: TestContext['skip']): void {
  if (process.getuid?.() !== 0) skip('only root can become somebody else')
}
