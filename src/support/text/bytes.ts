const UNITS = ['bytes', 'kB', 'MB', 'GB']

/** A size as people read it, in steps of a thousand: `8 bytes`, `1.5 MB`. */
export function bytesText(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** step
  const digits = step === 0 || amount >= 10 ? 0 : 1
  return `${amount.toFixed(digits)} ${UNITS[step] ?? ''}`
}

/** A limit, for people and exactly: `1.0 MB (1,048,576 bytes)`. */
export function limitText(bytes: number): string {
  return `${bytesText(bytes)} (${bytes.toLocaleString('en-US')} bytes)`
}
