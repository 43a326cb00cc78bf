import * as requestSpecs from '../../commands/request/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const REQUEST: readonly Entry[] = [
  entry(
    requestSpecs.requestRefresh,
    () => import('../../commands/request/refresh.ts'),
    () => import('../../commands/request/written.view.ts'),
  ),
  entry(
    requestSpecs.requestUpdate,
    () => import('../../commands/request/version.ts'),
    () => import('../../commands/request/written.view.ts'),
  ),
  entry(
    requestSpecs.requestList,
    () => import('../../commands/request/list.ts'),
    () => import('../../commands/request/list.view.ts'),
  ),
  entry(
    requestSpecs.requestView,
    () => import('../../commands/request/view.ts'),
    () => import('../../commands/request/view.view.ts'),
  ),
  entry(
    requestSpecs.requestCancel,
    () => import('../../commands/request/cancel.ts'),
    () => import('../../commands/request/written.view.ts'),
  ),
  entry(
    requestSpecs.requestRecord,
    () => import('../../commands/request/record.ts'),
    () => import('../../commands/request/written.view.ts'),
  ),
]
