import { createPrivateKey, X509Certificate } from 'node:crypto'
import { createSecureContext } from 'node:tls'
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
  const shown = orNull(() => new X509Certificate(tls.cert))
  if (shown === null) throw notPem(cert, 'no certificate', '--tls-cert')
  if (isEncrypted(tls.key)) throw encrypted(key)
  const own = orNull(() => createPrivateKey(tls.key))
  if (own === null) throw notPem(key, 'no private key', '--tls-key')
  if (!shown.checkPrivateKey(own)) throw notTogether(cert, key)
  if (orNull(() => createSecureContext(tls)) === null) throw notUsable(cert, key)
  return tls
}

function orNull<Value>(make: () => Value): Value | null {
  try {
    return make()
  } catch {
    return null
  }
}

function isEncrypted(key: string): boolean {
  return key.includes('ENCRYPTED')
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

function encrypted(key: string): Problem {
  return new Problem('usage', {
    code: 'key-encrypted',
    message: `The key in ${key} is locked with a passphrase, which a server cannot be asked for.`,
    hint: `Take it off: openssl pkey -in ${key} -out FILE`,
  })
}

/** Both can be read and belong together, and still the system takes neither. */
function notUsable(cert: string, key: string): Problem {
  return new Problem('usage', {
    code: 'not-usable',
    message: `The certificate in ${cert} and its key in ${key} cannot be used.`,
    hint: 'The key may be too short (RSA from 2048 bits), or a later certificate of the file may be broken.',
  })
}
