/** What shows a server who calls, for one request. */
export interface Credentials {
  /** Headers for a call; `url` is without its query. Rejects with a `sign-in` problem where nobody is signed in. */
  headers(method: string, url: string): Promise<Record<string, string>>
  /** Told that a call was refused with that code; true when the next headers are other ones. */
  renew?(code: string): Promise<boolean>
}
