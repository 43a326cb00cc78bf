const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A short name for a draft or a hand-off out of six random bytes: letters only, so that it is never taken for a case number. */
export function sixLetters(random: Uint8Array): string {
  return Array.from(random.subarray(0, 6), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** The same out of a random UUID. */
export function sixLettersOf(uuid: string): string {
  return sixLetters(Buffer.from(uuid.replaceAll('-', ''), 'hex'))
}
