/** What a ticket keeps of its dedupe key, in one custom field: `KEY MOMENT COUNTED`. */
export interface DedupeRecord {
  key: string
  /** When it was filed under the key, or the last comment of a call under it; in whole seconds. */
  commentedAt: string
  /** Calls since then that were only counted. */
  counted: number
}

const RECORD = /^(\S+) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) (\d+)$/

export function recordText({ key, commentedAt, counted }: DedupeRecord): string {
  return `${key} ${commentedAt.replace(/\.\d+Z$/, 'Z')} ${counted}`
}

export function isRecord(text: string): boolean {
  return RECORD.test(text)
}

/** A key that somebody typed there by hand begins with its ticket. */
export function readRecord(text: string, createdAt: string): DedupeRecord {
  const [, key = text, commentedAt = createdAt, counted = '0'] = RECORD.exec(text) ?? []
  return { key, commentedAt, counted: Number(counted) }
}
