import { createSecureContext, type SecureContextOptions } from 'node:tls'
import { readTextFile } from '../../settings/files.ts'
import { Problem } from '../../support/problem.ts'

export interface Tls {
  cert: string
  key: string
}

const PEM_BYTES = 1024 * 1024

/** The certificate and the key of these files; undefined where neither is named. Throws what is wrong with them. */
export function readTls(cert: string | undefined, key: string | undefined): Tls | undefined {
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined || key === undefined) throw oneAlone()
  const tls = { cert: readTextFile(cert, PEM_BYTES), key: readTextFile(key, PEM_BYTES) }
  if (!isUsable({ cert: tls.cert })) throw notPem(cert, 'no certificate', '--tls-cert')
  if (!isUsable({ key: tls.key })) throw notPem(key, 'no private key without a passphrase', '--tls-key')
  if (!isUsable(tls)) throw notTogether(cert, key)
  return tls
}

function isUsable(options: SecureContextOptions): boolean {
  try {
    createSecureContext(options)
    return true
  } catch {
    return false
  }
}

function oneAlone(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'A certificate and its key come together.',
    hint: 'Give both --tls-cert FILE and --tls-key FILE.',
  })
}

function notPem(file: string, isNone: string, flag: string): Problem {
  return new Problem('usage', {
    code: 'not-pem',
    message: `${file} holds ${isNone} in PEM.`,
    hint: `${flag} takes a text file that begins with -----BEGIN.`,
  })
}

function notTogether(cert: string, key: string): Problem {
  return new Problem('usage', {
    code: 'not-its-key',
    message: `The key in ${key} is not that of the certificate in ${cert}.`,
    hint: 'The first certificate of the file is the server’s own; those of its signers follow.',
  })
}
