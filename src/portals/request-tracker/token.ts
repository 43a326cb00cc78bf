import { trackerUrl } from './address.ts'

/** Under which name the keychain has the token; portals of one Request Tracker share it. */
export function tokenAccount(url: string): string {
  return `token for ${trackerUrl(url)}`
}

/** Number of the user whose token it is: the second part. */
export function userOf(token: string): string {
  return /^\d+-(\d+)-/.exec(token)?.[1] ?? ''
}
