import { accessSync, constants } from 'node:fs'
import type { Shown } from '../../../portals/http/certificate-problem.ts'
import type { NetworkSettings } from '../../../settings/types.ts'
import type { Problem } from '../../../support/problem.ts'
import { printable } from '../../../support/text/printable.ts'
import { hint, ok, warn, type Found } from '../finding.ts'
import { blockOf } from '../run-checks.ts'
import type { Way } from '../way.ts'
import { notLookedAt, notNeeded } from './not-looked-at.ts'

/** Who signed what the server shows, and whether this computer takes it. */
export async function certificate(way: Way | null, network: NetworkSettings): Promise<Found[]> {
  if (way === null) return notNeeded()
  const extra = unreadable(network.extraCertificates)
  if (way.fault && isCertificate(way.fault)) return [...extra, blockOf(way.fault)]
  const found = await way.connection()
  if (found === null) return [...extra, ...notLookedAt()]
  if (!found.reached) {
    if (!isCertificate(found.problem)) return [...extra, ...notLookedAt()]
    return [...extra, ...chainTold(found.chain), blockOf(found.problem)]
  }
  if (found.protocol === null) return [ok('not-encrypted', 'Not encrypted: the server is on this computer.')]
  return [
    ...extra,
    ...chainTold(found.chain),
    found.known
      ? ok('certificate', `Taken, over ${found.protocol}; its signer is one that everybody knows.`)
      : hint(
          'signer-of-your-own',
          `Taken, over ${found.protocol}; but its signer is known to this computer only.`,
          'Right where your district signs its own servers. A proxy that inspects encrypted traffic looks like this too: it can read cases and passwords. Ask your network people if you do not know the signer.',
        ),
  ]
}

export function isCertificate({ code }: Problem): boolean {
  return /^certificates?-/.test(code)
}

/** From the server’s own certificate up to whoever nobody signed for. */
function chainTold(chain: readonly Shown[]): Found[] {
  if (chain.length === 0) return []
  const names = [...chain.map(({ subject }) => subject), chain.at(-1)?.issuer ?? null]
  const told = names.filter((name, index) => index === 0 || name !== names[index - 1]).map(nameOf)
  return [
    ok(
      'chain',
      `The server shows ${told.join(', signed by ')}. Valid until ${chain[0]?.until ?? 'nobody knows'}.`,
    ),
  ]
}

function nameOf(name: string | null): string {
  return name === null
    ? 'somebody without a name'
    : `“${printable(name.slice(0, 100)).replaceAll('\n', ' ')}”`
}

/** Node warns and goes on without; then it looks as if nobody had set it. */
function unreadable(file: string | undefined): Found[] {
  if (file === undefined) return []
  try {
    accessSync(file, constants.R_OK)
    return []
  } catch {
    return [
      warn(
        'extra-certificates',
        'The file of NODE_EXTRA_CA_CERTS cannot be read, so it counts for nothing.',
        'Correct the path in NODE_EXTRA_CA_CERTS, or unset it.',
      ),
    ]
  }
}
