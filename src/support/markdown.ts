import { printable } from './text/printable.ts'

/** Marks of Markdown within a line, and of HTML. */
const MARK = /[\\`*_[\]#|~$]/g
/** Marks at the beginning of a line: lists, quotes, rules, underlines. */
const LEADING = /^(?:[-+=:]|\d+(?=[.)]))/
/** A line that no reader of Markdown sees more in than words. */
const WORDS = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,;!?'"()%/–—…’“”-]*$/u
const NUMBERED = /^\d+[.)]/

/** Text from elsewhere as words within a line; nothing of it is Markdown or HTML any more. */
export function inline(text: string): string {
  const line = printable(text).replace(/\s+/g, ' ').trim()
  return line
    .replace(MARK, '\\$&')
    .replace(LEADING, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** Text from elsewhere as a paragraph, or within fences where it could be read as more than words. */
export function block(text: string): string {
  const plain = printable(text)
  const isWords = WORDS.test(plain) && !NUMBERED.test(plain) && !/www\.|\s$/i.test(plain)
  return isWords ? plain : fenced(plain)
}

/** One number for each line, or fences where a text has lines of its own. */
export function numbered(texts: readonly string[]): string {
  if (texts.some((text) => /[\r\n]/.test(text.trim()) || text.trim() === ''))
    return block(texts.map((text, index) => `${index + 1}. ${text}`).join('\n'))
  return texts.map((text, index) => `${index + 1}. ${inline(text)}`).join('\n')
}

/** The fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}text`, ...(text === '' ? [] : [text]), fence].join('\n')
}
