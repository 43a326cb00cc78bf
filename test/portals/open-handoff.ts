import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Portal } from '../../src/portal/port.ts'
import { openHandOffPortal, type HandOffPortalOptions } from '../../src/portals/handoff/handoff.ts'
import { TEST_CATALOG } from '../engine/test-catalog.ts'
import { testClock } from '../engine/test-clock.ts'
import { temporaryFolder } from '../store/temporary.ts'

export const PAGE = 'https://desk.example/customers'

/** A hand-off portal for one test. */
export function openTestHandOff(options: Partial<HandOffPortalOptions> = {}): Portal {
  const portal = openHandOffPortal({
    name: 'vendor',
    file: options.file ?? join(temporaryFolder(), 'vendor.db'),
    catalog: async () => TEST_CATALOG,
    person: { name: 'Ann Lee', email: 'ann@x.example', role: 'technical' },
    districtName: 'Lakeside',
    clock: testClock(),
    newId: () => crypto.randomUUID(),
    url: PAGE,
    ...options,
  })
  onTestFinished(() => portal.dispose())
  return portal
}
