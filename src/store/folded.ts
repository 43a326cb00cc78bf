/** The SQL function that compares texts without case; SQLite's own `lower` knows only A to Z. No value is `''`. */
export const FOLDED = 'folded'
