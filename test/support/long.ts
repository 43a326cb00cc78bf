/** How often a randomised test runs: briefly with every test run, at length when `CAMPUS_TEST_LONG` is set. */
export function runs(brief: number, long: number): number {
  return process.env['CAMPUS_TEST_LONG'] ? long : brief
}

/** Tells what a long run found, for whoever started it. */
export function tellWhenLong(figures: object): void {
  if (process.env['CAMPUS_TEST_LONG']) console.warn(figures)
}

/** Whether a test may be skipped because this computer lacks a tool it needs. */
export function maySkip(): boolean {
  return process.env['CAMPUS_TEST_REQUIRE'] !== 'all'
}

/** The seeds of a randomised test: some that never change, so that a failure stays one, and some that are new. */
export function seeds(fixed = runs(25, 380), fresh = runs(5, 20)): number[] {
  const known = Array.from({ length: fixed }, (_, index) => index + 1)
  return [...known, ...Array.from({ length: fresh }, () => Math.floor(Math.random() * 2 ** 31))]
}
