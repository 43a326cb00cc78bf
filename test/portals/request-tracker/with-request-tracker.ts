import type { TestProject } from 'vitest/node'
import { startTracker, type Tracker } from './start.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Request Tracker that the tests of this project run over. */
    tracker: Pick<Tracker, 'url' | 'tokens'>
  }
}

/** One Request Tracker for a run of the tests. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { url, tokens, stop } = await startTracker()
  provide('tracker', { url, tokens })
  return stop
}
