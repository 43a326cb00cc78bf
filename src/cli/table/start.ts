import * as initSpecs from '../../commands/init/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const START: readonly Entry[] = [
  entry(
    initSpecs.init,
    () => import('../../commands/init/init.ts'),
    () => import('../../commands/init/init.view.ts'),
  ),
]
