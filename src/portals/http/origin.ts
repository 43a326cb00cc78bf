import { isIP } from 'node:net'
import { Problem } from '../../support/problem.ts'
import { printable } from '../../support/text/printable.ts'

/** The address of a portal: `https://…`, or `http://…` where nothing leaves this computer. */
export function readOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    throw refusal('portal-address', `“${shown(text)}” is not the address of a portal.`)
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal('portal-address', 'The address of a portal holds no user name and no password.')
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw refusal('portal-address', `The address of a portal ends after the host: ${shown(url.origin)}`)
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw refusal(
      'portal-not-encrypted',
      `${shown(url.host)} is another computer, and http:// would send your sign-in and your cases there unencrypted.`,
    )
  }
  return url
}

function refusal(code: string, message: string): Problem {
  return new Problem('usage', { code, message, hint: 'Give it as https://HOST or https://HOST:PORT.' })
}

/** An address of this computer. A name other than `localhost` may lead anywhere. */
export function isLoopback({ hostname }: URL): boolean {
  if (hostname === 'localhost' || hostname === '[::1]') return true
  return isIP(hostname) === 4 && hostname.startsWith('127.')
}

function shown(text: string): string {
  return printable(text.replace(/\/\/[^/]*@/, '//').slice(0, 200)).replaceAll('\n', ' ')
}
