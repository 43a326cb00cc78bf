import { createHash } from 'node:crypto'
import type { Mail } from './mail.ts'

/** The same for the same mail, however it was saved. A Message-ID is anybody's to repeat, so what the mail says counts. */
export function mailId({ from, sentAt, subject, text }: Mail): string {
  const plain = [from?.address ?? '', sentAt ?? '', subject, text.replace(/\s+/g, ' ')]
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex').slice(0, 32)
}
