/** A path as a word of a shell; bare where that will do, for `~` means nothing in quotes. */
export function shellWord(path: string): string {
  return /^[\w./~:+,@=-]+$/.test(path) ? path : `"${path.replace(/(["\\$`])/g, '\\$1')}"`
}
