/** One plain address, without anything that a mail program would read as more than that. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@"<>()[\]\\,;:\p{C}]{1,64}@[\p{L}\p{N}.-]{1,190}$/u.test(text)
}
