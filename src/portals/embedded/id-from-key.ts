import { createHash } from 'node:crypto'

/** The id of what a call adds, always the same for the same key; written like the random ones (RFC 9562, version 8). */
export function idFromKey(key: string): string {
  const bytes = createHash('sha256').update(`campus district ${key}`).digest().subarray(0, 16)
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
