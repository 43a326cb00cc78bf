import * as outboxSpecs from '../../commands/outbox/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const OUTBOX: readonly Entry[] = [
  entry(
    outboxSpecs.outboxList,
    () => import('../../commands/outbox/list.ts'),
    () => import('../../commands/outbox/list.view.ts'),
  ),
  entry(
    outboxSpecs.outboxSend,
    () => import('../../commands/outbox/send.ts'),
    () => import('../../commands/outbox/send.view.ts'),
  ),
  entry(
    outboxSpecs.outboxDrop,
    () => import('../../commands/outbox/drop.ts'),
    () => import('../../commands/outbox/drop.view.ts'),
  ),
]
