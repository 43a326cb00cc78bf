import { readFileSync } from 'node:fs'
import tls from 'node:tls'

/** Where distributions of Linux keep the certificates that the computer trusts. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/** Newer than the types: Node 22.19 and up. */
type Newer = typeof tls & { getCACertificates?: (store: 'default' | 'system') => string[] }

/**
 * What the computer trusts, with what Node itself does; PEM. `extra` is the file of `NODE_EXTRA_CA_CERTS`: a list that is
 * handed to Node replaces all of its own.
 */
export function everyCertificate(extra: string | undefined, platform = process.platform): string[] {
  const own = extra === undefined ? [] : [readIfThere(extra)]
  const { getCACertificates } = tls as Newer
  const known = getCACertificates
    ? [...getCACertificates('default'), ...getCACertificates('system')]
    : [...tls.rootCertificates, platform === 'linux' ? firstBundle() : '']
  return [...new Set([...known, ...own])].filter(Boolean)
}

function firstBundle(): string {
  for (const file of BUNDLES) {
    const text = readIfThere(file)
    if (text !== '') return text
  }
  return ''
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
