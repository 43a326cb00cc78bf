import { existsSync } from 'node:fs'
import { choosePortal } from '../../settings/portal-choice.ts'
import { writeSettings } from '../../settings/settings.ts'
import { Problem } from '../../support/problem.ts'
import type { Settings } from '../../settings/types.ts'
import type { Context, Result } from '../context.ts'
import type { InitResult } from './init.ts'

const NAME = 'sample'

/**
 * Makes the portal `sample`. It becomes current only when nobody chose one before. A sample that the settings do not
 * know was left by a call that was cut short, or is another call's: whoever enters it into the settings has made it.
 */
export async function initSample({
  paths,
  settings,
  environment,
  clock,
}: Pick<Context, 'paths' | 'settings' | 'environment' | 'clock'>): Promise<Result<InitResult>> {
  const { makeSample } = await import('../../portals/local/make-sample.ts')
  const { shippedCatalog } = await import('../../catalog/shipped/index.ts')
  const catalog = await shippedCatalog('infinite-campus')
  const { district, made } = await makeSample({ file: paths.portalDatabase(NAME), clock, catalog })
  const known = isKnown(settings)
  if (known && !made) throw sampleExists()
  const becomesCurrent =
    !choosePortal(undefined, environment, settings).chosen && !existsSync(paths.portalDatabase('local'))
  await writeSettings(paths, (before) => {
    if (!known && isKnown(before)) throw sampleExists()
    return {
      ...before,
      portals: { ...before.portals, [NAME]: { kind: 'local', catalog: catalog.id, sample: true } },
      ...(becomesCurrent && { currentPortal: NAME }),
    }
  })
  const data = {
    portal: NAME,
    name: null,
    email: null,
    role: null,
    district,
    settingsFile: paths.settingsFile,
    current: becomesCurrent,
    reach: 'this-machine' as const,
  }
  return { data: { ...data, outcome: 'created' } }
}

function isKnown({ portals }: Settings): boolean {
  return Object.hasOwn(portals, NAME)
}

function sampleExists(): Problem {
  return new Problem('conflict', {
    code: 'sample-exists',
    message: 'There is a portal with sample data already.',
    hint: 'Look around with `campus case list --portal sample`; `campus portal remove sample` ends it.',
  })
}
