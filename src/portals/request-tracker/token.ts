/** Number of the user whose token it is: the second part. */
export function userOf(token: string): string {
  return /^\d+-(\d+)-/.exec(token)?.[1] ?? ''
}
