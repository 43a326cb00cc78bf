import { formText } from '../../interview/form-text.ts'
import { questionsOf } from '../../support/questions/relevant.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readOption } from './options.ts'
import type { caseForm } from './spec-filing.ts'

export async function run(
  { flags: { type } }: Input<typeof caseForm>,
  context: Context,
): Promise<Result<{ form: string }>> {
  const catalog = await context.catalog()
  if (type === undefined) return { data: { form: await formText(catalog, {}) } }
  const known = readOption('type', 'types', type, catalog)
  return { data: { form: await formText(catalog, { type: known }, questionsOf(known, catalog)) } }
}
