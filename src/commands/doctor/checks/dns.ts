import { networkInterfaces } from 'node:os'
import { block, hint, ok, warn, type Found } from '../finding.ts'
import type { Way } from '../way.ts'
import { notLookedAt, notNeeded } from './not-looked-at.ts'

/** Whether the name of the server, or of the proxy before it, leads somewhere. */
export async function dns(way: Way | null): Promise<Found[]> {
  if (way === null) return notNeeded()
  if (way.fault) return notLookedAt()
  const { name, of } = way.host()
  const who = of === 'proxy' ? `the proxy ${name}` : name
  const found = await way.addresses()
  if (found === null) return notLookedAt()
  if (found === 'no-answer')
    return [
      hint('not-looked-at', `Whether an address of ${who} is known could not be looked at.`, 'Try again.'),
    ]
  if (found === 'too-slow') {
    return [
      block(
        'dns-silent',
        `No name server answers for ${who}.`,
        'Check the network (a VPN?) and the name servers of this computer.',
      ),
    ]
  }
  if ('failure' in found) {
    return found.failure === 'ENOTFOUND'
      ? [block('dns-unknown', `No address is known for ${who}.`, unknown(of))]
      : [
          block(
            'dns-failed',
            `The address of ${who} cannot be looked up now (${found.failure}).`,
            'Check the network (a VPN?), then try again.',
          ),
        ]
  }
  const [four, six] = [found.families.includes(4), found.families.includes(6)]
  if (four || !six)
    return [ok('dns', `An address of ${who} is known${six ? ' (IPv4 and IPv6)' : ' (IPv4)'}.`)]
  if (hasIpv6()) return [ok('dns-ipv6-only', `An address of ${who} is known (IPv6 only).`)]
  return [
    warn(
      'ipv6-missing',
      `${who} has addresses of IPv6 only, and this computer has none.`,
      'Ask your network people for IPv6, or for a proxy that leads there.',
    ),
  ]
}

function unknown(of: 'portal' | 'proxy'): string {
  return of === 'proxy'
    ? 'Check HTTPS_PROXY; hosts in NO_PROXY are reached without a proxy.'
    : 'Check the address of the portal (`campus portal show`), and whether it is known only in a network or VPN that you are not in.'
}

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some(({ family }) => family === 'IPv6'))
}
