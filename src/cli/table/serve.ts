import * as specs from '../../commands/serve/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const SERVE: readonly Entry[] = [
  entry(
    specs.serve,
    () => import('../../commands/serve/serve.ts'),
    () => import('../../commands/serve/serve.view.ts'),
  ),
  entry(
    specs.serveEnrol,
    () => import('../../commands/serve/enrol.ts'),
    () => import('../../commands/serve/enrol.view.ts'),
  ),
  entry(
    specs.serveImport,
    () => import('../../commands/serve/import.ts'),
    () => import('../../commands/serve/import.view.ts'),
  ),
]
