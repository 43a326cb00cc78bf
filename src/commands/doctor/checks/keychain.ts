import { Problem } from '../../../support/problem.ts'
import { hint, ok, type Found } from '../finding.ts'
import { problemOf } from '../or-problem.ts'
import type { Parts } from '../parts.ts'
import { blockOf } from '../run-checks.ts'

/** Whether the keychain answers. Only a portal that a person signs in to needs it. */
export async function keychain({
  inspection,
  server,
  tracker,
}: Pick<Parts, 'inspection' | 'server' | 'tracker'>): Promise<Found[]> {
  // A locked one says so only of what it has.
  const own = server?.fault === null ? inspection.account(server.url().origin) : tracker?.account
  const account = own ?? 'whether it answers'
  const job = await inspection.jobToken().catch(() => null)
  const found = await inspection.keychain.get(account).catch(problemOf)
  if (!(found instanceof Problem)) return [ok('keychain', 'The keychain of this computer answers.')]
  if ((server ?? tracker) !== null && job === null) return [blockOf(found)]
  return [hint(found.code, `${found.message} Nothing needs it now.`, found.hint ?? '')]
}
