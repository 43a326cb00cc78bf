import { FILE_ROUTES } from '../../portal/wire/routes/files.ts'
import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import type { Calls } from './calls.ts'

interface CatalogParts {
  calls: Pick<Calls, 'send'>
  /** Where the rules come from; those of another server are not these. */
  origin: string
  /** Where they are kept between two commands. */
  kept: { read(): string | null; write(text: string): void }
}

interface Kept {
  etag: string
  origin: string
  catalog: Catalog
}

const { method, path } = FILE_ROUTES.readCatalog

/**
 * The rules of a server's desk: asked of the server, which sends them only when they have changed; checked when they
 * come, and kept.
 */
export function keptCatalog({ calls, origin, kept }: CatalogParts): () => Promise<Catalog> {
  let asked: Promise<Catalog> | null = null
  const ask = async (): Promise<Catalog> => {
    const known = parsed(kept.read(), origin)
    const headers = known && { 'if-none-match': known.etag }
    const answer = await calls.send({ method, path, ...(headers && { headers }) }).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.kind !== 'unsettled') throw error
      // What is written while the server is out of reach, or busy, is held to the rules as they were.
      if (known) return null
      throw error.withHint(NO_RULES)
    })
    if (known && (answer === null || answer.status === 304)) return known.catalog
    if (answer === null) throw new Error('no rules are kept')
    const catalog = await sound(answer.json())
    const etag = answer.headers['etag']
    if (etag !== undefined) kept.write(JSON.stringify({ etag, origin, catalog } satisfies Kept))
    return catalog
  }
  return () => (asked ??= ask())
}

const NO_RULES =
  'This computer has not had the rules of that desk yet, so nothing can be kept until then: make the call again.'

async function sound(given: unknown): Promise<Catalog> {
  const { catalogSchema } = await import('../../catalog/schema.ts')
  const { success, data } = catalogSchema().safeParse(given)
  if (success) return data as Catalog
  throw new Problem('unsettled', {
    code: 'answer-not-understood',
    message: 'The portal’s rules are not ones that this campus understands.',
    hint: 'One of the two may be older than the other.',
  })
}

function parsed(text: string | null, origin: string): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null
    return kept !== null && kept.origin === origin ? kept : null
  } catch {
    return null
  }
}
