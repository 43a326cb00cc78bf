import type { DetailedPeerCertificate, TLSSocket } from 'node:tls'
import { printable } from '../../support/text/printable.ts'
import { NetworkProblem } from '../../portal/network-problem.ts'

const UNKNOWN_ISSUER = [
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]
const SELF_SIGNED = ['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT']

/** Who signed is not in the list of those that are trusted; a longer list may help. */
export function isUntrusted(code: string): boolean {
  return UNKNOWN_ISSUER.includes(code) || SELF_SIGNED.includes(code)
}

/** What is wrong with the certificate that a host showed, or null where the failure is about something else. */
export function certificateProblem(
  code: string,
  host: string,
  signer: string | null,
  cause: unknown,
): NetworkProblem | null {
  const found = kindOf(code)
  if (found === null) return null
  const by =
    signer === null ? '' : ` It is signed by “${printable(signer.slice(0, 200)).replaceAll('\n', ' ')}”.`
  return new NetworkProblem('never', {
    code: `certificate-${found}`,
    message: `The certificate of ${host} ${SAYS[found]}.${by}`,
    hint: HINT[found],
    cause,
  })
}

type Kind = 'self-signed' | 'unknown-issuer' | 'expired' | 'not-yet-valid' | 'wrong-host' | 'refused'

const SAYS: Readonly<Record<Kind, string>> = {
  'self-signed': 'comes from a signer that this computer does not trust (it signed itself)',
  'unknown-issuer': 'comes from a signer that this computer does not know',
  expired: 'has expired',
  'not-yet-valid': 'is not valid yet',
  'wrong-host': 'is for another host',
  refused: 'cannot be accepted',
}

const TRUST =
  'If the signer is your district or its proxy that inspects encrypted traffic, ask your network people for its ' +
  'certificate and set NODE_EXTRA_CA_CERTS=FILE to it.'
const RUN = 'Tell the people who run the portal.'

const HINT: Readonly<Record<Kind, string>> = {
  'self-signed': TRUST,
  'unknown-issuer': TRUST,
  expired: `${RUN} Check the clock of this computer, too.`,
  'not-yet-valid': `Check the clock of this computer. If it is right: ${RUN}`,
  'wrong-host': `Check the address of the portal (\`campus portal show\`). If it is right: ${RUN} A network that asks for a sign-in in a browser shows this, too.`,
  refused: RUN,
}

function kindOf(code: string): Kind | null {
  if (SELF_SIGNED.includes(code)) return 'self-signed'
  if (UNKNOWN_ISSUER.includes(code)) return 'unknown-issuer'
  if (code === 'CERT_HAS_EXPIRED') return 'expired'
  if (code === 'CERT_NOT_YET_VALID') return 'not-yet-valid'
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'wrong-host'
  return /^(CERT_|CRL_|INVALID_|PATH_LENGTH_|HOSTNAME_MISMATCH|UNABLE_TO_)/.test(code) ? 'refused' : null
}

/** One certificate of a chain, as names; nothing in it was checked yet. */
export interface Shown {
  subject: string | null
  /** Who signed it. */
  issuer: string | null
  /** DER, base64. */
  bytes: string
  /** As OpenSSL prints it. */
  until: string
}

const MOST_CERTIFICATES = 20

/** What a host showed, its own certificate first, as far as it showed it and this computer knows the rest. */
export function chainOf(socket: TLSSocket): Shown[] {
  const chain: Shown[] = []
  let next = socket.getPeerCertificate(true) as DetailedPeerCertificate | undefined
  while (next?.issuer && chain.length < MOST_CERTIFICATES) {
    const { subject, issuer, raw, valid_to: until, issuerCertificate } = next
    chain.push({ subject: nameIn(subject), issuer: nameIn(issuer), bytes: raw.toString('base64'), until })
    next = issuerCertificate === next ? undefined : issuerCertificate
  }
  return chain
}

/** Who signed the last certificate of a chain. */
export function signerOf(chain: readonly Shown[]): string | null {
  return chain.at(-1)?.issuer ?? null
}

/** The common name, else the organization. */
function nameIn(names: { CN?: unknown; O?: unknown } | undefined): string | null {
  return [names?.CN, names?.O].find((name): name is string => typeof name === 'string') ?? null
}
