import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

export interface Shown {
  key: string
  cert: string
}

export interface Authority {
  /** PEM, in a file. */
  file: string
  pem: string
  /** Signs a certificate; `names` as in subjectAltName, `from` and `until` as days from now. */
  sign(names: string, validity?: { from: string; until: string }): Shown
  /** A certificate that signs itself. */
  self(names: string): Shown
  remove(): void
}

/** A signer of certificates of its own, made with openssl. */
export function makeAuthority(name: string): Authority {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'campus-ca-'))
  const at = (file: string): string => path.join(folder, file)
  const openssl = (...words: string[]): void => {
    execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' })
  }
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '30',
    '-subj',
    `/CN=${name}`,
  )
  writeFileSync(at('index'), '')
  writeFileSync(
    at('ca.cnf'),
    `[ca]\ndefault_ca=own\n[own]\ndatabase=${at('index')}\nnew_certs_dir=${folder}\nrand_serial=yes\ndefault_md=sha256\npolicy=any\nunique_subject=no\ncopy_extensions=copy\n[any]\ncommonName=supplied\n`,
  )
  const read = (): Shown => ({
    key: readFileSync(at('s.key'), 'utf8'),
    cert: readFileSync(at('s.pem'), 'utf8'),
  })
  return {
    file: at('ca.pem'),
    pem: readFileSync(at('ca.pem'), 'utf8'),
    sign(names, { from, until } = { from: '20200101000000Z', until: '20400101000000Z' }) {
      const asked = ['-subj', '/CN=portal', '-addext', `subjectAltName=${names}`]
      openssl('req', '-new', ...key, '-keyout', 's.key', '-out', 's.csr', ...asked)
      const validity = ['-startdate', from, '-enddate', until]
      const signer = ['-config', 'ca.cnf', '-cert', 'ca.pem', '-keyfile', 'ca.key']
      openssl('ca', '-batch', '-notext', ...signer, ...validity, '-in', 's.csr', '-out', 's.pem')
      return read()
    },
    self(names) {
      const asked = ['-subj', '/CN=Nobody', '-addext', `subjectAltName=${names}`]
      openssl('req', '-x509', ...key, '-keyout', 's.key', '-out', 's.pem', '-days', '9', ...asked)
      return read()
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
