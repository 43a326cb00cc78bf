import { Problem } from '../../../support/problem.ts'
import { hint, ok, type Found } from '../finding.ts'
import type { Parts } from '../parts.ts'
import { blockOf } from '../run-checks.ts'

/** Whether the keychain answers. Only a portal that a person signs in to needs it. */
export async function keychain({
  inspection,
  server,
}: Pick<Parts, 'inspection' | 'server'>): Promise<Found[]> {
  // A locked one says so only of what it has.
  const account = server?.fault === null ? inspection.account(server.url().origin) : 'whether it answers'
  const job = await inspection.jobToken().catch(() => null)
  try {
    await inspection.keychain.get(account)
    return [ok('keychain', 'The keychain of this computer answers.')]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (server !== null && job === null) return [blockOf(error)]
    return [hint(error.code, `${error.message} Nothing needs it now.`, error.hint ?? '')]
  }
}
