import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { authStatus } from './spec.ts'

export interface StatusResult {
  portal: string
  url: string
  /** What calls are made with: a job's token outranks the sign-in of a person. */
  source: 'job-token' | 'device' | 'nothing'
  name: string | null
  email: string | null
  /** Of the token, where a job calls. */
  token: string | null
  allow: string[] | null
  desk: boolean
  memberships: { district: string; role: string }[]
  device: string | null
  /** When the token of the last minutes ends. */
  tokenEnds: string | null
  keptIn: string
  /** Why nobody is signed in. */
  problem: string | null
}

const SIGN_IN = 4

/** Who calls from here, as the portal sees it. */
export async function run(_: Input<typeof authStatus>, context: Context): Promise<Result<StatusResult>> {
  const access = await context.server()
  const source = access.job ? 'job-token' : 'device'
  const base = { portal: access.name, url: access.settings.url }
  const keptIn = access.job ? 'nowhere: it was given to this call' : 'the keychain of this computer'
  try {
    const found = await access.calls.ask('me')
    return {
      data: {
        ...base,
        ...{ source, name: found.name, email: found.email, desk: found.desk },
        ...{ token: found.token?.name ?? null, allow: found.token?.allow ?? null },
        memberships: found.memberships.map(({ district, role }) => ({ district: district.name, role })),
        ...{ device: found.device?.name ?? null, tokenEnds: access.job ? null : await access.tokenEnds() },
        ...{ keptIn, problem: null },
      },
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'sign-in') throw error
    const none = {
      name: null,
      email: null,
      token: null,
      allow: null,
      desk: false,
      memberships: [],
      device: null,
    }
    return {
      data: {
        ...base,
        ...none,
        source: 'nothing',
        tokenEnds: null,
        keptIn,
        problem: `${error.message} ${error.hint ?? ''}`.trim(),
      },
      exitCode: SIGN_IN,
    }
  }
}
