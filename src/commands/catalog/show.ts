import type { Catalog } from '../../support/catalog.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { catalogShow } from './spec.ts'

type LeftOut = 'firstLevel' | 'privacy' | 'routing'

export type ShownCatalog = Partial<Omit<Catalog, LeftOut>> & {
  [Part in LeftOut]?: Catalog[Part] | null
}

/** The catalog of the chosen portal, or one part of it under its name. */
export async function run(
  { args: [section] }: Input<typeof catalogShow>,
  context: Context,
): Promise<Result<ShownCatalog>> {
  // What a catalog may leave out has its place in the document all the same.
  const catalog = { firstLevel: null, privacy: null, routing: null, ...(await context.catalog()) }
  if (section === undefined) return { data: catalog }
  return { data: { [section]: catalog[section as keyof Catalog] } }
}
