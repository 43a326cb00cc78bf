import { existsSync } from 'node:fs'
import { blocking, type Finding } from '../../support/finding.ts'
import { readOverride } from '../../catalog/override-file.ts'
import type { Context, Result } from '../context.ts'
import { readGivenText } from '../given-text.ts'
import type { Findings } from '../findings.view.ts'
import type { Input } from '../spec.ts'
import type { catalogCheck } from './spec.ts'

/** Checks a file, else the portal's own changes. Exit 3 when a finding blocks. */
export async function run(
  { args: [file] }: Input<typeof catalogCheck>,
  context: Context,
): Promise<Result<Findings>> {
  const { name, settings } = context.portalChoice()
  const path = context.paths.portalCatalog(name)
  if (file === undefined && !existsSync(path)) {
    const message = `${name} has no changes of its own; \`campus catalog edit\` makes some.`
    context.warn({ code: 'no-changes', message })
    return answer([])
  }
  const { checkOverride } = await import('../../catalog/override.ts')
  const text = file === undefined ? readOverride(path) : await readGivenText(file, context)
  const { findings } = await checkOverride(text, settings.catalog)
  return answer(findings)
}

function answer(items: Finding[]): Result<Findings> {
  return { data: { items, nextCursor: null, truncated: false }, exitCode: blocking(items).length > 0 ? 3 : 0 }
}
