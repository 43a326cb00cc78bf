/** Without letters and digits that look alike. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHARACTERS = 16
const GROUP = 4

/** A code of 16 characters in groups of four, from as many random bytes: 78 bits. */
export function activationCode(random: Uint8Array): string {
  if (random.length < CHARACTERS * 2) throw new Error('too few random bytes for a code')
  const letters = Array.from({ length: CHARACTERS }, (_, index) => {
    const value = (random[index * 2] ?? 0) * 256 + (random[index * 2 + 1] ?? 0)
    return ALPHABET[value % ALPHABET.length] ?? ''
  }).join('')
  return (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** Whether a text is a code and nothing else. */
export function isActivationCode(text: string): boolean {
  return new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`).test(plainCode(text))
}

/** What a person typed or pasted as the code means: case, blanks and hyphens make no difference. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase()
}
