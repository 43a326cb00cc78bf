/** Bytes 0x80 to 0x9f in Windows-1252. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** A text of a mail as it can be kept: `\n` ends lines, no control characters but tabs, no desert of blank lines. */
export function clean(text: string): string {
  return fromWindows(text)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
}

/** The same for what must stay on one line. */
export function oneLine(text: string): string {
  return fromWindows(text)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** Some mails name Latin-1 and mean Windows-1252, and Node 20 reads Windows-1252 as Latin-1 (nodejs/node#56542). */
function fromWindows(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control)
}
