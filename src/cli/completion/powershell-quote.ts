/** PowerShell ends a single-quoted string at any of these; two in a row stand for one. */
const SINGLE_QUOTES = /['‘’‚‛]/g

/** A text as a single-quoted string of PowerShell, in which nothing else has a meaning. */
export function quoted(text: string): string {
  return `'${text.replace(SINGLE_QUOTES, '$&$&')}'`
}

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '–': '-',
  '—': '-',
}

/** The text in ASCII: older PowerShells read a script, and what a program prints, in the code page of the computer. */
export function plain(text: string): string {
  return text
    .replace(/[‘’“”…–—]/g, (character) => PLAIN[character] ?? '?')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\t -~]/gu, '?')
}
