import { proxyFor, type ProxySettings } from '../../../portals/http/proxy.ts'
import { ok, type Found } from '../finding.ts'
import { blockOf } from '../run-checks.ts'
import { isCertificate } from './certificate.ts'
import type { Way } from '../way.ts'
import { notLookedAt, notNeeded } from './not-looked-at.ts'

/** Which proxy is on the way, who named it, and whether it opens the way. */
export async function proxy(way: Way | null, given: ProxySettings): Promise<Found[]> {
  if (way === null) return notNeeded()
  if (way.fault) return way.fault.code === 'proxy-address' ? [blockOf(way.fault)] : notLookedAt()
  const named = proxyFor(way.url(), given)
  const from = given.https === undefined ? 'HTTP_PROXY' : 'HTTPS_PROXY'
  if (named === null) {
    const set = given.https ?? given.http
    return [
      ok(
        'no-proxy',
        set === undefined ? 'No proxy is set.' : `The proxy of ${from} is not used for this host.`,
      ),
    ]
  }
  const sign = named.authorization === null ? 'without a sign-in' : 'with a sign-in'
  const said = ok('proxy', `The way goes through the proxy ${named.url.host}, from ${from}, ${sign}.`)
  const found = await way.connection()
  const failed = found !== null && !found.reached && found.party === 'proxy' && !isCertificate(found.problem)
  return failed ? [said, blockOf(found.problem)] : [said]
}
