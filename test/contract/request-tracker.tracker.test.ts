import { openTestTracker } from '../portals/request-tracker/open-tracker.ts'
import { portalContract } from './contract.ts'

portalContract('Request Tracker', async () => ({
  ...(await openTestTracker()),
  // It counts in whole seconds.
  later: () => new Promise((resolve) => setTimeout(resolve, 1001 - (Date.now() % 1000))),
  own: ['clocks', 'accents', 'reports'],
}))
