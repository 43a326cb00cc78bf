import * as completionSpecs from '../../commands/completion/spec.ts'
import * as doctorSpecs from '../../commands/doctor/spec.ts'
import * as privacySpecs from '../../commands/privacy/spec.ts'
import * as purgeSpecs from '../../commands/purge/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const TOOLS: readonly Entry[] = [
  entry(
    privacySpecs.privacyCheck,
    () => import('../../commands/privacy/check.ts'),
    () => import('../../commands/findings.view.ts'),
  ),
  entry(
    purgeSpecs.purge,
    () => import('../../commands/purge/purge.ts'),
    () => import('../../commands/purge/purge.view.ts'),
  ),
  entry(
    doctorSpecs.doctor,
    () => import('../../commands/doctor/doctor.ts'),
    () => import('../../commands/doctor/doctor.view.ts'),
  ),
  entry(
    completionSpecs.completion,
    () => import('../completion/run.ts'),
    () => import('../completion/run.view.ts'),
  ),
]
