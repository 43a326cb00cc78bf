import * as outageSpecs from '../../commands/outage/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const OUTAGE: readonly Entry[] = [
  entry(
    outageSpecs.outageWatch,
    () => import('../../commands/outage/watch.ts'),
    () => import('../../commands/outage/watch.view.ts'),
  ),
  entry(
    outageSpecs.outageReceive,
    () => import('../../commands/outage/receive.ts'),
    () => import('../../commands/outage/receive.view.ts'),
  ),
]
