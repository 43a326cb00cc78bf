import { openTestTracker } from '../portals/request-tracker/open-tracker.ts'
import { portalContract } from './contract.ts'

portalContract('Request Tracker', () => openTestTracker())
