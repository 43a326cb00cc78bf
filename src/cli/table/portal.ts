import * as catalogSpecs from '../../commands/catalog/spec.ts'
import * as portalSpecs from '../../commands/portal/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const PORTAL: readonly Entry[] = [
  entry(
    portalSpecs.portalAdd,
    () => import('../../commands/portal/add.ts'),
    () => import('../../commands/portal/add.view.ts'),
  ),
  entry(
    portalSpecs.portalList,
    () => import('../../commands/portal/list.ts'),
    () => import('../../commands/portal/list.view.ts'),
  ),
  entry(
    portalSpecs.portalUse,
    () => import('../../commands/portal/use.ts'),
    () => import('../../commands/portal/use.view.ts'),
  ),
  entry(
    portalSpecs.portalShow,
    () => import('../../commands/portal/show.ts'),
    () => import('../../commands/portal/show.view.ts'),
  ),
  entry(
    portalSpecs.portalCheck,
    () => import('../../commands/portal/check.ts'),
    () => import('../../commands/findings.view.ts'),
  ),
  entry(
    portalSpecs.portalExport,
    () => import('../../commands/portal/export.ts'),
    () => import('../../commands/portal/export.view.ts'),
  ),
  entry(
    portalSpecs.portalRemove,
    () => import('../../commands/portal/remove.ts'),
    () => import('../../commands/portal/remove.view.ts'),
  ),
  entry(
    catalogSpecs.catalogShow,
    () => import('../../commands/catalog/show.ts'),
    () => import('../../commands/catalog/show.view.ts'),
  ),
  entry(
    catalogSpecs.catalogCheck,
    () => import('../../commands/catalog/check.ts'),
    () => import('../../commands/findings.view.ts'),
  ),
  entry(
    catalogSpecs.catalogEdit,
    () => import('../../commands/catalog/edit.ts'),
    () => import('../../commands/catalog/edit.view.ts'),
  ),
]
