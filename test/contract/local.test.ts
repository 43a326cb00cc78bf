import { join } from 'node:path'
import { testClock } from '../engine/test-clock.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { openTestPortal } from '../portals/open-portal.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { portalContract } from './contract.ts'

portalContract('the embedded portal', async () => {
  const clock = testClock()
  const file = join(temporaryFolder(), 'local.db')
  return {
    portal: openTestPortal({ clock, file }),
    of: (district) => openTestPortal({ clock, file, district }),
    ...{ newCase: NEW_CASE, pass: clock.pass },
  }
})
