import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { problemFrom } from './http/answer.ts'
import type { Http } from './http/http.ts'
import type { Credentials } from './sign-in.ts'

interface CatalogParts {
  http: Http
  credentials: Credentials
  /** Where it is kept between two commands. */
  kept: { read(): string | null; write(text: string): void }
}

interface Kept {
  etag: string
  origin: string
  catalog: Catalog
}

const PATH = '/v1/catalog'

/**
 * The rules of a server's desk: asked of the server, which sends them only when they have changed; checked when they
 * come, and kept.
 */
export function keptCatalog({ http, credentials, kept }: CatalogParts): () => Promise<Catalog> {
  let asked: Promise<Catalog> | null = null
  const ask = async (): Promise<Catalog> => {
    const known = parsed(kept.read(), http.origin)
    const signed = await credentials.headers('GET', `${http.origin}${PATH}`)
    const headers = { ...signed, ...(known && { 'if-none-match': known.etag }) }
    const answer = await http.send({ method: 'GET', path: PATH, headers })
    if (answer.status === 304 && known) return known.catalog
    if (answer.status >= 400) throw problemFrom(answer)
    const catalog = await sound(answer.json())
    const etag = answer.headers['etag']
    if (etag !== undefined) kept.write(JSON.stringify({ etag, origin: http.origin, catalog } satisfies Kept))
    return catalog
  }
  return () => (asked ??= ask())
}

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
