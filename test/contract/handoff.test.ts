import { testClock } from '../engine/test-clock.ts'
import { openTestHandOff } from '../portals/open-handoff.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { portalContract } from './contract.ts'
import { handedOff } from './handed-off.ts'

portalContract('the hand-off portal', async () => {
  const clock = testClock()
  return { portal: handedOff(openTestHandOff({ clock }), 40_000), newCase: NEW_CASE, pass: clock.pass }
})
