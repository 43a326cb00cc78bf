import { Problem } from '../../support/problem.ts'
import { readOrigin } from '../http/origin.ts'

interface TrackerAddress {
  origin: string
  /** Where Request Tracker begins on that host: `/rt`, or nothing. */
  base: string
}

/** The address of a Request Tracker, which may be below a host: `https://help.district.example/rt`. */
export function readTrackerAddress(text: string): TrackerAddress {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.search !== '' || url.hash !== '') throw notAnAddress()
  const { username, password, protocol, host } = url
  const secret = username === '' && password === '' ? '' : `${username}:${password}@`
  const { origin } = readOrigin(`${protocol}//${secret}${host}`)
  return { origin, base: url.pathname.replace(/\/+$/, '').replace(/\/REST\/2\.0$/i, '') }
}

/** The same address, always written alike. */
export function trackerUrl(text: string): string {
  const { origin, base } = readTrackerAddress(text)
  return `${origin}${base}`
}

function notAnAddress(): Problem {
  return new Problem('usage', {
    code: 'portal-address',
    message: 'That is not the address of a Request Tracker.',
    hint: 'Give the address under which it opens in a browser, for example https://help.district.example/rt',
  })
}
