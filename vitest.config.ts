import { defineConfig } from 'vitest/config'
import { postgresPrograms } from './test/store/postgres.ts'
import { hasTracker } from './test/portals/request-tracker/start.ts'
import { maySkip } from './test/support/long.ts'

const hasPostgres = process.env['CAMPUS_TEST_POSTGRES'] !== undefined || postgresPrograms() !== null
if (!hasPostgres) {
  if (!maySkip()) throw new Error('PostgreSQL is needed')
  console.warn('PostgreSQL is not on this computer: the tests over it are skipped.')
}

const withTracker = hasTracker()
if (!withTracker) {
  if (!maySkip()) throw new Error('Request Tracker is needed')
  console.warn('Request Tracker is not on this computer: the tests over it are skipped.')
}

/** What must hold whichever database a portal is kept in; the random histories take too long to do twice. */
const OVER_BOTH = [
  'test/engine/**/*.test.ts',
  'test/contract/server.test.ts',
  'test/server/**/*.test.ts',
  'test/store/team/*.test.ts',
]
const POSTGRES = 'test/**/*.postgres.test.ts'
const TRACKER = 'test/**/*.tracker.test.ts'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: { name: 'campus', include: ['test/**/*.test.ts'], exclude: [POSTGRES, TRACKER] },
      },
      ...(hasPostgres
        ? [
            {
              extends: true as const,
              test: {
                name: 'postgres',
                include: [...OVER_BOTH, POSTGRES],
                // What has nothing to do with a database is tried once.
                exclude: ['test/engine/clocks-property.test.ts', 'test/server/hard/{loris,deep}.test.ts'],
                globalSetup: ['test/store/with-postgres.ts'],
              },
            },
          ]
        : []),
      ...(withTracker
        ? [
            {
              extends: true as const,
              test: {
                name: 'request-tracker',
                include: [TRACKER],
                // A test of lists may make a hundred calls, and each takes this server a tenth of a second.
                testTimeout: 180_000,
                globalSetup: ['test/portals/request-tracker/with-request-tracker.ts'],
              },
            },
          ]
        : []),
    ],
  },
})
