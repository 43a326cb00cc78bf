import * as z from 'zod/mini'

/** What many parts of a catalog are made of. */
export const text = z.string().check(z.regex(/\S/, 'must not be empty'))
export const id = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'must be lower case words joined by hyphens'))
export const provenance = z.strictObject({ grade: z.enum(['documented', 'partial', 'ours']), note: text })
export const named = { id, label: text }
