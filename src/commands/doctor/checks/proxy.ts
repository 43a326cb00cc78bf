import { proxyFor, type ProxySettings } from '../../../portals/http/proxy.ts'
import { ok, type Found } from '../finding.ts'
import { blockOf } from '../run-checks.ts'
import type { ServerSteps } from '../server-steps.ts'
import { isCertificate } from './certificate.ts'
import { notLookedAt, notNeeded } from './not-looked-at.ts'

/** Which proxy is on the way, who named it, and whether it opens the way. */
export async function proxy(server: ServerSteps | null, given: ProxySettings): Promise<Found[]> {
  if (server === null) return notNeeded()
  if (server.fault) return server.fault.code === 'proxy-address' ? [blockOf(server.fault)] : notLookedAt()
  const named = proxyFor(server.url(), given)
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
  const found = await server.connection()
  const failed = found !== null && !found.reached && found.party === 'proxy' && !isCertificate(found.problem)
  return failed ? [said, blockOf(found.problem)] : [said]
}
