/**
 * A text as one word of a POSIX shell, bare where that will do. A home folder (`~/`) stays outside the quotes, in which
 * it means nothing.
 */
export function shellWord(text: string): string {
  const [, home = '', rest = ''] = /^(~\/)?(.*)$/su.exec(text) ?? []
  return /^[\w./~:+,@%=-]+$/.test(rest) ? `${home}${rest}` : `${home}'${rest.replaceAll("'", `'\\''`)}'`
}
