import { testClock } from '../engine/test-clock.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { openTestPortal } from '../portals/open-portal.ts'
import { portalContract } from './contract.ts'

portalContract('the embedded portal', async () => {
  const clock = testClock()
  return { portal: openTestPortal({ clock }), newCase: NEW_CASE, pass: clock.pass }
})
