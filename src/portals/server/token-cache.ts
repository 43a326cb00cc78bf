import type { KeptToken, TokenCache } from './device-sign-in.ts'

/** The token of the last minutes in a small file; a damaged one is as none. */
export function keptToken(file: { read(): string | null; write(text: string): void }): TokenCache {
  return {
    read: async () => {
      const text = file.read()
      return text === null ? null : parsed(text)
    },
    write: async (token) => file.write(`${JSON.stringify(token)}\n`),
  }
}

function parsed(text: string): KeptToken | null {
  try {
    const { origin, token, expiresAt } = JSON.parse(text) as Partial<Record<keyof KeptToken, unknown>>
    const texts = typeof origin === 'string' && typeof token === 'string' && typeof expiresAt === 'string'
    return texts ? { origin, token, expiresAt } : null
  } catch {
    return null
  }
}
