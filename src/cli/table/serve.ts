import * as serveSpecs from '../../commands/serve/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const SERVE: readonly Entry[] = [
  entry(
    serveSpecs.serveImport,
    () => import('../../commands/serve/import.ts'),
    () => import('../../commands/serve/import.view.ts'),
  ),
]
