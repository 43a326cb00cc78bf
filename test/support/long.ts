/** How often a randomised test runs: briefly with every test run, at length when `CAMPUS_TEST_LONG` is set. */
export function runs(brief: number, long: number): number {
  return process.env['CAMPUS_TEST_LONG'] ? long : brief
}

/** Whether a test may be skipped because this computer lacks a tool it needs. */
export function maySkip(): boolean {
  return process.env['CAMPUS_TEST_REQUIRE'] !== 'all'
}
