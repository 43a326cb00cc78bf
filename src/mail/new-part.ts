/** Lines with which mail programs begin what was written before. */
const QUOTES = [
  /^-{2,} ?(original message|forwarded message|original appointment) ?-{2,}$/i,
  /^begin forwarded message:$/i,
  /^on .{6,120}\bwrote:$/i,
  /^_{20,}$/,
]

/** What a mail says itself, without the mails it answers or passes on. */
export function newPart(text: string): string {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => QUOTES.some((quote) => quote.test(line.trim())))
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
}
