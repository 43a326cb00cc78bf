import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomic } from '../settings/files.ts'
import type { Catalog } from '../support/catalog.ts'
import { Problem } from '../support/problem.ts'
import { VERSION } from '../version.ts'
import { blocking, type Finding } from '../support/finding.ts'
import type { CatalogSource } from './load.ts'
import { readOverride } from './override-file.ts'
import { shippedCatalog } from './shipped/index.ts'

/**
 * The shipped catalog with a district's changes, from the compiled copy while the changes, the shipped catalog
 * and the program's version are those it was made of. Changes that cannot be used are a usage `Problem`.
 */
export async function loadOverridden({ id, overrideFile, compiledFolder }: CatalogSource): Promise<Catalog> {
  const text = readOverride(overrideFile)
  const compiled = join(compiledFolder, 'catalogs', `${digest(overrideFile).slice(0, 16)}.json`)
  const key = digest([VERSION, JSON.stringify(await shippedCatalog(id)), text].join('\n'))
  const kept = readCompiled(compiled, key)
  if (kept !== null) return kept
  const { checkOverride } = await import('./override.ts')
  const { catalog, findings } = await checkOverride(text, id)
  const faults = blocking(findings)
  if (catalog === null || faults.length > 0) throw unusable(overrideFile, faults)
  keep(compiled, JSON.stringify({ key, catalog }))
  return catalog
}

function readCompiled(file: string, key: string): Catalog | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { key: string; catalog: Catalog }
    return kept.key === key ? kept.catalog : null
  } catch {
    return null
  }
}

/** A cache that cannot be written costs time, not the command. */
function keep(file: string, text: string): void {
  try {
    writeFileAtomic(file, text)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

function unusable(file: string, faults: Finding[]): Problem {
  const [first] = faults
  const place = [first?.line ? `line ${first.line}` : '', first?.pointer ?? ''].filter((part) => part !== '')
  return new Problem('usage', {
    code: 'catalog-invalid',
    message: `The catalog changes in ${file} cannot be used (${place.join(', ')}): ${first?.message ?? ''}`,
    hint: `${first?.fix ?? ''} \`campus catalog check\` lists everything, \`campus catalog edit\` mends it.`.trim(),
    errors: faults.map(({ pointer, rule, message }) => ({ pointer, code: rule, message })),
  })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
