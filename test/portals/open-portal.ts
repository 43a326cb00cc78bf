import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Portal } from '../../src/portal/port.ts'
import { openLocalPortal, type LocalPortalOptions } from '../../src/portals/local/local.ts'
import { TEST_CATALOG } from '../engine/test-catalog.ts'
import { testClock } from '../engine/test-clock.ts'
import { temporaryFolder } from '../store/temporary.ts'

/** An embedded portal for one test. */
export function openTestPortal(options: Partial<LocalPortalOptions> = {}): Portal {
  const portal = openLocalPortal({
    name: 'local',
    file: options.file ?? join(temporaryFolder(), 'local.db'),
    sample: false,
    catalog: async () => TEST_CATALOG,
    person: { name: 'Ann Lee', email: 'ann@x.example', role: 'technical' },
    districtName: 'Lakeside',
    clock: testClock(),
    newId: () => crypto.randomUUID(),
    ...options,
  })
  onTestFinished(() => portal.dispose())
  return portal
}
