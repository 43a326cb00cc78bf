import type { Catalog } from '../../support/catalog.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { catalogShow } from './spec.ts'

/** The catalog of the chosen portal, or one part of it under its name. */
export async function run(
  { args: [section] }: Input<typeof catalogShow>,
  context: Context,
): Promise<Result<Partial<Catalog>>> {
  const catalog = await context.catalog()
  if (section === undefined) return { data: catalog }
  return { data: { [section]: catalog[section as keyof Catalog] } }
}
