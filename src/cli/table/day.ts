import * as noticesSpecs from '../../commands/notices/spec.ts'
import * as onboardingSpecs from '../../commands/onboarding/spec.ts'
import * as openSpecs from '../../commands/open/spec.ts'
import * as phoneSpecs from '../../commands/phone/spec.ts'
import * as reportSpecs from '../../commands/report/spec.ts'
import * as routeSpecs from '../../commands/route/spec.ts'
import * as scopeSpecs from '../../commands/scope/spec.ts'
import * as todaySpecs from '../../commands/today/spec.ts'
import { entry, type Entry } from '../entry.ts'

/** What a contact's day needs beside cases. */
export const DAY: readonly Entry[] = [
  entry(
    todaySpecs.today,
    () => import('../../commands/today/today.ts'),
    () => import('../../commands/today/today.view.ts'),
  ),
  entry(
    noticesSpecs.notices,
    () => import('../../commands/notices/notices.ts'),
    () => import('../../commands/notices/notices.view.ts'),
  ),
  entry(
    noticesSpecs.noticesRead,
    () => import('../../commands/notices/read.ts'),
    () => import('../../commands/notices/read.view.ts'),
  ),
  entry(
    phoneSpecs.phone,
    () => import('../../commands/phone/phone.ts'),
    () => import('../../commands/phone/phone.view.ts'),
  ),
  entry(
    reportSpecs.report,
    () => import('../../commands/report/report.ts'),
    () => import('../../commands/report/report.view.ts'),
  ),
  entry(
    scopeSpecs.scope,
    () => import('../../commands/scope/scope.ts'),
    () => import('../../commands/scope/scope.view.ts'),
  ),
  entry(
    openSpecs.open,
    () => import('../../commands/open/open.ts'),
    () => import('../../commands/open/open.view.ts'),
  ),
  entry(
    onboardingSpecs.onboarding,
    () => import('../../commands/onboarding/onboarding.ts'),
    () => import('../../commands/onboarding/onboarding.view.ts'),
  ),
  entry(
    routeSpecs.route,
    () => import('../../commands/route/route.ts'),
    () => import('../../commands/route/route.view.ts'),
  ),
  entry(
    routeSpecs.routeImport,
    () => import('../../commands/route/import.ts'),
    () => import('../../commands/route/import.view.ts'),
  ),
  entry(
    routeSpecs.routeAway,
    () => import('../../commands/route/away.ts'),
    () => import('../../commands/route/away.view.ts'),
  ),
  entry(
    routeSpecs.routeSchools,
    () => import('../../commands/route/schools.ts'),
    () => import('../../commands/route/schools.view.ts'),
  ),
]
