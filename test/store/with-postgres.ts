import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `postgres://…/` of the PostgreSQL that the tests of this project run over. */
    postgres: string
  }
}

/** One PostgreSQL for a run of the tests; `CAMPUS_TEST_POSTGRES` names one that runs already. */
export default async function setup({ provide }: TestProject): Promise<(() => void) | undefined> {
  const given = process.env['CAMPUS_TEST_POSTGRES']
  if (given !== undefined) {
    provide('postgres', given.endsWith('/') ? given : `${given}/`)
    return undefined
  }
  const postgres = await startPostgres()
  provide('postgres', postgres.base)
  return () => postgres.stop()
}
